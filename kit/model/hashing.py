"""Name the content of a plan by one hash, whatever its layout."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pydantic.main import IncEx

    from kit.model.plan import Plan

_NOT_PROGRAM: IncEx = {"signatures": True, "plan": {"stage": True}}
"""What changes while the program stays the same: who has signed, how far the plan has come."""


def program_hash(plan: Plan) -> str:
    """Give the SHA-256 of what the plan decides, in hexadecimal.

    Comments, order of keys and files don't count, nor do signatures and the stage.
    """
    said = plan.model_dump(mode="json", exclude=_NOT_PROGRAM, exclude_none=True)
    canonical = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()

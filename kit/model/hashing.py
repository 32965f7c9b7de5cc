"""Name the content of a plan by one hash, whatever its layout."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit.model.plan import Plan


def program_hash(plan: Plan) -> str:
    """Give the SHA-256 of what the plan decides, in hexadecimal.

    Comments, order of keys and files don't count, nor do signatures and the stage.
    """
    said = plan.model_dump(mode="json", exclude={"signatures"}, exclude_none=True)
    said["plan"].pop("stage")
    canonical = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()

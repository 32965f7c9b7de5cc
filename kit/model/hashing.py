"""Name the content of a plan by one hash, whatever its layout."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from kit.model.amounts import Hours
from kit.model.fields import Model
from kit.model.shapes import shapes

if TYPE_CHECKING:
    from kit.model.plan import Plan


def program_hash(plan: Plan) -> str:
    """Give the SHA-256 of what the plan decides, in hexadecimal.

    Comments, order of keys and files don't count, nor do signatures and the stage.
    """
    return _hashed(_Same(plan))


@dataclass(frozen=True, slots=True, eq=False)
class _Same:
    """A plan by its identity: a frozen value need not be compared to be known again."""

    plan: Plan

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.plan is other.plan

    def __hash__(self) -> int:
        return id(self.plan)


@lru_cache(maxsize=1)
def _hashed(same: _Same) -> str:
    return hashlib.sha256(canonical(same.plan)).hexdigest()


def canonical(plan: Plan) -> bytes:
    """Give what the plan decides in one fixed form, without signatures and stage.

    Whatever is undecided is left out. Equal values are written alike, however they were typed:
    ``yes`` and ``true``, ``1,000`` and ``1000``, ``always`` and ``24/7``.
    """
    said = _group(plan)
    said.pop("signatures", None)
    said["plan"].pop("stage")
    text = json.dumps(said, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return text.encode()


def _group(group: Model) -> dict[str, Any]:
    fields = ((key, getattr(group, shape.name)) for key, shape in shapes(type(group)).items())
    said = ((key, _plain(value)) for key, value in fields if value is not None)
    return {key: value for key, value in said if value != {}}


def _plain(value: object) -> Any:  # noqa: ANN401 - JSON has no common type
    if isinstance(value, Model):
        return _group(value)
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return value if isinstance(value, (bool, int)) else _text(value)


def _text(value: object) -> str:
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Hours):
        return " ".join(f"{one.days}{one.start}-{one.until}" for one in value.windows)
    return str(value)

"""Name one value inside a plan by the steps that lead to it."""

from __future__ import annotations

from typing import TypeAlias

Pointer: TypeAlias = tuple[str | int, ...]
"""Keys (text) and list positions (from 0) from the plan's root to a value."""


def show(pointer: Pointer) -> str:
    """Give the pointer as people read it, such as ``partners[2].signatory``."""
    text = ""
    for step in pointer:
        if isinstance(step, int):
            text += f"[{step}]"
        else:
            text += f".{step}" if text else step
    return text or "the plan"


def json_pointer(pointer: Pointer) -> str:
    """Give the pointer as RFC 6901 text, such as ``/partners/2/signatory``."""
    return "".join(f"/{str(step).replace('~', '~0').replace('/', '~1')}" for step in pointer)

"""A file to be written, before anything is written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Artifact:
    """One output file: a relative path with forward slashes, its media type, its bytes."""

    path: str
    media_type: str
    content: bytes

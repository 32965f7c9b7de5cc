"""What a package says of itself: which files the kit made, from which plan, with which bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from kit.output.names import MANIFEST, fault_of

FORMAT = "lead-kit/package/1"


@dataclass(frozen=True, slots=True)
class Origin:
    """What a package was built from: plan id and version, program hash, kit version, status."""

    plan: str
    plan_version: str
    program_hash: str
    kit_version: str
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Entry:
    """One file that the kit made: path, media type, hash of its bytes, hash of its words."""

    path: str
    kind: str
    sha256: str
    words: str = ""


def digest(content: bytes) -> str:
    """Give the SHA-256 of the bytes in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def to_bytes(origin: Origin, entries: Mapping[str, Entry]) -> bytes:
    """Write a manifest: the same entries give the same bytes."""
    content = {
        "format": FORMAT,
        **asdict(origin),
        "files": [asdict(entries[path]) for path in sorted(entries)],
    }
    return (json.dumps(content, indent=2, ensure_ascii=False) + "\n").encode()


def read(target: Path) -> dict[str, Entry]:
    """Give the files that a folder's manifest lists; none when there is no sound manifest.

    A manifest that can't be understood vouches for nothing, so every file then counts as
    edited by hand and none is overwritten unasked.
    """
    try:
        content = json.loads((target / MANIFEST).read_bytes())
        entries = [Entry(**entry) for entry in content["files"]]
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    sound = content.get("format") == FORMAT and all(_is_sound(entry) for entry in entries)
    return {entry.path: entry for entry in entries} if sound else {}


def _is_sound(entry: Entry) -> bool:
    fields = (entry.path, entry.kind, entry.sha256, entry.words)
    return all(isinstance(field, str) for field in fields) and fault_of(entry.path) is None

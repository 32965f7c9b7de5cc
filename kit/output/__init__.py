"""Write files: the only place in the kit that does."""

from kit.output.manifest import Origin
from kit.output.writing import (
    Edits,
    Outcome,
    Package,
    State,
    Words,
    check,
    replace_files,
    write,
    write_file,
    write_folder,
)

__all__ = [
    "Edits",
    "Origin",
    "Outcome",
    "Package",
    "State",
    "Words",
    "check",
    "replace_files",
    "write",
    "write_file",
    "write_folder",
]

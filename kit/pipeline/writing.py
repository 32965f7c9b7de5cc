"""Help whoever writes a plan."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kit.core import Artifact, UnknownNameError
from kit.core.near import ask
from kit.pipeline.judging import check

if TYPE_CHECKING:
    from kit.authoring.fixing import Fixed
    from kit.authoring.new import Beginning


def fix(target: Path | Mapping[str, bytes], *, write: bool = True) -> Fixed:
    """Mend what can be mended safely in a plan's files, by edits of exact spans.

    Args:
        target: A plan's folder or file, or bytes by file name, which are never written.
        write: Put the result into the files, all or none.

    Raises:
        KitError: When there is no such plan, or it can't be written.
    """
    from kit.authoring.fixing import fix as mend
    from kit.output import replace_files
    from kit.source import contents

    files = contents(target)[0] if isinstance(target, Path) else target
    fixed = mend(files, check)
    if write and isinstance(target, Path):
        before, after = (
            {Path(name): data for name, data in state.items()} for state in (files, fixed.changed)
        )
        replace_files(before, after)
    return fixed


def fix_text(fixed: Fixed) -> str:
    """Give what was mended, what is left to a person, and what changed in the files."""
    from kit.authoring.telling import text

    return text(fixed)


def new(beginning: Beginning, target: Path) -> None:
    """Start a jurisdiction's repository in a folder that is new or empty.

    Raises:
        KitError: When the folder holds something or can't be written.
    """
    from kit.authoring.new import bake
    from kit.output import write_folder

    beside = [
        Artifact(f"schemas/{name}", "application/schema+json", text.encode())
        for name, text in schemas().items()
    ]
    write_folder((*bake(beginning), *beside), target)


def explain(code: str) -> str:
    """Give what stands behind a finding, by its code or name.

    Raises:
        UnknownNameError: When nothing is called that.
    """
    from kit.authoring.explain import text, topic

    return text(topic(code))


def explain_all(families: Sequence[str] = ()) -> str:
    """Give one line for everything that can be explained, or for some families of codes.

    Raises:
        UnknownNameError: When no code is of such a family.
    """
    from kit.authoring.explain import listed

    return listed(families)


def owner_role(word: str) -> str:
    """Give the slug of the role that owns findings, however it was written; empty for none.

    Raises:
        UnknownNameError: When no role is called that.
    """
    from kit.catalog import owner_roles

    roles = owner_roles()
    slug = word.strip().casefold().replace(" ", "_").replace("-", "_")
    if not slug or slug in roles:
        return slug
    hint = ask(word, roles)
    raise UnknownNameError(f"There is no role {word}.", f"{hint}There are: {', '.join(roles)}.")


def schemas() -> Mapping[str, str]:
    """Give every JSON Schema by file name: the whole plan, each section, and local rules."""
    from kit.catalog.vocabularies import VOCABULARIES, vocabulary
    from kit.model.schema import schemas as exported
    from kit.rules.local_schema import NAME
    from kit.rules.local_schema import schema as rules

    plan = exported({name: tuple(vocabulary(name)) for name in VOCABULARIES})
    return {**plan, NAME: rules()}


def schema(section: str | None) -> str:
    """Give the JSON Schema of a section's file, of local rules, or of a plan in one file.

    Raises:
        UnknownNameError: When no section is called that.
    """
    known = schemas()
    name = f"{'lead' if section in {None, 'plan'} else section}.schema.json"
    if name not in known:
        sections = [file.partition(".")[0] for file in known]
        hint = ask(section or "", sections)
        cure = f"{hint}It has: {', '.join(sections)}."
        raise UnknownNameError(f"A plan has no section {section}.", cure)
    return known[name]


def write_schemas(folder: Path) -> None:
    """Write every schema into a folder, leaving files alone that are right already."""
    from kit.output import write_file

    for name, text in schemas().items():
        target = folder / name
        if not target.exists() or target.read_bytes() != text.encode():
            write_file(target, text.encode())

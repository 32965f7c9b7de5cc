"""Read files that were sent out: whether they are genuine, and what people changed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kit.pipeline.building import seal_of
from kit.pipeline.judging import whole

if TYPE_CHECKING:
    from kit.review.redline import Redline
    from kit.review.verify import Original, Verdict


def verify(data: bytes, target: Path | Mapping[str, bytes] | None = None) -> Verdict:
    """Judge whether a file is as the kit built it, by itself or by a plan.

    Raises:
        KitError: When the kit did not build the file, or the plan can't be read.
    """
    from kit.review.verify import against
    from kit.review.verify import verify as alone

    if target is None:
        return alone(data)
    return against(data, _original(data, target))


def verdict_text(name: str, verdict: Verdict, form: str) -> str:
    """Give a verdict on a file as ``text`` or ``json``."""
    import json

    from kit.review.verify import data, text

    if form == "json":
        return json.dumps(data(name, verdict), indent=2, ensure_ascii=False) + "\n"
    return text(name, verdict)


def redline(
    name: str, data: bytes, target: Path | Mapping[str, bytes] | None = None, *, form: str = "text"
) -> tuple[Redline, str]:
    """Read what people changed in a returned Word file; the plan stays as it is.

    Args:
        name: The file's name, for the report.
        data: Its bytes.
        target: The plan that it was built from, for the words that stood there.
        form: ``text``, ``json``, or ``yaml`` for the local texts alone.

    Raises:
        KitError: When it is no Word file of the kit, or the plan can't be read.
    """
    import json

    from kit.doctree.text import clause_texts
    from kit.renderers.docx.read import read
    from kit.review import redline as redlines
    from kit.review.package import Wanted, document, rendered

    returned = read(data)
    wanted: Mapping[str, str] = {}
    original = None
    beside = redlines.Against()
    if target is not None:
        _, plan = whole(target)
        made = document(plan, returned.key, Wanted())
        wanted = clause_texts(made) if made else {}
        same = made is not None and made.meta.program_hash == returned.program_hash
        original = read(rendered(made, "docx")) if made and same else None
        beside = redlines.Against(plan.plan.edition, same_program=same, given=True)
    found = redlines.find(returned, wanted, original)
    if form == "json":
        said = redlines.data(name, found, beside)
        return found, json.dumps(said, indent=2, ensure_ascii=False) + "\n"
    if form == "yaml":
        return found, redlines.yaml(found, redlines.document_name(returned.key))
    return found, redlines.text(name, found, beside)


def _original(data: bytes, target: Path | Mapping[str, bytes]) -> Original:
    """Give what a plan makes of the document that a file claims to be."""
    from kit.model.hashing import program_hash
    from kit.review.annotated import annotated
    from kit.review.package import Wanted, document, rendered
    from kit.review.returned import read
    from kit.review.verify import Original, signed

    judged, plan = whole(target)
    file = read(data)
    wanted = Wanted(errors=bool(judged.errors), seal=seal_of(plan, target))
    made = document(plan, file.claims.document, wanted)
    about = Original(plan.plan.title, plan.plan.version, program_hash(plan))
    if made is None:
        return about
    editions = (made, annotated(made, plan))
    built = tuple(rendered(edition, file.kind) for edition in editions)
    return replace(about, document=made, built=built, signed=signed(plan, made))

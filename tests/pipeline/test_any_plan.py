"""Whatever a plan says, every command answers it: soon, with words, without breaking."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random
from time import process_time
from typing import TypeAlias

import pytest

from kit import pipeline
from kit.deployment import targets
from kit.documents import assemble, instances, outlines
from kit.documents.identity import meta
from kit.pipeline import Judged
from kit.renderers import html, markdown
from kit.reporters import formats

EXAMPLES = Path(__file__).parents[2] / "examples"
LIMIT = 10.0
"""Seconds of work that no plan may take; the full example takes a tenth of one."""
_VALUE = re.compile(r"(\w: )([^'\"{\[>|&*!%@`#].*)")
NAMES = ("cedar-fork", "tiny", "salmon-river", "santa-fe-as-documented", "cedar-fork", "rio-claro")

SCALARS = (
    *("", "''", "none", "null", "~", "yes", "no", "maybe", "[]", "{}", "0", "-1", "1_000", "1e9"),
    *("9" * 400, "0.1", "12 grams", "30 days", "999999999 years", "2027-02-30", "0001-01-01"),
    *("9999-12-31", "always", "mon-fri 8:00-20:00", "50%", "101%", "$1,000,000.00", "a b", "x"),
    *("harlow-police", "police", "case_management", "absolute", "45 CFR 164.512", "RCW 9A.52.070"),
    *("'\u202eabc'", "'\u05d0\u05d1'", "'\U0001f332'", "{en: a, es: b}", "[a, b, c]", "- a", "|"),
    *("{test: age_under, years: 99}", "'<b>&amp;'", "'{{plan.title}}'", "'=1+1'", "'a\\nb'"),
    *("'../../x'", "'; drop table x; --'", "'#set page()'", '"\\u0000"', '"\\ud800"', "'  '"),
)
SIGNS = ": -#&*!|>'\"%@`?,[]{}\\~=<\n\t\0\r\u00a0\u2028\ufeff\x85aZ09"


@cache
def files(name: str) -> Mapping[str, str]:
    folder = EXAMPLES / name
    return {path.name: path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.yaml"))}


def _value(lines: list[str], at: int, random: Random) -> None:
    lines[at] = _VALUE.sub(lambda found: f"{found[1]}{random.choice(SCALARS)}", lines[at])


def _another(lines: list[str], at: int, random: Random) -> None:
    """Take the value of another line, so that a known word stands where it doesn't belong."""
    other = _VALUE.search(random.choice(lines))
    if other:
        lines[at] = _VALUE.sub(lambda found: f"{found[1]}{other[2]}", lines[at])


def _drop(lines: list[str], at: int, random: Random) -> None:
    del lines[at : at + random.choice((1, 1, 1, 2, 5, 20))]


def _repeat(lines: list[str], at: int, random: Random) -> None:
    lines[at:at] = lines[at : at + random.choice((1, 1, 3, 10))]


def _move(lines: list[str], at: int, random: Random) -> None:
    lines.insert(random.randrange(len(lines)), lines.pop(at))


def _indent(lines: list[str], at: int, random: Random) -> None:
    lines[at] = " " * random.randint(0, 9) + lines[at].lstrip()


def _signs(lines: list[str], at: int, random: Random) -> None:
    line, spot = lines[at], random.randint(0, len(lines[at]))
    added = "".join(random.choices(SIGNS, k=random.randint(1, 3)))
    lines[at] = line[:spot] + added + line[spot + random.randint(0, 3) :]


def _key(lines: list[str], at: int, random: Random) -> None:
    head = lines[at].partition(":")[0]
    lines[at] = lines[at].replace(head.strip(" -"), head.strip(" -")[random.randint(0, 2) :], 1)


Change: TypeAlias = Callable[[list[str], int, Random], None]
SENSE: Sequence[Change] = (_value, _value, _another, _another, _drop)
SYNTAX: Sequence[Change] = (_repeat, _move, _indent, _signs, _key)


def mutated(seed: int) -> dict[str, bytes]:
    """Give an example with a few random changes, the same for the same seed."""
    random = Random(seed)  # noqa: S311 - the same plan in every run
    name = "harlow" if seed % 25 == 0 else random.choice(NAMES)
    texts = dict(files(name))
    changes = random.choice((SENSE, SENSE, SYNTAX))
    for _ in range(random.choice((1, 1, 2, 3, 8))):
        file = random.choice(list(texts))
        lines = texts[file].split("\n")
        random.choice(changes)(lines, random.randrange(len(lines)), random)
        texts[file] = "\n".join(lines or [""])
    return {file: text.encode("utf-8", "surrogatepass") for file, text in texts.items()}


def answered(content: Mapping[str, bytes]) -> Judged:
    """Check a plan and write the report in every format, watching time and words."""
    begin = process_time()
    judged = pipeline.check(content)
    assert process_time() - begin < LIMIT
    assert judged.plan is not None or judged.diagnostics
    for one in judged.diagnostics:
        assert one.owner != "kit", one.message  # a check that broke says so in the kit's name
        assert one.message
        assert one.why
        assert one.cure
        assert len(one.message.splitlines()) == 1
    for form in formats():
        assert pipeline.report([judged], form) or not judged.diagnostics
    return judged


def built(content: Mapping[str, bytes]) -> None:
    """Assemble and write every document and target of a plan, as a draft would."""
    judged = answered(content)
    if judged.plan is None:
        return
    for outline in outlines():
        for instance in instances(judged.plan, outline):
            about = meta(judged.plan, instance.scene.language, "0", errors=True, as_of=None)
            document = assemble(instance, about)
            assert markdown.render(document)
            assert html.render(document)
    if not judged.unsafe:
        for target in targets():
            assert target.build(judged.plan)


def _run(judge: Callable[[dict[str, bytes]], object], seeds: range) -> None:
    for seed in seeds:
        content = mutated(seed)
        try:
            judge(content)
        except Exception as fault:
            fault.add_note(f"The plan is mutated({seed}).")
            raise


@pytest.mark.parametrize("part", range(10))
def test_a_mutated_plan_is_answered(part: int) -> None:
    _run(answered, range(part * 100, part * 100 + 100))


@pytest.mark.long
@pytest.mark.parametrize("part", range(1, 91))
def test_many_mutated_plans_are_answered(part: int) -> None:
    _run(answered, range(900 + part * 100, 1000 + part * 100))


@pytest.mark.parametrize("part", range(4))
def test_a_mutated_plan_can_be_drafted(part: int) -> None:
    _run(built, range(20_000 + part * 10 + 1, 20_000 + part * 10 + 11))


@pytest.mark.long
@pytest.mark.parametrize("part", range(20))
def test_many_mutated_plans_can_be_drafted(part: int) -> None:
    _run(built, range(30_000 + part * 25 + 1, 30_000 + part * 25 + 26))


def _bytes(seed: int) -> bytes:
    random = Random(seed)  # noqa: S311 - the same plan in every run
    if seed % 2:
        return random.randbytes(random.randint(0, 2_000))
    return "".join(random.choices(SIGNS, k=random.randint(0, 400))).encode("utf-8", "replace")


def _answer_bytes(seeds: range) -> None:
    for seed in seeds:
        answered({"lead.yaml": _bytes(seed)})


def test_random_bytes_are_answered() -> None:
    _answer_bytes(range(200))


@pytest.mark.long
@pytest.mark.parametrize("part", range(9))
def test_many_random_bytes_are_answered(part: int) -> None:
    _answer_bytes(range(200 + part * 200, 400 + part * 200))

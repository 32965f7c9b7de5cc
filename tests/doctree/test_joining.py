"""Values fit the sentences that clauses put them in."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.doctree.markdown import parse
from kit.doctree.nodes import Block, ItemList, Paragraph, Text, UndecidedBox


def words(blocks: tuple[Block, ...]) -> str:
    (block,) = blocks
    line = block.items[0].content if isinstance(block, ItemList) else ()
    content = block.content if isinstance(block, Paragraph) else line
    return "".join(node.text for node in content if isinstance(node, Text))


def said(text: str, value: str) -> str:
    return words(parse(text, lambda _: (Text(value),)))


@pytest.mark.parametrize(
    ("clause", "value", "reads"),
    [
        ("The rule: {{rule}}.", "They leave.", "The rule: They leave."),
        ("The rule: {{rule}}.", "They leave", "The rule: They leave."),
        ("{{rule}}. Then more.", "Is it so?", "Is it so? Then more."),
        ("{{who}} writes.", "the Sheriff's Office", "The Sheriff's Office writes."),
        ("It ends. {{who}} writes.", "the City", "It ends. The City writes."),
        ("Its chair is: {{chair}}.", "The Mayor", "Its chair is: the Mayor."),
        ("Its quorum is: {{quorum}}.", "Nine of fourteen", "Its quorum is: nine of fourteen."),
        ("It is: {{name}}.", "Riverside", "It is: Riverside."),
        ("It is: {{rule}}.", "No one is named.", "It is: No one is named."),
        ("- **Chair:** {{chair}}", "chosen each year", "Chair: Chosen each year"),
        ("With {{rule}}, it ends.", "a written notice.", "With a written notice, it ends."),
        ("With {{name}}, it ends.", "Acme Co.", "With Acme Co., it ends."),
        ("{{who}} meets.", "sqəlalitut Table", "sqəlalitut Table meets."),
        ("{{who}} meets.", "él", "Él meets."),
        ("{{mail}} answers.", "lead@example.org", "lead@example.org answers."),
        ("{{rule}}", "sets policy and the budget", "Sets policy and the budget."),
        ("{{rule}}", "Directive 412", "Directive 412"),
        ("{{talk}}", "half-year talk in the register", "Half-year talk in the register."),
        ("{{file}}", "area-map.pdf", "area-map.pdf"),
        ("{{rule}}", "Say what worries you:", "Say what worries you:"),
    ],
)
def test_a_value_reads_as_part_of_its_sentence(clause: str, value: str, reads: str) -> None:
    assert said(clause, value) == reads


def test_a_mark_for_a_missing_value_gets_neither_capital_nor_stop() -> None:
    box = UndecidedBox("the prosecutor", "deadline")
    (block,) = parse("{{rule}}", lambda _: (box,))
    assert block == Paragraph((box,))


@given(st.text(alphabet="ab .?!", min_size=1).filter(lambda text: text.strip()))
def test_no_sentence_ends_in_two_stops(value: str) -> None:
    spoken = " ".join(value.split()).rstrip(" .?!") or "a"
    for stop in (".", "?", "!", ""):
        assert not said("Rule: {{rule}}.", f"{spoken}{stop}").endswith(("..", "?.", "!."))

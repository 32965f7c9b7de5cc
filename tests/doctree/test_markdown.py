"""The dialect of clause text: what it reads, what it refuses, and that values are never markup."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.doctree.markdown import MarkupError, Value, parse, uses
from kit.doctree.nodes import (
    Inlines,
    Item,
    ItemList,
    Link,
    Paragraph,
    Reference,
    Table,
    Text,
    Verify,
)

TABLE = Table("t", "Caption", ((Text("Head"),),), ())


def resolve(name: str) -> Value:
    values: dict[str, Value] = {
        "party": (Text("the County"),),
        "signs": (Text("**a** [[b]] {{c}} <d> \\"),),
        "table": (TABLE,),
        "pair": (Text("one"), Text("two", strong=True)),
    }
    return values[name]


def line(text: str) -> Inlines:
    (block,) = parse(text, resolve)
    assert isinstance(block, Paragraph)
    return block.content


def items(text: str) -> ItemList:
    (block,) = parse(text, resolve)
    assert isinstance(block, ItemList)
    return block


def test_lines_join_and_blank_lines_part_paragraphs() -> None:
    blocks = parse("One\ntwo.\n\nThree.\n", resolve)
    assert blocks == (Paragraph((Text("One two."),)), Paragraph((Text("Three."),)))


def test_strong_and_emphasis_nest() -> None:
    assert line("a **b *c* d** e") == (
        Text("a "),
        Text("b ", strong=True),
        Text("c", strong=True, emphasis=True),
        Text(" d", strong=True),
        Text(" e"),
    )


def test_a_fact_takes_the_style_around_it() -> None:
    assert line("It is **{{party}}**.")[1] == Text("the County", strong=True)


def test_a_value_is_never_read_as_markup() -> None:
    said = "".join(node.text for node in line("See {{signs}}!") if isinstance(node, Text))
    assert said == "See **a** [[b]] {{c}} <d> \\!"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_value_arrives_as_it_is(value: str) -> None:
    said = line_with(value)
    assert f"between {value} and" in said


def line_with(value: str) -> str:
    (block,) = parse("It stands between {{any}} and an end.", lambda _: (Text(value),))
    assert isinstance(block, Paragraph)
    return "".join(node.text for node in block.content if isinstance(node, Text))


def test_a_block_fact_stands_alone_on_its_line() -> None:
    assert parse("Before:\n{{table}}\nAfter.", resolve)[1] == TABLE


def test_references_links_and_marks_are_read() -> None:
    content = line("See [[term@county]], [the law](https://a.example/b) {{verify_with_counsel}}")
    assert Reference("term@county") in content
    assert Link("https://a.example/b", "the law") in content
    assert Verify() in content
    assert line("<mailto:a@b.example>") == (Link("mailto:a@b.example"),)


def test_a_backslash_takes_the_next_sign_literally() -> None:
    assert line(r"5 \* 3 \{\{x\}\} \[\[y\]\]") == (Text("5 * 3 {{x}} [[y]]"),)


def test_lists_nest_and_keep_their_kinds() -> None:
    found = items("- a\n  more\n  1. one\n  2. two\n\n     under two\n- b")
    assert found.kind == "bullet"
    assert [item.content for item in found.items] == [(Text("a more"),), (Text("b"),)]
    nested = found.items[0].blocks[0]
    assert isinstance(nested, ItemList)
    assert nested.kind == "number"
    assert nested.items[1] == Item((Text("two"),), (Paragraph((Text("under two"),)),))


def test_a_check_list_is_read() -> None:
    assert items("- [ ] a\n- [ ] b").kind == "check"


def test_lists_of_two_kinds_part() -> None:
    kinds = [block.kind for block in parse("- a\n\n1. b", resolve) if isinstance(block, ItemList)]
    assert kinds == ["bullet", "number"]


def test_an_item_may_be_one_fact() -> None:
    assert items("- {{pair}}").items[0].content[-1] == Text("two", strong=True)


def test_uses_names_each_fact_once_in_order() -> None:
    assert uses("{{b}} {{a.x}}\n{{ b }}") == ("b", "a.x")


@pytest.mark.parametrize(
    ("text", "number", "says"),
    [
        ("fine\n\na *b", 3, "no partner"),
        ("**open", 1, "no partner"),
        ("# Heading", 1, "only paragraphs"),
        ("| a |", 1, "only paragraphs"),
        ("> quote", 1, "only paragraphs"),
        ("{{nobody}}", 1, "no fact named 'nobody'"),
        ("a\nb {{nobody}}", 2, "no fact named 'nobody'"),
        ("see {{table}} here", 1, "must stand alone"),
        ("a <b>bold</b>", 1, "no meaning"),
        ("<!-- x -->", 1, "no meaning"),
        ("`code`", 1, "no meaning"),
        ("![x](https://a.example)", 1, "no meaning"),
        ("{{Bad Name}}", 1, "no meaning"),
        ("[x](javascript:alert)", 1, "neither a web nor a mail"),
        ("a\n    b", 2, "indented further"),
        ("- a\n\n   b", 3, "indented further"),
        ("a\tb", 1, "tab"),
    ],
)
def test_what_the_dialect_does_not_allow_is_refused_at_its_line(
    text: str, number: int, says: str
) -> None:
    with pytest.raises(MarkupError, match=says) as caught:
        parse(text, resolve)
    assert caught.value.line == number


@given(st.text("ab *_-1.[](){}<>\\\n`#|", max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    line_refused = 1
    try:
        parse(text, resolve)
    except MarkupError as error:
        line_refused = error.line
    assert 1 <= line_refused <= text.count("\n") + 1

"""Tables of the site say what their heads head, and wide ones can be scrolled by keyboard."""

from __future__ import annotations

from markdown import markdown

NARROW = "# Words\n\n| word | meaning |\n|---|---|\n| a | b |\n| c | d |\n"
WIDE = "## Rows\n\n| state | kind | law |\n|---|---|---|\n| WA | x | 1 |\n| WA | y | 2 |\n"


def page(text: str) -> str:
    return markdown(text, extensions=["tables", "kit.site.tables"])


def test_the_heads_of_columns_say_so() -> None:
    assert '<th scope="col">word</th>' in page(NARROW)


def test_first_cells_that_tell_the_rows_apart_head_their_rows() -> None:
    assert '<th scope="row">a</th>' in page(NARROW)
    assert "<td>b</td>" in page(NARROW)


def test_first_cells_that_repeat_head_nothing() -> None:
    assert "<td>WA</td>" in page(WIDE)
    assert 'scope="row"' not in page(WIDE)


def test_a_wide_table_is_a_stop_named_by_its_heading() -> None:
    assert '<div aria-label="Rows" class="wide" role="group" tabindex="0">' in page(WIDE)
    assert "tabindex" not in page(NARROW)


def test_a_table_without_a_heading_is_named_too() -> None:
    assert 'aria-label="Table"' in page(WIDE.removeprefix("## Rows\n\n"))


def test_the_text_after_a_table_stays_where_it_was() -> None:
    assert page(NARROW + "\nafter\n").endswith("</div>\n<p>after</p>")

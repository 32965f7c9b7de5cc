"""Tell what an author did when a file is no YAML: from the parser's words to a fault.

The parser says where it gave up, which is often a line below the cause. Each function here
looks at the lines around that point for the slip of the pen that leads there.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from yaml import YAMLError
from yaml.error import MarkedYAMLError

from kit.source.characters import (
    ODD_SPACES,
    code_of,
    control_character,
    dashed,
    odd_dash,
    odd_indent,
)
from kit.source.faults import Fault, clip
from kit.source.lines import Lines
from kit.source.scene import Scene

_NAME_ONLY = re.compile(r"(?P<name>[A-Za-z_][\w-]*):(?P<value>(?!//)[^ \t].*)")
_CURLY = "\u2018\u2019\u201c\u201d\u201e\u00ab\u00bb"
_IN_BRACKETS = re.compile(r"(?P<name>[\w-]+):[ \t]+([^\s,\[\]{}'\"][^,\[\]{}'\"]*)$")
_OPENING = re.compile(r"[\s,\[{](['\"])\s*$")
_GLUED_DASH = re.compile(r"-[^ \t-]")
_BRACKET = re.compile(r"[\[\]{}]")
_CLOSING = {"[": "]", "{": "}"}


def explain(error: YAMLError, text: str) -> Fault:
    """Give the fault behind a parser's error."""
    lines = Lines(text)
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return control_character(text)
    at = min(error.problem_mark.index, len(text))
    since = error.context_mark.index if error.context_mark else at
    scene = Scene(lines, at, since)
    said = f"{error.context or ''}: {error.problem or ''}"
    odd = None if "quoted scalar" in said else _odd_indent(scene) or _odd_dash(scene)
    if odd:
        return odd
    tell = next((tell for words, tell in _CASES if words in said), _not_understood)
    return tell(scene)


def _odd_indent(scene: Scene) -> Fault | None:
    """See odd indentation where the parser stopped, or an odd space on the line above.

    A tab above is left alone: the parser took it, so it belongs to a text.
    """
    rows = (scene.row, scene.lines.at(scene.since)[0])
    odd = next(filter(None, (odd_indent(scene.lines, row) for row in rows)), None)
    above = scene.above(scene.row)
    if odd or not above:
        return odd
    odd = odd_indent(scene.lines, above)
    return odd if odd and odd.name == "odd-space-indent" else None


def _odd_dash(scene: Scene) -> Fault | None:
    """See a sign that only looks like a list's dash, here or on the line that goes on here."""
    rows = [scene.row, scene.lines.at(scene.since)[0]]
    above = scene.above(scene.row)
    if above and scene.indent(above) < scene.indent(scene.row):
        rows.append(above)
    starts = (scene.whole(row)[0] for row in rows)
    return next(
        (odd_dash(scene.lines.text, at) for at in starts if dashed(scene.lines.text, at)), None
    )


def quoted(text: str) -> str:
    """Give a text between quotes, so that YAML takes it as it stands."""
    if "'" in text and '"' not in text and "\\" not in text:
        return f'"{text}"'
    return "'" + text.replace("'", "''") + "'"


def _column(indent: int) -> str:
    """Give an indentation in words."""
    if not indent:
        return "at the left margin"
    return "1 space in" if indent == 1 else f"{indent} spaces in"


def _not_understood(scene: Scene) -> Fault:
    return Fault("not-understood", *scene.rest(scene.at))


def _second_colon(scene: Scene) -> Fault:
    field = scene.field(scene.row)
    if field and field[1] <= scene.at:
        return _colon_in_text(scene, *field)
    above = scene.above(scene.row)
    if not above:
        return _not_understood(scene)
    return _too_far(scene, above) or _no_field(scene, above) or _not_understood(scene)


def _colon_in_text(scene: Scene, name: str, start: int, end: int) -> Fault:
    value = scene.lines.text[start:end]
    words = {"name": clip(name), "value": clip(value)}
    if value[0] in _CURLY:
        return Fault("curly-quotes", start, end, words, quoted(value[1:].rstrip(_CURLY)))
    plain = value[0] not in "'\"[{" and "{" not in name and "[" not in name
    return Fault("colon-in-text", start, end, words, quoted(value) if plain else None)


def _too_far(scene: Scene, above: int) -> Fault | None:
    """See a line that starts deeper than the finished line above it."""
    start, end = scene.whole(scene.row)
    first, last = scene.content(above)
    wanted, found = first - scene.start(above), scene.indent(scene.row)
    if found <= wanted or scene.field(above) is None:
        return None
    text = clip(scene.lines.text[first:last])
    if _GLUED_DASH.match(text):
        return _no_field(scene, above)
    words = {"found": _column(found), "wanted": _column(wanted), "above": text}
    related = (("the line above", first, last),)
    return Fault("indented-too-far", start, end, words, related=related)


def _no_field(scene: Scene, row: int) -> Fault | None:
    """See a line that lacks its colon, the space behind it, or the space behind a dash."""
    start, end = scene.content(row)
    text = scene.lines.text[start:end]
    glued = _NAME_ONLY.fullmatch(text)
    if glued:
        return _glued_name(glued, start, end)
    if _GLUED_DASH.match(text):
        return Fault(
            "no-space-after-dash", start, end, {"text": clip(text)}, f"- {text[1:].strip()}"
        )
    if text.endswith(":") or scene.field(row):
        return None
    return Fault("no-colon", start, end, {"text": clip(text)})


def _glued_name(glued: re.Match[str], start: int, end: int) -> Fault:
    """Tell a colon without a space from one with a sign that only looks like a space."""
    better = f"{glued['name']}: {glued['value'].strip()}"
    if glued["value"][0] in ODD_SPACES:
        at = start + glued.start("value")
        words = {"name": glued["name"], "code": code_of(glued["value"][0])}
        return Fault("odd-space-after-colon", at, at + 1, words)
    words = {"name": glued["name"], "text": clip(glued[0])}
    return Fault("no-space-after-colon", start, end, words, better)


def _simple_key(scene: Scene) -> Fault:
    row = scene.lines.at(scene.since)[0]
    return _no_field(scene, row) or Fault("not-understood", *scene.rest(scene.since))


def _neighbor(scene: Scene) -> Fault:
    """See what keeps a line from standing beside those above it."""
    if scene.here and scene.here in "]}":
        return _stray_bracket(scene)
    if scene.before.rstrip().endswith(("'", '"', "]", "}")):
        return _opened_above(scene) or _goes_on(scene)
    if scene.here == ":":
        return Fault("no-name", *scene.rest(scene.at))
    return _misplaced(scene) if scene.leads else _not_understood(scene)


def _opened_above(scene: Scene) -> Fault | None:
    """See a quote, left open on a line above, that ended where this line meant to begin one."""
    begins = _OPENING.search(scene.before)
    if begins is None or scene.before.count(begins[1]) % 2 == 0:
        return None
    row = scene.row
    while row := scene.above(row):
        field = scene.field(row)
        start, end = field[1:] if field else scene.content(row)
        text = scene.lines.text[start:end]
        if text.startswith(begins[1]) and text.count(begins[1]) % 2:
            at = scene.start(scene.row) + begins.start(1)
            words = {"quote": begins[1], "text": clip(text)}
            return Fault("open-quote", start, end, words, related=(("noticed here", at, at + 1),))
    return None


def _goes_on(scene: Scene) -> Fault:
    """See text behind the quote or bracket that ended the value."""
    field = scene.field(scene.row)
    start = field[1] if field else scene.content(scene.row)[0]
    end = scene.rest(scene.at)[1]
    text = scene.lines.text[start:end]
    whole = text[1:-1] if text[0] == text[-1] == "'" and '"' not in text else text
    closing = scene.before.rstrip()[-1]
    name = "text-after-quote" if closing in "'\"" else "text-after-bracket"
    here = text[0] in "'\"[{"  # else it began on a line above
    return Fault(name, start, end, {"text": clip(text)}, quoted(whole) if here else None)


def _misplaced(scene: Scene) -> Fault:
    """See a line that starts where no line above it starts, or is of another kind than those."""
    above = scene.above(scene.row)
    start, end = scene.whole(scene.row)
    levels = scene.levels(scene.row)
    if above and (fault := _too_far(scene, above)):
        return fault
    if scene.indent(scene.row) not in levels:
        words = {
            "found": _column(scene.indent(scene.row)),
            "levels": " or ".join(map(_column, levels)),
            "text": clip(scene.lines.text[start:end]),
        }
        return Fault("indentation", start, end, words)
    words = {"text": clip(scene.lines.text[scene.at : end])}
    name = "item-among-fields" if scene.here == "-" else "field-among-items"
    return Fault(name, scene.at, end, words)


def _dash(scene: Scene) -> Fault:
    start, end = scene.rest(scene.at)
    return Fault("item-beside-name", start, end, {"text": clip(scene.lines.text[start:end])})


def _open_quote(scene: Scene) -> Fault:
    start, end = scene.rest(scene.since)
    text = scene.lines.text[start:end]
    return Fault("open-quote", start, end, {"quote": text[0], "text": clip(text)})


def _open_bracket(scene: Scene) -> Fault:
    field = _IN_BRACKETS.search(scene.before) if scene.here == ":" else None
    if field:
        return _colon_in_brackets(scene, field["name"], scene.start(scene.row) + field.start(2))
    noticed = (("noticed here", scene.at, scene.at + 1),)
    related = noticed if scene.at < len(scene.lines.text) else ()
    return replace(_unclosed(scene.lines.text, scene.since), related=related)


def _unclosed(text: str, at: int) -> Fault:
    words = {"open": text[at], "close": _CLOSING[text[at]]}
    return Fault("open-bracket", at, at + 1, words)


def _colon_in_brackets(scene: Scene, name: str, start: int) -> Fault:
    text = re.split(r"[,\]}]", scene.lines.text[start : scene.rest(start)[1]], maxsplit=1)[
        0
    ].rstrip()
    words = {"name": name, "value": clip(text)}
    return Fault("colon-in-text", start, start + len(text), words, quoted(text))


def _stray_bracket(scene: Scene) -> Fault:
    return Fault("stray-bracket", scene.at, scene.at + 1, {"close": scene.here})


def _no_content(scene: Scene) -> Fault:
    """See what stands between brackets where a value should."""
    found = _BETWEEN_BRACKETS.get(scene.here)
    if found:
        return found(scene)
    opened = _last_open(scene.lines.text, scene.at)
    return _not_understood(scene) if opened is None else _unclosed(scene.lines.text, opened)


def _last_open(text: str, end: int) -> int | None:
    """Give the last bracket before an offset that is not closed before it."""
    closed = 0
    for found in reversed(list(_BRACKET.finditer(text, 0, end))):
        closed += 1 if found[0] in "]}" else -1
        if closed < 0:
            return found.start()
    return None


def _glued(scene: Scene) -> Fault:
    """See a colon in brackets that has no space behind it."""
    text = scene.lines.text[scene.since : scene.at + 1]
    words = {"name": text[:-1], "text": clip(text)}
    return Fault("no-space-after-colon", scene.since, scene.at + 1, words)


def _reserved(scene: Scene) -> Fault:
    if scene.here == "\t":
        return Fault("tab-indent", scene.at, scene.at + 1)
    start, end = scene.rest(scene.at)
    text = scene.lines.text[start:end]
    words = {"sign": scene.here, "text": clip(text)}
    inside = "]" in text or "}" in text
    return Fault("reserved-sign", start, end, words, None if inside else quoted(text))


def _escape(scene: Scene) -> Fault:
    start = scene.lines.text.rindex("\\", scene.since, scene.at + 1)
    text = scene.lines.text[start : start + 2]
    return Fault("unknown-escape", start, start + len(text), {"text": text})


def _block_sign(scene: Scene) -> Fault:
    start, end = scene.rest(scene.since)
    words = {"sign": scene.lines.text[start], "text": clip(scene.lines.text[start:end])}
    return Fault("text-after-sign", start, end, words)


def _mark(name: str) -> Callable[[Scene], Fault]:
    def tell(scene: Scene) -> Fault:
        start, end = scene.rest(scene.since)
        text = scene.lines.text[start:end]
        return Fault(name, start, end, {"text": clip(text)}, quoted(text))

    return tell


def _after_end(scene: Scene) -> Fault:
    first = scene.above(scene.row)
    while above := scene.above(first):
        first = above
    if first and scene.indent(first) > scene.indent(scene.row):
        words = {"found": _column(scene.indent(first)), "other": _column(scene.indent(scene.row))}
        related = (("a later line", *scene.whole(scene.row)),)
        return Fault("first-line-indented", *scene.whole(first), words, related=related)
    return Fault("after-the-end", *scene.rest(scene.at))


_BETWEEN_BRACKETS: dict[str, Callable[[Scene], Fault]] = {
    "]": _stray_bracket,
    "}": _stray_bracket,
    ",": lambda scene: Fault("extra-comma", scene.at, scene.at + 1),
    "-": lambda scene: Fault("dash-in-brackets", scene.at, scene.at + 1),
    ":": lambda scene: Fault("no-name", *scene.rest(scene.at)),
    "?": _reserved,
}

_CASES: tuple[tuple[str, Callable[[Scene], Fault]], ...] = (
    ("scanning an alias", _mark("alias")),
    ("scanning an anchor", _mark("anchor")),
    ("tag", _mark("tag")),
    ("escape", _escape),
    ("hexdecimal", _escape),
    ("quoted scalar", _open_quote),
    ("mapping values are not allowed", _second_colon),
    ("could not find expected ':'", _simple_key),
    ("did not find expected key", _neighbor),
    ("did not find expected '-' indicator", _neighbor),
    ("expected <block end>", _neighbor),
    ("sequence entries are not allowed", _dash),
    ("mapping keys are not allowed", _reserved),
    ("expected ',' or", _open_bracket),
    ("parsing a block node", _neighbor),
    ("node content", _no_content),
    ("unexpected ':'", _glued),
    ("cannot start any token", _reserved),
    ("block scalar", _block_sign),
    ("<document start>", _after_end),
)
"""Part of the parser's words, and what to look for; the first that fits is taken."""

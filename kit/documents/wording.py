"""Word one clause: its text with the facts in place."""

from __future__ import annotations

from dataclasses import dataclass, field

from kit.core import KitError, Pointer, Undecided
from kit.doctree import markdown
from kit.doctree.nodes import Block, Inline, Paragraph, Text, UndecidedBox
from kit.doctree.text import undecided_text
from kit.doctree.words import words
from kit.facts import Scene, tell
from kit.model.documents import Override


@dataclass(slots=True)
class Worded:
    """What a clause says, with the plan values behind it.

    Attributes:
        blocks: The text.
        pointers: Plan values that it rests on.
        missing: Values that nobody has decided.
    """

    blocks: tuple[Block, ...] = ()
    pointers: list[Pointer] = field(default_factory=list)
    missing: list[Undecided] = field(default_factory=list)


def worded(text: str, scene: Scene, name: str) -> Worded:
    """Give the words of clause text.

    Raises:
        KitError: The text names an unknown fact or is no clause text; our own fault.
    """
    try:
        return _read(text, scene)
    except (KeyError, markdown.MarkupError) as error:
        raise KitError(f"Clause '{name}' can't be read: {error}.") from error


def local_clause(entry: Override, scene: Scene) -> Worded | None:
    """Give the words of local text; text that can't be read is printed as it was typed.

    None when the plan has no text in the scene's language.
    """
    text = entry.text and (entry.text.es if scene.language == "es" else entry.text.en)
    if not text:
        return None
    try:
        return _read(text, scene)
    except (KeyError, markdown.MarkupError):
        pieces = (piece for piece in text.split("\n\n") if piece.strip())
        return Worded(tuple(Paragraph((Text(piece),)) for piece in pieces))


def heading(title: str, scene: Scene) -> tuple[str, tuple[Undecided, ...]]:
    """Give a heading with its facts as plain words, and the values that it waits for."""
    if not title:
        return "", ()
    said = Worded()
    (block,) = markdown.parse(title, lambda name: _within(scene, name, said))
    content = block.content if isinstance(block, Paragraph) else ()
    labels = words(scene.language)
    spelled = (
        undecided_text(one, labels) if isinstance(one, UndecidedBox) else one.text
        for one in content
        if isinstance(one, UndecidedBox | Text)
    )
    return "".join(spelled).rstrip("."), tuple(said.missing)


def _within(scene: Scene, name: str, said: Worded) -> tuple[Inline, ...]:
    told = tell(scene, name)
    said.missing.extend(told.missing)
    return () if isinstance(told.value, bool) else tuple(_words_of(told.value))


def _words_of(value: markdown.Value) -> list[Inline]:
    return [node for node in value if isinstance(node, Text | UndecidedBox)]


def _read(text: str, scene: Scene) -> Worded:
    said = Worded()

    def resolve(name: str) -> markdown.Value:
        told = tell(scene, name)
        if isinstance(told.value, bool):
            raise KeyError(name)
        said.pointers.extend(told.pointers)
        said.missing.extend(told.missing)
        return told.value

    said.blocks = markdown.parse(text, resolve)
    return said

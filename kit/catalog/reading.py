"""Read the catalog's data files into records; every scalar is text until a record types it.

Each YAML file starts with a ``catalog:`` header and lists its entries under ``rows:``; each CSV
file has its header in ``<name>.source.yaml`` beside it. A header says who published the facts,
when they were read, how certain they are, and who has checked them.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields
from functools import cache, partial
from types import MappingProxyType
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from kit.catalog.profiles import ChangedLaw, ProfileRule
from kit.catalog.records import Header, Indicator, Seen, Words

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

Tree: TypeAlias = "str | tuple[Tree, ...] | dict[str, Tree] | None"
Row: TypeAlias = dict[str, Tree]
R = TypeVar("R")


class CatalogError(ValueError):
    """A data file of the kit itself is faulty; this is our bug, never the user's."""


@cache
def header(name: str) -> Header:
    """Give what is known about the origin of table ``name``."""
    return _build(Header, _mapping(_document(name)["catalog"], name), name)


def records(make: type[R], name: str) -> tuple[R, ...]:
    """Give the rows of table ``name`` as records of type ``make``, in the file's order.

    A row without its own certainty or sources takes those of the header.
    """
    base = header(name)
    spare: Row = {"certainty": base.certainty, "sources": base.source}
    return tuple(_build(make, {**spare, **row}, name) for row in _rows(name))


def document(make: type[R], name: str) -> R:
    """Give a file that describes one thing (such as a state) as one record."""
    return _build(make, {k: v for k, v in _document(name).items() if k != "catalog"}, name)


def build(make: type[R], tree: Tree, name: str) -> R:
    """Give one record of type ``make`` from a mapping of text."""
    return _build(make, _mapping(tree, name), name)


def labels(name: str, *, key: str = "slug", label: str = "label") -> Iterator[tuple[str, Words]]:
    """Give each row's key and label; a label that is plain text serves both languages."""
    for row in _rows(name):
        said = row[label]
        words = _words(said, name) if isinstance(said, dict) else None
        text = _text(said, name) if words is None else ""
        yield _text(row[key], name), words or Words(text, text)


def tables() -> tuple[str, ...]:
    """Give the names of all data tables, in alphabetical order, such as ``data/nibrs``."""
    names = (entry.name.partition(".")[0] for entry in _resource("data").iterdir())
    return tuple(
        f"data/{name}"
        for name in sorted(set(names))
        if exists(f"data/{name}") or _is_csv(f"data/{name}")
    )


def rows(name: str) -> tuple[Mapping[str, Tree], ...]:
    """Give the rows of table ``name`` as they are written, for people to look through."""
    return tuple(_rows(name))


def exists(name: str) -> bool:
    """Tell whether the catalog holds the file ``name`` (without its ending)."""
    return _resource(f"{name}.yaml").is_file()


@cache
def source_urls() -> Mapping[str, str]:
    """Give the address behind each short source key used in the data files."""
    return MappingProxyType({str(row["key"]): str(row["url"]) for row in _csv_rows("data/sources")})


def _resource(path: str) -> Traversable:
    from importlib.resources import files  # noqa: PLC0415 - slow to import, seldom needed

    return files("kit.catalog").joinpath(path)


def _is_csv(name: str) -> bool:
    return _resource(f"{name}.csv").is_file()


def _rows(name: str) -> list[Row]:
    return _csv_rows(name) if _is_csv(name) else _yaml_rows(name)


@cache
def _csv_rows(name: str) -> list[Row]:
    """Read a CSV table; columns ``label_en`` and ``label_es`` become one ``label``."""
    text = _resource(f"{name}.csv").read_text(encoding="utf-8")
    return [_joined(row) for row in csv.DictReader(text.splitlines())]


def _joined(row: dict[str, str]) -> Row:
    if "label_en" not in row:
        return dict(row)
    label: Tree = {"en": row.pop("label_en"), "es": row.pop("label_es")}
    return {**row, "label": label}


def _yaml_rows(name: str) -> list[Row]:
    return [_mapping(row, name) for row in _list(_document(name)["rows"], name)]


@cache
def _document(name: str) -> Row:
    from kit.source import load  # noqa: PLC0415 - brings PyYAML, which CSV tables don't need

    path = f"{name}.source.yaml" if _is_csv(name) else f"{name}.yaml"
    return _mapping(load(_resource(path).read_text(encoding="utf-8"), path), name)


def _mapping(tree: Tree, name: str) -> Row:
    if not isinstance(tree, dict):
        message = f"{name}: expected a mapping, found {tree!r}"
        raise CatalogError(message)
    return tree


def _list(tree: Tree, at: str) -> tuple[Tree, ...]:
    if not isinstance(tree, tuple):
        message = f"{at}: expected a list, found {tree!r}"
        raise CatalogError(message)
    return tree


def _build(make: type[R], row: Row, name: str) -> R:
    known = {field.name: str(field.type) for field in fields(make)}  # type: ignore[arg-type]  # records are dataclasses
    extra = row.keys() - known.keys() - {"note", "certainty", "sources"}
    if extra:
        message = f"{name}: {make.__name__} has no field {min(extra)!r}"
        raise CatalogError(message)
    values = {
        key: _READERS[kind](row[key], f"{name}: {key}") for key, kind in known.items() if key in row
    }
    return cast("Callable[..., R]", make)(**values)


def _text(tree: Tree, at: str) -> str:
    if tree is None:
        return ""
    if isinstance(tree, str):
        return " ".join(tree.split())
    message = f"{at}: expected text, found {tree!r}"
    raise CatalogError(message)


def _texts(tree: Tree, at: str) -> tuple[str, ...]:
    if isinstance(tree, str):
        return tuple(part.strip() for part in tree.split(";") if part.strip())
    return tuple(_text(item, at) for item in _list(tree, at))


def _urls(tree: Tree, at: str) -> tuple[str, ...]:
    known = source_urls()
    return tuple(_url(key, known, at) for key in _texts(tree, at))


def _url(key: str, known: Mapping[str, str], at: str) -> str:
    if key.startswith(("http://", "https://")):
        return key
    if key in known:
        return known[key]
    message = f"{at}: no source is named {key!r} in data/sources.csv"
    raise CatalogError(message)


def _flag(tree: Tree, at: str) -> bool:
    answer = {"yes": True, "no": False}.get(_text(tree, at))
    if answer is None:
        message = f"{at}: expected yes or no, found {tree!r}"
        raise CatalogError(message)
    return answer


def _number(tree: Tree, at: str) -> int:
    return int(_text(tree, at))


def _words(tree: Tree, at: str) -> Words:
    row = _mapping(tree, at)
    return Words(_text(row.get("en"), at), _text(row.get("es"), at))


def _map(tree: Tree, at: str) -> Mapping[str, str]:
    return MappingProxyType({key: _text(value, at) for key, value in _mapping(tree, at).items()})


def _many(make: type[R], tree: Tree, at: str) -> tuple[R, ...]:
    return tuple(_build(make, _mapping(item, at), at) for item in _list(tree, at))


_READERS: Mapping[str, Callable[[Tree, str], object]] = {
    "str": _text,
    "tuple[str, ...]": _texts,
    "Sources": _urls,
    "bool": _flag,
    "int": _number,
    "Words": _words,
    "Mapping[str, str]": _map,
    "tuple[Seen, ...]": partial(_many, Seen),
    "tuple[Indicator, ...]": partial(_many, Indicator),
    "tuple[ProfileRule, ...]": partial(_many, ProfileRule),
    "tuple[ChangedLaw, ...]": partial(_many, ChangedLaw),
}

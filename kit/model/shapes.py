"""Tell how each group of the plan is built: its keys, and what stands behind each of them.

Read from the models themselves, so that the parser, the walk and the schemas can't disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import Tag
from pydantic.fields import FieldInfo

from kit.model.fields import About, Model, about


@dataclass(frozen=True, slots=True)
class Shape:
    """How one field is built.

    Attributes:
        name: The field's name in Python.
        key: The word for it in a plan.
        required: Whether it must be there from the first day.
        many: Whether it holds a list.
        kinds: The groups that may stand there, by the word that tells them apart; a single
            group stands under the empty word, and a plain value has none.
        leaf: The type of a plain value, such as ``Count``; None for groups.
    """

    name: str
    key: str
    required: bool
    many: bool
    kinds: Mapping[str, type[Model]]
    leaf: Any

    @property
    def group(self) -> type[Model] | None:
        """The group that stands here, when only one kind of group may."""
        return self.kinds.get("")


@cache
def shapes(model: type[Model]) -> Mapping[str, Shape]:
    """Give the fields of a group by the keys that an author types."""
    found = (_shape(name, info) for name, info in model.model_fields.items())
    return {shape.key: shape for shape in found}


@cache
def told(model: type[Model], name: str) -> About:
    """Give what is declared of one field; the same as ``about``, remembered."""
    return about(model, name)


def _shape(name: str, info: FieldInfo) -> Shape:
    inner = _present(info.annotation)
    many = _bare(inner)
    item = get_args(many)[0] if get_origin(many) is tuple else None
    kinds = _kinds(inner if item is None else item)
    leaf = None if kinds else (inner if item is None else item)
    if leaf is inner and info.metadata and leaf is not None:
        leaf = Annotated[(leaf, *info.metadata)]
    return Shape(name, info.alias or name, info.is_required(), item is not None, kinds, leaf)


def _present(annotation: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    """Give what an annotation allows besides None."""
    if get_origin(annotation) in {Union, UnionType}:
        others = [one for one in get_args(annotation) if one is not NoneType]
        if len(others) == 1:
            return others[0]
    return annotation


def _bare(annotation: Any) -> Any:  # noqa: ANN401 - as above
    return get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation


def _kinds(annotation: Any) -> dict[str, type[Model]]:  # noqa: ANN401 - as above
    bare = _bare(annotation)
    if isinstance(bare, type) and issubclass(bare, Model):
        return {_tag(annotation): bare}
    if get_origin(bare) in {Union, UnionType}:
        kinds: dict[str, type[Model]] = {}
        for one in get_args(bare):
            kinds.update(_kinds(one))
        return kinds
    return {}


def _tag(annotation: Any) -> str:  # noqa: ANN401 - as above
    extras = get_args(annotation)[1:] if get_origin(annotation) is Annotated else ()
    return next((extra.tag for extra in extras if isinstance(extra, Tag)), "")

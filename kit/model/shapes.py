"""Tell how each group of the plan is built: its keys, and what stands behind each of them.

Read from the models themselves, so that validators, parser, walk and schemas can't disagree.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Annotated, Any, Union, cast, get_args, get_origin

from pydantic import BaseModel, Tag
from pydantic.fields import FieldInfo

from kit.model.scalars import Reads

if TYPE_CHECKING:
    from kit.model.fields import Model


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
        leaf: How a plain value is read, or its closed list of words; None for groups.
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


def _shape(name: str, info: FieldInfo) -> Shape:
    value, extras = _parts(_present(info.annotation))
    many = get_origin(value) is tuple
    if many:
        value, extras = _parts(get_args(value)[0])
    else:
        extras = (*extras, *info.metadata)
    kinds = _kinds(value, extras)
    leaf = None if kinds else next((one for one in extras if isinstance(one, Reads)), value)
    return Shape(name, info.alias or name, info.is_required(), many, kinds, leaf)


def _present(annotation: Any) -> Any:  # noqa: ANN401 - annotations have no common type
    """Give what an annotation allows besides None."""
    if get_origin(annotation) in {Union, UnionType}:
        (annotation,) = (one for one in get_args(annotation) if one is not NoneType)
    return annotation


def _parts(annotation: Any) -> tuple[Any, tuple[Any, ...]]:  # noqa: ANN401 - as above
    """Give a bare type and what is noted on it."""
    if get_origin(annotation) is Annotated:
        bare, *extras = get_args(annotation)
        return bare, tuple(extras)
    return annotation, ()


def _kinds(value: Any, extras: tuple[Any, ...]) -> dict[str, type[Model]]:  # noqa: ANN401 - as above
    if isinstance(value, type) and issubclass(value, BaseModel):
        tag = next((extra.tag for extra in extras if isinstance(extra, Tag)), "")
        return {tag: cast("type[Model]", value)}
    if get_origin(value) in {Union, UnionType}:
        pairs = (_kinds(*_parts(one)) for one in get_args(value))
        return {tag: model for pair in pairs for tag, model in pair.items()}
    return {}

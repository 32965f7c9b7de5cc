"""Build pydantic's validators straight from the shapes of the models.

pydantic can work them out from the annotations, but needs several times as long, and the kit
pays that at every start. The models use a handful of shapes, so this module can name them all.
"""

from __future__ import annotations

from enum import Enum
from functools import cache
from typing import TYPE_CHECKING, Any, get_args

from pydantic_core import CoreSchema, SchemaValidator
from pydantic_core import core_schema as core

from kit.model.scalars import Reads, listed
from kit.model.shapes import Shape, shapes

if TYPE_CHECKING:
    from kit.model.fields import Model


@cache
def reader(model: type[Model]) -> SchemaValidator:
    """Give the validator of a group without what pydantic adds when it completes a class.

    Among that is a search through all installed packages for plugins, at every start.
    """
    return SchemaValidator(build(model))


def build(model: type[Model]) -> CoreSchema:
    """Give the schema by which pydantic reads one group and all groups within it."""
    known: dict[str, CoreSchema] = {}
    root = _group(model, known)
    return core.definitions_schema(root, list(known.values()))


def _group(model: type[Model], known: dict[str, CoreSchema]) -> CoreSchema:
    ref = f"{model.__module__}.{model.__qualname__}"
    if ref not in known:
        known[ref] = core.any_schema()  # a group inside itself refers to what is being built
        known[ref] = _model(model, ref, known)
    return core.definition_reference_schema(ref)


def _model(model: type[Model], ref: str, known: dict[str, CoreSchema]) -> CoreSchema:
    fields = core.model_fields_schema(
        {shape.name: _field(shape, known) for shape in shapes(model).values()}
    )
    config = core.CoreConfig(title=model.__name__, extra_fields_behavior="forbid")
    if not model.PLAIN:
        return core.model_schema(model, fields, config=config, frozen=True, ref=ref)
    whole = core.model_schema(model, fields, config=config, frozen=True)
    return core.no_info_before_validator_function(model.widened, whole, ref=ref)


def _field(shape: Shape, known: dict[str, CoreSchema]) -> core.ModelField:
    value = _value(shape, known)
    if shape.many:
        items = core.tuple_schema([value], variadic_item_index=0)
        value = core.no_info_before_validator_function(listed, items)
    if not shape.required:
        value = core.with_default_schema(core.nullable_schema(value), default=None)
    alias = shape.key if shape.key != shape.name else None
    return core.model_field(value, validation_alias=alias, serialization_alias=alias)


def _value(shape: Shape, known: dict[str, CoreSchema]) -> CoreSchema:
    if shape.group is not None:
        return _group(shape.group, known)
    if shape.kinds:
        choices = {tag: _group(model, known) for tag, model in shape.kinds.items()}
        return core.tagged_union_schema(choices, discriminator=_which)
    if isinstance(shape.leaf, Reads):
        return core.no_info_plain_validator_function(shape.leaf.read)
    if isinstance(shape.leaf, type) and issubclass(shape.leaf, Enum):
        return core.enum_schema(shape.leaf, list(shape.leaf), sub_type="str")
    return core.literal_schema(list(get_args(shape.leaf)))


def _which(value: Any) -> str | None:  # noqa: ANN401 - the reader's tree, or a built condition
    """Give the word that tells the kind of a condition."""
    test = value.get("test") if isinstance(value, dict) else getattr(value, "test", None)
    return test if isinstance(test, str) else None

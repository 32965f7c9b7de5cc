"""Declare a plan field once: what it means, an example, who decides it, by when, for whose eyes."""

from dataclasses import dataclass
from functools import cache
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler
from pydantic_core import CoreSchema

from kit.core.stages import Stage
from kit.model.building import build

OPTIONAL = "optional"
"""Due stage of a field that a plan may leave out for good."""


@dataclass(frozen=True, slots=True)
class About:
    """What the kit knows of one field.

    Attributes:
        description: What to write, one or two sentences.
        example: A value as an author would type it.
        owner: Role that decides it, such as ``prosecutor``.
        due: Stage by which it must be decided, or None when it is optional.
        audience: Who may see it outside the team: ``public``, ``partners`` or ``bureau``.
        vocabulary: Catalog vocabulary that names the known values, or empty.
        refers: Kind of entry that the value refers to, such as ``partner``, or empty.
    """

    description: str
    example: str
    owner: str
    due: Stage | None
    audience: str
    vocabulary: str
    refers: str


def field(
    description: str,
    example: str,
    **about: str,
) -> Any:  # noqa: ANN401 - pydantic's own Field is typed so
    """Declare an optional plan field.

    Args:
        description: What to write, in plain words.
        example: A value as an author would type it.
        **about: ``owner``, ``due`` (a stage or ``optional``), ``audience``, ``vocabulary``,
            ``refers``; whatever is left out comes from the section's own defaults.
    """
    return Field(
        default=None, description=description, examples=[example], json_schema_extra={**about}
    )


def required(
    description: str,
    example: str,
    **about: str,
) -> Any:  # noqa: ANN401 - as above
    """Declare a plan field that must be there from the first day."""
    return Field(description=description, examples=[example], json_schema_extra={**about})


class Model(BaseModel):
    """Any part of a plan: frozen, refusing unknown keys.

    Subclasses set ``OWNER``, ``DUE`` and ``AUDIENCE`` as defaults for their fields, and
    ``PLAIN`` to the key that plain text in the group's place stands for.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    OWNER: ClassVar[str] = "project_manager"
    DUE: ClassVar[str] = "partner_review"
    AUDIENCE: ClassVar[str] = "partners"
    PLAIN: ClassVar[str] = ""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Give pydantic the validator of this group."""
        return build(cls)

    @classmethod
    def widened(cls, value: Any) -> Any:  # noqa: ANN401 - the reader's tree
        """Give the group that plain text stands for; anything else as it is."""
        return {cls.PLAIN: value} if isinstance(value, str) else value


@cache
def about(model: type[Model], name: str) -> About:
    """Give what is declared of one field, section defaults filled in.

    Raises:
        KeyError: The model has no field of that name.
    """
    info = model.model_fields[name]
    extra = info.json_schema_extra if isinstance(info.json_schema_extra, dict) else {}
    said = {key: str(value) for key, value in extra.items()}
    due = said.get("due", model.DUE)
    return About(
        description=info.description or "",
        example=str((info.examples or [""])[0]),
        owner=said.get("owner", model.OWNER),
        due=None if due == OPTIONAL else Stage(due),
        audience=said.get("audience", model.AUDIENCE),
        vocabulary=said.get("vocabulary", ""),
        refers=said.get("refers", ""),
    )

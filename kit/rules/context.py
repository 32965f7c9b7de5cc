"""What a rule may look at: the plan, its entries with their pointers, shared meaning."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar, cast

from kit.core import Pointer, Stage
from kit.model.shared import LocalText
from kit.model.walk import Value, Word, references, vocabulary_uses, walk

if TYPE_CHECKING:
    from kit.model.budget import Milestone, MoneySource, MoneyUse, Phase
    from kit.model.case_management import Provider, Service
    from kit.model.commitments import Commitment, Departure
    from kit.model.eligibility import Exclusion, Offense, Requirement
    from kit.model.evaluation import DisparityMeasure, Measure
    from kit.model.goals import Goal
    from kit.model.governance import Body, Seat
    from kit.model.information_sharing import Consent, Flow, System
    from kit.model.law_enforcement import Agency
    from kit.model.partners import Partner
    from kit.model.plan import Plan
    from kit.model.prosecution import Office
    from kit.model.referral_paths import ReferralPath, Step
    from kit.model.training import Session

T = TypeVar("T")


def each(entries: Iterable[T] | None, *at: str | int) -> Iterator[tuple[Pointer, T]]:
    """Give every entry of a list with its pointer; nothing when the list is undecided."""
    for index, entry in enumerate(entries or ()):
        yield (*at, index), entry


def _inside(here: object, step: str | int) -> object:
    if isinstance(step, int):
        return here[step] if isinstance(here, tuple) and step < len(here) else None
    return getattr(here, "from_" if step == "from" else step, None)


@dataclass(frozen=True)
class Context:
    """One plan as the rules see it; lists that are undecided are empty here.

    Attributes:
        plan: The plan.
        stage: The stage that it is judged at.
        as_of: The day that it is judged by.
        local: Codes of the local rules.
        answered: Ids of the departures that answered a finding; known to last rules only.
        pruned: Values that could not be read and are missing from the plan.
        shared: What ``recall`` keeps.
    """

    plan: Plan
    stage: Stage
    as_of: date
    local: frozenset[str] = frozenset()
    answered: frozenset[str] = frozenset()
    pruned: frozenset[Pointer] = frozenset()
    shared: dict[str, object] = field(default_factory=dict, repr=False, compare=False)

    def recall(self, name: str, make: Callable[[], T]) -> T:
        """Give a value that several rules share, made once for each plan."""
        if name not in self.shared:
            self.shared[name] = make()
        return cast("T", self.shared[name])

    @cached_property
    def values(self) -> tuple[Value, ...]:
        """Every field of the plan with its place, undecided ones included."""
        return tuple(walk(self.plan))

    @cached_property
    def references(self) -> tuple[Word, ...]:
        """Every word that refers to an entry of the plan or of the kit."""
        return tuple(references(self._said))

    @cached_property
    def vocabulary_uses(self) -> tuple[Word, ...]:
        """Every word that belongs to a vocabulary of the catalog."""
        return tuple(vocabulary_uses(self._said))

    @cached_property
    def texts(self) -> tuple[tuple[Pointer, str], ...]:
        """Every text that an author wrote in words, with its place; codes and names included."""
        found: list[tuple[Pointer, str]] = []
        for value in self._said:
            said, pointer = value.value, value.pointer
            if type(said) is str:
                found.append((pointer, said))
            elif isinstance(said, tuple):
                found += [
                    ((*pointer, place), one) for place, one in enumerate(said) if type(one) is str
                ]
        return tuple(found)

    @cached_property
    def days(self) -> tuple[Value, ...]:
        """Every field that holds a day."""
        return tuple(value for value in self._said if isinstance(value.value, date))

    @cached_property
    def lists(self) -> tuple[Value, ...]:
        """Every list of groups that is decided."""
        return tuple(one for one in self._decided if one.shape.kinds and one.shape.many)

    @cached_property
    def _said(self) -> tuple[Value, ...]:
        """Every plain value that is decided."""
        return tuple(value for value in self._decided if not value.shape.kinds)

    @cached_property
    def _decided(self) -> tuple[Value, ...]:
        return tuple(value for value in self.values if value.value is not None)

    @cached_property
    def prose(self) -> tuple[tuple[Pointer, str], ...]:
        """Every text that may reach the public or a participant, in each language it has."""
        return tuple(
            (value.pointer, value.value)
            for value in self._said
            if type(value.group) is LocalText and isinstance(value.value, str)
        )

    def has_source(self, at: Pointer) -> bool:
        """Tell whether a text's group, or one around it, names a source for it."""
        return any(at[: len(group)] == group for group in self._sourced)

    @cached_property
    def _sourced(self) -> tuple[Pointer, ...]:
        return tuple(
            value.pointer[:-1]
            for value in self.values
            if value.value and value.pointer[-1] == "sources"
        )

    def unread(self, *at: str | int) -> bool:
        """Tell whether a value, or something in it, could not be read."""
        return any(at == root[: len(at)] or root == at[: len(root)] for root in self.pruned)

    def address(self, pointer: Pointer) -> str:
        """Give a pointer with entries named by their ids, such as ``bodies.pcg.quorum``."""
        here: object = self.plan
        words: list[str] = []
        for step in pointer:
            here = _inside(here, step)
            words.append(str(getattr(here, "id", step) if isinstance(step, int) else step))
        return ".".join(words)

    @property
    def reconstruction(self) -> bool:
        """The plan tells of a real program from public sources; silence is not a fault."""
        return self.plan.plan.kind.value == "reconstruction"

    @property
    def states(self) -> tuple[str, ...]:
        """Codes of the plan's states, the first of them the usual one."""
        section = self.plan.jurisdiction
        return (section.states if section else None) or ()

    @cached_property
    def partners(self) -> tuple[tuple[Pointer, Partner], ...]:
        """Partners with their pointers."""
        return tuple(each(self.plan.partners, "partners"))

    @cached_property
    def partner_by_id(self) -> Mapping[str, Partner]:
        """Partners by id."""
        return {partner.id: partner for _, partner in self.partners}

    def partners_as(self, *roles: str) -> tuple[tuple[Pointer, Partner], ...]:
        """Give the partners that hold any of these catalog roles."""
        return tuple(
            (at, partner) for at, partner in self.partners if set(partner.roles or ()) & set(roles)
        )

    def has_role(self, partner_id: str | None, *roles: str) -> bool:
        """Tell whether a partner holds any of these roles; a role's own name counts too."""
        partner = self.partner_by_id.get(partner_id or "")
        held = set(partner.roles or ()) if partner else {partner_id or ""}
        return bool(held & set(roles))

    @cached_property
    def agencies(self) -> tuple[tuple[Pointer, Agency], ...]:
        """Law-enforcement agencies with their pointers."""
        return tuple(each(self.plan.law_enforcement, "law_enforcement"))

    @cached_property
    def offenses(self) -> tuple[tuple[Pointer, Offense], ...]:
        """Offenses with their pointers."""
        section = self.plan.eligibility
        return tuple(each(section.offenses if section else None, "eligibility", "offenses"))

    @cached_property
    def exclusions(self) -> tuple[tuple[Pointer, Exclusion], ...]:
        """Exclusions with their pointers."""
        section = self.plan.eligibility
        return tuple(each(section.exclusions if section else None, "eligibility", "exclusions"))

    @cached_property
    def requirements(self) -> tuple[tuple[Pointer, Requirement], ...]:
        """Requirements with their pointers."""
        section = self.plan.eligibility
        found = section.requirements if section else None
        return tuple(each(found, "eligibility", "requirements"))

    @cached_property
    def paths(self) -> tuple[tuple[Pointer, ReferralPath], ...]:
        """Paths with their pointers."""
        return tuple(each(self.plan.referral_paths, "referral_paths"))

    @cached_property
    def open_paths(self) -> tuple[tuple[Pointer, ReferralPath], ...]:
        """Paths that are open or planned."""
        shut = {"closed", "refused"}
        return tuple(
            (at, path)
            for at, path in self.paths
            if not path.status or path.status.value not in shut
        )

    @cached_property
    def steps(self) -> tuple[tuple[Pointer, ReferralPath, Step], ...]:
        """Steps of all paths: pointer, path, step."""
        return tuple(
            (step_at, path, step)
            for at, path in self.paths
            for step_at, step in each(path.steps, *at, "steps")
        )

    @cached_property
    def bodies(self) -> tuple[tuple[Pointer, Body], ...]:
        """Bodies with their pointers."""
        section = self.plan.governance
        return tuple(each(section.bodies if section else None, "governance", "bodies"))

    def bodies_as(self, role: str) -> tuple[tuple[Pointer, Body], ...]:
        """Give the bodies that play this part in the model."""
        return tuple(
            (at, body) for at, body in self.bodies if body.role and body.role.value == role
        )

    @cached_property
    def seats(self) -> tuple[tuple[Pointer, Body, Seat], ...]:
        """Seats of all bodies: pointer, body, seat."""
        return tuple(
            (seat_at, body, seat)
            for at, body in self.bodies
            for seat_at, seat in each(body.seats, *at, "seats")
        )

    @cached_property
    def offices(self) -> tuple[tuple[Pointer, Office], ...]:
        """Prosecutor's offices with their pointers."""
        section = self.plan.prosecution
        return tuple(each(section.offices if section else None, "prosecution", "offices"))

    @cached_property
    def providers(self) -> tuple[tuple[Pointer, Provider], ...]:
        """Providers of case management with their pointers."""
        section = self.plan.case_management
        return tuple(each(section.providers if section else None, "case_management", "providers"))

    @cached_property
    def services(self) -> tuple[tuple[Pointer, Service], ...]:
        """Services with their pointers."""
        section = self.plan.case_management
        return tuple(each(section.services if section else None, "case_management", "services"))

    @cached_property
    def flows(self) -> tuple[tuple[Pointer, Flow], ...]:
        """Permitted flows of information with their pointers."""
        section = self.plan.information_sharing
        return tuple(each(section.flows if section else None, "information_sharing", "flows"))

    @cached_property
    def consents(self) -> tuple[tuple[Pointer, Consent], ...]:
        """Consents with their pointers."""
        section = self.plan.information_sharing
        found = section.consents if section else None
        return tuple(each(found, "information_sharing", "consents"))

    @cached_property
    def systems(self) -> tuple[tuple[Pointer, System], ...]:
        """Systems with their pointers."""
        section = self.plan.information_sharing
        return tuple(each(section.systems if section else None, "information_sharing", "systems"))

    @cached_property
    def sessions(self) -> tuple[tuple[Pointer, Session], ...]:
        """Sessions with their pointers."""
        section = self.plan.training
        return tuple(each(section.sessions if section else None, "training", "sessions"))

    @cached_property
    def measures(self) -> tuple[tuple[Pointer, Measure], ...]:
        """Measures with their pointers."""
        section = self.plan.evaluation
        return tuple(each(section.measures if section else None, "evaluation", "measures"))

    @cached_property
    def disparity_measures(self) -> tuple[tuple[Pointer, DisparityMeasure], ...]:
        """Disparity measures with their pointers."""
        section = self.plan.equity
        found = section.disparity_measures if section else None
        return tuple(each(found, "equity", "disparity_measures"))

    @cached_property
    def goals(self) -> tuple[tuple[Pointer, Goal], ...]:
        """Goals with their pointers."""
        return tuple(each(self.plan.goals, "goals"))

    @cached_property
    def commitments(self) -> tuple[tuple[Pointer, Commitment], ...]:
        """Commitments with their pointers."""
        return tuple(each(self.plan.commitments, "commitments"))

    @cached_property
    def departures(self) -> tuple[tuple[Pointer, Departure], ...]:
        """Departures with their pointers."""
        return tuple(each(self.plan.departures, "departures"))

    @cached_property
    def money_sources(self) -> tuple[tuple[Pointer, MoneySource], ...]:
        """Money sources with their pointers."""
        section = self.plan.budget
        return tuple(each(section.money_sources if section else None, "budget", "money_sources"))

    @cached_property
    def uses(self) -> tuple[tuple[Pointer, MoneyUse], ...]:
        """Budget lines with their pointers."""
        section = self.plan.budget
        return tuple(each(section.uses if section else None, "budget", "uses"))

    @cached_property
    def phases(self) -> tuple[tuple[Pointer, Phase], ...]:
        """Phases with their pointers."""
        section = self.plan.timeline
        return tuple(each(section.phases if section else None, "timeline", "phases"))

    @cached_property
    def milestones(self) -> tuple[tuple[Pointer, Milestone], ...]:
        """Milestones with their pointers."""
        section = self.plan.timeline
        return tuple(each(section.milestones if section else None, "timeline", "milestones"))

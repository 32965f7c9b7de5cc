"""Who is meant when a flow names a partner or a role."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kit.catalog import partner_roles
from kit.model.partners import AgreementStatus, Partner
from kit.model.plan import Plan

_GONE = frozenset({AgreementStatus.DECLINED, AgreementStatus.WITHDRAWN})


@dataclass(frozen=True, slots=True)
class Parties:
    """The plan's partners, found by id and by role.

    Attributes:
        roles: Roles of each partner, by partner id, in the plan's order.
        gone: Partners that declined or withdrew.
    """

    roles: Mapping[str, frozenset[str]]
    gone: frozenset[str]

    def named(self, token: str) -> tuple[str, ...]:
        """Give the partners that ``token`` means.

        A partner id means itself, a role all partners with it that are still in. A role that
        nobody fills yet stands for itself, so that what is asked for it can be judged; an
        unknown word means nobody.
        """
        if token in self.roles:
            return (token,)
        if token not in partner_roles():
            return ()
        filled = tuple(i for i, has in self.roles.items() if token in has and i not in self.gone)
        return filled or (token,)

    def all_named(self, tokens: Iterable[str]) -> frozenset[str]:
        """Give all partners that the words mean together."""
        return frozenset(party for token in tokens for party in self.named(token))

    def roles_of(self, party: str) -> frozenset[str]:
        """Give a partner's roles; an unfilled role has itself."""
        return self.roles.get(party, frozenset({party}))


def parties_of(plan: Plan) -> Parties:
    """Index the plan's partners."""
    partners: tuple[Partner, ...] = plan.partners or ()
    return Parties(
        roles={partner.id: frozenset(partner.roles or ()) for partner in partners},
        gone=frozenset(partner.id for partner in partners if partner.agreement in _GONE),
    )

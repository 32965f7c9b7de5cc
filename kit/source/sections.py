"""Name the sections of a plan, which are also the names of the files that may hold them."""

from __future__ import annotations

SECTIONS = (
    "plan",
    "jurisdiction",
    "need",
    "goals",
    "commitments",
    "departures",
    "governance",
    "partners",
    "law_enforcement",
    "eligibility",
    "referral_paths",
    "intake",
    "prosecution",
    "defense",
    "case_management",
    "information_sharing",
    "training",
    "communications",
    "equity",
    "evaluation",
    "budget",
    "timeline",
    "track_record",
    "deployment",
    "documents",
    "signatures",
)
"""Every section, in the order in which people read a plan."""

MAIN = "lead.yaml"
"""The file that every folder plan has."""

BESIDE = frozenset(("decisions.yaml", "rules.yaml"))
"""Files that may stand in the folder without being part of the plan."""

READ_ORDER = tuple(dict.fromkeys((MAIN, *(f"{name}.yaml" for name in SECTIONS))))
"""The files of a folder plan, in the order in which they are read."""

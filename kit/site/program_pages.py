"""Pages about programs: what each one chose, side by side and one by one, made from their plans.

Only what the public may see of a plan reaches a page, as each field declares. Facts about real
programs carry the source that the plan names for them.
"""

from __future__ import annotations

import html
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kit.authoring.explain import topics
from kit.core import Artifact, Diagnostic, Severity
from kit.facts.told import Scene
from kit.facts.ways import partner_names
from kit.model.audience import may_see, shown_to
from kit.model.plan import Plan
from kit.model.plan_info import Kind
from kit.model.shared import SourceNote
from kit.pathways.diagram import Diagram, diagram
from kit.rules import run
from kit.site import program_sections
from kit.site.choices import Choice, Group, groups, told
from kit.site.markdown import crumbs, escape, table
from kit.site.stated import Statement, source_links

PUBLIC = "public"
_SAMPLES = "\n## What was built from it\n\n[All its documents and forms](../samples/index.md).\n"
_MOST = 5
"""Statements that a cell of a comparison shows before it only counts them."""


@dataclass(frozen=True, slots=True)
class Program:
    """A program as its pages show it.

    Attributes:
        plan: Its plan, as the public may see it.
        found: What the rule book holds against it, at places that the public may see.
    """

    plan: Plan
    found: tuple[Diagnostic, ...]

    @property
    def name(self) -> str:
        """The name of its page."""
        return self.plan.plan.id

    @property
    def real(self) -> bool:
        """Whether it is a real program, from public sources."""
        return self.plan.plan.kind is Kind.RECONSTRUCTION

    @property
    def silent(self) -> str:
        """What it means when the plan says nothing."""
        return "not documented" if self.real else "undecided"


def pages(plans: Iterable[Plan], model: str = "") -> Iterator[Artifact]:
    """Give the comparison of programs, one page for each, and one for each part of its plan.

    Args:
        plans: Whole plans; what the public may not see is left out here.
        model: Id of the plan whose documents are the samples of the site, if any.
    """
    programs = sorted(map(_program, plans), key=lambda one: (not one.real, one.name))
    yield _artifact("index.md", _index(programs))
    for program in programs:
        parts = dict(program_sections.sections(program.plan))
        text = _page(program, tuple(parts))
        built = _SAMPLES if program.name == model else ""
        yield _artifact(f"{program.name}.md", f"{text}{built}")
        for section, text in parts.items():
            yield _artifact(f"{program.name}/{section}.md", text)
        yield from _drawings(program.plan)


def _program(plan: Plan) -> Program:
    found = tuple(
        one
        for one in run(plan)
        if one.severity is not Severity.NOTE and may_see(one.pointer, PUBLIC)
    )
    return Program(shown_to(plan, PUBLIC), found)


def _artifact(path: str, text: str) -> Artifact:
    return Artifact(path, "text/markdown", text.encode())


# ----------------------------------------------------------------------------------- side by side


def _index(programs: Sequence[Program]) -> str:
    jumps = "\n".join(f"- [{escape(group.title)}](#{group.key})" for group in groups())
    parts = "\n".join(_compared(group, programs) for group in groups())
    return (
        "# Programs side by side\n\nWhat programs chose, made from their plans each time this "
        "site is built. **Real** programs are typed in from public sources, fact by fact: what "
        "the sources don't say is *not documented*, which doesn't mean that it doesn't exist, and "
        "a program may have changed since. **Invented** ones are examples; none of their places, "
        "people or numbers exist. A name opens the program's page; there a fact for which no "
        f"source is noted says so.\n\n{_listed(programs)}\n## Compare\n\n{jumps}\n\n{parts}"
    )


def _listed(programs: Sequence[Program]) -> str:
    rows = [
        (
            f"[{escape(_short(one.plan))}]({one.name}.md)",
            "**real**" if one.real else "*invented*",
            escape(_where(one.plan)),
            escape(str(one.plan.plan.launched_on or "")),
            escape(str(one.plan.plan.as_of)),
        )
        for one in programs
    ]
    return table(("program", "kind", "where", "launched", "as of"), rows)


def _where(plan: Plan) -> str:
    where = plan.jurisdiction
    if where is None:
        return ""
    return ", ".join(filter(None, (where.name, *(where.states or ()))))


def _since(plan: Plan) -> str:
    about = plan.plan
    begun = f"launched {about.launched_on}; " if about.launched_on else ""
    return f"{begun}as of {about.as_of}"


def _compared(group: Group, programs: Sequence[Program]) -> str:
    head = ("program", *(choice.label for choice in group.choices))
    rows = [
        (
            f"[{escape(_short(one.plan))}]({one.name}.md)<br>{'real' if one.real else 'invented'}",
            *(_cell(one, choice) for choice in group.choices),
        )
        for one in programs
    ]
    return f"### {escape(group.title)} {{ #{group.key} }}\n\n{table(head, rows)}"


def _short(plan: Plan) -> str:
    return plan.plan.title.partition(", as documented")[0]


def _cell(program: Program, choice: Choice) -> str:
    said = told(program.plan, choice)
    if not said:
        return f"*{program.silent}*"
    shown = "<br>".join(escape(one.text) for one in said[:_MOST])
    rest = len(said) - _MOST
    page = f"{program.name}.md#{choice.key}"
    more = f"<br>[and {rest} more]({page})" if rest > 0 else ""
    return f"{shown}{more}{_read(note for one in said for note in one.sources)}"


def _read(notes: Iterable[SourceNote]) -> str:
    links = source_links(notes)
    return f"<br><small>{links}</small>" if links else ""


# ------------------------------------------------------------------------------------ one program


def _page(program: Program, sections: tuple[str, ...]) -> str:
    plan = program.plan
    up = crumbs(("Programs", "index.md"))
    summary = plan.plan.summary
    lead = f"{escape(str(summary))}\n\n" if summary else ""
    parts = "\n".join(_chosen(group, program) for group in groups())
    return (
        f"{up}# {escape(plan.plan.title)}\n\n{_standing(program)}\n{lead}{parts}\n"
        f"{_pictures(plan)}{_judged(program)}{_whole(program, sections)}"
    )


def _standing(program: Program) -> str:
    where, since = escape(_where(program.plan)), escape(_since(program.plan))
    if program.real:
        return (
            f'!!! note "A real program, reconstructed from public sources"\n'
            f"    {where}; {since}. What the sources that were read don't say is *not "
            "documented*, and the program may have changed since. Offices stand in place of "
            "people.\n"
        )
    return (
        f'!!! warning "Invented"\n    {where}; {since}. An example: its places, people, numbers '
        "and addresses are made up.\n"
    )


def _chosen(group: Group, program: Program) -> str:
    rows = [
        (f'<span id="{one.key}">{escape(one.label)}</span>', _stated(one, program))
        for one in group.choices
    ]
    return f"## {escape(group.title)}\n\n{table(('choice', 'what the plan says'), rows)}"


def _stated(choice: Choice, program: Program) -> str:
    said = told(program.plan, choice)
    return "<br>".join(_sourced(one, program) for one in said) or f"*{program.silent}*"


def _sourced(one: Statement, program: Program) -> str:
    links = source_links(one.sources)
    if links:
        return f"{escape(one.text)} <small>({links})</small>"
    return f"{escape(one.text)}{' <small>(no source noted)</small>' if program.real else ''}"


def _judged(program: Program) -> str:
    """List what the rule book finds, in the rules' own words; a plan's words may not be public."""
    head = "## What the rule book says\n\n"
    if not program.found:
        return f"{head}No errors and no warnings about what the public may see of it.\n\n"
    by_code: dict[str, list[Diagnostic]] = {}
    for one in program.found:
        by_code.setdefault(one.code, []).append(one)
    rows = [_finding(alike) for alike in by_code.values()]
    return f"{head}{table(('what it finds', 'weight', 'where in the plan'), rows)}\n"


def _finding(alike: Sequence[Diagnostic]) -> tuple[str, ...]:
    """Give the row of one rule with all the places where it speaks."""
    first = alike[0]
    answered = ", answered by a departure" if all(one.departure for one in alike) else ""
    link = f"[{first.code}](../reference/rules/{first.code.lower()}.md)"
    return (
        f"{link}: {escape(topics()[first.code].title)}{answered}",
        f"**{first.severity.value}**{{ .{first.severity.value} }}",
        "<br>".join(escape(one.address) for one in alike),
    )


def _whole(program: Program, sections: tuple[str, ...]) -> str:
    rows = "".join(f"- [{name.replace('_', ' ')}]({program.name}/{name}.md)\n" for name in sections)
    return f"## All that the plan says\n\nPart by part, as far as it is public:\n\n{rows}"


# -------------------------------------------------------------------------------------- drawings


def _drawn(plan: Plan) -> Iterator[tuple[str, Diagram]]:
    """Give the drawing of each door whose steps the public may see, with its file's name."""
    names = partner_names(Scene(plan))
    for path in plan.referral_paths or ():
        if path.steps:
            yield f"{plan.plan.id}/{path.id}.svg", diagram(path, names)


def _drawings(plan: Plan) -> Iterator[Artifact]:
    for name, drawing in _drawn(plan):
        yield Artifact(name, "image/svg+xml", drawing.svg.encode())


def _pictures(plan: Plan) -> str:
    shown = "\n".join(_picture(name, drawing) for name, drawing in _drawn(plan))
    return f"## Step by step\n\n{shown}\n" if shown else ""


def _picture(name: str, drawing: Diagram) -> str:
    """Give a drawing that opens on request, with the same in words below it."""
    steps = "\n".join(f"1. {escape(step)}" for step in drawing.steps)
    return (
        f'<details markdown="1">\n<summary>{html.escape(drawing.title)}</summary>\n\n'
        f"![{escape(drawing.title)}; the same in words below]({name}){{ .chart loading=lazy }}\n\n"
        f"{steps}\n\n</details>\n"
    )

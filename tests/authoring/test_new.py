"""A new plan is text that a person wrote and the kit only put in its place."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from kit.authoring.new import KINDS, Beginning, bake, slug, spoken, template
from kit.cli.main import run
from kit.model.jurisdiction import JurisdictionKind
from kit.output.names import fault_of

GIVEN = {
    "id": "harbor",
    "name": "City of Harbor",
    "title": "Harbor LEAD",
    "as_of": "2026-11-01",
}


def beginning(**changes: str) -> Beginning:
    said = {**GIVEN, **changes}
    return Beginning(
        id=said["id"],
        name=said["name"],
        title=said["title"],
        as_of=said["as_of"],
        state=said.get("state", ""),
        kind=said.get("kind", ""),
    )


def lead(begun: Beginning) -> str:
    files = {artifact.path: artifact.content for artifact in bake(begun)}
    return files["plan/lead.yaml"].decode()


def test_the_kinds_are_those_of_the_model() -> None:
    assert set(KINDS) == {kind.value for kind in JurisdictionKind}


def test_baking_gives_the_same_files_every_time() -> None:
    assert bake(beginning()) == bake(beginning())


def test_every_baked_name_can_be_written_everywhere() -> None:
    assert [file.path for file in bake(beginning()) if fault_of(file.path)] == []


@pytest.mark.parametrize(
    "title",
    [
        "{{ cookiecutter.id }}",
        "{% for x in range(9) %}x{% endfor %}",
        '"; rm -rf /',
        "back\\slash",
        "a: b # c",
        "O'Brien & <b>Sons</b>",
        "../../etc",
        "\u02b7 \u0259 \u0142 x\u030c",
    ],
)
def test_a_title_stays_what_was_typed(title: str) -> None:
    text = lead(beginning(title=title))
    assert YAML(typ="safe").load(text)["plan"]["title"] == title


def test_a_name_stays_what_was_typed_wherever_it_stands() -> None:
    name = 'Côte "d\\Or" {{ x }}'
    for artifact in bake(beginning(name=name)):
        if artifact.path.endswith("yaml"):
            YAML(typ="safe").load(artifact.content.decode())
    partners = {file.path: file.content for file in bake(beginning(name=name))}
    loaded = YAML(typ="safe").load(partners["plan/partners.yaml"].decode())
    assert loaded["partners"][0]["legal_name"] == name


@given(st.text(min_size=1, max_size=100).filter(lambda text: text.isprintable() and text.strip()))
def test_any_printable_title_stays_what_was_typed(title: str) -> None:
    head = next(line for line in lead(beginning(title=title)).splitlines() if "title:" in line)
    assert json.loads(head.partition(": ")[2]) == title


@pytest.mark.parametrize(
    "change",
    [
        {"id": "Harbor"},
        {"id": "../x"},
        {"id": ""},
        {"title": " "},
        {"title": "two\nlines"},
        {"title": "x" * 101},
        {"name": "\u202e"},
        {"as_of": "today"},
        {"state": "Wa"},
        {"kind": "kingdom"},
    ],
)
def test_what_cannot_stand_in_a_plan_is_refused(change: dict[str, str]) -> None:
    with pytest.raises(ValueError, match=r"the|a state"):
        beginning(**change)


def test_unknown_languages_are_refused() -> None:
    with pytest.raises(ValueError, match="en and es"):
        replace(beginning(), languages=("fr",))


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Harbor City", "harbor-city"),
        ("__x__", "x"),
        ("2026 plan", "plan"),
        ("\u4e2d", "our-plan"),
        ("\u00d1uble", "nuble"),
    ],
)
def test_a_folder_name_becomes_an_id(name: str, expected: str) -> None:
    assert slug(name) == expected


def test_the_template_asks_for_what_the_command_gives() -> None:
    asked = json.loads((template() / "cookiecutter.json").read_text(encoding="utf-8"))
    prompts = asked.pop("__prompts__")
    assert set(asked) == set(prompts) == {"slug", *Beginning.__slots__}


def test_cookiecutter_alone_bakes_the_same_files(tmp_path: Path) -> None:
    answers = [
        f"{key}={value}"
        for key, value in {
            **GIVEN,
            "slug": "out",
            "state": "WA",
            "kind": "city",
            "languages": "en",
        }.items()
    ]  # fmt: skip
    environment = {"HOME": str(tmp_path), "PATH": "/usr/bin:/bin"}

    subprocess.run(
        [sys.executable, "-m", "cookiecutter", "--no-input", "-o", tmp_path, template(), *answers],
        check=True,
        env=environment,
    )
    for artifact in bake(beginning(state="WA", kind="city")):
        assert (tmp_path / "out" / artifact.path).read_bytes() == artifact.content


def test_the_command_bakes_a_plan_that_passes_its_check(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    target = tmp_path / "Harbor City"
    assert run(["new", str(target), "--state", "wa", "--kind", "city"]) == 0
    assert "leadkit check" in capsys.readouterr().out
    assert run(["check", str(target / "plan")]) == 0


def test_the_check_script_of_a_baked_repository_runs(tmp_path: Path) -> None:

    assert run(["new", str(tmp_path / "ours"), "-q"]) == 0
    path = f"{Path(sys.executable).parent}:/usr/bin:/bin"
    subprocess.run(["sh", tmp_path / "ours" / "ci" / "check"], check=True, env={"PATH": path})


def test_state_and_kind_may_be_given_in_a_persons_words(tmp_path: Path) -> None:
    target = tmp_path / "x"
    given = ["--state", "new  mexico", "--kind", "City and County"]
    assert run(["new", str(target), "-q", *given]) == 0
    text = (target / "plan" / "lead.yaml").read_text(encoding="utf-8")
    assert "states: [NM]" in text
    assert "kind: city_and_county" in text


def test_the_next_command_can_be_pasted(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["new", str(tmp_path / "Our County (WA)")]) == 0
    command = capsys.readouterr().out.splitlines()[-1].removeprefix("  leadkit check ")
    assert shlex.split(command) == [str(tmp_path / "Our County (WA)" / "plan")]


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        ("our-county", "Our County"),
        ("city_of-the harbor", "City of the Harbor"),
        ("Our County (WA)", "Our County (WA)"),
        ("the-dalles", "The Dalles"),
        ("DeKalb", "DeKalb"),
    ],
)
def test_the_name_of_a_folder_is_read_as_a_place(folder: str, name: str) -> None:
    assert spoken(folder) == name


@pytest.mark.parametrize(
    ("name", "short"), [("Doña Ana", "dona-ana"), ("Cañon City", "canon-city")]
)
def test_letters_with_accents_stay_letters_in_the_short_name(name: str, short: str) -> None:
    assert slug(name) == short


def test_a_folder_that_holds_something_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    assert run(["new", str(tmp_path)]) == 3
    assert "isn't empty" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_wrong_words_are_wrong_usage(tmp_path: Path) -> None:
    assert run(["new", str(tmp_path / "x"), "--state", "Cascadia"]) == 2
    assert run(["new", str(tmp_path / "x"), "--state", "ZZ"]) == 2
    assert run(["new", str(tmp_path / "x"), "--kind", "village"]) == 2
    assert not (tmp_path / "x").exists()

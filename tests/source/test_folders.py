"""A plan may be one file or a folder of sections; what lies there is never trusted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kit.core import KitError
from kit.source import SECTIONS, Reading, read, read_bytes


def write(folder: Path, **files: str) -> Path:
    for name, text in files.items():
        (folder / name.replace("__", ".")).write_text(text, encoding="utf-8", newline="")
    return folder


def told(reading: Reading) -> list[str]:
    return [f"{Path(str(found.place)).name} {found.name}" for found in reading.diagnostics]


def test_a_folder_reads_like_the_same_plan_in_one_file(tmp_path: Path) -> None:
    write(tmp_path, lead__yaml="plan:\n  id: x\n", partners__yaml="partners:\n  - id: y\n")
    reading = read(tmp_path)
    assert reading.diagnostics == ()
    assert reading.source is not None
    assert reading.source.data == {"plan": {"id": "x"}, "partners": ({"id": "y"},)}
    assert [Path(name).name for name in reading.files] == ["lead.yaml", "partners.yaml"]
    place = reading.source.place(("partners", 0, "id"))
    assert place.file == (tmp_path / "partners.yaml").as_posix()
    assert reading.source.place(("need",)).file == (tmp_path / "lead.yaml").as_posix()


def test_a_file_of_a_folder_plan_stands_for_the_whole_plan(tmp_path: Path) -> None:
    write(tmp_path, lead__yaml="plan: {id: x}\n", need__yaml="need: {a: b}\n")
    assert read(tmp_path / "need.yaml") == read(tmp_path) == read(tmp_path / "lead.yaml")


def test_a_file_of_any_name_is_a_plan_of_its_own(tmp_path: Path) -> None:
    write(tmp_path, other__yaml="plan: {id: x}\n", need__yaml="need: {a: b}\n")
    for name in ("other.yaml", "need.yaml"):
        reading = read(tmp_path / name)
        assert list(reading.files) == [(tmp_path / name).as_posix()]
        assert reading.diagnostics == ()


def test_a_section_file_may_hold_several_sections() -> None:
    reading = read_bytes({"lead.yaml": b"plan: x\n", "intake.yaml": b"defense: y\nintake: z\n"})
    assert reading.diagnostics == ()
    assert reading.source is not None
    assert list(reading.source.data) == ["plan", "defense", "intake"]


def test_a_section_in_two_files_names_both() -> None:
    files = {"p/lead.yaml": b"plan: x\nneed:\n  a: b\n", "p/need.yaml": b"\nneed:\n  c: d\n"}
    (found,) = read_bytes(files).diagnostics
    assert (str(found.place), found.name) == ("p/need.yaml:2:1", "repeated-section")
    assert found.message == (
        'The section "need" stands in p/lead.yaml (line 2) and again in p/need.yaml.'
    )
    assert [str(place) for _, place in found.related] == ["p/lead.yaml:2:1"]


def test_each_file_tells_its_own_faults() -> None:
    files = {
        "need.yaml": b"need: [\n",
        "lead.yaml": b"plan: 'x\n",
        "goals.yaml": b"goals:\n  a: 1\n  a: 2\n",
        "intake.yaml": b"\xff",
    }
    reading = read_bytes(files)
    assert reading.source is None
    assert told(reading) == [
        "lead.yaml:1:7 open-quote",
        "need.yaml:1:7 open-bracket",
        "goals.yaml:3:3 repeated-key",
        "intake.yaml:1:1 not-utf-8",
    ]
    assert list(reading.files) == ["lead.yaml", "need.yaml", "goals.yaml", "intake.yaml"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("- id: x\n", ["need.yaml:1:1 section-not-named"]),
        ("problem: x\nbaseline: y\n", ["need.yaml:1:1 section-not-named"]),
        ("Much.\n", ["need.yaml:1:1 section-not-named"]),
        ("", ["need.yaml:1:1 nothing-yet"]),
        ("# later\n", ["need.yaml:1:1 nothing-yet"]),
        ("{}\n", []),
        ("need:\n", []),
    ],
)
def test_a_section_file_begins_with_its_section(text: str, said: list[str]) -> None:
    reading = read_bytes({"lead.yaml": b"plan: x\n", "need.yaml": text.encode()})
    assert told(reading) == said
    assert (reading.source is None) == any("section-not-named" in line for line in said)


def test_an_empty_main_file_is_told_beside_full_sections() -> None:
    reading = read_bytes({"lead.yaml": b"", "need.yaml": b"need: x\n"})
    assert told(reading) == ["lead.yaml:1:1 empty-file"]


def test_files_that_are_not_read_are_told(tmp_path: Path) -> None:
    write(
        tmp_path,
        lead__yaml="plan: x\n",
        decisions__yaml="a: [",
        mkdocs__yml="b: [",
        need__yml="need: x\n",
        Goals__yaml="goals: x\n",
        partner__yaml="partners: x\n",
        zebra__yaml="z",
        notes__txt="",
        __hidden__yaml="h: [",
    )
    (tmp_path / "archive").mkdir()
    reading = read(tmp_path)
    assert told(reading) == [
        "Goals.yaml:1:1 wrong-file-name",
        "need.yml:1:1 wrong-file-name",
        "partner.yaml:1:1 unknown-file",
        "zebra.yaml:1:1 unknown-file",
    ]
    assert [found.suggestion for found in reading.diagnostics] == [
        "goals.yaml",
        "need.yaml",
        "partners.yaml",
        None,
    ]
    assert reading.diagnostics[0].cure.startswith("Rename it to goals.yaml, or move it")
    assert reading.source is not None


def test_what_windows_and_shared_drives_make_of_names_is_told(tmp_path: Path) -> None:
    write(tmp_path, lead__yaml="plan: x\n", need__yaml="need: x\n")
    for name in ("Partners.yaml.txt", "need (1).yaml", "goals - Copy.yaml", "goal.yaml"):
        (tmp_path / name).write_text("x: y\n")
    (tmp_path / "~$lead.yaml").write_bytes(b"\0")
    reading = read(tmp_path)
    assert [
        (Path(str(found.place)).name.partition(":")[0], found.suggestion, found.severity.value)
        for found in reading.diagnostics
    ] == [
        ("Partners.yaml.txt", "partners.yaml", "error"),
        ("goal.yaml", "goals.yaml", "warning"),
        ("goals - Copy.yaml", None, "note"),
        ("need (1).yaml", None, "note"),
    ]


def test_several_files_without_a_main_one_are_no_plan() -> None:
    with pytest.raises(KitError, match=r"There is no lead.yaml among the files"):
        read_bytes({"a.yaml": b"plan: x\n", "b.yaml": b"need: x\n"})
    with pytest.raises(KitError, match=r"no lead.yaml"):
        read_bytes({})


def test_the_folder_above_a_plan_is_told_where_the_plan_is(tmp_path: Path) -> None:
    (tmp_path / "plan").mkdir()
    write(tmp_path / "plan", lead__yaml="plan: x\n")
    with pytest.raises(KitError) as raised:
        read(tmp_path)
    assert raised.value.cure == f"Name the folder that holds it: {tmp_path.as_posix()}/plan"


@pytest.mark.parametrize(
    ("files", "cure"),
    [
        ({}, "leadkit new"),
        ({"partners__yaml": "partners: x\n"}, "leadkit new"),
        ({"lead__yml": "plan: x\n"}, "Rename lead.yml to lead.yaml."),
        ({"Lead__yaml": "plan: x\n"}, "Rename Lead.yaml to lead.yaml."),
        ({"ours__yaml": "plan: x\n"}, "or one file, such as "),
        ({"need__yaml": "need: x\n"}, "or begin a plan with: leadkit new"),
        ({"lead__yaml__txt": "plan: x\n"}, "Rename lead.yaml.txt to lead.yaml."),
    ],
)
def test_a_folder_without_its_main_file_is_told_with_the_cure(
    tmp_path: Path, files: dict[str, str], cure: str
) -> None:
    with pytest.raises(KitError) as raised:
        read(write(tmp_path, **files))
    assert "has no lead.yaml" in raised.value.message
    assert cure in raised.value.cure


def test_a_missing_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(KitError, match=r"There is no file or folder .*Check the spelling"):
        read(tmp_path / "nowhere")


def test_a_path_that_no_system_has_is_told() -> None:
    with pytest.raises(KitError, match=r"can't be read"):
        read(Path("a\0b"))
    with pytest.raises(KitError, match=r"can't be read"):
        read(Path("x" * 5000))


def test_a_link_that_leads_to_itself_is_told(tmp_path: Path) -> None:
    (tmp_path / "lead.yaml").symlink_to(tmp_path / "lead.yaml")
    for target in (tmp_path, tmp_path / "lead.yaml"):
        with pytest.raises(KitError, match=r"can't be read"):
            read(target)


def test_a_link_to_nowhere_is_told(tmp_path: Path) -> None:
    write(tmp_path, lead__yaml="plan: x\n")
    (tmp_path / "need.yaml").symlink_to(tmp_path / "gone.yaml")
    with pytest.raises(KitError, match=r"no file or folder"):
        read(tmp_path)


def test_a_folder_named_like_a_file_is_told(tmp_path: Path) -> None:
    write(tmp_path, lead__yaml="plan: x\n")
    (tmp_path / "need.yaml").mkdir()
    with pytest.raises(KitError, match=r"not an ordinary file"):
        read(tmp_path)


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "lead.yaml")
    with pytest.raises(KitError, match=r'not an ordinary file.*write "-"'):
        read(tmp_path)
    with pytest.raises(KitError, match=r"not an ordinary file"):
        read(Path("/dev/zero"))


def test_a_file_or_folder_that_the_system_refuses_is_told(tmp_path: Path) -> None:
    with pytest.raises(KitError, match=r"can't be read"):
        read(Path("/proc/self/mem"))  # opens, and fails when read, whoever runs the test
    folder = write(tmp_path, lead__yaml="plan: x\n")
    real = Path("/proc/self/fd") / str(os.open(folder, os.O_RDONLY))
    assert read(real).diagnostics == ()


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    with (tmp_path / "lead.yaml").open("wb") as file:
        file.truncate(50_000_000_000)  # takes no room on disk
    assert told(read(tmp_path)) == ["lead.yaml:1:1 too-large"]


def test_sections_are_named_once() -> None:
    assert len(set(SECTIONS)) == len(SECTIONS)

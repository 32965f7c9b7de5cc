"""A package is written whole or not at all, and nobody's work is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.core import Artifact, KitError
from kit.output import Edits, Origin, Package, check, write, write_file, write_folder

ORIGIN = Origin("harbor", "0.3", "abc123", "0.1.0")


def package(**files: str) -> Package:
    return Package(
        ORIGIN,
        tuple(
            Artifact(name.replace("__", "/").replace("_", "."), "text/plain", text.encode())
            for name, text in files.items()
        ),
    )


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text()
        for path in folder.rglob("*")
        if path.is_file()
    }


def words(_path: str, content: bytes) -> str:
    return " ".join(content.decode().split())


def test_a_package_is_written_with_a_manifest_that_names_every_file(tmp_path: Path) -> None:
    outcome = write(package(mou_md="one", forms__card_md="two"), tmp_path / "out")
    assert outcome.written == ("forms/card.md", "mou.md", "manifest.json")
    listing = json.loads((tmp_path / "out" / "manifest.json").read_text())
    assert listing["program_hash"] == "abc123"
    assert [entry["path"] for entry in listing["files"]] == ["forms/card.md", "mou.md"]
    assert set(tree(tmp_path / "out")) == {"mou.md", "forms/card.md", "manifest.json"}


def test_the_same_package_in_two_folders_gives_the_same_bytes(tmp_path: Path) -> None:
    made = package(mou_md="one", forms__card_md="two")
    write(made, tmp_path / "a")
    write(Package(ORIGIN, made.artifacts[::-1]), tmp_path / "b")
    assert tree(tmp_path / "a") == tree(tmp_path / "b")


def test_an_unchanged_file_is_left_alone(tmp_path: Path) -> None:
    write(package(mou_md="one", card_md="two"), tmp_path)
    before = (tmp_path / "mou.md").stat()
    outcome = write(package(mou_md="one", card_md="three"), tmp_path)
    assert outcome.written == ("card.md", "manifest.json")
    assert outcome.state.current == ("mou.md",)
    after = (tmp_path / "mou.md").stat()
    assert (after.st_mtime_ns, after.st_ino) == (before.st_mtime_ns, before.st_ino)


def test_writing_twice_changes_nothing(tmp_path: Path) -> None:
    made = package(mou_md="one")
    write(made, tmp_path)
    assert write(made, tmp_path).written == ()
    assert check(made, tmp_path).up_to_date


def test_a_file_that_is_no_longer_made_goes_and_takes_its_empty_folder(tmp_path: Path) -> None:
    write(package(mou_md="one", forms__deep__card_md="two"), tmp_path)
    outcome = write(package(mou_md="one"), tmp_path)
    assert outcome.removed == ("forms/deep/card.md",)
    assert not (tmp_path / "forms").exists()


def test_files_that_the_kit_never_made_stay(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    state = write(package(mou_md="one"), tmp_path).state
    assert state.extra == ("notes.txt",)
    assert (tmp_path / "notes.txt").read_text() == "mine"


def test_an_edited_file_stops_the_build_and_is_named(tmp_path: Path) -> None:
    write(package(mou_md="one", card_md="two"), tmp_path)
    (tmp_path / "mou.md").write_text("one, as we agreed")
    before = tree(tmp_path)
    outcome = write(package(mou_md="other", card_md="other"), tmp_path)
    assert outcome.refused
    assert outcome.state.edited == ("mou.md",)
    assert tree(tmp_path) == before


def test_a_foreign_file_in_the_way_counts_as_edited(tmp_path: Path) -> None:
    (tmp_path / "mou.md").write_text("somebody's own")
    assert write(package(mou_md="one"), tmp_path).refused


def test_a_file_saved_again_with_the_same_words_is_not_edited(tmp_path: Path) -> None:
    write(package(mou_md="one two"), tmp_path, words=words)
    (tmp_path / "mou.md").write_text("one\r\ntwo\r\n")
    outcome = write(package(mou_md="one three"), tmp_path, words=words)
    assert not outcome.refused
    assert (tmp_path / "mou.md").read_text() == "one three"


def test_new_words_are_an_edit_even_when_only_words_are_judged(tmp_path: Path) -> None:
    write(package(mou_md="one two"), tmp_path, words=words)
    (tmp_path / "mou.md").write_text("one and two")
    assert write(package(mou_md="one three"), tmp_path, words=words).refused


def test_keeping_edits_writes_the_new_version_beside(tmp_path: Path) -> None:
    write(package(mou_md="one"), tmp_path)
    (tmp_path / "mou.md").write_text("edited")
    outcome = write(package(mou_md="new"), tmp_path, edits=Edits.KEEP)
    assert outcome.beside == (("mou.md", "mou.new.md"),)
    assert (tmp_path / "mou.md").read_text() == "edited"
    assert (tmp_path / "mou.new.md").read_text() == "new"


def test_keeping_edits_again_changes_nothing_and_still_sees_the_edit(tmp_path: Path) -> None:
    write(package(mou_md="one"), tmp_path)
    (tmp_path / "mou.md").write_text("edited")
    made = package(mou_md="new")
    write(made, tmp_path, edits=Edits.KEEP)
    assert write(made, tmp_path, edits=Edits.KEEP).written == ()
    assert write(made, tmp_path).refused


def test_a_version_beside_goes_once_the_edit_is_settled(tmp_path: Path) -> None:
    write(package(mou_md="one"), tmp_path)
    (tmp_path / "mou.md").write_text("edited")
    write(package(mou_md="new"), tmp_path, edits=Edits.KEEP)
    (tmp_path / "mou.md").write_text("new")
    write(package(mou_md="new"), tmp_path)
    assert set(tree(tmp_path)) == {"mou.md", "manifest.json"}


def test_a_version_beside_that_was_edited_too_is_not_overwritten(tmp_path: Path) -> None:
    write(package(mou_md="one"), tmp_path)
    (tmp_path / "mou.md").write_text("edited")
    (tmp_path / "mou.new.md").write_text("also mine")
    with pytest.raises(KitError, match=r"mou\.new\.md was edited too"):
        write(package(mou_md="new"), tmp_path, edits=Edits.KEEP)
    assert (tmp_path / "mou.new.md").read_text() == "also mine"


def test_forcing_moves_edited_files_away_and_never_over_each_other(tmp_path: Path) -> None:
    write(package(a__mou_md="one"), tmp_path)
    for text in ("first edit", "second edit"):
        (tmp_path / "a" / "mou.md").write_text(text)
        outcome = write(package(a__mou_md="new"), tmp_path, edits=Edits.MOVE)
    assert outcome.moved == (("a/mou.md", "edited/a/mou.2.md"),)
    assert (tmp_path / "edited" / "a" / "mou.md").read_text() == "first edit"
    assert (tmp_path / "edited" / "a" / "mou.2.md").read_text() == "second edit"
    assert (tmp_path / "a" / "mou.md").read_text() == "new"


def test_an_edited_file_that_is_no_longer_made_is_moved_or_kept(tmp_path: Path) -> None:
    write(package(mou_md="one", old_md="two"), tmp_path)
    (tmp_path / "old.md").write_text("edited")
    kept = write(package(mou_md="one"), tmp_path, edits=Edits.KEEP)
    assert kept.beside == ()
    assert (tmp_path / "old.md").read_text() == "edited"
    assert check(package(mou_md="one"), tmp_path).extra == ("old.md",)
    write(package(mou_md="one", old_md="edited"), tmp_path)
    (tmp_path / "old.md").write_text("edited again")
    write(package(mou_md="one"), tmp_path, edits=Edits.MOVE)
    assert (tmp_path / "edited" / "old.md").read_text() == "edited again"
    assert not (tmp_path / "old.md").exists()


def test_signed_files_are_never_touched_or_counted(tmp_path: Path) -> None:
    (tmp_path / "signed").mkdir()
    (tmp_path / "signed" / "mou.pdf").write_text("ink")
    outcome = write(package(mou_md="one"), tmp_path, edits=Edits.MOVE)
    assert outcome.state.extra == ()
    assert (tmp_path / "signed" / "mou.pdf").read_text() == "ink"


def test_checking_tells_each_kind_of_difference_and_writes_nothing(tmp_path: Path) -> None:
    write(package(a_md="1", b_md="2", c_md="3", d_md="4", e_md="5"), tmp_path)
    (tmp_path / "a.md").unlink()
    (tmp_path / "b.md").write_text("edited")
    (tmp_path / "x.md").write_text("extra")
    before = tree(tmp_path)
    state = check(package(a_md="1", b_md="2", c_md="new", d_md="4"), tmp_path)
    assert (state.missing, state.edited, state.extra) == (("a.md",), ("b.md",), ("x.md",))
    assert (state.stale, state.obsolete) == (("c.md", "manifest.json"), ("e.md",))
    assert state.current == ("d.md",)
    assert not state.up_to_date
    assert tree(tmp_path) == before


def test_a_damaged_manifest_vouches_for_nothing(tmp_path: Path) -> None:
    write(package(mou_md="one"), tmp_path)
    for damage in (
        "{",
        '{"files": [{}]}',
        '{"files": [{"path": "../x", "kind": "", "sha256": ""}]}',
    ):
        (tmp_path / "manifest.json").write_text(damage)
        assert write(package(mou_md="new"), tmp_path).state.edited == ("mou.md",)


def test_checking_a_folder_that_does_not_exist_finds_all_missing(tmp_path: Path) -> None:
    state = check(package(mou_md="one"), tmp_path / "none")
    assert state.missing == ("manifest.json", "mou.md")
    assert not (tmp_path / "none").exists()


def test_a_new_folder_is_written_only_where_nothing_is(tmp_path: Path) -> None:
    files = package(a__b_md="1").artifacts
    write_folder(files, tmp_path / "new")
    assert tree(tmp_path / "new") == {"a/b.md": "1"}
    with pytest.raises(KitError, match="isn't empty"):
        write_folder(files, tmp_path / "new")


def test_a_single_file_is_replaced_whole(tmp_path: Path) -> None:
    for text in (b"one", b"two"):
        write_file(tmp_path / "deep" / "report.json", text)
    assert tree(tmp_path) == {"deep/report.json": "two"}


def test_a_file_in_the_way_and_a_long_name_are_told_in_plain_words(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("plan: x\n")
    for target in (tmp_path / "plan.yaml", tmp_path / "plan.yaml" / "below"):
        with pytest.raises(KitError) as raised:
            write(package(a_md="1"), target)
        assert str(raised.value) == (
            f"Nothing was written to {target}: a file stands where a folder would. Name a folder."
        )
    with pytest.raises(KitError, match="the name is too long"):
        write_file(tmp_path / ("x" * 300), b"")


def test_what_nobody_foresaw_is_told_in_the_systems_words(tmp_path: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    with pytest.raises(KitError, match=r"symbolic links.*Mend that and start again"):
        check(package(a_md="1"), tmp_path / "loop")


names = st.text("abcé", min_size=1, max_size=3).map("{}.md".format)
trees = st.dictionaries(names, st.text(max_size=4), max_size=4)


@given(trees, trees)
def test_a_folder_always_becomes_the_package(
    tmp_path_factory: pytest.TempPathFactory, old: dict[str, str], new: dict[str, str]
) -> None:
    folder = tmp_path_factory.mktemp("any")
    for files in (old, new):
        made = tuple(Artifact(path, "text/plain", text.encode()) for path, text in files.items())
        write(Package(ORIGIN, made), folder)
        found = tree(folder)
        found.pop("manifest.json")
        assert found == {
            path: text.replace("\r\n", "\n").replace("\r", "\n") for path, text in files.items()
        }

"""The code keeps to the house style where a machine can tell."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

KIT = Path(__file__).parents[2] / "kit"
MODULES = sorted(path for path in KIT.rglob("*.py") if "template" not in path.parts)
BANNED_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
OUTSIDE_WORLD = {"time", "locale", "socket", "random", "uuid", "secrets", "getpass", "platform"}
CLOCK = {"now", "today", "utcnow"}


def name_of(path: Path) -> str:
    return path.relative_to(KIT.parent).as_posix()


def calls(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            yield function.attr if isinstance(function, ast.Attribute) else ast.unparse(function)


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def length(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (function.end_lineno or function.lineno) - function.lineno + 1


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_a_module_is_small_and_so_are_its_functions(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert len(text.splitlines()) < 400
    functions = [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert [node.name for node in functions if length(node) > 40] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_only_the_command_line_meets_the_outside_world(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    if path.is_relative_to(KIT / "cli"):
        return
    assert OUTSIDE_WORLD & set(imported(tree)) == set()
    assert {"print", "input", "exit", *CLOCK} & set(calls(tree)) == set()
    reads_environment = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in {"environ", "getenv", "stdout", "stdin"}
        and isinstance(node.value, ast.Name)
        and node.value.id in {"os", "sys"}
    ]
    assert reads_environment == []


def test_no_module_has_a_name_that_says_nothing() -> None:
    assert [name_of(path) for path in MODULES if path.stem in BANNED_NAMES] == []


def test_folders_are_three_deep_at_most() -> None:
    deep = [name_of(path) for path in MODULES if len(path.relative_to(KIT).parts) > 4]
    assert deep == []

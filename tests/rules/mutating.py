"""Change one thing in a program at a time, as a slip of its author would."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass

_OPPOSITE: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
}
_WORDED = {"read", "says", "do", "told", "what", "why", "missing", "words", "said", "related"}
"""Names that hold words for people; what they say is judged by other tests."""
_COLLECTIONS = (ast.Tuple, ast.List, ast.Set, ast.Dict)
_Change = Callable[[ast.AST], ast.AST | None]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A program with one slip.

    Attributes:
        line: Where the slip is.
        kind: What was done, such as ``negated``.
        before: The part as it was.
        tree: The program.
    """

    line: int
    kind: str
    before: str
    tree: ast.Module

    def __str__(self) -> str:
        """Name it in a list."""
        return f"line {self.line}, {self.kind}: {self.before}"


def mutants(text: str) -> Iterator[Mutant]:
    """Give a program with every slip that is tried, one at a time, no two of them alike."""
    tree = ast.parse(text)
    seen = {ast.unparse(tree)}
    for at, node in enumerate(_judged(tree)):
        for kind, change in _changes(node):
            changed = deepcopy(tree)
            spot = _judged(changed)[at]
            _put(changed, spot, change(spot))
            written = ast.unparse(changed)
            if written not in seen:
                seen.add(written)
                line = getattr(node, "lineno", 0)
                before = " ".join(ast.unparse(node).split())[:70]
                yield Mutant(line, kind, before, ast.fix_missing_locations(changed))


def _judged(tree: ast.Module) -> list[ast.AST]:
    """Give the nodes of functions and of constants, leaving out words for people."""
    found: list[ast.AST] = []
    for statement in tree.body:
        if isinstance(statement, (ast.FunctionDef, ast.Assign, ast.AnnAssign)):
            body = statement.body if isinstance(statement, ast.FunctionDef) else [statement]
            for part in body:
                _collect(part, found)
    return found


def _collect(node: ast.AST, found: list[ast.AST]) -> None:
    if _is_words(node):
        return
    found.append(node)
    for child in ast.iter_child_nodes(node):
        _collect(child, found)


def _is_words(node: ast.AST) -> bool:
    """Tell whether a part of a program is only about what people read, or only about types."""
    if isinstance(node, (ast.JoinedStr, ast.FormattedValue, ast.keyword)):
        return not isinstance(node, ast.keyword) or node.arg not in {"at", "rests_on", "key"}
    if isinstance(node, ast.Assign):
        return any(isinstance(one, ast.Name) and one.id in _WORDED for one in node.targets)
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return " " in node.value or not node.value.strip(" ,.;")
    return False


def _changes(node: ast.AST) -> Iterator[tuple[str, _Change]]:
    if isinstance(node, (ast.If, ast.IfExp)):
        yield "negated", _negate_test
    if isinstance(node, ast.comprehension):
        for index in range(len(node.ifs)):
            yield "negated", _negate_filter(index)
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "not dropped", lambda one: one.operand if isinstance(one, ast.UnaryOp) else None
    if isinstance(node, ast.BoolOp):
        yield "and/or swapped", _swap_bool
    if isinstance(node, ast.Compare):
        yield "comparison swapped", _swap_compare
    if isinstance(node, ast.Expr) and isinstance(node.value, (ast.Yield, ast.YieldFrom)):
        yield "finding dropped", lambda _: ast.Pass()
    yield from _of_values(node)


def _of_values(node: ast.AST) -> Iterator[tuple[str, _Change]]:
    if isinstance(node, ast.Constant):
        if type(node.value) is int:
            yield "one more", _shift(1)
            yield "one less", _shift(-1)
        elif isinstance(node.value, bool):
            yield "turned", lambda one: ast.Constant(value=not getattr(one, "value", False))
        elif isinstance(node.value, str):
            yield "other word", lambda _: ast.Constant(value="another-word")
    if isinstance(node, (ast.Assign, ast.AnnAssign)) and isinstance(node.value, _COLLECTIONS):
        yield "emptied", _empty


def _negated(test: ast.expr) -> ast.expr:
    if isinstance(test, ast.UnaryOp) and isinstance(test.op, ast.Not):
        return test.operand
    return ast.UnaryOp(op=ast.Not(), operand=test)


def _negate_test(node: ast.AST) -> ast.AST | None:
    if isinstance(node, (ast.If, ast.IfExp)):
        node.test = _negated(node.test)
    return node


def _negate_filter(index: int) -> _Change:
    def change(node: ast.AST) -> ast.AST | None:
        if isinstance(node, ast.comprehension):
            node.ifs[index] = _negated(node.ifs[index])
        return node

    return change


def _swap_bool(node: ast.AST) -> ast.AST | None:
    if isinstance(node, ast.BoolOp):
        node.op = ast.Or() if isinstance(node.op, ast.And) else ast.And()
    return node


def _swap_compare(node: ast.AST) -> ast.AST | None:
    if isinstance(node, ast.Compare):
        node.ops = [_OPPOSITE[type(op)]() for op in node.ops]
    return node


def _shift(by: int) -> _Change:
    def change(node: ast.AST) -> ast.AST | None:
        value = node.value if isinstance(node, ast.Constant) else None
        return ast.Constant(value=value + by) if isinstance(value, int) else node

    return change


def _empty(node: ast.AST) -> ast.AST | None:
    value = node.value if isinstance(node, (ast.Assign, ast.AnnAssign)) else None
    if isinstance(value, ast.Dict):
        value.keys, value.values = [], []
    elif isinstance(value, (ast.Tuple, ast.List)):
        value.elts = []
    elif isinstance(value, ast.Set) and isinstance(node, (ast.Assign, ast.AnnAssign)):
        node.value = ast.Call(func=ast.Name(id="set", ctx=ast.Load()), args=[], keywords=[])
    return node


def _put(tree: ast.Module, old: ast.AST, new: ast.AST | None) -> None:
    """Put a node where another one stands."""
    if new is None or new is old:
        return
    for parent in ast.walk(tree):
        for name, value in ast.iter_fields(parent):
            if value is old:
                setattr(parent, name, new)
            elif isinstance(value, list):
                value[:] = [new if one is old else one for one in value]

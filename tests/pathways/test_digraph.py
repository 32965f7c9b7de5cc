"""Laws of the graph questions, on any small graph."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kit.pathways import digraph
from kit.pathways.digraph import Arrows

NODES = "abcdef"


@st.composite
def graphs(draw: st.DrawFn) -> Arrows:
    targets = st.lists(st.sampled_from(NODES), max_size=3, unique=True).map(tuple)
    return {node: draw(targets) for node in NODES}


def test_reached_counts_the_start_and_ignores_unknown_nodes() -> None:
    assert digraph.reached({"a": ("b", "ghost"), "b": ()}, ["a", "nobody"]) == {"a", "b"}


def test_a_route_may_end_in_but_not_pass_an_avoided_node() -> None:
    arrows: Arrows = {"a": ("b",), "b": ("c",), "c": ()}
    assert digraph.route(arrows, "a", "c", {"b"}) is None
    assert digraph.route(arrows, "a", "b", {"b"}) == ("a", "b")
    assert digraph.route(arrows, "ghost", "b") is None


@given(graphs())
def test_a_route_follows_arrows_and_exists_when_the_target_is_reached(arrows: Arrows) -> None:
    for target in NODES:
        way = digraph.route(arrows, "a", target)
        assert (way is not None) == (target in digraph.reached(arrows, "a"))
        assert way is None or all(b in arrows[a] for a, b in pairwise(way))


@given(graphs())
def test_turning_twice_changes_nothing(arrows: Arrows) -> None:
    again = digraph.turned(digraph.turned(arrows))
    assert {node: set(leads) for node, leads in again.items()} == {
        node: set(leads) for node, leads in arrows.items()
    }


@given(graphs())
def test_loops_hold_exactly_the_nodes_that_reach_themselves(arrows: Arrows) -> None:
    found = {node for loop in digraph.loops(arrows) for node in loop}
    own = {node for node in NODES if node in digraph.reached(arrows, arrows[node])}
    assert found == own
    assert sum(len(loop) for loop in digraph.loops(arrows)) == len(found)


@given(graphs())
def test_without_its_back_arrows_a_graph_has_an_order(arrows: Arrows) -> None:
    back = digraph.back_arrows(arrows, "a")
    forward = {
        node: tuple(to for to in leads if (node, to) not in back) for node, leads in arrows.items()
    }
    order = digraph.in_order(forward)
    assert sorted(order) == sorted(NODES)
    assert all(order.index(a) < order.index(b) for a, leads in forward.items() for b in leads)


def test_in_order_leaves_out_what_waits_for_a_loop() -> None:
    assert digraph.in_order({"a": (), "b": ("c",), "c": ("b", "d"), "d": ()}) == ("a",)


def test_nodes_of_one_loop_are_told_together_and_once() -> None:
    arrows: Arrows = {"a": ("b",), "b": ("a", "c"), "c": ("c",), "d": ()}
    assert digraph.loops(arrows) == (("a", "b"), ("c",))


def test_arrows_to_unknown_nodes_close_no_loop() -> None:
    assert digraph.back_arrows({"a": ("ghost", "b"), "b": ("a", "b")}, ["ghost", "a"]) == {
        ("b", "a"),
        ("b", "b"),
    }


def test_an_order_ignores_unknown_nodes_and_waits_for_all_that_come_before() -> None:
    arrows: Arrows = {"c": (), "a": ("ghost", "c", "c"), "b": ("c",)}
    assert digraph.in_order(arrows) == ("a", "b", "c")

"""Ties stand between those that feed them, and lines join them."""

from __future__ import annotations

from itertools import combinations

from tui.present.bracket.joints import Joint, joints
from tui.present.bracket.tree import TIE_LINES, Feeders, Node, Placed, Shape, place

NONE: Feeders = (None, None)
LEAVES: dict[Node, Feeders] = {Node(0, at): NONE for at in range(4)}
FOUR: dict[Node, Feeders] = {
    **LEAVES,
    Node(1, 0): (Node(0, 0), Node(0, 1)),
    Node(1, 1): (Node(0, 2), Node(0, 3)),
    Node(2, 0): (Node(1, 0), Node(1, 1)),
}


def lines(shape: Shape) -> dict[tuple[int, int], int]:
    return {(one.node.round, one.node.tie): one.line for one in place(shape)}


def test_every_tie_stands_between_the_two_that_feed_it() -> None:
    shape = Shape((0, 1, 2), frozenset(), FOUR)
    assert lines(shape) == {
        (0, 0): 0,
        (0, 1): 3,
        (0, 2): 6,
        (0, 3): 9,
        (1, 0): 2,
        (1, 1): 8,
        (2, 0): 5,
    }


def test_ties_that_feed_nothing_stand_at_the_top_of_their_columns() -> None:
    shape = Shape((0, 1), frozenset(), {**LEAVES, Node(1, 0): NONE, Node(1, 1): NONE})
    found = lines(shape)
    assert [found[0, at] for at in range(4)] == [0, 3, 6, 9]
    assert [found[1, at] for at in range(2)] == [0, 3]


def test_the_order_of_a_round_follows_the_next_one() -> None:
    crossed = {**LEAVES, Node(1, 0): (Node(0, 3), Node(0, 0)), Node(1, 1): (Node(0, 2), Node(0, 1))}
    found = lines(Shape((0, 1), frozenset(), crossed))
    assert sorted(LEAVES, key=lambda node: found[node.round, node.tie]) == [
        Node(0, 3),
        Node(0, 0),
        Node(0, 2),
        Node(0, 1),
    ]


def test_a_tie_that_one_other_feeds_stands_beside_it() -> None:
    shape = Shape((0, 1), frozenset(), {**LEAVES, Node(1, 0): (None, Node(0, 2))})
    found = lines(shape)
    assert found[1, 0] == found[0, 2]


def test_a_round_apart_stands_below_the_others_with_room_for_its_name() -> None:
    third = {**FOUR, Node(3, 0): NONE}
    found = lines(Shape((0, 1, 2, 2), frozenset({3}), third))
    assert found[3, 0] - found[2, 0] > TIE_LINES + 1
    alone = lines(Shape((0,), frozenset({0}), {Node(0, 0): NONE}))
    assert alone[0, 0] > 0


def test_no_two_ties_overlap_whatever_feeds_what() -> None:
    ragged: dict[Node, Feeders] = {
        **{Node(0, at): NONE for at in range(5)},
        Node(1, 0): (Node(0, 4), None),
        Node(1, 1): NONE,
        Node(1, 2): (Node(0, 1), Node(0, 2)),
        Node(2, 0): (Node(1, 1), Node(0, 0)),
        Node(2, 1): (Node(1, 2), None),
        Node(3, 0): NONE,
    }
    placed = place(Shape((0, 1, 2, 2), frozenset({3}), ragged))
    assert {one.node for one in placed} == set(ragged)
    for one, other in combinations(placed, 2):
        assert one.column != other.column or abs(one.line - other.line) >= TIE_LINES
    assert min(one.line for one in placed) == 0


def test_lines_lead_from_both_feeders_into_the_tie_between_them() -> None:
    placed = place(Shape((0, 1), frozenset(), {**LEAVES, Node(1, 0): (Node(0, 0), Node(0, 1))}))
    assert joints(placed) == {
        Joint(0, 1, is_gap=True): "┐",
        Joint(0, 2, is_gap=True): "├",
        Joint(0, 3, is_gap=True): "┘",
    }


def test_a_line_goes_through_the_column_of_a_round_that_a_team_passed_over() -> None:
    placed = [
        Placed(Node(0, 0), 0, 0, NONE),
        Placed(Node(2, 0), 2, 0, (None, Node(0, 0))),
    ]
    # The line leads to the second team, which is the one that comes from there.
    assert joints(placed) == {
        Joint(0, 1, is_gap=True): "─",
        Joint(1, 1, is_gap=False): "─",
        Joint(1, 1, is_gap=True): "─",
    }

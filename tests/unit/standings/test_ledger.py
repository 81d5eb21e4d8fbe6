"""Running sums: the same whether they are kept as tallies or by columns."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.standings import ledger
from tui.standings.ledger import Ledger
from tui.standings.results import Result
from tui.standings.tally import NOTHING, Tally

TEAMS = ("A", "B", "C")

numbers = st.integers(-3, 3) | st.sampled_from([Fraction(1, 2), Fraction(-1, 3), 10**12])
tallies = st.builds(
    Tally,
    played=st.just(1),
    goals_for=st.integers(0, 9),
    points=numbers,
    rounding=st.sampled_from([0, 0, Fraction(1, 2)]),
)
results = st.builds(
    Result, st.integers(1, 6), st.sampled_from("ABX"), st.sampled_from("CX"), tallies, tallies
)
bookings = st.tuples(st.integers(0, 7), st.sampled_from("ABX"), tallies)


@given(st.lists(results, max_size=12), st.lists(bookings, max_size=3), st.integers(-1, 9))
def test_sums_by_columns_are_the_sums(
    played: list[Result], booked: list[tuple[int, str, Tally]], when: int
) -> None:
    expected = dict.fromkeys(TEAMS, NOTHING)
    entries = [*booked]
    for result in played:
        entries.append((result.when, result.home, result.for_home))
        entries.append((result.when, result.away, result.for_away))
    for since, team, tally in entries:
        if since <= max(when, 0) and team in expected:
            expected[team] = expected[team].plus(tally)
    for many in (0, 10**9):
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(ledger, "_MANY", many)
            found = Ledger(TEAMS, played, booked).as_of(when)
        assert found == expected
        assert [*map(type, found["A"])] == [*map(type, expected["A"])]

"""Pages of RSSSF: ties on one line, and results behind both teams."""

from __future__ import annotations

import pytest

from tui.formats.records import MatchRecord
from tui.formats.rsssf import read
from tui.formats.source import Source


def matches(text: str) -> list[MatchRecord]:
    records = read(Source("page", text)).records
    return [record for record in records if isinstance(record, MatchRecord)]


@pytest.mark.parametrize(
    "line",
    [
        "Alfa                Esp  Beta                Lux  3-1  2-0  5-1",
        "Alfa (Esp) - Beta (Lux)  3-1 2-0 5-1",
        "Alfa              v Beta            3-1  2-0  (5-1 agg)",
        "Alfa  3-1 2-0  Beta",
    ],
)
def test_the_second_leg_is_at_the_ground_of_the_second_team(line: str) -> None:
    first, second = matches(f"# Utopia Cup 1971\n\nFirst Round\n\n{line}\n")
    assert (first.home.split(" (")[0], first.score, first.place.leg) == ("Alfa", (3, 1), 1)
    assert (second.away.split(" (")[0], second.score, second.place.leg) == ("Alfa", (0, 2), 2)
    assert first.tie == second.tie is not None
    assert first.aggregate in {(5, 1), None}


def test_the_days_of_both_legs_may_stand_above() -> None:
    first, second = matches(
        "# Utopia Cup 1971-72\n\nFirst Round\n\nSep 15 and Sep 29, 1971\n\n"
        "Alfa        Esp  Beta        Lux  3-1  1-0  4-1\n"
    )
    assert (first.date, second.date, first.venue) == ("1971-09-15", None, None)


def test_a_final_has_its_day_and_ground_in_brackets() -> None:
    (match,) = matches("# Utopia Cup 1946\n\nFINAL (Alfa Park, Apr 27)\nAlfa  4-1 Beta   [aet]\n")
    assert (match.place.round, match.date, match.venue) == ("FINAL", "1946-04-27", "Alfa Park")


def test_a_score_may_stand_behind_both_teams_also_below_a_day() -> None:
    found = matches(
        "# Utopia 1934\n\nRound 1\n29- 7-34 Alfa - Beta          1:0\n"
        "         Gama - Delta Vista 2:2\n"
    )
    assert [(each.date, each.home, each.score, each.away) for each in found] == [
        ("1934-07-29", "Alfa", (1, 0), "Beta"),
        ("1934-07-29", "Gama", (2, 2), "Delta Vista"),
    ]


def test_two_scores_below_a_matchday_are_no_legs() -> None:
    """A second score there is that of half-time."""
    (match,) = matches("# Utopia 1934\n\nRound 1\nAlfa  2-1 1-0 Beta\n")
    assert (match.home, match.score, match.away) == ("Alfa", (2, 1), "Beta")


def test_a_list_of_towns_below_a_region_is_no_stage() -> None:
    found = matches(
        "# Copa Utopia 1975\n\nRegional Stage\n\nRegión I\nPiura, Tumbes\n\nAlfa 2-0 Beta\n\n"
        "Final Stage  (Lima)\n\nRound 1\nAlfa 1-0 Gama\n"
    )
    assert [(each.place.stage, each.place.group, each.place.round) for each in found] == [
        ("Regional Stage", "Región I", None),
        ("Final Stage (Lima)", None, "Round 1"),
    ]


def test_what_stands_in_brackets_beside_a_score_is_no_part_of_the_name() -> None:
    first, second = matches(
        "# Utopia Cup 1974\n\nSemifinals\nAlfa  1-1 (4-2 pen) Beta\nGama  0-2 [aet] Delta\n"
    )
    assert (first.away, first.score, first.penalties) == ("Beta", (1, 1), (4, 2))
    assert (second.away, second.score, second.extra_time) == ("Delta", (0, 2), True)

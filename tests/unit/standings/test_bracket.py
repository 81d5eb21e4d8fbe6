"""A bracket as of every moment: which teams are known, what feeds what, and a team's road."""

from __future__ import annotations

from support.cup import CUP
from support.league import season
from support.ties import bracket, played
from support.write import match, tie
from tui.season.timeline import Moment, Timeline
from tui.standings.bracket import Bracket
from tui.standings.table import LAST

SEMI_FINALS = played(
    1,
    tie(
        "Tottenham",
        "Ajax",
        match("Tottenham 0-1 Ajax", "date = 2019-04-30"),
        match("Ajax 2-3 Tottenham", "date = 2019-05-08"),
        rest='name = "A"',
    ),
    tie(
        "Barcelona",
        "Liverpool",
        match("Barcelona 3-0 Liverpool", "date = 2019-05-01"),
        match("Liverpool 4-0 Barcelona", "date = 2019-05-07"),
        rest='name = "B"',
    ),
    rest='losers = { status = "play_off" }',
)
FINAL_RESULT = match("Tottenham 0-2 Liverpool", "date = 2019-06-01, neutral = true")
FINAL = played(
    2,
    tie("Tottenham", "Liverpool", FINAL_RESULT),
    rest='winners = { status = "champion" }',
)
AWAY = "aggregate away_goals"


def teams(cup: Bracket, number: int, round_: int) -> list[tuple[str | None, str | None]]:
    """The teams of the ties of a round that are known at a moment."""
    return [one.teams for one in cup.at(number)[round_]]


def test_the_moments_are_the_legs() -> None:
    cup = bracket(AWAY, SEMI_FINALS, FINAL)
    assert [day.name for day in cup.stage.days] == [
        "Round 1 · first leg",
        "Round 1 · second leg",
        "Round 2",
    ]
    assert cup.stage.ends == (2, 3)


def test_teams_are_known_once_they_are_through() -> None:
    for final in (FINAL, played(2, '{ winners_of = ["A", "B"] }')):
        cup = bracket(AWAY, SEMI_FINALS, final)
        assert teams(cup, 1, 1) == [(None, None)]
        assert teams(cup, 2, 1) == [("Tottenham", "Liverpool")]
        assert cup.feeds(1, 0) == ((0, 0), (0, 1))
        assert cup.feeds(0, 0) == (None, None)


def test_results_count_from_their_leg_on() -> None:
    cup = bracket(AWAY, SEMI_FINALS, FINAL)
    first, second = cup.at(1)[0]
    assert (str(first.aggregate), first.winner) == ("0-1", None)
    assert (str(second.aggregate), len(second.legs)) == ("3-0", 1)
    assert cup.at(2)[1][0].legs == ()
    assert (cup.at(3)[1][0].winner, cup.at(3)[1][0].loser) == ("Liverpool", "Tottenham")
    assert cup.at(LAST) == cup.at(3)
    assert teams(cup, 0, 0) == [(None, None), (None, None)]


def test_losers_meet_for_the_third_place() -> None:
    third = played(2, '{ losers_of = ["A", "B"] }', rest="third_place = true")
    final = played(3, '{ winners_of = ["A", "B"] }')
    cup = bracket(AWAY, SEMI_FINALS, third, final)
    assert teams(cup, 2, 1) == [("Ajax", "Barcelona")]
    assert teams(cup, 2, 2) == [("Tottenham", "Liverpool")]
    assert cup.feeds(1, 0) == cup.feeds(2, 0) == ((0, 0), (0, 1))


def test_a_finalist_comes_from_the_semi_final_and_not_from_the_match_for_the_third_place() -> None:
    third = played(2, tie("Ajax", "Barcelona"))
    cup = bracket(AWAY, SEMI_FINALS, third, FINAL.replace("Round 2", "Round 3"))
    assert cup.feeds(2, 0) == ((0, 0), (0, 1))


def test_a_team_with_a_bye_is_known_from_the_beginning() -> None:
    entered = played(2, '{ teams = ["Melgar"], winners_of = ["A"] }')
    cup = bracket(AWAY, SEMI_FINALS, entered)
    assert cup.feeds(1, 0) == (None, (0, 0))
    assert teams(cup, 0, 1) == [(None, None)]
    assert teams(cup, 1, 1) == [("Melgar", None)]
    assert teams(cup, 2, 1) == [("Melgar", "Tottenham")]


def test_where_a_round_before_lacks_ties_a_team_may_have_won_one_of_those() -> None:
    entered = played(2, '{ teams = ["Melgar"], winners_of = ["A"] }')
    for before in (f"{SEMI_FINALS}\ncomplete = false", played(1)):
        cup = bracket(AWAY, before, entered.replace(', winners_of = ["A"]', ""))
        last = cup.stage.ends[0]
        assert teams(cup, last, 1) == [(None, None)]
        assert teams(cup, last + 1, 1) == [("Melgar", None)]


def test_named_ties_are_matched_to_the_teams_that_played_them() -> None:
    swapped = FINAL.replace("{ teams", '{ winners_of = ["B", "A"], teams')
    cup = bracket(AWAY, SEMI_FINALS, swapped)
    assert cup.feeds(1, 0) == ((0, 0), (0, 1))


def test_a_stated_winner_is_known_at_the_end_of_the_round() -> None:
    stated = played(
        1,
        tie("A", "B", match("A 1-0 B"), match("B 1-0 A"), rest='winner = "B"'),
        tie("C", "D", match("C 1-0 D"), match("D 2-0 C")),
    )
    cup = bracket(AWAY, stated)
    assert [one.winner for one in cup.at(1)[0]] == [None, None]
    assert [one.winner for one in cup.at(2)[0]] == ["B", "D"]


def test_a_contradicted_result_is_shown_at_no_moment() -> None:
    """Another tie of the round has a replay still to come, when the legs of this one are over."""
    replayed = tie("C", "D", match("C 1-1 D"), rest=f"replays = [{match('D 1-0 C')}]")
    overturned = tie("A", "B", match("A 1-0 B"), rest='winner = "B", decided_by = "ruling"')
    cup = bracket("", played(1, overturned, replayed))
    assert [cup.at(number)[0][0].winner for number in (1, 2)] == [None, "B"]
    assert cup.at(1)[0][0].computed == "A"


def fates(team: str) -> list[tuple[str, str]]:
    """What was said of a team at every moment of the season."""
    tables = season(CUP)
    moments = Timeline(tables.season).moments
    found = (tables.progress(team, moment) for moment in moments)
    return [(one.fate, one.round or one.stage) for one in found]


def test_progress_through_stages_of_every_kind() -> None:
    assert fates("A") == [
        ("qualified", "Qualifying"),
        ("playing", "Groups"),
        ("qualified", "Groups"),
        ("playing", "Final"),
        ("playing", "Final"),
    ]
    assert fates("B")[2:] == [("out", "Repechage")] * 3
    assert fates("C")[1:] == [
        ("playing", "Groups"),
        ("qualified", "Groups"),
        ("playing", "Final"),
        ("out", "Final"),
    ]
    assert fates("D")[2:] == [
        ("playing", "Repechage"),
        ("out", "Semi-final"),
        ("out", "Semi-final"),
    ]


def test_the_road_of_a_team() -> None:
    tables = season(CUP)
    steps = tables.road("D", Moment(3, 2))
    assert [(one.name, one.round) for one in steps] == [
        ("Qualifying", None),
        ("Groups", None),
        ("Repechage", "Repechage"),
        ("Final", "Semi-final"),
    ]
    entered, grouped, repechage, final = steps
    assert entered.entry
    assert entered.entry.department == "Tacna"
    assert grouped.row
    assert grouped.row.position == 3
    assert [one.outcome.to if one.outcome else None for one in steps] == [
        "Groups",
        "Repechage",
        "Final",
        None,
    ]
    assert repechage.tie
    assert repechage.tie.winner == "D"
    assert final.tie
    assert final.tie.loser == "D"


def test_the_road_ends_at_the_moment() -> None:
    tables = season(CUP)
    assert [one.name for one in tables.road("D", Moment(1, 1))] == ["Qualifying", "Groups"]
    (_, _, final) = tables.road("A", Moment(3, 2))
    assert final.outcome
    assert final.outcome.status == "champion"
    (_, _, lost) = tables.road("C", Moment(3, 2))
    assert lost.outcome
    assert lost.outcome.label == "Promotion play-off"
    assert tables.road("nobody", Moment(3, 2)) == ()

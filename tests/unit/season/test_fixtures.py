"""What is still to be played, told from what is merely not known."""

from __future__ import annotations

from datetime import date

import pytest

from support.league import HEAD
from support.write import match, tie
from tui.season.fixtures import Fixtures
from tui.season.load import parse
from tui.season.timeline import Moment, Timeline


def to_come(text: str, today: str, name: str = "2027") -> list[str]:
    """The matches that are to be played on a day, as `round: home v away`."""
    head = HEAD.replace('season = "1"', f'season = "{name}"')
    timeline = Timeline(parse(head + text, "f.toml").season)
    fixtures = Fixtures(timeline, date.fromisoformat(today))
    return [
        f"{moment.round}: {one.home} v {one.away}"
        for moment in timeline.moments
        for one, _ in fixtures.fixtures(moment)
    ]


def league(*rounds: str) -> str:
    listed = "".join(f"[[stages.rounds]]\n{one}\n" for one in rounds)
    return f'[[stages]]\nname = "League"\nkind = "league"\n{listed}'


def played(*matches: str, day: str = "") -> str:
    return f"{f'date = {day}' if day else ''}\nmatches = [{', '.join(matches)}]"


DATED = league(
    played(match("A 1-0 B"), match("C - D"), day="2027-02-06"),
    played(match("A - C"), match("B - D", "date = 2027-02-20"), day="2027-02-13"),
    played(match("A - D"), match("B - C"), day="2027-02-20"),
)
UNDATED = league(
    played(match("A 1-0 B"), match("C - D")),
    played(match("A 2-0 C"), match("B - D")),
    played(match("A - D"), match("B - C")),
)


@pytest.mark.parametrize(
    ("today", "coming"),
    [
        ("2027-02-06", ["1: C v D", "2: A v C", "2: B v D", "3: A v D", "3: B v C"]),
        ("2027-02-07", ["2: A v C", "2: B v D", "3: A v D", "3: B v C"]),
        ("2027-02-14", ["2: B v D", "3: A v D", "3: B v C"]),
        ("2027-02-20", ["2: B v D", "3: A v D", "3: B v C"]),
        ("2027-02-21", []),
    ],
)
def test_a_day_tells_whether_a_match_is_to_be_played(today: str, coming: list[str]) -> None:
    assert to_come(DATED, today) == coming


def test_without_days_it_is_what_stands_behind_the_last_round_with_a_result() -> None:
    assert to_come(UNDATED, "2027-06-01") == ["2: B v D", "3: A v D", "3: B v C"]


@pytest.mark.parametrize(
    ("name", "is_over"),
    [("1968", True), ("1968-69", True), ("2025", True), ("2026", False), ("Apertura", False)],
)
def test_an_undated_season_of_an_earlier_year_is_over(name: str, *, is_over: bool) -> None:
    assert (to_come(UNDATED, "2027-06-01", name) == []) is is_over


def test_a_season_of_which_nothing_is_dated_for_half_a_year_is_over() -> None:
    text = league(played(match("A 1-0 B", "date = 2027-01-02")), played(match("B - A")))
    assert to_come(text, "2027-06-01") == ["2: B v A"]
    assert to_come(text, "2027-09-01") == []


@pytest.mark.parametrize("month", ['"2027-03"', "2027"])
def test_a_month_or_a_year_has_passed_on_its_last_day(month: str) -> None:
    text = league(played(match("A - B", f"date = {month}")))
    assert to_come(text, "2027-03-31") == ["1: A v B"]
    assert to_come(text, "2028-01-01") == []


@pytest.mark.parametrize(
    ("keys", "coming"),
    [
        ('status = "postponed"', ["1: A v B"]),
        ('status = "annulled"', []),
        ('status = "abandoned"', []),
        ('winner = "A"', []),
        ('result = "draw"', []),
        ('status = "awarded", awarded = "3-0"', []),
        ('status = "walkover", winner = "B"', []),
    ],
)
def test_what_has_become_of_a_match_tells_too(keys: str, coming: list[str]) -> None:
    text = league(played(match("A - B", keys), match("C 1-0 D"), day="2027-03-01"))
    assert to_come(text, "2027-03-05") == coming


def test_legs_of_a_cup_are_to_be_played_one_after_the_other() -> None:
    legs = tie("A", "B", match("A 1-0 B"), match("B - A"))
    stage = '[[stages]]\nname = "Cup"\nkind = "knockout"\n'
    text = f'{stage}[[stages.rounds]]\nname = "Final"\nties = [{legs}]'
    assert to_come(text, "2027-03-05") == ["2: B v A"]


def test_the_next_round_is_that_of_the_next_day() -> None:
    def after(text: str, today: str) -> Moment | None:
        timeline = Timeline(parse(HEAD + text, "f.toml").season)
        return Fixtures(timeline, date.fromisoformat(today)).next_round

    assert after(DATED, "2027-02-07") == Moment(0, 2)
    assert after(DATED, "2027-02-21") is None
    assert after(UNDATED, "2027-02-21") == Moment(0, 2)
    put_off = league(
        played(match("A - B", "date = 2027-05-01"), day="2027-02-06"),
        played(match("A 2-0 C"), day="2027-02-13"),
        played(match("A - D"), day="2027-02-20"),
    )
    assert after(put_off, "2027-02-14") == Moment(0, 3)
    assert after(put_off, "2027-02-21") == Moment(0, 1)

"""Going to a round, a date or a stage that somebody typed."""

from __future__ import annotations

from contextlib import suppress
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from support import facts
from support.league import HEAD
from tui.present.view.moments import NoSuchMomentError, go_to, of_date, of_round, of_stage
from tui.present.view.view import View
from tui.season.load import load, parse
from tui.season.model import Season
from tui.season.timeline import Moment

VIEW = View.of(load(facts.FILE).season)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("3", 3),
        (" 1 ", 1),
        ("1968-05-05", 3),
        ("1968-05-07", 3),
        ("1968-04-28", 1),
        ("2024-01-01", 5),
        ("1968-04", 1),
        ("1968", 5),
        ("2024", 5),
    ],
)
def test_a_round_or_a_date(words: str, number: int) -> None:
    assert go_to(VIEW, words) == Moment(2, number)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("0", "Final stage has no round 0, expected 1 to 5"),
        ("6", "Final stage has no round 6, expected 1 to 5"),
        ("x", '"x" is neither a round nor a date, expected for example 3 or 1968-05-05'),
        ("", '"" is neither a round nor a date, expected for example 3 or 1968-05-05'),
        ("1968-05-32", '"1968-05-32" is neither a round nor a date'),
        ("1968-04-27", "nothing was played by 27 April 1968, the first date known is 28 April 196"),
    ],
)
def test_what_does_not_exist_is_told_with_what_does(words: str, told: str) -> None:
    with pytest.raises(NoSuchMomentError) as caught:
        go_to(VIEW, words)
    assert str(caught.value).startswith(told)


def test_a_stage_without_rounds_says_so() -> None:
    with pytest.raises(NoSuchMomentError, match="Regional stage has no rounds"):
        of_round(VIEW, 1, 1)


def test_a_season_without_dates_says_so(copa_1968: Season) -> None:
    undated = View.of(copa_1968.but(stages=copa_1968.stages[:2]))
    with pytest.raises(NoSuchMomentError, match="no date is known"):
        of_date(undated, date(1968, 5, 5))


@pytest.mark.parametrize(
    ("words", "stage"),
    [("Final stage", 2), ("final", 2), ("REGIONAL", 1), (" departmental stage ", 0), ("1", 0)],
)
def test_a_stage_by_name_or_number(words: str, stage: int) -> None:
    assert of_stage(VIEW, words) == stage


@pytest.mark.parametrize("words", ["semifinal", "0", "4", "", "9" * 5000])
def test_an_unknown_stage_lists_those_that_there_are(words: str) -> None:
    known = '"Departmental stage", "Regional stage", "Final stage"'
    with pytest.raises(NoSuchMomentError) as caught:
        of_stage(VIEW, words)
    assert str(caught.value) == f'no stage "{words}", expected one of {known}'


@given(st.one_of(st.text(max_size=20), st.text("0123456789-W", max_size=12), st.just("9" * 5000)))
def test_whatever_is_typed_is_a_moment_or_an_answer(words: str) -> None:
    with suppress(NoSuchMomentError):
        assert go_to(VIEW, words) in VIEW.timeline.moments


def test_the_table_that_is_printed_is_shown_by_date_where_results_are_missing() -> None:
    text = (
        '[[stages]]\nname = "League"\nkind = "league"\n'
        "[[stages.rounds]]\ndate = 2000-01-01\nmatches = [\n"
        '  { home = "A", away = "B", score = "1-0" }, { home = "C", away = "D" },\n]\n'
        "[[stages.rounds]]\ndate = 2000-01-08\nmatches = [\n"
        '  { home = "A", away = "C" }, { home = "B", away = "D", score = "2-0" },\n]\n'
        '[[stages.published]]\nround = 1\ntable = [{ pos = 1, team = "C", points = 3 }]\n'
    )
    view = View.of(parse(HEAD + text, "league.toml").season)
    for day, is_printed in ((date(2000, 1, 5), True), (date(2000, 1, 8), False)):
        found = view.on(day, of_date(view, day)).table(0)
        assert found is not None
        assert found.published is is_printed
    dated = View.of(parse(HEAD + text.replace("round = 1", 'date = "2000-01"'), "a.toml").season)
    shown = [dated.at(Moment(0, number)).table(0) for number in (1, 2)]
    assert [found.published for found in shown if found] == [False, True]

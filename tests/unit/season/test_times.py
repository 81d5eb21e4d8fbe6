"""Kick-off times: how a file writes them, and what is told of other ways to write one."""

from __future__ import annotations

from datetime import time

import pytest

from support.league import HEAD
from tui.present.words.problems import problem_lines
from tui.season.load import parse
from tui.season.model import KnockoutStage, LeagueStage
from tui.season.raw.problems import SeasonError


def league(written: str) -> str:
    matches = f'matches = [{{ home = "A", away = "B", {written} }}]'
    return f'{HEAD}[[stages]]\nname = "League"\nkind = "league"\n{matches}\n'


@pytest.mark.parametrize("written", ['"15:30"', "15:30:00", "15:30", "15:30:00.000"])
def test_a_time_of_day_is_text_or_what_toml_has_for_it(written: str) -> None:
    stage = parse(league(f"time = {written}"), "f.toml").season.stages[0]
    assert isinstance(stage, LeagueStage)
    assert stage.matches[0].time == time(15, 30)


@pytest.mark.parametrize(
    ("written", "line"),
    [
        ('"9:30"', 'time = "9:30": expected a time of day in quotes, hours and minutes: "09:30"'),
        ('"15.30"', 'hours and minutes: "15:30"'),
        ('"15h30"', 'hours and minutes: "15:30"'),
        ('"3:30 pm"', 'hours and minutes: "15:30"'),
        ('"12:05 a.m."', 'hours and minutes: "00:05"'),
        ('"12 pm"', 'hours and minutes: "12:00"'),
        ('"24:00"', 'hours and minutes: "15:30"'),
        ("15.45", 'hours and minutes: "15:45"'),
        ("15:30:10", 'hours and minutes: "15:30"'),
        ("15", 'hours and minutes: "15:30"'),
        ("9:30", '9:30 is not a value, expected "09:30" in quotes'),
        ("3pm", '3pm is not a value, expected "15:00" in quotes'),
    ],
)
def test_another_way_to_write_it_is_told_with_the_right_one(written: str, line: str) -> None:
    with pytest.raises(SeasonError) as caught:
        parse(league(f"time = {written}"), "f.toml")
    (told,) = problem_lines(caught.value)
    assert told.startswith("f.toml:7")
    assert told.endswith(line)


def test_a_date_with_a_time_is_told_as_two_keys() -> None:
    with pytest.raises(SeasonError) as caught:
        parse(league("date = 2027-02-06T15:30:00"), "f.toml")
    (told,) = problem_lines(caught.value)
    assert told.endswith(
        'a date without a time: 2027-02-06, and a key of its own for the time: time = "15:30"'
    )


def test_the_time_of_a_round_holds_for_its_legs() -> None:
    text = (
        f'{HEAD}[[stages]]\nname = "Cup"\nkind = "knockout"\n[[stages.rounds]]\nname = "Final"\n'
        'date = 2027-02-06\ntime = "20:00"\nties = [{ teams = ["A", "B"], legs = ['
        '{ home = "A", away = "B" }, { home = "B", away = "A" }] }]\n'
    )
    stage = parse(text, "f.toml").season.stages[0]
    assert isinstance(stage, KnockoutStage)
    assert [one.time for one in stage.schedule] == [time(20), time(20)]

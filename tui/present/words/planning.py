"""The words of `jornada new`: its questions, what is wrong with an answer, and what was made."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from tui.planning.plan import PlanMistake
from tui.present.words.numbers import ordinal, plural
from tui.present.words.phrases import sentence

QUESTIONS: Final[Mapping[str, str]] = {
    "competition": "Competition",
    "season": "Season",
    "teams": "Teams, with commas between them, or @FILE with one in each line",
    "format": "Format: {choices}",
    "groups": "Number of groups",
    "qualify": "Teams of each group that go on",
    "legs": "How often two teams meet",
    "tie_legs": "Matches of a tie after the groups",
    "start": "First day, for example 2027-02-06; nothing for no dates",
    "every": "Days between rounds, or weekdays: 7d, sat, sat,wed",
    "time": "Kick-off, for example 15:30; nothing where it is not known",
    "points": "Points for a win, a draw and a defeat",
    "output": "File",
}
"""What is asked, by the option that answers it."""

NEEDS_AN_ANSWER: Final = "expected an answer"
NO_FILE_NAME: Final = "expected the name of a file that ends in .toml"


def prompt(name: str, default: str | None, choices: Sequence[str] = ()) -> str:
    """Return a question as it stands before the answer, with what holds without one."""
    asked = QUESTIONS[name].format(choices=", ".join(choices))
    return f"{asked} [{default}]:" if default else f"{asked}:"


def missing(options: Sequence[str]) -> str:
    """Say which options are missing where nobody can be asked."""
    named = ", ".join(f"--{option}" for option in options)
    return f"{named} {'is' if len(options) == 1 else 'are'} missing, and this is no terminal to ask"


def not_a_format(text: str, known: Sequence[str]) -> str:
    """Say that a text is no format."""
    return f'no format "{text}", expected one of {", ".join(known)}'


def not_a_first_day(text: str) -> str:
    """Say that a text is no day."""
    return f'"{text}" is not a day, expected for example 2027-02-06'


def not_a_rhythm(text: str) -> str:
    """Say that a text is neither a number of days nor weekdays."""
    return f'"{text}" is neither days nor weekdays, expected for example 7d or sat,wed'


def not_a_time(text: str, meant: str | None) -> str:
    """Say that a text is no time of day."""
    return f'"{text}" is not a time of day, expected {meant or "for example 15:30"}'


def not_points(text: str) -> str:
    """Say that a text is not the points for a win, a draw and a defeat."""
    return f'"{text}" is not three numbers, expected for a win, a draw and a defeat: 3,1,0'


def not_a_number(text: str, most: int) -> str:
    """Say that a text is no number in the range that is asked for."""
    return f'"{text}" is not a number, expected 1 to {most}'


def not_a_name(text: str) -> str:
    """Say that a name has signs that nobody can see."""
    return f"{text!a} has signs that cannot be shown, expected a name"


NO_TEAMS: Final = "no team is named, expected names with commas between them"
RHYTHM_WITHOUT_START: Final = "--every needs a first day: --start 2027-02-06"
CALENDAR_ENDS: Final = "the last rounds would be after the year 9999"


def _few_teams(number: int, _name: str) -> str:
    return f"too few teams, expected {number} or more"


def _many_teams(number: int, _name: str) -> str:
    return f"too many teams, expected {number} at most"


def _team_twice(_number: int, name: str) -> str:
    return f'"{name}" is named twice'


def _one_group(number: int, _name: str) -> str:
    return f"{plural(number, 'group')}: nobody would be left to play on, expected more groups"


def _groups_too_many(number: int, _name: str) -> str:
    return f"{plural(number, 'group')} for so few teams, expected two or more teams in each"


def _groups_elsewhere(number: int, _name: str) -> str:
    return f"{number} lists of teams, expected one: only a format with groups has several"


def _qualify_too_many(number: int, _name: str) -> str:
    return f"a group has no more than {plural(number, 'team')}: so many can go on at most"


WRONG_PLANS: Final[Mapping[str, Callable[[int, str], str]]] = {
    "few_teams": _few_teams,
    "groups_elsewhere": _groups_elsewhere,
    "groups_too_many": _groups_too_many,
    "many_teams": _many_teams,
    "one_group": _one_group,
    "qualify_too_many": _qualify_too_many,
    "team_twice": _team_twice,
}
"""What is wrong with a plan, by the kind of the mistake."""


def wrong_plan(wrong: PlanMistake) -> str:
    """Say what keeps a season from being made."""
    return WRONG_PLANS[wrong.kind](wrong.number, wrong.name)


def between_places(first: str, second: str) -> str:
    """Return who meets in a tie of those who come through groups: `A1` is the first of group A."""
    return f"{sentence(_place(first))} against {_place(second)}."


def _place(label: str) -> str:
    group, place = label.rstrip("0123456789"), label[len(label.rstrip("0123456789")) :]
    if not (place and group.isalpha()) or "-" in label:
        return f"the winner of {label}"
    return f"the {ordinal(int(place))} of group {group}"


def made(path: str, matches: int, ties: int, rounds: int) -> str:
    """Say what was written, and how to open it; ties to come have no matches yet."""
    counted = [plural(matches, "match", "matches")] if matches else []
    counted += [f"{plural(ties, 'tie')} to come"] if ties else []
    what = f"{' and '.join(counted)} in {plural(rounds, 'round')}"
    return f"{path}: {what}; open it with: jornada {path}"

"""The words of `jornada record`: what was recorded, and why a result or a file was not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tui.keep.results.adding import CannotAdd
from tui.keep.results.places import MatchInFile
from tui.keep.results.recorded import Recorded
from tui.keep.results.troubles import Trouble, Unrecorded
from tui.present.page.text import clean
from tui.present.words.commands import from_program, quote
from tui.present.words.lists import either
from tui.season.model.days import KnownDate

EXAMPLES = '"Melgar 3-0 Cienciano", "Melgar v Cienciano postponed"'
NOTHING_TO_RECORD = from_program(f"no result was given, expected for example {EXAMPLES}")
NOTHING_WRITTEN = from_program("nothing was written")
PREVIEW = from_program("a preview: nothing was written")


def not_a_season_file(file: str) -> str:
    """Say that results are recorded in season files alone."""
    return (
        f"{file}: results are recorded in season files (*.toml) alone;"
        " make one of this: jornada import SOURCE -o FILE"
    )


def is_a_folder(file: str) -> str:
    """Say that a folder is no season."""
    return f"{file}: a folder, expected one season file (*.toml)"


def recorded_line(file: str, result: Recorded, line: int) -> str:
    """Say what was recorded, and where."""
    what = "is there already" if result.is_known else "added" if result.is_added else "recorded"
    return f"{file}:{line}: {result_text(result)}: {what}{_in_round(result.match)}"


def result_text(result: Recorded) -> str:
    """Return a match with its result: `Melgar 3-0 Cienciano`."""
    return _with_result(result.match, result.values)


def _with_result(match: MatchInFile, values: Mapping[str, Any]) -> str:
    told = {key: value for key, value in values.items() if value not in (None, False, "played")}
    details = [say(told[key]) for key, say in _DETAILS.items() if key in told]
    text = f"{clean(match.home)} {told.get('score') or 'v'} {clean(match.away)}"
    return f"{text} ({', '.join(details)})" if details else text


_DETAILS: Mapping[str, Callable[[Any], str]] = {
    "status": str,
    "awarded": str,
    "winner": lambda team: f"won by {clean(team)}",
    "stands": lambda _: "the result stands",
    "extra_time": lambda _: "after extra time",
    "penalties": lambda score: f"{score} on penalties",
}
"""What is said of a result beside the score, in this order."""


def trouble_line(trouble: Trouble) -> str:
    """Say why a text was not recorded, and what was expected."""
    return from_program(f"{quote(trouble.text)}: {_why(trouble)}")


def _why(trouble: Trouble) -> str:
    return TROUBLES[trouble.kind](trouble, [clean(name) for name in trouble.names])


def _unknown_team(_: Trouble, names: Sequence[str]) -> str:
    near = f", did you mean {_either(names[1:])}?" if names[1:] else ""
    return f"no team {quote(names[0])} in this season{near}"


def _no_match(trouble: Trouble, names: Sequence[str]) -> str:
    """Say that the file has no such match, and which of these two teams it has."""
    missing = f"no match {names[0]} v {names[1]}"
    if trouble.matches:
        return f"{missing} there, these two have {_listed(trouble.matches)}"
    if trouble.reason == "no_league":
        return f"{missing} there: no league has both teams, and no tie has both so far"
    return f"{missing} there, and none of these two at all; --add with --round N adds it"


def _several_matches(trouble: Trouble, _: Sequence[str]) -> str:
    return f"could be {_listed(trouble.matches)}; name one with --round, --stage or --date"


def _listed(matches: Sequence[MatchInFile]) -> str:
    with_stage = len({match.stage for match in matches}) > 1
    return either([_told(match, with_stage=with_stage) for match in matches])


TROUBLES: Mapping[Unrecorded, Callable[[Trouble, Sequence[str]], str]] = {
    "unreadable": lambda *_: f"not a result of two teams, expected for example {EXAMPLES}",
    "no_result": lambda _, names: (
        f"no result of {names[0]} v {names[1]}, expected a score or one of postponed, abandoned,"
        " annulled, awarded 3-0, walkover and the team that won"
    ),
    "unknown_team": _unknown_team,
    "unknown_words": lambda _, names: (
        f"{quote(names[0])} is not understood, did you mean {quote(names[1])}?"
    ),
    "several_teams": lambda _, names: f"{quote(names[0])} could be {_either(names[1:])}",
    "one_team": lambda _, names: f"both teams are {names[0]}",
    "winner_not_in_match": lambda _, names: (
        f"{quote(names[0])} is neither {names[1]} nor {names[2]}"
    ),
    "no_match": _no_match,
    "several_matches": _several_matches,
    "other_result": lambda trouble, _: (
        f"it has another result, {_told(trouble.matches[0])}; --replace puts this there"
    ),
    "told_twice": lambda trouble, _: f"told twice, {_told(trouble.matches[0])}",
    "cannot_add": lambda trouble, _: CANNOT_ADD[trouble.reason] if trouble.reason else "",
}
"""Why a result was not recorded, for each kind of reason: of the trouble and the names in it."""

CANNOT_ADD: Mapping[CannotAdd, str] = {
    "no_league": "no league of the season has both teams",
    "several_leagues": "several leagues have both teams, name one with --stage",
    "no_round_named": "which round it belongs to is not said, expected --round N",
    "no_such_round": "the league has no such round, expected one of its rounds or the next",
}
"""Why there is no place for a match, for each kind of reason."""


def _told(match: MatchInFile, *, with_stage: bool = False) -> str:
    """Return a match as a message names it: with its result, its round and its day."""
    known = match.match
    values = {key: known.get(key) for key in ("score", *_DETAILS)} if known else {}
    text = _with_result(match, values)
    return f"{text}{_in_round(match, match.stage_name if with_stage else '', match.day)}"


def _in_round(match: MatchInFile, stage: str = "", day: KnownDate | None = None) -> str:
    number = match.round and (clean(match.name) if match.name else f"Round {match.round}")
    parts = [str(part) for part in (clean(stage), number, day) if part]
    return f" ({', '.join(parts)})" if parts else ""


def _either(names: Sequence[str]) -> str:
    return either([f'"{name}"' for name in names])

"""The words of `jornada record`: what was recorded, and why a result or a file was not."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from tui.keep.edit import NotEditable
from tui.keep.rebase import Conflict
from tui.keep.results.adding import CannotAdd
from tui.keep.results.places import MatchInFile
from tui.keep.results.record import Recorded
from tui.keep.results.troubles import Trouble, Unrecorded
from tui.keep.save import Saved
from tui.keep.writing import NotSaved, NotSavedError
from tui.present.page.text import clean
from tui.present.words.commands import from_program, quote
from tui.present.words.lists import either
from tui.season.model.days import KnownDate
from tui.season.raw.places import Place

_STILL_THERE = "nothing was written, the file is as it was"
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


def shipped_with_program(file: str) -> str:
    """Say that the seasons of the program itself are not changed."""
    return (
        f"{file}: this season came with the program and is not changed; copy the file and name it"
    )


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


def saved_line(file: str, saved: Saved) -> str:
    """Say that a file was saved, and what of it is to be known; nothing where all is as usual."""
    said = []
    if saved.is_merged:
        said.append("somebody else had saved it meanwhile, and it has both changes")
    if saved.written and saved.written.other_names:
        said.append("it has another name (a hard link), under which the old text stays")
    if saved.written and not saved.written.owner_kept:
        said.append("its owner is now who saved it")
    return f"{file}: {'; '.join(said)}" if said else ""


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
        return f"{missing} there, these two have {either(list(map(_told, trouble.matches)))}"
    return f"{missing} there, and none of these two at all; --add with --round N adds it"


def _several_matches(trouble: Trouble, _: Sequence[str]) -> str:
    listed = either(list(map(_told, trouble.matches)))
    return f"could be {listed}; name one with --round, --stage or --date"


TROUBLES: Mapping[Unrecorded, Callable[[Trouble, Sequence[str]], str]] = {
    "unreadable": lambda *_: f"not a result of two teams, expected for example {EXAMPLES}",
    "no_result": lambda _, names: (
        f"no result of {names[0]} v {names[1]}, expected a score or one of postponed, abandoned,"
        " annulled, awarded 3-0, walkover and the team that won"
    ),
    "unknown_team": _unknown_team,
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


def _told(match: MatchInFile) -> str:
    """Return a match as a message names it: with its result, its round and its day."""
    known = match.match
    values = {key: known.get(key) for key in ("score", *_DETAILS)} if known else {}
    return f"{_with_result(match, values)}{_in_round(match, match.day)}"


def _in_round(match: MatchInFile, day: KnownDate | None = None) -> str:
    number = match.round and (clean(match.name) if match.name else f"Round {match.round}")
    parts = [str(part) for part in (number, day) if part]
    return f" ({', '.join(parts)})" if parts else ""


def _either(names: Sequence[str]) -> str:
    return either([f'"{name}"' for name in names])


def not_saved_line(error: NotSavedError) -> str:
    """Say why a file was not written, and that it is as it was."""
    return f"{error.file}: {NOT_SAVED[error.kind](error)}"


NOT_SAVED: Mapping[NotSaved, Callable[[NotSavedError], str]] = {
    "gone": lambda _: "the file is not there any more; nothing was written",
    "folder_gone": lambda _: "its folder is not there any more; nothing was written",
    "not_a_file": lambda _: "it is no plain file; nothing was written",
    "read_only": lambda _: f"the file may only be read: {_STILL_THERE}",
    "folder_read_only": lambda _: f"nothing can be written in its folder: {_STILL_THERE}",
    "exists": lambda _: "there is a file already; nothing was written",
    "disk_full": lambda error: f"{error.reason}: {_STILL_THERE}",
    "busy": lambda _: f"another program keeps its folder locked: {_STILL_THERE}",
    "changing": lambda _: "it is saved again and again by another program; nothing was written",
    "failed": lambda error: f"{error.reason}: {_STILL_THERE}",
}
"""Why a file was not written, for each kind of reason."""


def not_editable_line(file: str, kind: NotEditable) -> str:
    """Say that a change does not fit into a file as it is written."""
    return f"{file}: {NOT_EDITABLE[kind]}; {_STILL_THERE}"


NOT_EDITABLE: Mapping[NotEditable, str] = {
    "not_toml": "it is no TOML any more",
    "no_such_part": "what was to be changed is not there any more",
    "no_place": "it is written in a way into which this change does not fit",
    "would_change_more": "this change would have changed more than it should",
}


def conflict_line(file: str, season: Mapping[str, Any], conflict: Conflict) -> str:
    """Say that somebody else changed the same place in another way, and both ways."""
    place = Place.of(season, conflict.path).text()
    return (
        f"{file}: {place}: somebody else wrote {_value(conflict.there)} meanwhile,"
        f" this was to be {_value(conflict.here)}; nothing was written"
    )


def _value(value: Any) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{key} {clean(str(inner))}" for key, inner in value.items()) or "nothing"
    return clean(str(value)) if value is not None else "nothing"


def changed_lines_at(number: int) -> str:
    """Return the heading of lines that change."""
    return f"@ line {number}"

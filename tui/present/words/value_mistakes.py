"""The sentences for keys and values that the format does not know, and for unreadable files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from tui.present.words.folders import why_unusable
from tui.present.words.season_mistakes import any_of, did_you_mean
from tui.season.raw.problems import Shown

_LONGEST = 200
"""Characters of an unexpected error that are shown: some quote the whole value they fail on."""

_SHOWN = 60
"""Characters of a text that a message repeats."""


def cut(text: str) -> str:
    """Return a text, cut where it is too long to be read in one line."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def shown(value: Sequence[Any]) -> str:
    """Return a value as a sentence names it; `value` are the fields of a `Shown`."""
    found = Shown(*value)
    if found.type == "table":
        return "a table"
    if found.type == "list":
        return f"a list of {found.length}"
    return "a number this long" if found.type == "long_number" else found.text


def _expected(value: Sequence[Any], expected: str) -> str:
    """Return what was expected; the value is named by the sentence unless it follows the place."""
    found = Shown(*value)
    return f"expected {expected}" + ("" if found.type == "scalar" else f", not {shown(value)}")


def _unknown_team(name: str, meant: str | None) -> str:
    hint = did_you_mean(meant, "expected one that the file declares")
    return f'unknown team "{cut(name)}", {hint}'


def _unknown_key(key: str, meant: str | None, known: Sequence[str]) -> str:
    keys = ", ".join(known)
    return f'unknown key "{key}", {did_you_mean(meant, f"expected one of {keys}")}'


def _kind_missing(known: Sequence[str]) -> str:
    return f'"kind" is missing, expected {_any_of(known)}'


def _unknown_kind(value: Sequence[Any], known: Sequence[str]) -> str:
    return f"unknown kind {shown(value)}, expected {_any_of(known)}"


def _unknown_value(value: Sequence[Any], known: Sequence[str]) -> str:
    return f"{shown(value)} is not known here, expected {_any_of(known)}"


def _any_of(names: Sequence[str]) -> str:
    return any_of([name if name.isdigit() else f'"{name}"' for name in names])


def _not_a_score(value: Sequence[Any], meant: str, before: str, is_unknown: int) -> str:
    goals = "goals of the home team, a hyphen, goals of the away team"
    if meant:
        hint = f"expected {meant}: {goals}"
    elif before:
        hint = f"expected {before} alone; extra time and penalties have keys of their own"
    elif is_unknown:
        hint = "expected a score; leave out one that is not known"
    else:
        hint = f'expected {goals}: "3-0"'
    return f"{shown(value)} is not a score, {hint}"


def _number(meant: str, is_unknown: int, kind: str) -> str:
    if meant:
        return f"{kind} without quotes: {meant}"
    return f"{kind}; leave out what is not known" if is_unknown else kind


def _not_a_number(value: Sequence[Any], meant: str, is_unknown: int) -> str:
    kind = "a number" if meant or is_unknown else "a number: 2, 0.5 or -1"
    return _expected(value, _number(meant, is_unknown, kind))


def _whole_number(value: Sequence[Any], rounded: str, meant: str, is_unknown: int) -> str:
    if rounded:
        return _expected(value, f"a whole number: {rounded}")
    return _expected(value, _number(meant, is_unknown, "a whole number"))


def _text(value: Sequence[Any], example: str) -> str:
    return _expected(value, "text in quotes" + (f', for example "{example}"' if example else ""))


def _date(value: Sequence[Any], meant: str, has_time: int, time: str) -> str:
    if has_time:
        own_key = f', and a key of its own for the time: time = "{time}"' if time else ""
        return _expected(value, f"a date without a time: {meant}{own_key}")
    if not meant:
        dates = '1968-04-28, a month in quotes: "1968-04", or a year: 1968'
        return _expected(value, f"a date without quotes: {dates}")
    kind = "a month in quotes" if '"' in meant else "a date without quotes"
    return _expected(value, f"{kind}: {meant}")


def _time(value: Sequence[Any], meant: str) -> str:
    kind = "a time of day in quotes, hours and minutes"
    return _expected(value, f"{kind}: {meant}" if meant else f'{kind}: "15:30"')


def _true_or_false(value: Sequence[Any], meant: str) -> str:
    return _expected(value, f"true or false: {meant}" if meant else "true or false")


def _table(value: Sequence[Any], example: str) -> str:
    return _expected(value, f"a table: {{ {example or '…'} }}")


def _one_team(value: Sequence[Any], teams: str) -> str:
    return f"expected one team, not {shown(value)}; a shared title is [champions] teams = {teams}"


def _champions(value: Sequence[Any], teams: str) -> str:
    return f"expected a table, not {shown(value)}: [champions] with teams = {teams}"


def _list(value: Sequence[Any], element: str, header: str) -> str:
    example = f"[ … ] or [[{header}]]" if header else f"[{element}]" if element else "[ … ]"
    return _expected(value, f"a list: {example}")


def _at_least(value: Sequence[Any], least: str) -> str:
    return _expected(value, f"{least} or more")


def _at_most(value: Sequence[Any], most: str) -> str:
    return _expected(value, f"{most} or less")


def _some_text(value: Sequence[Any]) -> str:
    return _expected(value, "some text")


def _invalid_value(value: Sequence[Any], message: str) -> str:
    return f"{shown(value)}: {message[:1].lower()}{message[1:]}"


def _unknown_config_key(meant: str | None, known: Sequence[str]) -> str:
    keys = ", ".join(known)
    return f"unknown key, {did_you_mean(meant, f'expected {keys}')}"


def _unknown_theme(meant: str | None, known: Sequence[str]) -> str:
    return f"unknown theme, {did_you_mean(meant, f'expected {any_of(known)}')}"


def _no_such_key(key: str) -> str:
    return f'"{cut(key)}" is no key, expected one as the help writes it: "n", "space", "F5"'


def _unknown_column(meant: str | None, known: Sequence[str]) -> str:
    return f"no such column, {did_you_mean(meant, f'expected {any_of(known)}')}"


def _unknown_action(meant: str | None) -> str:
    return f"no such action, {did_you_mean(meant, 'expected one of docs/config.md')}"


def unexpected(error: str, message: str) -> str:
    """Return an error that nobody expected as one line: its kind, and the beginning of its text."""
    text = " ".join(message.split())
    shown_text = f"{text[:_LONGEST]}…" if len(text) > _LONGEST else text
    return f"unexpected {error}{f': {shown_text}' if shown_text else ''}"


def _unexpected_error(error: str, message: str) -> str:
    return f"cannot be processed: {unexpected(error, message)}"


def _reader_ended(code: int) -> str:
    how = f"signal {-code}" if code < 0 else f"exit code {code}"
    return f"cannot be processed: the process that read it ended ({how})"


def _folder_cannot_be_shown(folder: str, trouble: str, reason: str) -> str:
    return f'"{folder}": {why_unusable(trouble, reason)}'


OF_SHAPE: dict[str, Callable[..., str]] = {
    "expected_champions": _champions,
    "expected_date": _date,
    "expected_fewer_items": "expected at most {most}, found {length}".format,
    "expected_items": "expected {number}, found {length}".format,
    "expected_list": _list,
    "expected_maximum": _at_most,
    "expected_minimum": _at_least,
    "expected_more_items": "expected at least {least}, found {length}".format,
    "expected_one_team": _one_team,
    "expected_some_text": _some_text,
    "expected_table": _table,
    "expected_text": _text,
    "expected_time": _time,
    "expected_true_or_false": _true_or_false,
    "expected_whole_number": _whole_number,
    "invalid_value": _invalid_value,
    "key_missing": '"{key}" is missing'.format,
    "key_of_a_stage": (
        'unknown key "{key}", which belongs to a stage, expected [stages.{key}] or [[stages.{key}]]'
    ).format,
    "kind_missing": _kind_missing,
    "more_mistakes": "and {number} more mistakes".format,
    "not_a_number": _not_a_number,
    "not_a_score": _not_a_score,
    "unknown_key": _unknown_key,
    "unknown_kind": _unknown_kind,
    "unknown_team": _unknown_team,
    "unknown_value": _unknown_value,
}


def _unknown_format(known: Sequence[str]) -> str:
    return f"is of no known format, expected a season file or one of {', '.join(known)}"


UNREADABLE: dict[str, Callable[..., str]] = {
    "cannot_be_read": "cannot be read: {reason}".format,
    "empty_file": "is empty, expected a season file in TOML".format,
    "named_pipe": "is a named pipe, expected a season file in TOML".format,
    "nested_too_deeply": "is not a season file: nested too deeply".format,
    "no_results": "is read as {format}, and holds no result and no table".format,
    "no_season_files": "has no season files".format,
    "not_a_file_name": "is not the name of a file: {reason}".format,
    "not_text": "is no text: it has bytes that stand for no letter".format,
    "not_utf8": "is not UTF-8 text (line {line}), expected a season file in TOML".format,
    "number_too_long": "is not a season file: a number is too long".format,
    "reader_ended": _reader_ended,
    "several_seasons": "holds {count} seasons: jornada import makes a file of each".format,
    "too_large": "has more than {megabytes} MB, expected a season file".format,
    "unexpected_error": _unexpected_error,
    "unknown_format": _unknown_format,
}

OF_CONFIG: dict[str, Callable[..., str]] = {
    "column_expected": 'expected the name of a column: "points"'.format,
    "columns_expected": 'expected a list of columns: ["played", "points"]'.format,
    "config_unreadable": "is not a config file: {message}".format,
    "folder_cannot_be_shown": _folder_cannot_be_shown,
    "folder_expected": 'expected the path of a folder: "~/seasons"'.format,
    "folders_expected": 'expected a list of folders: ["~/seasons"]'.format,
    "keymap_expected": 'expected a table of actions and keys: next_round = "n"'.format,
    "keys_clash": '"{key}" is a key of {other} too, expected another one'.format,
    "keys_expected": 'expected a key or a list of keys: "n" or ["n", "Right"]'.format,
    "no_such_key": _no_such_key,
    "team_expected": 'expected the name of a team: "Melgar"'.format,
    "teams_expected": 'expected a list of teams: ["Melgar"]'.format,
    "true_or_false_expected": "expected true or false".format,
    "unknown_action": _unknown_action,
    "unknown_column": _unknown_column,
    "unknown_config_key": _unknown_config_key,
    "unknown_theme": _unknown_theme,
}

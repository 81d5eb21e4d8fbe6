"""The words of what was read from other formats: their titles, and the report of an import."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING

from tui.present.words.numbers import plural

if TYPE_CHECKING:
    from tui.formats.assembly.remarks import AlikeNames, LeftOut, Remark, SameName
    from tui.formats.counts import Counts
    from tui.formats.records import Stated

TITLES: Mapping[str, str] = {
    "wikitext": "wikitext",
    "rsssf": "RSSSF",
    "csv": "CSV",
    "football-txt": "Football.TXT",
    "article": "article",
    "json": "football.json",
}
"""What each format is called."""

REASONS: Mapping[str, str] = {
    "said": "as you say",
    "spelling": "only capitals or blanks differ",
    "short": "no other team of the table fits",
    "last": "no other team of the table is left",
    "played": "only so do the matches of the table agree",
}
"""Why a name was taken as that of a team."""

REMARK_SENTENCES: Mapping[str, Callable[..., str]] = {
    "points_known": "{win} points for a win: {source}.".format,
    "points_stated": "{win} points for a win, {draw} for a draw, as the source says.".format,
    "points_worked_out": "{win} points for a win, {draw} for a draw: so the table adds up.".format,
    "points_assumed": "Assumed, for the source does not say: {win} points for a win.".format,
    "order_known": "Level teams are in the order of {rules}: {source}.".format,
    "order_named": "Level teams are taken to be in the order of {rules}; {source} should say so,"
    " and was not looked up.".format,
    "order_worked_out": "Level teams are in the order of {rules}, as in the printed table.".format,
    "order_assumed": "Assumed, for the source does not say: level teams are in the order of"
    " {rules}.".format,
    "rounds_by_date": "The source has no rounds: each date counts as one.".format,
    "round_worked_out": "The source does not name the round of a table: teams had played {round}"
    " matches.".format,
    "competition_assumed": "The source does not name the competition: {name} is the name of its"
    " file.".format,
    "names_run_together": "Where a name ends is assumed: the source prints {text}.".format,
    "season_assumed": "The source does not name the season: {season} comes from its dates or its"
    " file.".format,
}
"""What is to be said of a part of a season, by the kind of the remark."""


def remark_sentence(remark: Remark) -> str:
    """Say what a reader should know of a part of a season."""
    fields = dict(remark.fields)
    if "order" in fields:
        from tui.present.words.rules import RULE_WORDS

        fields["rules"] = ", ".join(RULE_WORDS[rule].noun for rule in fields.pop("order")[1:])
    return REMARK_SENTENCES[remark.kind](**fields)


def count_line(file: str, title: str, encoding: str, counts: Counts) -> str:
    """Say what was read from a source."""
    parts = [
        plural(counts.matches, "match", "matches"),
        plural(counts.scores, "score"),
        plural(counts.teams, "team"),
        plural(counts.tables, "table"),
    ]
    return f"{file}: {title}, {encoding}: {', '.join(parts)}"


def season_line(file: str, title: str, stages: int) -> str:
    """Say which season a source holds."""
    return f"{file}: {title}, {plural(stages, 'stage')}"


def unread_count(file: str, lines: int, results: int) -> str:
    """Say how many lines were not understood, and how many of them may hold a result."""
    told = f"{file}: {plural(lines, 'line')} not understood"
    return f"{told}, {results} of them may hold a result" if results else told


def unread_line(file: str, line: int, text: str) -> str:
    """Repeat a line that was not understood."""
    return f"{file}:{line}: {text.strip()}"


def stated_line(file: str, stated: Stated, read: int) -> str:
    """Say that a source counts something otherwise than it holds it."""
    return (
        f"{file}:{stated.line}: the source states {stated.number} {stated.what}, {read} were read"
    )


def same_line(file: str, same: SameName) -> str:
    """Say as whose a name was taken."""
    return f'{file}: "{same.name}" was taken as "{same.team}": {REASONS[same.reason]}'


def alike_line(file: str, alike: AlikeNames) -> str:
    """Say that two names were not merged."""
    return (
        f'{file}:{alike.line}: "{alike.name}" and "{alike.other}" look alike and were not merged;'
        f' --same "{alike.name}={alike.other}" makes them one team'
    )


def left_out_line(file: str, left: LeftOut) -> str:
    """Say that a record could not be kept."""
    return f"{file}:{left.line}: left out: {left.text} ({left.kind.replace('_', ' ')})"


def same_question(alike: AlikeNames) -> str:
    """Ask whether two names are those of one team."""
    return f'Are "{alike.name}" and "{alike.other}" one team? [y/N] '


def not_overwritten(path: str) -> str:
    """Say that a file is there already."""
    return f"{path}: is there already, --force overwrites it"


def cannot_be_written(path: str, reason: str) -> str:
    """Say that a file cannot be written."""
    return f"{path}: cannot be written: {reason}"


def needs_folder(seasons: int) -> str:
    """Say that several seasons do not go into one file."""
    return f"jornada: {plural(seasons, 'season')}, expected -o FOLDER for a file of each"


def corpus_line(read: int, total: int, seasons: int, matches: int, unread: int, left: int) -> str:
    """Sum up what was read of many files."""
    told = (
        f"{read} of {plural(total, 'file')} read: {plural(seasons, 'season')},"
        f" {plural(matches, 'match', 'matches')}"
    )
    if unread:
        told += f", {plural(unread, 'line')} that may hold a result not understood"
    return f"{told}, {plural(left, 'file')} passed over" if left else told


def progress_line(done: int, total: int, matches: int) -> str:
    """Say how far many files have been read."""
    return f"{done} of {total}  {plural(matches, 'match', 'matches')}"


def not_same(text: str) -> str:
    """Say that a text does not name two names of a team."""
    return f'"{text}" is not two names of a team, expected "Man. United=Manchester United"'

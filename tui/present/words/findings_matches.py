"""Sentences about matches and ties, and about the names of teams in the file."""

from __future__ import annotations

from functools import singledispatch

from tui.audit.statements.file import FileStatement, KnownStale, NamesAlike, OneTeamTwice
from tui.audit.statements.matches import (
    AggregateDiffers,
    DateOutsideRound,
    Fate,
    LoserPlaysOn,
    MatchStatement,
    NotQualified,
    PairingRepeated,
    PairingsMissing,
    ScorersDiffer,
    ScorersMissing,
    ScoresDiffer,
    WinnerDiffers,
)
from tui.present.words.lists import join_names, join_some
from tui.present.words.numbers import ordinal, plural
from tui.present.words.phrases import on_day
from tui.present.words.voices import name_table, name_voice


@singledispatch
def describe_match(statement: MatchStatement) -> str:
    """Make a sentence of a statement about matches or ties."""
    raise TypeError(type(statement).__name__)


@describe_match.register
def _(says: PairingsMissing) -> str:
    pairs = join_some([" v ".join(pair) for pair in says.pairs])
    verb = "is" if says.missing == 1 else "are"
    return f"{says.missing} of {plural(says.due, 'match')} {verb} not listed: {pairs}."


@describe_match.register
def _(says: PairingRepeated) -> str:
    pair = " v ".join(says.pair)
    return f"{pair} is listed {_write_times(says.met)}; other pairs meet {_write_times(says.due)}."


def _write_times(number: int) -> str:
    """Write how often something is: `once`, `twice`, `3 times`."""
    return {1: "once", 2: "twice"}.get(number, f"{number} times")


@describe_match.register
def _(says: DateOutsideRound) -> str:
    match = f"{says.home} v {says.away} was played {on_day(says.date)}"
    if says.round == "own":
        return f"{match}, before its round began {on_day(says.began)}."
    return f"{match}, when a later round had begun {on_day(says.began)}."


@describe_match.register
def _(says: ScorersDiffer) -> str:
    goals = plural(says.listed, "goal")
    if says.team is None:
        return f"The listed scorers have {goals}; the score has {says.scored}."
    return f"The scorers listed for {says.team} have {goals}; the score has {says.scored}."


@describe_match.register
def _(says: ScorersMissing) -> str:
    return f"The scorers of {says.listed} of {plural(says.scored, 'goal')} are listed."


@describe_match.register
def _(says: ScoresDiffer) -> str:
    first, second = name_voice(says.first_source), name_voice(says.second_source)
    return f"{says.home} v {says.away}: {first} says {says.first}; {second} says {says.second}."


@describe_match.register
def _(says: AggregateDiffers) -> str:
    teams, source = " v ".join(says.teams), name_voice(says.source)
    legs = join_names([str(leg) for leg in says.legs])
    added = f"the legs {legs} add up to {says.added}"
    if len(says.legs) == 1:
        added = f"the only known leg ended {legs}"
    return f"{teams}: {added}; {source} says {says.printed}."


@describe_match.register
def _(says: WinnerDiffers) -> str:
    teams, source = " v ".join(says.teams), name_voice(says.source)
    return f"{teams}: {says.winner} wins according to the legs; {source} names {says.named}."


@describe_match.register
def _(says: LoserPlaysOn) -> str:
    if says.has_second_chance:
        return (
            f"{says.team} lost to {says.winner} in the {says.lost_in} and plays in the"
            f" {says.plays_in}; {says.explained_by} would say why."
        )
    return (
        f"{says.team} plays in the {says.plays_in} although it lost to {says.winner} in the"
        f" {says.lost_in}."
    )


@describe_match.register
def _(says: NotQualified) -> str:
    return (
        f"{says.team} plays in the {says.stage} but {_write_fate(says.fate)}, which does not lead"
        " there."
    )


def _write_fate(fate: Fate) -> str:
    if isinstance(fate.ended, int):
        return f"was {ordinal(fate.ended)} in {fate.name}"
    return f"{fate.ended} in the {fate.name}"


@singledispatch
def describe_file(statement: FileStatement) -> str:
    """Make a sentence of a statement about how the file is written."""
    raise TypeError(type(statement).__name__)


@describe_file.register
def _(says: NamesAlike) -> str:
    detail = ""
    if says.table:
        detail = f" (in {name_table(says.table)})"
    elif says.lacks_row:
        detail = f" and has no row in {name_table(says.lacks_row)}"
    return (
        f'"{says.name}" appears {_write_times(says.times)}{detail}; "{says.other}"'
        f" appears {_write_times(says.other_times)}. Are they the same team?"
    )


@describe_file.register
def _(says: OneTeamTwice) -> str:
    them = "it" if says.matches == 1 else "them"
    return (
        f'"{says.name}" has {plural(says.matches, "match")} but no row in'
        f' {name_table(says.source)}; with {them} the row of "{says.other}" would agree. Are they'
        " the same team?"
    )


@describe_file.register
def _(says: KnownStale) -> str:
    values = f" with {join_names(says.known_values)}" if says.known_values else ""
    return f"The audit no longer finds {says.code}{values}: this entry can be removed."

"""Sentences about claims of the whole season that do not agree with the results."""

from __future__ import annotations

from functools import singledispatch

from tui.audit.statements.claims import (
    AverageDiffers,
    ClaimsDiffer,
    ClaimStatement,
    DepartmentsDiffer,
    MovedDiffer,
    OutcomeDiffers,
    RecordBeaten,
    RecordDiffers,
    RecordNotListed,
    ScorerBeyondTeam,
    ScorerDiffers,
    TeamsDiffer,
    TotalDiffers,
    UnknownScope,
)
from tui.present.words.lists import join_names, join_some
from tui.present.words.numbers import plural
from tui.present.words.phrases import sentence
from tui.present.words.voices import name_voice

_FIELDS = {
    "champion": "champion",
    "runner_up": "runner-up",
    "matches": "matches",
    "goals": "goals",
    "goals_per_match": "goals per match",
    "departments": "departments",
    "teams": "teams",
    "promoted": "promoted",
    "relegated": "relegated",
}


@singledispatch
def describe_claim(statement: ClaimStatement) -> str:
    """Make a sentence of a statement about a claim."""
    raise TypeError(type(statement).__name__)


@describe_claim.register
def _(says: UnknownScope) -> str:
    return (
        f'No stage is called "{says.scope}", so the figures from {name_voice(says.source)} are not'
        " compared."
    )


@describe_claim.register
def _(says: TotalDiffers) -> str:
    total, is_one = plural(says.number, says.counted), says.number == 1
    if says.counted_by.kind != "results":
        verb = "add" if says.counted_by.kind == "results_and_tables" else "adds"
        counted = f"{name_voice(says.counted_by)} {verb} up to {total}"
    elif says.counted == "goal":
        known = "known results" if says.matches is None else plural(says.matches, "result")
        verb = "adds" if says.matches == 1 else "add"
        counted = f"the {known} {verb} up to {total}"
    else:
        counted = f"{total} {'is' if is_one else 'are'} listed"
    return f"{sentence(counted)}; {name_voice(says.source)} says {says.claimed}."


@describe_claim.register
def _(says: AverageDiffers) -> str:
    average, claimed = says.values
    verb = "gives" if says.averaged_by.kind == "table" else "give"
    return (
        f"{sentence(name_voice(says.averaged_by))} {verb} {average.value} goals per match;"
        f" {name_voice(says.source)} says {claimed.value}."
    )


@describe_claim.register
def _(says: DepartmentsDiffer) -> str:
    listed = plural(says.listed, "department")
    return f"The {says.stage} lists {listed}; {name_voice(says.source)} says {says.claimed}."


@describe_claim.register
def _(says: TeamsDiffer) -> str:
    verb = "lists" if len(says.stages) == 1 else "list"
    return (
        f"The {join_names(says.stages)} {verb} {plural(says.listed, 'team')};"
        f" {name_voice(says.source)} says {says.claimed}."
    )


@describe_claim.register
def _(says: RecordNotListed) -> str:
    return (
        f"{sentence(name_voice(says.source))} names {says.home} {says.claimed} {says.away}; the"
        " results have no match between the two."
    )


@describe_claim.register
def _(says: RecordDiffers) -> str:
    return (
        f"{sentence(name_voice(says.source))} names {says.home} {says.claimed} {says.away}; the"
        f" results have {says.home} {says.score} {says.away}."
    )


@describe_claim.register
def _(says: RecordBeaten) -> str:
    match, source = f"{says.home} {says.score} {says.away}", name_voice(says.source)
    size = plural(says.size, "goal")
    if says.measure == "goals":
        record = f"the highest-scoring match according to {source} had {says.record}"
        return f"{match} had {size}; {record}."
    record = f"the biggest win according to {source} was by {says.record}"
    return f"{match} was won by {size}; {record}."


@describe_claim.register
def _(says: ScorerDiffers) -> str:
    scored = f"{says.player} scored {plural(says.listed, 'goal')} in the listed matches"
    source = name_voice(says.source)
    if says.is_claimed:
        return f"{scored}; {source} says {says.claimed}."
    return f"{scored}; the top scorer according to {source} scored {says.claimed}."


@describe_claim.register
def _(says: ScorerBeyondTeam) -> str:
    return (
        f"{sentence(name_voice(says.source))} gives {says.player} {plural(says.claimed, 'goal')};"
        f" {says.team} scored only {says.scored} in all."
    )


@describe_claim.register
def _(says: OutcomeDiffers) -> str:
    title = "champion" if says.position == 1 else "runner-up"
    source = f"{name_voice(says.source)} names {says.claimed} as {title}"
    if says.placed_by.kind == "final":
        verb = "won" if says.position == 1 else "lost"
        return f"{says.team} {verb} the final of the {says.stage}; {source}."
    ordinal = "first" if says.position == 1 else "second"
    placed_by = name_voice(says.placed_by)
    return f"{says.team} is {ordinal} in the {says.stage} according to {placed_by}; {source}."


@describe_claim.register
def _(says: MovedDiffer) -> str:
    names, source = join_some(says.teams), sentence(name_voice(says.source))
    is_one = len(says.teams) == 1
    place = "its place" if is_one else "their places"
    if says.is_named:
        earned = f"{place} {'does' if is_one else 'do'} not earn it"
        return f"{source} names {names} among the {says.status}, but {earned}."
    earned = f"{place} {'earns' if is_one else 'earn'} it"
    return f"{source} does not name {names} among the {says.status}, but {earned}."


@describe_claim.register
def _(says: ClaimsDiffer) -> str:
    first, second = name_voice(says.first_source), name_voice(says.second_source)
    return (
        f"{sentence(_FIELDS[says.field])}: {first} says {join_names(says.first)}; {second} says"
        f" {join_names(says.second)}."
    )

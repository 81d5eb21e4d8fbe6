"""A season file in short: who won it, in which form, how complete it is, and who took part."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from tui.library.champion import winners
from tui.library.entry import Appearance, Counts, Described, Entry, Honour, Place, Record
from tui.library.knockout_facts import of_knockout
from tui.library.league_facts import StageFacts, of_league, of_qualifiers
from tui.season.guard import guarded
from tui.season.load import Loaded, load
from tui.season.model import QualifiersStage, Season, Team
from tui.season.raw.problems import SeasonError
from tui.standings.progress import SeasonTables

Audit = Callable[[SeasonTables], int]
"""Counts what is to be found fault with in a season and its tables."""

_OR, _AND = " or ", " and "

_NEARLY = 99
"""What a season is complete by, in per cent, that tells everything but who won it."""


def describe(
    path: str, audit: Audit | None = None, load: Callable[[str], Loaded] = load
) -> Described:
    """Read a season file and describe it; one that does not load is described by its errors."""
    try:
        with guarded(path):
            return _described(path, load(path), audit)
    except SeasonError as error:
        return broken(path, error)


def broken(path: str, error: SeasonError) -> Described:
    """Describe a file by what is wrong with it."""
    return Described(Entry(path, errors=len(error.errors), error=error.errors[0]))


def _described(path: str, loaded: Loaded, audit: Audit | None) -> Described:
    season = loaded.season
    tables = SeasonTables(season)
    stages = facts(tables)
    won = winners(tables)
    champions, seconds = won.champions, won.seconds
    honours: dict[str, Honour] = dict.fromkeys(seconds if len(seconds) == 1 else (), "runner-up")
    honours |= dict.fromkeys(() if won.disputed else champions, "champion")
    counts = _counts(stages)
    no_final = _had_no_final(season, counts)
    entry = Entry(
        path=path,
        competition=season.competition,
        season=season.season,
        previous=season.previous or "",
        next=season.next or "",
        champion=(_OR if won.disputed else _AND).join(champions),
        runner_up=_OR.join(seconds),
        format=_format(stages, champions),
        counts=counts,
        percent=None if no_final else _percent(stages, counts, knows_champion=bool(champions)),
        warnings=len(loaded.warnings),
        champions=() if won.disputed else champions,
        findings=audit(tables) if audit else None,
        summary="" if stages and champions else " ".join((season.summary or "").split()),
        no_final=no_final,
    )
    return Described(entry, tuple(_teams(season, stages, honours)))


def facts(tables: SeasonTables) -> list[StageFacts]:
    """Describe every stage of a season."""
    found: list[StageFacts] = []
    for index, stage in enumerate(tables.season.stages):
        of_stage, bracket = tables.stage(index), tables.bracket(index)
        if isinstance(stage, QualifiersStage):
            found.append(of_qualifiers(stage))
        elif of_stage is not None:
            found.append(of_league(of_stage))
        elif bracket is not None:
            found.append(of_knockout(bracket))
    return found


def _format(stages: list[StageFacts], champions: tuple[str, ...]) -> str:
    """Name the form of the stage that decided: the last one, or the last with the champion in it.

    What is played among others after that, such as a place in another division, decided nothing.
    """
    deciding = [one for one in stages if not one.places or one.places.keys() & champions] or stages
    return deciding[-1].format if deciding else ""


def _counts(stages: list[StageFacts]) -> Counts:
    """Add up what the stages tell."""
    return Counts(*(sum(numbers) for numbers in zip(*(one.counts for one in stages), strict=True)))


def _percent(stages: list[StageFacts], counts: Counts, *, knows_champion: bool) -> int | None:
    """Return how complete a season is: each of its stages counts the same.

    Where only qualifiers are told, what they qualified for counts as a stage of which nothing is.
    Without a champion no season is complete.
    """
    shares = [one.share for one in stages if one.share is not None]
    if not shares:
        return None
    if not counts.played:
        shares.append(Fraction(0))
    percent = int(100 * sum(shares, Fraction(0)) / len(shares))
    return percent if knows_champion else min(percent, _NEARLY)


def _had_no_final(season: Season, counts: Counts) -> bool:
    """Return whether a file says that the title went to nobody because nothing decided it."""
    decided = season.champions
    went_to_nobody = decided is not None and not decided.teams and not decided.taken_from
    return went_to_nobody and not (counts.matches or counts.tables)


def _teams(
    season: Season, stages: list[StageFacts], honours: dict[str, Honour]
) -> list[Appearance]:
    """Describe every team of a season, and how far each came."""
    details = {team.name: team for team in season.teams}
    origins = {
        entry.team: (entry.department, entry.location or "")
        for stage in season.stages
        if isinstance(stage, QualifiersStage)
        for entry in stage.entries
        if entry.team
    }
    places: dict[str, Place] = {}
    records: dict[str, Record] = {}
    for stage in stages:
        places |= stage.places
        for team, record in stage.records.items():
            records[team] = records[team].plus(record) if team in records else record
    for team in honours:
        places.setdefault(team, Place())
    found = []
    for team, place in places.items():
        known = details.get(team, Team(name=team))
        department, location = origins.get(team, ("", ""))
        found.append(
            Appearance(
                team=team,
                aliases=known.aliases,
                location=known.location or location,
                department=department,
                place=place,
                honour=honours.get(team, ""),
                record=records.get(team),
            )
        )
    return found

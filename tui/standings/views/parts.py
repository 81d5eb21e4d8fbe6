"""Tables of a part of the results: at home, away, the last five, a half of the season."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from typing import Literal, TypeAlias, get_args

from tui.season.model import LeagueStage
from tui.season.model.rules import Rule
from tui.standings.awards import as_known
from tui.standings.criteria import CRITERIA
from tui.standings.group import Book
from tui.standings.order import Step, rank
from tui.standings.results import Result, Scoring
from tui.standings.rows import rows
from tui.standings.table import StageTables, Table
from tui.standings.tally import NOTHING, Tally

Part: TypeAlias = Literal["home", "away", "last5", "first-half", "second-half"]
PARTS: tuple[Part, ...] = get_args(Part)
"""Every part of the results that has a table of its own."""

_LAST = 5
"""So many matches are the last of a team."""


Tallies: TypeAlias = dict[str, list[tuple[int, Tally]]]
"""What each match is for a team, with the time from which it is seen, in the order of play."""


def part_table(
    tables: StageTables, group: int, part: Part, as_of: int, day: date | None = None
) -> Table | None:
    """Return the table of a part of the results of a group, up to a round or a day.

    It holds results alone: nothing that was carried, added or deducted. Teams are put in order by
    the rules of the stage that compare values of a row; None where no result is known.
    """
    book = tables.books("rounds" if day is None else "days")[group]
    when = tables.stage.reached(group, as_of) if day is None else day.toordinal()
    found = _chosen(part, book, tables.stage, when)
    if found is None:
        return None
    tallies = {team: _sum([one for _, one in found[team]]) for team in book.teams}
    steps: list[Step] = [(one.rule, None) for one in tables.stage.order if _compares(one.rule)]
    ranking = rank(book.teams, steps, tallies)
    return Table(tuple(rows(ranking, tallies)), when if day is None else None, day=day)


def _compares(rule: Rule) -> bool:
    return CRITERIA[rule].read is not None


def _sum(tallies: Sequence[Tally]) -> Tally:
    return Tally._make(map(sum, zip(*tallies, strict=True))) if tallies else NOTHING


def _chosen(part: Part, book: Book, stage: LeagueStage, when: int) -> Tallies | None:
    """Return what belongs to a part for each team; None where nothing has a result by a time."""
    results, neutral = _results(book, stage, when)
    if not results:
        return None
    heirs = {one.of: one.team for one in book.group.successions}
    at_home, away = part != "away", part != "home"
    on_own = part in ("home", "away")
    found: Tallies = {team: [] for team in book.teams}
    for at, (since, home, other, for_home, for_away) in enumerate(results):
        if on_own and at in neutral:
            continue
        for team, tally, is_told in ((home, for_home, at_home), (other, for_away, away)):
            own = found.get(heirs.get(team, team)) if is_told else None
            if own is not None:
                own.append((since, tally))
    match part:
        case "home" | "away":
            return found
        case "last5":
            return {team: own[-_LAST:] for team, own in found.items()}
        case "first-half" | "second-half":
            return _half(found, book, stage, is_first=part == "first-half")


def _half(found: Tallies, book: Book, stage: LeagueStage, *, is_first: bool) -> Tallies:
    """Return half of the rounds; where none are known, half of the matches of each team."""
    if not stage.dated and book.by == "rounds":
        middle = (book.clock.end + 1) // 2
        return {
            team: [one for one in own if (one[0] <= middle) == is_first]
            for team, own in found.items()
        }
    due = Counter[str]()
    heirs = {one.of: one.team for one in book.group.successions}
    for _, match in book.clock.matches():
        if not match.is_void:
            due.update(heirs.get(team, team) for team in (match.home, match.away))
    return {
        team: own[: (due[team] + 1) // 2] if is_first else own[(due[team] + 1) // 2 :]
        for team, own in found.items()
    }


def _results(book: Book, stage: LeagueStage, when: int) -> tuple[list[Result], frozenset[int]]:
    """Return the results up to a time in the order of play, and which were on neutral ground.

    Those that the table is made of serve where each match has one result, whatever was awarded
    later; else the matches are judged as they were known at the time.
    """
    out = book.decisions.expunged(when)
    matches = list(book.clock.matches())
    if not stage.steps and not any(match.neutral or match.awards for _, match in matches):
        return [one for one in book.results(out) if one.when <= when], frozenset()
    seen = [
        (since, as_known(match, since, book.clock, when) if match.awards else match)
        for since, match in matches
        if since <= when and match.home not in out and match.away not in out
    ]
    counted = [(since, match) for since, match in seen if match.counts]
    scoring = Scoring(stage.points, {one.of: one.team for one in book.group.successions})
    neutral = frozenset(at for at, (_, match) in enumerate(counted) if match.neutral)
    return list(scoring.results(counted)), neutral

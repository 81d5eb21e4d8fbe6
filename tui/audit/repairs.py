"""The smallest repairs: single changes after which a published table and the results agree.

A changed result touches two rows, so that the differences of the rows tell which match it can be
and, where goals are printed, which score. What is found this way is tried out: the table is
computed once more with the change, and every cell is compared.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

from tui.audit.finding import Path, Repair, agree, instead
from tui.season.matches import Match
from tui.season.model import Group, LeagueStage, PublishedRow, PublishedTable
from tui.season.part import Part
from tui.season.values import Score
from tui.standings.results import Scoring
from tui.standings.rows import Row
from tui.standings.table import LAST, StageTables, Table
from tui.standings.tally import NOTHING, Tally

if TYPE_CHECKING:
    from tui.audit.tables import Differing
    from tui.audit.units import Unit

_SCORES = range(10)
"""The goals that are tried where the table prints none."""

_FIELDS = ("played", "won", "drawn", "lost", "goals_for", "goals_against", "points")


def mend(
    unit: Unit, published: PublishedTable, different: Sequence[Differing]
) -> tuple[Repair, ...]:
    """Answer every single change after which all compared cells of a table agree."""
    if len(different) > 2:
        return ()
    return (
        *_by_cell(different),
        *_by_result(unit, published, different),
        *_by_exchange(unit, published, different),
    )


def mend_order(path: Path, wrong: Sequence[tuple[int, str, int, int]]) -> tuple[Repair, ...]:
    """Answer the change of one printed position, or the exchange of two rows, if that is all."""
    if len(wrong) == 1:
        ((at, team, position, printed),) = wrong
        text = f"{team} were {position} in the table instead of {printed}"
        return (Repair("cell", agree(text), (*path, "table", at, "pos")),)
    if len(wrong) == 2 and wrong[0][2] == wrong[1][3] and wrong[0][3] == wrong[1][2]:
        text = f"{wrong[0][1]} and {wrong[1][1]} were exchanged in the order of the table"
        return (Repair("exchange", agree(text), (*path, "table")),)
    return ()


def _by_cell(different: Sequence[Differing]) -> Iterator[Repair]:
    if len(different) == 1 and len(different[0].cells) == 1:
        one = different[0]
        (cell,) = one.cells
        change = instead(cell.field, cell.computed, cell.printed)
        text = f"{one.printed.team} had {change} in the table"
        yield Repair("cell", agree(text), (*one.path, cell.field))


def _by_result(
    unit: Unit, published: PublishedTable, different: Sequence[Differing]
) -> Iterator[Repair]:
    rows = {row.team: row for row in published.table}
    teams = {one.printed.team for one in different}
    table = unit.table(published)
    if table is None or not _agree(published, table, but=frozenset(teams)):
        return
    scoring = Scoring(unit.stage.points)
    # Where all draws earn points and all teams stand, a match changes its own two rows and no more.
    alone = unit.stage.points.draw_limit is None and not unit.group.rulings
    number = published.round
    for path, match in unit.matches if number is None else unit.until(number):
        if not teams <= {match.home, match.away} or not _is_plain(match):
            continue
        for score in _scores(match, rows, table):
            changed = match.model_copy(update={"score": score})
            if _fits(match, changed, scoring, rows, table) and (
                alone or _agrees(_with_match(unit, path, changed), unit, published)
            ):
                text = f"{match.home}–{match.away} were {score} instead of {match.score}"
                yield Repair("result", agree(text), path)


def _is_plain(match: Match) -> bool:
    """Tell whether a match counts by its score alone."""
    return (
        match.score is not None
        and match.status == "played"
        and match.awarded is None
        and match.winner is None
        and match.result is None
        and match.penalties is None
    )


def _scores(match: Match, rows: dict[str, PublishedRow], table: Table) -> Iterator[Score]:
    """Walk the scores that the printed goals of both teams leave open."""
    was = match.score or Score(0, 0)
    home = _goals(match.home, was.home, "goals_for", rows, table)
    if home is None:
        home = _goals(match.away, was.home, "goals_against", rows, table)
    away = _goals(match.away, was.away, "goals_for", rows, table)
    if away is None:
        away = _goals(match.home, was.away, "goals_against", rows, table)
    for scored in _SCORES if home is None else (home,):
        for conceded in _SCORES if away is None else (away,):
            score = Score(scored, conceded)
            if scored >= 0 <= conceded and score != match.score:
                yield score


def _goals(
    team: str, was: int, field: str, rows: dict[str, PublishedRow], table: Table
) -> int | None:
    """Answer the goals in one match that would bring a team's sum to what is printed."""
    row, computed = rows.get(team), table.row_of(team)
    printed = getattr(row, field) if row else None
    sum_now = getattr(computed, field) if computed else None
    return None if printed is None or sum_now is None else was + int(printed) - int(sum_now)


def _fits(
    match: Match,
    changed: Match,
    scoring: Scoring,
    rows: dict[str, PublishedRow],
    table: Table,
) -> bool:
    """Tell whether a changed score brings both rows to what is printed, all else being equal."""
    before, after = _tallies(match, scoring), _tallies(changed, scoring)
    return all(
        _row_fits(rows.get(team), table.row_of(team), new.minus(old))
        for team, old, new in zip((match.home, match.away), before, after, strict=True)
    )


def _tallies(match: Match, scoring: Scoring) -> tuple[Tally, Tally]:
    for result in scoring.results([(1, match)]):
        return result.for_home, result.for_away
    return NOTHING, NOTHING


def _row_fits(printed: PublishedRow | None, computed: Row | None, change: Tally) -> bool:
    if printed is None or computed is None:
        return True
    return all(
        there is None or here is None or here + getattr(change, field) == there
        for field in _FIELDS
        for there, here in [(getattr(printed, field), getattr(computed, field))]
    )


def _by_exchange(
    unit: Unit, published: PublishedTable, different: Sequence[Differing]
) -> Iterator[Repair]:
    if len(different) != 2:
        return
    one, other = different
    first, second = one.printed.team, other.printed.team
    if _row_fits(one.printed, other.computed, NOTHING) and _row_fits(
        other.printed, one.computed, NOTHING
    ):
        names = f"{first} and {second} were exchanged"
        if _agrees(_exchanged(unit, first, second), unit, published):
            yield Repair("exchange", agree(f"{names} in the results"), unit.path)
        yield Repair("exchange", agree(f"{names} in the table"), one.path[:-1])


def _agrees(tables: StageTables, unit: Unit, published: PublishedTable) -> bool:
    """Tell whether all printed cells are those of the tables computed with a change."""
    as_of = LAST if published.round is None else published.round
    table = tables.table(unit.index, as_of)
    return table is not None and _agree(published, table)


def _agree(published: PublishedTable, table: Table, but: frozenset[str] = frozenset()) -> bool:
    """Tell whether all printed cells are the computed ones; those of some teams may be others."""
    return all(
        _row_fits(row, table.row_of(row.team), NOTHING)
        for row in published.table
        if row.team not in but
    )


_P = TypeVar("_P", bound=Part)


def rebuilt(part: _P, **changes: object) -> _P:
    """Answer a part with some of its fields changed, and nothing remembered of the old one."""
    copy = part.model_copy(update=changes)
    for name in copy.__dict__.keys() - type(part).model_fields.keys():
        del copy.__dict__[name]
    return copy


def _with_match(unit: Unit, path: Path, changed: Match) -> StageTables:
    """Answer the tables of a stage in which one match is another."""
    at = int(path[-1])
    if path[-4:-2] and path[-4] == "rounds":
        number = int(path[-3])
        one = unit.group.rounds[number]
        fresh = rebuilt(one, matches=_replaced(one.matches, at, changed))
        group = rebuilt(unit.group, rounds=_replaced(unit.group.rounds, number, fresh))
    else:
        group = rebuilt(unit.group, matches=_replaced(unit.group.matches, at, changed))
    return _tables(unit, group)


def _exchanged(unit: Unit, first: str, second: str) -> StageTables:
    """Answer the tables of a stage in which two teams have each other's matches."""
    other = {first: second, second: first}

    def exchange(match: Match) -> Match:
        winner = match.winner and other.get(match.winner, match.winner)
        home, away = (other.get(team, team) for team in (match.home, match.away))
        return match.model_copy(update={"home": home, "away": away, "winner": winner})

    rounds = [rebuilt(one, matches=tuple(map(exchange, one.matches))) for one in unit.group.rounds]
    matches = tuple(map(exchange, unit.group.matches))
    return _tables(unit, rebuilt(unit.group, rounds=tuple(rounds), matches=matches))


def _tables(unit: Unit, group: Group) -> StageTables:
    """Answer the tables of the stage with one group in the place of its own."""
    if isinstance(group, LeagueStage):  # an undivided stage is its own group
        return StageTables(group, unit.earlier)
    groups = _replaced(unit.stage.groups, unit.index, group)
    return StageTables(rebuilt(unit.stage, groups=groups), unit.earlier)


_T = TypeVar("_T")


def _replaced(parts: tuple[_T, ...], at: int, one: _T) -> tuple[_T, ...]:
    return (*parts[:at], one, *parts[at + 1 :])

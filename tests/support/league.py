"""Short seasons for tests: stages written as in a file, and what their tables say."""

from __future__ import annotations

from support.write import match
from tui.season.load import parse
from tui.standings.progress import SeasonTables
from tui.standings.rows import Decision, Row
from tui.standings.table import LAST, StageTables, Table

HEAD = 'format = 1\ncompetition = "Test"\nseason = "1"\n'


def season(text: str) -> SeasonTables:
    """The tables of a season of several stages; nothing in it may call for a warning."""
    loaded = parse(HEAD + text, "test.toml")
    assert loaded.warnings == ()
    return SeasonTables(loaded.season)


def league(text: str, *results: str) -> StageTables:
    """The tables of one league stage; a result is written `Home 2-1 Away`, one for each round."""
    rounds = "".join(f"\n[[stages.rounds]]\nmatches = [{match(one)}]" for one in results)
    tables = season(f'[[stages]]\nname = "League"\nkind = "league"\n{text}{rounds}').stage(0)
    assert tables is not None
    return tables


def table(tables: StageTables, as_of: int = LAST, group: int = 0) -> Table:
    """A table that must be there."""
    found = tables.table(group, as_of)
    assert found is not None
    return found


def order(found: Table) -> list[str]:
    """The teams from top to bottom, those of a shared position joined: `A`, `B=C`."""
    teams: dict[object, list[str]] = {}
    for row in found.rows:
        teams.setdefault(row.position or row.team, []).append(row.team)
    return ["=".join(level) for level in teams.values()]


def row(found: Table, team: str) -> Row:
    """A team's row, which must be there."""
    one = found.row_of(team)
    assert one is not None
    return one


def why(found: Table, team: str) -> Decision:
    """The reason for a team's position, which must be there."""
    decision = row(found, team).decided_by
    assert decision is not None
    return decision


def points(found: Table) -> dict[str, object]:
    """The points of every team."""
    return {row.team: row.points for row in found.rows}

"""What a season that was read holds, counted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tui.season.raw.roster import matches, one_or_many, tables, units


@dataclass(frozen=True, kw_only=True)
class Counts:
    """How much of everything there is; `rows` are those of all tables."""

    matches: int
    scores: int
    teams: int
    tables: int
    rows: int
    goals: int

    @classmethod
    def of(cls, raws: Iterable[Mapping[str, Any]]) -> Counts:
        """Count what some seasons hold, as tables of their files."""
        played: list[Mapping[str, Any]] = []
        printed: list[Mapping[str, Any]] = []
        teams: set[str] = set()
        for raw in raws:
            for _, unit in units(raw):
                played += matches(unit)
                played += tables(unit.get("play_offs"))
                printed += one_or_many(unit.get("published"))
                teams.update(_more_teams(unit))
        rows = [row for table in printed for row in tables(table.get("table"))]
        teams.update(row["team"] for row in rows)
        teams.update(match[side] for match in played for side in ("home", "away"))
        return cls(
            matches=len(played),
            scores=sum("score" in match or "awarded" in match for match in played),
            teams=len(teams),
            tables=len(printed),
            rows=len(rows),
            goals=sum(_goals(match) for match in played),
        )


def _more_teams(unit: Mapping[str, Any]) -> Iterator[str]:
    """Yield the teams that a stage names without a match: entries, and those with a bye."""
    yield from (entry["team"] for entry in tables(unit.get("entries")) if "team" in entry)
    for each in tables(unit.get("rounds")):
        for tie in tables(each.get("ties")):
            yield from tie.get("teams", ())


def _goals(match: Mapping[str, Any]) -> int:
    score = match.get("awarded") or match.get("score")
    return sum(map(int, score.split("-"))) if isinstance(score, str) else 0

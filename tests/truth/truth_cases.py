"""The truth folder: results and the tables that somebody else published of them.

The folder stands beside the project and belongs to others; its README tells what each file holds
and how a season is taken from it.
"""

from __future__ import annotations

import csv
import gzip
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias

from truth_world_cups import DECIDED, Drawn, world_cup_order

Line: TypeAlias = dict[str, str]

KNOWN = {
    "de.1 1969-70 half-way": "counts Oberhausen v Bayern as a 1-3, the results have 3-3",
    "de.1 1981-82 half-way": "printed before Bielefeld v Bochum of 12 January 1982 was played",
    "de.1 1985-86 half-way": "printed with return matches begun and first meetings outstanding",
    "de.1 1991-92 half-way": "not compared: the results hold no match of this season",
}
"""Published tables that do not follow from the results, with the reason of each."""

UNORDERED_UNTIL = "1999"
"""German tables before this year list teams level on points in no order, says the README."""


@dataclass(frozen=True)
class Case:
    """A published table, and all that it was made from.

    `as_of` is the round of a half-way table, or its day; `groups` holds the matches of each group
    of a stage, a league being one group; `printed` holds the published rows of each. `otherwise` is
    another way in which the table may have been made, where the source does not say; `decided`
    holds lots and fair play points, by group.
    """

    name: str
    season: str
    points_for_win: int
    order: tuple[str, ...]
    groups: dict[str, list[Line]]
    printed: dict[str, list[Line]]
    adjustments: tuple[tuple[str, int], ...] = ()
    before: tuple[Line, ...] = ()
    as_of: int | date | None = None
    otherwise: Case | None = None
    decided: Mapping[str, Drawn] = field(default_factory=dict)


class Truth:
    """The files of the folder, each read once."""

    def __init__(self, folder: Path) -> None:
        """Read the tables of a folder."""
        self.folder = folder
        self._lines = cache(self._read)
        self._seasons = cache(self._group)

    def gold(self) -> Iterator[Case]:
        """Yield the tables that are known to follow exactly from the results."""
        for row in sorted(self._lines("index.csv"), key=itemgetter("comp", "season")):
            if row["fields"] == row["order_status"] == "exact":
                comp, season = row["comp"], row["season"]
                yield Case(
                    f"{comp} {season} ({row['table_source']})",
                    f"{comp} {season}",
                    points_for_win(comp, season),
                    tuple(row["order_rule"].split(",")),
                    {"": self.results(row["results_file"], comp, season)},
                    {"": self._table(row["tables_file"], comp, season, row["table_source"])},
                    adjustments(row["points_adj"]),
                )

    def halfway(self) -> Iterator[Case]:
        """Yield the half-way tables.

        Where the results have no rounds the table is that of the first meetings, or that of the
        eve of the first return match: then some first meetings were still to be played.
        """
        rules = {
            (row["comp"], row["season"]): row["order_rule"] for row in self._lines("index.csv")
        }
        for (comp, season), printed in self._seasons("halfway_tables.csv").items():
            number = printed[0]["round"]
            file = "openfootball_results.csv.gz" if comp.startswith("of.") else "results.csv.gz"
            matches = self.results(file, comp, season)
            order = tuple(rules.get((comp, season), "GD,GF").split(","))
            case = Case(
                f"{comp} {season} half-way",
                f"{comp} {season}",
                points_for_win(comp, season),
                () if comp == "de.1" and season < UNORDERED_UNTIL else order,
                {"": matches},
                {"": printed},
            )
            if number != "halfway":
                yield replace(case, as_of=int(number))
            elif not matches:
                yield case
            else:
                first = first_meetings(matches)
                eve = replace(case, as_of=eve_of_return(matches))
                yield replace(case, groups={"": first}, otherwise=eve)

    def world_cups(self) -> Iterator[Case]:
        """Yield the group stages of the men's World Cups."""
        results = self._seasons("worldcup_results.csv")
        for (comp, season), printed in self._seasons("worldcup_groups.csv").items():
            if comp != "wc.m":
                continue
            stages = sorted({row["stage"] for row in printed})
            for stage in stages:
                yield Case(
                    f"World Cup {season} {stage}",
                    f"{comp} {season}",
                    points_for_win(comp, season),
                    world_cup_order(int(season)),
                    by_group(results[comp, season], stage),
                    by_group(printed, stage),
                    decided={
                        group: one for (year, group), one in DECIDED.items() if year == season
                    },
                )

    def split_leagues(self) -> Iterator[Case]:
        """Yield the Austrian championship and relegation groups: halved points, rounded down.

        Who lost half a point by it goes first; since 2021 the matches of the whole season between
        the teams come next (league conference of 9 June 2021), before that goal difference.
        """
        tables, file = self._seasons("openfootball_tables.csv"), "openfootball_results.csv.gz"
        for comp, season in tables:
            if comp == "of.at.1.C":
                halves = {"Championship": comp, "Relegation": "of.at.1.R"}
                yield Case(
                    f"Austria {season} after the split",
                    f"{comp} {season}",
                    points_for_win(comp, season),
                    austrian_order(int(season)),
                    {name: self.results(file, half, season) for name, half in halves.items()},
                    {name: tables[half, season] for name, half in halves.items()},
                    before=tuple(self.results(file, "of.at.1.reg", season)),
                )

    def results(self, file: str, comp: str, season: str) -> list[Line]:
        """Return the matches of a season that have a score and were not struck out."""
        return [
            row
            for row in self._seasons(file)[comp, season]
            if row["hg"] and row["ag"] and row.get("status") not in ("cancelled", "annulled")
        ]

    def _table(self, file: str, comp: str, season: str, source: str) -> list[Line]:
        rows = self._seasons(file)[comp, season]
        return [row for row in rows if row["table_source"] == source]

    def _group(self, file: str) -> dict[tuple[str, str], list[Line]]:
        seasons: dict[tuple[str, str], list[Line]] = defaultdict(list)
        for row in self._lines(file):
            seasons[row["comp"], row["season"]].append(row)
        return seasons

    def _read(self, file: str) -> list[Line]:
        path = self.folder / file
        if path.suffix == ".gz":
            with gzip.open(path, "rt", encoding="utf-8", newline="") as text:
                return list(csv.DictReader(text))
        with path.open(encoding="utf-8", newline="") as text:
            return list(csv.DictReader(text))


def points_for_win(comp: str, season: str) -> int:
    """Return the points of a win by country and year, as the folder's README tells them."""
    country = comp.removeprefix("of.").split(".")[0]
    since = {"eng": 1981, "it": 1994, "fr": 1994, "wc": 1994}.get(country, 1995)
    return 3 if int(season[:4]) >= since else 2


def austrian_order(year: int) -> tuple[str, ...]:
    """Return what decided in a season of the Austrian split league, by the year it began."""
    return ("HALF", "GD", "GF") if year < 2021 else ("HALF", "H2HA", "GD", "GF")


def adjustments(text: str) -> tuple[tuple[str, int], ...]:
    """Read `Arsenal:-2; Manchester United:-1`."""
    pairs = (one.rsplit(":", 1) for one in text.split("; ") if one)
    return tuple((team, int(points)) for team, points in pairs)


def first_meetings(matches: list[Line]) -> list[Line]:
    """Return the first match of each pair of teams: the first half of a double round robin."""
    met: dict[frozenset[str], Line] = {}
    for match in sorted(matches, key=lambda one: one["date"]):
        met.setdefault(frozenset((match["home"], match["away"])), match)
    return list(met.values())


def eve_of_return(matches: list[Line]) -> date:
    """Return the day before two teams met for the second time."""
    first = first_meetings(matches)
    returns = [date.fromisoformat(one["date"]) for one in matches if one not in first]
    return min(returns) - timedelta(days=1)


def by_group(rows: list[Line], stage: str) -> dict[str, list[Line]]:
    """Part the rows of one stage by their groups."""
    groups: dict[str, list[Line]] = defaultdict(list)
    for row in rows:
        if row["stage"] == stage:
            groups[row["group"]].append(row)
    return dict(groups)


def round_number(match: Line) -> int | None:
    """Return the number of a match's round, where the results have rounds."""
    found = re.search(r"\d+", match.get("round", ""))
    return int(found[0]) if found else None

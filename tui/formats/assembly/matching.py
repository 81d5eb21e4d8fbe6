"""Names in results held against those in the tables of the same league.

Many sources print full names in a table and short ones in results. A short name is taken as that of
a team of the table where no other fits and none else fits that team; what is left over and could
mean several is left apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tui.formats.assembly.remarks import AlikeNames, Reason, SameName
from tui.formats.records import MatchRecord, Place, Record, TableRecord
from tui.season.raw.spelling import nearly_the_same_pairs
from tui.season.resemblance import ABBREVIATED, BEGINS, CONTAINED, SAME, resemblance, words_of_name

_LEVELS = (SAME, CONTAINED, BEGINS, ABBREVIATED)
_FEWEST = 4
"""A team is taken as the last one only of a table that has so many."""

_MOST_COMPARED = 40_000
"""Pairs of names that are compared: a table of 200 teams with as many names in results."""

_MOST_BEGINNING_ALIKE = 100
"""So many names that begin alike tell nothing: FC, Sporting, Deportivo."""

_MOST_LISTED = 3
"""So many teams that a name may mean are listed."""


@dataclass
class _Scope:
    """A league as its tables and as its results name its teams."""

    rows: dict[str, int] = field(default_factory=dict)
    played: Counter[str] = field(default_factory=Counter)
    first_lines: dict[str, int] = field(default_factory=dict)
    meetings: set[frozenset[str]] = field(default_factory=set)
    in_round: dict[str, set[object]] = field(default_factory=dict)
    taken: dict[str, SameName] = field(default_factory=dict)

    def add(self, match: MatchRecord) -> None:
        """Add a match."""
        self.meetings.add(frozenset((match.home, match.away)))
        for team in (match.home, match.away):
            self.played[team] += 1
            self.first_lines.setdefault(team, match.line)
            if match.place.round:
                key = match.place.stage, match.place.group, match.place.round, match.place.leg
                self.in_round.setdefault(team, set()).add(key)

    @property
    def open_rows(self) -> list[str]:
        """Teams of the table without a result."""
        means = {same.team for same in self.taken.values()}
        return [team for team in self.rows if team not in self.played and team not in means]

    @property
    def open_names(self) -> list[str]:
        """Names in results that no table has."""
        return [name for name in self.played if name not in self.rows and name not in self.taken]

    @property
    def usual_names(self) -> set[str]:
        """The names in results without those that stand there seldom: slips, mostly."""
        most = max(self.played.values(), default=0)
        return {name for name, count in self.played.items() if 2 * count >= most}

    def names_of(self, team: str) -> list[str]:
        """Return the names under which a team has results."""
        return [team, *(name for name, same in self.taken.items() if same.team == team)]

    def take(self, name: str, team: str, reason: Reason) -> None:
        """Accept a name as that of a team of the table."""
        self.taken[name] = SameName(name, team, reason, self.first_lines.get(name, 0))

    def meets(self, name: str, team: str) -> bool:
        """Return whether a name plays against a team, under any of its names."""
        return any(frozenset((name, other)) in self.meetings for other in self.names_of(team))

    def can_be(self, name: str, team: str) -> bool:
        """Return whether a name may mean a team: they never meet, nor play in one round."""
        own = self.in_round.get(name, set())
        return all(
            frozenset((name, other)) not in self.meetings
            and not own & self.in_round.get(other, set())
            for other in self.names_of(team)
            if other != name
        )


def match_tables(records: Sequence[Record]) -> tuple[list[SameName], list[AlikeNames]]:
    """Return which names in results mean a team of a table, and which may."""
    same: dict[str, SameName] = {}
    alike: list[AlikeNames] = []
    for scope in _scopes(records):
        if len(scope.rows) * len(scope.played) > _MOST_COMPARED:
            continue
        for level in _LEVELS:
            _take_only_fits(scope, level, scope.usual_names)
        _take_last(scope)
        _take_by_matches_played(scope)
        for level in _LEVELS:
            _take_only_fits(scope, level, set(scope.played))
        for name, taken in scope.taken.items():
            same.setdefault(name, taken)
        alike += _left_apart(scope)
    return list(same.values()), alike


def _scopes(records: Sequence[Record]) -> Iterable[_Scope]:
    """Return the leagues that have both tables and results."""
    tables = [record for record in records if isinstance(record, TableRecord)]
    matches = [record for record in records if isinstance(record, MatchRecord)]
    by_place: dict[tuple[str | None, str | None, frozenset[str]], list[TableRecord]] = {}
    for table in tables:
        teams = frozenset(row.team for row in table.rows)
        key = table.place.competition, table.place.group, teams
        by_place.setdefault(key, []).append(table)
    elsewhere = Counter(row for key in by_place for row in key[2])
    for (_, group, teams), printed in by_place.items():
        scope = _Scope()
        for table in printed:
            for row in table.rows:
                scope.rows[row.team] = max(scope.rows.get(row.team, 0), row.played or 0)
        for match in _results_of(printed[0].place, group, matches):
            if not any(name not in teams and elsewhere[name] for name in (match.home, match.away)):
                scope.add(match)
        if scope.played:
            yield scope


def _results_of(
    place: Place, group: str | None, matches: Sequence[MatchRecord]
) -> list[MatchRecord]:
    """Return the results that a table may be of: those under its heading, else the nearest."""
    near = [
        match
        for match in matches
        if match.place.competition == place.competition
        and not match.place.knockout
        and (group is None or match.place.group in (None, group))
    ]
    for is_near in (_is_same_stage, _is_same_league):
        found = [match for match in near if is_near(match.place.stage, place.stage)]
        if found:
            return found
    return near if len({match.place.stage for match in near}) == 1 else []


def _is_same_stage(stage: str | None, other: str | None) -> bool:
    return stage == other


def _is_same_league(stage: str | None, other: str | None) -> bool:
    """Return whether two stages are phases of one league: "Bundesliga, Regular Stage"."""
    heads = [(name or "").split(",")[0].strip() for name in (stage, other)]
    return bool(heads[0]) and heads[0] == heads[1]


def _take_only_fits(scope: _Scope, level: int, among: set[str]) -> None:
    """Match names that fit one team only, where no other name fits that team alone.

    Each of them leaves fewer teams for the others, until nothing is certain any more.
    """
    while True:
        teams = scope.open_rows
        names = [name for name in scope.open_names if name in among]
        fits = {
            name: [
                team
                for team in teams
                if resemblance(name, team) >= level and scope.can_be(name, team)
            ]
            for name in names
        }
        claims = Counter(found[0] for found in fits.values() if len(found) == 1)
        only = [
            (name, found[0])
            for name, found in fits.items()
            if len(found) == 1 and claims[found[0]] == 1
        ]
        if not only:
            return
        for name, team in only:
            scope.take(name, team, "short")


def _take_last(scope: _Scope) -> None:
    """Match the last name with the last team, where there are as many names as teams."""
    names, teams = scope.open_names, scope.open_rows
    is_whole = len(scope.rows) == len(scope.played) >= _FEWEST
    if is_whole and len(names) == len(teams) == 1 and scope.can_be(names[0], teams[0]):
        scope.take(names[0], teams[0], "last")


def _take_by_matches_played(scope: _Scope) -> None:
    """Match names with the only team that they resemble which lacks just so many matches."""
    for name in sorted(scope.open_names, key=lambda name: -scope.played[name]):
        teams = [
            team
            for team, played in scope.rows.items()
            if resemblance(name, team)
            or any(resemblance(name, other) for other in scope.names_of(team))
            if not scope.meets(name, team)
            and sum(scope.played[other] for other in scope.names_of(team)) + scope.played[name]
            == played
        ]
        if len(teams) == 1:
            scope.take(name, teams[0], "played")


def _left_apart(scope: _Scope) -> list[AlikeNames]:
    """Return the names that may mean teams of the table, and were not taken as theirs."""
    alike = []
    for name in scope.open_names:
        ranked = sorted(
            (team for team in scope.rows if resemblance(name, team) and scope.can_be(name, team)),
            key=lambda team: -resemblance(name, team),
        )
        line = scope.first_lines.get(name, 0)
        alike += [AlikeNames(name, team, line) for team in ranked[:_MOST_LISTED]]
    return alike


def names_alike(records: Sequence[Record]) -> list[AlikeNames]:
    """Return names that may be one team: a word more or less, or a slip, and they never meet."""
    scope = _Scope()
    for record in records:
        if isinstance(record, MatchRecord):
            scope.add(record)
    return [*_alike_in_words(scope), *_alike_but_for_slips(scope, records)]


def _alike_but_for_slips(scope: _Scope, records: Sequence[Record]) -> Iterator[AlikeNames]:
    """Yield names that nearly are another's, the rarer one first; no table has both."""
    tables = [record for record in records if isinstance(record, TableRecord)]
    printed = Counter(row.team for table in tables for row in table.rows)
    lines = {row.team: row.line for table in tables for row in table.rows} | scope.first_lines
    for pair in nearly_the_same_pairs(dict.fromkeys([*printed, *scope.played])):
        rare, other = sorted(pair, key=lambda name: scope.played[name] + printed[name])
        rows = ({row.team for row in table.rows} for table in tables)
        if scope.can_be(rare, other) and not any(teams.issuperset(pair) for teams in rows):
            yield AlikeNames(rare, other, lines[rare])


def _alike_in_words(scope: _Scope) -> list[AlikeNames]:
    """Return names in results of which one has a word more, or words that it begins."""
    by_word: dict[str, list[str]] = {}
    for name in scope.played:
        for word in set(name.casefold().replace(".", " ").split()):
            by_word.setdefault(word[:3], []).append(name)
    alike: dict[frozenset[str], AlikeNames] = {}
    for name in scope.played:
        near = {
            other
            for word in name.casefold().replace(".", " ").split()
            for other in by_word.get(word[:3], ())
            if len(by_word[word[:3]]) <= _MOST_BEGINNING_ALIKE
        }
        for other in sorted(near):
            pair = frozenset((name, other))
            if len(pair) < 2 or pair in alike or scope.played[name] > scope.played[other]:
                continue
            if _look_alike(name, other) and scope.can_be(name, other):
                alike[pair] = AlikeNames(name, other, scope.first_lines[name])
    return list(alike.values())


def _look_alike(first: str, second: str) -> bool:
    """Return whether two names may be one: by their beginnings, or short for the same words."""
    level = resemblance(first, second)
    counts = {len(words_of_name(first)), len(words_of_name(second))}
    return level >= BEGINS or (level == ABBREVIATED and len(counts) == 1 and counts != {1})

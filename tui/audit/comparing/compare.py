"""What two files of one season say differently, and what only one of them says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from tui.audit.comparing.content import CELLS, CLAIMS, Content, PlayedMatch, PrintedTable
from tui.audit.comparing.teams import same_teams
from tui.season.model import Season
from tui.season.raw.places import Path

What = Literal[
    "score", "date", "penalties", "grounds", "cell", "claim", "match_missing", "row_missing",
    "score_missing",
]  # fmt: skip
"""What differs: a value that both have, or something that only one has."""

_MISSING = frozenset({"match_missing", "row_missing", "score_missing"})


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing that two files do not agree on.

    `about` is the match or the team, `detail` the date, the cell or the claim; a value is None
    where its file lacks it.
    """

    what: What
    about: str
    detail: str = ""
    first: str | None
    second: str | None
    first_path: Path | None = None
    second_path: Path | None = None

    @property
    def contradicts(self) -> bool:
        """Whether the two cannot both be right."""
        return self.what not in _MISSING


@dataclass(frozen=True)
class Comparison:
    """What two files agree on, in numbers, and where they differ."""

    matches: int
    scores: int
    rows: int
    renamed: Mapping[str, str]
    differences: tuple[Difference, ...]

    @property
    def contradicts(self) -> bool:
        """Whether anything in one denies the other."""
        return any(difference.contradicts for difference in self.differences)


def compare(first: Season, second: Season) -> Comparison:
    """Hold two seasons against each other."""
    one, other = Content.of(first), Content.of(second)
    same = same_teams(one.teams, second, other.teams)
    # an alias of the first file may be the name in the second
    back = same_teams(other.teams, first, [team for team in one.teams if team not in same.values()])
    same |= {theirs: ours for ours, theirs in back.items() if theirs not in same}
    other = other.renamed(same)
    pairs, left, right = _paired(one.matches, other.matches)
    differences: list[Difference] = []
    for ours, theirs in pairs:
        differences += _of_match(ours, theirs)
    differences += [_missing(match, is_first=True) for match in left]
    differences += [_missing(match, is_first=False) for match in right]
    tables = list(_table_pairs(one.tables, other.tables))
    for mine, printed in tables:
        differences += _of_table(mine, printed)
    differences += _of_claims(one, other)
    return Comparison(
        matches=len(pairs),
        scores=sum(ours.score is not None and ours.score == theirs.score for ours, theirs in pairs),
        rows=sum(len(mine.rows.keys() & printed.rows.keys()) for mine, printed in tables),
        renamed={name: team for name, team in same.items() if name != team},
        differences=tuple(differences),
    )


def _paired(
    first: Sequence[PlayedMatch], second: Sequence[PlayedMatch]
) -> tuple[list[tuple[PlayedMatch, PlayedMatch]], list[PlayedMatch], list[PlayedMatch]]:
    """Return the matches that both files have, and those that only one of them has."""
    pairs: list[tuple[PlayedMatch, PlayedMatch]] = []
    left, right = list(first), list(second)
    for is_turned in (False, True):
        waiting: dict[tuple[str, str], list[PlayedMatch]] = defaultdict(list)
        for match in right:
            key = (match.away, match.home) if is_turned else (match.home, match.away)
            waiting[key].append(match)
        rest = []
        for match in left:
            others = waiting.get((match.home, match.away))
            if not others:
                rest.append(match)
                continue
            best = max(others, key=lambda theirs: _likeness(match, theirs))
            others.remove(best)
            right.remove(best)
            pairs.append((match, best.turned() if is_turned else best))
        left = rest
    return pairs, left, right


def _likeness(first: PlayedMatch, second: PlayedMatch) -> tuple[bool, bool]:
    return first.date is not None and first.date == second.date, first.score == second.score


def _of_match(ours: PlayedMatch, theirs: PlayedMatch) -> Iterator[Difference]:
    """Yield what two files say differently of a match."""
    about = f"{ours.home} v {ours.away}"
    paths: dict[str, Any] = {"first_path": ours.path, "second_path": theirs.path}
    detail = ours.date or theirs.date or ""
    if theirs.is_turned and not (ours.is_neutral or theirs.is_neutral):
        yield Difference(
            what="grounds", about=about, detail=detail, first=ours.home, second=ours.away, **paths
        )
    if ours.score != theirs.score:
        has_both = ours.score is not None and theirs.score is not None
        yield Difference(
            what="score" if has_both else "score_missing",
            about=about,
            detail=detail,
            first=ours.score,
            second=theirs.score,
            **paths,
        )
    for what, mine, other in (
        ("date", ours.date, theirs.date),
        ("penalties", ours.penalties, theirs.penalties),
    ):
        if mine and other and not mine.startswith(other) and not other.startswith(mine):
            yield Difference(what=what, about=about, first=mine, second=other, **paths)  # type: ignore[arg-type]  # one of two


def _missing(match: PlayedMatch, *, is_first: bool) -> Difference:
    told = match.score or "-"
    return Difference(
        what="match_missing",
        about=f"{match.home} v {match.away}",
        detail=match.date or "",
        first=told if is_first else None,
        second=None if is_first else told,
        first_path=match.path if is_first else None,
        second_path=None if is_first else match.path,
    )


def _table_pairs(
    first: Sequence[PrintedTable], second: Sequence[PrintedTable]
) -> Iterator[tuple[PrintedTable, PrintedTable]]:
    """Yield the tables of the same moment that have most of their teams in common."""
    left = list(second)
    for mine in first:
        shared = [
            (len(mine.rows.keys() & printed.rows.keys()), printed)
            for printed in left
            if printed.moment == mine.moment
        ]
        count, best = max(shared, key=lambda pair: pair[0], default=(0, None))
        if best is not None and 2 * count > len(mine.rows):
            left.remove(best)
            yield mine, best


def _of_table(mine: PrintedTable, printed: PrintedTable) -> Iterator[Difference]:
    """Yield the cells that two files print differently, and rows that only one prints."""
    for team in dict.fromkeys([*mine.rows, *printed.rows]):
        ours, theirs = mine.rows.get(team), printed.rows.get(team)
        paths: dict[str, Any] = {
            "first_path": ours.path if ours else None,
            "second_path": theirs.path if theirs else None,
        }
        if ours is None or theirs is None:
            yield Difference(
                what="row_missing",
                about=team,
                first=team if ours else None,
                second=team if theirs else None,
                **paths,
            )
            continue
        for cell in CELLS:
            values = ours.cells.get(cell), theirs.cells.get(cell)
            if None not in values and values[0] != values[1]:
                yield Difference(
                    what="cell", about=team, detail=cell, first=values[0], second=values[1], **paths
                )


def _of_claims(one: Content, other: Content) -> Iterator[Difference]:
    """Yield the claims of a whole season in which two files differ."""
    for claim in CLAIMS:
        mine, theirs = one.claims.get(claim), other.claims.get(claim)
        if mine is not None and theirs is not None and mine != theirs:
            yield Difference(
                what="claim",
                about=claim,
                first=mine,
                second=theirs,
                first_path=("published",),
                second_path=("published",),
            )

"""What a reader of a format found in a source: records in its order, each with its line.

A record says what the source says and nothing more. Names are as printed, without markup; what a
source does not say is None. Dates are ISO texts as far as they are known: "1968-05-05", "1968-05"
or "1968". A score is that of the pitch, extra time included and without a shoot-out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeVar

from tui.season.model.matches import MatchStatus

Score = tuple[int, int]
"""Goals of the home team and of the away team."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """The headings under which a record stands; None where the source has no such heading.

    `season` is as a season file has it ("1968", "2018-19"); `competition` names the division too
    where a source holds several. `leg` counts from 1 and is there only where a heading says so.
    `knockout` is whether the source says that the round or stage is one of ties; None: it does not.
    """

    competition: str | None = None
    season: str | None = None
    stage: str | None = None
    group: str | None = None
    round: str | None = None
    round_date: str | None = None
    leg: int | None = None
    knockout: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ScorerRecord:
    """A player with the goals of his in a match; `side` is the team that they count for."""

    player: str
    goals: int = 1
    side: Literal["home", "away"] | None = None
    own: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchRecord:
    """A match or a fixture.

    `awarded` is the score of a ruling; `winner` is named where there is no score, or where the
    score does not tell who went on (coin, lots, walk-over). `tie` joins the legs of one tie of a
    source that says so: records of equal `tie` under the same round belong together.
    `first_team` is the team in whose view `aggregate` counts.
    """

    line: int
    place: Place
    home: str
    away: str
    score: Score | None = None
    date: str | None = None
    time: str | None = None
    status: MatchStatus = "played"
    awarded: Score | None = None
    winner: Literal["home", "away"] | None = None
    extra_time: bool = False
    penalties: Score | None = None
    replay: bool = False
    tie: str | None = None
    aggregate: Score | None = None
    first_team: str | None = None
    decided_by: Literal["away_goals", "coin", "lots", "ruling"] | None = None
    scorers: tuple[ScorerRecord, ...] = ()
    venue: str | None = None
    neutral: bool = False
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ByeRecord:
    """A team that goes on without a match."""

    line: int
    place: Place
    team: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RowRecord:
    """A row of a table; cells that the source does not print are None."""

    line: int
    team: str
    pos: int | None = None
    played: int | None = None
    won: int | None = None
    drawn: int | None = None
    lost: int | None = None
    goals_for: int | None = None
    goals_against: int | None = None
    goal_difference: int | None = None
    points: int | float | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRecord:
    """A table as printed: of the end, after a round (its number from 1), or of a date.

    `win_points` and so on are what the source itself says a result is worth.
    """

    line: int
    place: Place
    rows: tuple[RowRecord, ...]
    after_round: int | None = None
    date: str | None = None
    win_points: int | None = None
    draw_points: int | None = None
    loss_points: int | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdjustmentRecord:
    """Points (and goals) given or taken by a ruling; `points` is negative for a deduction."""

    line: int
    place: Place
    team: str
    points: int | float
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ResultRecord:
    """A result that a source singles out."""

    home: str
    away: str
    score: Score


ClaimValue = (
    str | int | float | tuple[ScorerRecord, ...] | tuple[ResultRecord, ...] | tuple[str, ...]
)
"""What a claim says: a name, a number, or a list of players, results or teams."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRecord:
    """What the source says of the whole season, by the key that a season file has for it.

    Keys are those of `tui.season.model.Claims`: champion, runner_up, matches, goals, teams …; and
    `previous` and `next`, with the seasons before and after this one.
    """

    line: int
    key: str
    value: ClaimValue
    place: Place = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeRecord:
    """Teams that came into the competition from another division, or left it, before the season.

    `together` is what the source prints, where nothing in it stands between several names.
    """

    line: int
    kind: Literal["relegated", "promoted"]
    division: str
    teams: tuple[str, ...]
    together: str | None = None
    place: Place = Place()


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRecord:
    """A team that qualified, from a list of qualifiers (a department and its winner)."""

    line: int
    place: Place
    team: str
    department: str | None = None
    location: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamRecord:
    """What the source tells of a team beside its results; `aliases` are other spellings of it."""

    line: int
    name: str
    short: str | None = None
    aliases: tuple[str, ...] = ()
    location: str | None = None


Record = (
    MatchRecord
    | ByeRecord
    | TableRecord
    | AdjustmentRecord
    | ClaimRecord
    | ChangeRecord
    | EntryRecord
    | TeamRecord
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A line that was not understood; `result` is whether it may hold a result or a table row."""

    line: int
    text: str
    result: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A count that a source states of itself, such as `# Matches 380`."""

    line: int
    what: Literal["matches", "goals", "teams", "scores"]
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that a reader found in one source, in the order of the source.

    `competition`, `season` and `country` are those of the source as a whole.
    """

    records: tuple[Record, ...]
    unread: tuple[Unread, ...] = ()
    stated: tuple[Stated, ...] = ()
    competition: str | None = None
    season: str | None = None
    country: str | None = None


_AnyRecord = TypeVar("_AnyRecord", bound=Record | Place | RowRecord)


def changed(record: _AnyRecord, **changes: Any) -> _AnyRecord:
    """Return a record with some fields changed; the very same where nothing changes.

    What `dataclasses.replace` does takes ten times as long, and assembly does it for every record.
    """
    is_same = True
    for name, value in changes.items():
        is_same = getattr(record, name) == value and is_same
    if is_same:
        return record
    made = object.__new__(type(record))
    for name in type(record).__slots__:
        value = changes[name] if name in changes else getattr(record, name)
        object.__setattr__(made, name, value)
    return made

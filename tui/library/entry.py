"""What the library knows of a season file without opening it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from tui.season.named import NamedTuple

if TYPE_CHECKING:
    from tui.season.raw.problems import Problem

Honour = Literal["", "champion", "runner-up"]


class Counts(NamedTuple):
    """What a season file tells: `results` of the `matches` it lists, tables of its `groups`.

    `tables` are groups that have any table, `published` those with one that a source prints.
    `due` are the matches that were played where any are listed: those listed, and those of which
    only a round without matches or a printed table tells. `dated` are the results with a date,
    `entries` the places of qualifiers, whether or not a team is known; `played` are the stages of
    matches, `with_results` those of them with any result.
    """

    stages: int = 0
    qualifiers: int = 0
    matches: int = 0
    results: int = 0
    groups: int = 0
    tables: int = 0
    published: int = 0
    due: int = 0
    dated: int = 0
    entries: int = 0
    played: int = 0
    with_results: int = 0


class Entry(NamedTuple):
    """A season file in the library. Texts that are not known are empty.

    `error` is the first of the `errors` of a file that does not load; nothing else is known of it.
    `percent` is how complete the season is, by the rule in `seasons/README.md`, None where nothing
    is listed, or where `no_final` was played: then the file says that the title went to nobody, and
    has neither results nor tables. `findings` is what an audit has found, None where there has been
    none. `summary` is what the file says in words of a season of which it lists nothing, or no
    champion. `champions` are those who hold the title; nobody as long as sources contradict each
    other.
    """

    path: str
    competition: str = ""
    season: str = ""
    previous: str = ""
    next: str = ""
    champion: str = ""
    runner_up: str = ""
    format: str = ""
    counts: Counts = Counts()
    percent: int | None = None
    warnings: int = 0
    errors: int = 0
    error: Problem | None = None
    findings: int | None = None
    summary: str = ""
    champions: tuple[str, ...] = ()
    no_final: bool = False

    @property
    def title(self) -> str:
        """The competition and the season; of a file that does not load, its path."""
        return f"{self.competition} {self.season}" if not self.error else self.path


class Record(NamedTuple):
    """Matches and goals; None where one of the stages that were played does not tell them."""

    played: int | None = 0
    won: int | None = 0
    drawn: int | None = 0
    lost: int | None = 0
    goals_for: int | None = 0
    goals_against: int | None = 0

    def plus(self, other: Record) -> Record:
        """Return the sum of two records."""
        return Record._make(
            None if mine is None or theirs is None else mine + theirs
            for mine, theirs in zip(self, other, strict=True)
        )


class Place(NamedTuple):
    """Where a team ended in a stage: its position in a table, or the round that it came to."""

    stage: str = ""
    group: str = ""
    round: str = ""
    position: int | None = None
    shared: bool = False


class Appearance(NamedTuple):
    """A team in one season: by which names and from where, how far it came, and its results.

    `record` is None where neither results nor tables of its matches are known.
    """

    team: str
    aliases: tuple[str, ...] = ()
    location: str = ""
    department: str = ""
    place: Place = Place()
    honour: Honour = ""
    record: Record | None = None


class Described(NamedTuple):
    """A season file and the teams in it."""

    entry: Entry
    teams: tuple[Appearance, ...] = ()

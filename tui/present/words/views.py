"""The words of the views: a team, a match, other tables, scorers, the season on a page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tui.present.page.lines import Role
from tui.present.page.text import clean
from tui.present.words.lists import join_names, join_some
from tui.present.words.numbers import format_number, place, plural
from tui.present.words.phrases import day
from tui.season.model import Season
from tui.season.model.days import KnownDate
from tui.standings.rows import Row
from tui.standings.views.figures import RecordRun, Totals
from tui.standings.views.parts import Part
from tui.standings.views.places import Place
from tui.standings.views.runs import Run, RunKind
from tui.standings.views.scorers import Scorers
from tui.standings.views.sorting import Sort, SortColumn

TEAM_TITLE, MATCH_TITLE, SEASON_TITLE = "Team", "Match", "Season"
SCORERS_TITLE, COMPARE_TITLE, ERA_TITLE = "Scorers", "Compare", "Era"
GROUNDS_TITLE, RUNS_TITLE, SEASONS_TITLE = "Home and away", "Longest runs", "Its seasons"
MEETINGS_TITLE, RESULTS_TITLE, WINS_TITLE = "Earlier meetings", "Results", "Biggest wins"
GOALS_TITLE, ROAD_TITLE = "Goals in each round", "Its way"
HOME, AWAY, NEUTRAL, ALL = "Home", "Away", "Neutral", "All"
GROUND_SIGNS = {True: "H", False: "A"}
NEUTRAL_SIGN = "N"
ROUND_COLUMN, OPPONENT, SCORE = "R", "Opponent", "Score"
PLAYER, TEAM, GOALS, MATCHES = "Player", "Team", "Goals", "In"
DATE_COLUMN, WAS, POINTS_WERE, BEFORE, AFTER = "Date", "was", "Pts was", "before", "after"
NO_SCORERS = "No scorers are known."
NO_PART = "No results are known for this table."
NO_CHANGES = "Nothing is different."
NO_CHAMPION = "No champion is known."

_INSTEAD_OF_TABLE: Mapping[str, str] = {
    "knockout": "A knock-out has a bracket and no table.",
    "qualifiers": "This stage only tells who came through it: there is no table.",
}
"""What is said of a stage of a kind that has no table, whatever its results."""


def nothing_of_table(kind: str | None, otherwise: str = NO_PART) -> str:
    """Say why there is nothing in a view of a table: the kind of the stage, or something else."""
    return _INSTEAD_OF_TABLE.get(kind or "", otherwise)


RUN_LABELS: Mapping[RunKind, str] = {
    "wins": "Wins",
    "unbeaten": "Unbeaten",
    "without_win": "Without a win",
    "defeats": "Defeats",
    "draws": "Draws",
    "scoring": "Scoring",
    "without_scoring": "Without a goal",
    "without_conceding": "Conceding none",
}
"""What a longest run is called."""

PART_WORDS: Mapping[Part, str] = {
    "home": "Home table",
    "away": "Away table",
    "last5": "Last five matches",
    "first-half": "First half of the season",
    "second-half": "Second half of the season",
}
"""What the table of a part of the results is called."""

SORT_WORDS: Mapping[SortColumn, str] = {
    "place": "place",
    "team": "name",
    "played": "matches",
    "won": "wins",
    "drawn": "draws",
    "lost": "defeats",
    "goals_for": "goals scored",
    "goals_against": "goals conceded",
    "goal_difference": "goal difference",
    "points": "points",
}
"""What a table is sorted by."""


CHANGED_WORDS: Mapping[str, tuple[str, Role]] = {
    "added": ("+", "good"),
    "changed": ("≠", "changed"),
    "removed": ("−", "bad"),
}
"""The sign of a result that is new, another, or no longer there, and its role."""


def since_moment(now: str, before: str) -> str:
    """Return which two moments are held against each other."""
    return f"{now}, beside {before}"


def since_revision(now: str, revision: str) -> str:
    """Return which two versions of a file are held against each other."""
    return f"{now}, beside {clean(revision)}"


def was(score: str) -> str:
    """Return what a score was before."""
    return f"was {score}"


def no_such_view(stage: str, name: str) -> str:
    """Say that a stage has nothing to show in a view."""
    return f"{stage} has nothing for the view {name}"


def sorted_by(sort: Sort) -> str:
    """Return how a table is sorted; nothing where it stands as it is."""
    if sort == Sort():
        return ""
    return f"sorted by {SORT_WORDS[sort.column]}{', the other way round' if sort.turned else ''}"


def part_note(part: Part, *, dated: bool) -> str:
    """Return what a table of a part of the results is made of."""
    if dated and part in ("first-half", "second-half"):
        half = "first" if part == "first-half" else "second"
        return f"The {half} half of the matches of each team: results alone, no deductions."
    return "Results alone, no deductions."


def run_line(run: Run, when: str) -> str:
    """Return a longest run: `5 · rounds 3–7`."""
    still = ", to the end" if run.lasts and run.length > 1 else ""
    return f"{run.length} · {when}{still}"


def span_of_run(first: str, last: str) -> str:
    """Return from when to when something lasted."""
    return first if first == last else f"{first} – {last}"


def rounds_from_to(first: int, last: int, *, dated: bool) -> str:
    """Return from which round to which something lasted: `rounds 3–5`."""
    called = "date" if dated else "round"
    return f"{called} {first}" if first == last else f"{called}s {first}–{last}"


def standing_words(row: Place | None) -> str:
    """Return where a team stands: `2nd, 4 points`; a dash where that is not known."""
    if row is None or row.position is None:
        return "–"
    points = f", {plural(row.points, 'point')}" if row.points is not None else ""
    return f"{place(row.position, shared=row.shared)}{points}"


def scorers_note(scorers: Scorers) -> str:
    """Return of how many goals the scorers are known."""
    if not scorers.told:
        return f"of {plural(scorers.goals, 'goal')} no scorer is known"
    if scorers.told == scorers.goals:
        return f"of all {plural(scorers.goals, 'goal')}"
    return f"of {scorers.told} of {plural(scorers.goals, 'goal')}"


def totals_words(totals: Totals) -> str:
    """Return the matches and the goals of a season, and how often the home teams won."""
    if not totals.matches:
        return ""
    scored = totals.matches - totals.unscored
    average = f", {totals.goals / scored:.2f} a match" if scored else ""
    of = f" in {totals.matches - totals.unscored} of them" if totals.unscored else ""
    return (
        f"{plural(totals.matches, 'match')}, {plural(totals.goals, 'goal')}{of}{average};"
        f" {plural(totals.home_wins, 'home win')}, {plural(totals.draws, 'draw')},"
        f" {plural(totals.away_wins, 'away win')}"
    )


def record_run(run: RecordRun) -> str:
    """Return the longest run of a kind and the teams that had it: `5: Melgar and CNI`."""
    return f"{run.length}: {join_some([clean(team) for team in run.teams])}"


def others_as_wide(count: int) -> str:
    """Say how many wins are as big as those that are listed."""
    return f"and {count} more as big"


def champions_sentence(champions: Sequence[str], seconds: Sequence[str]) -> str:
    """Return who won, and who came second, as far as that is known."""
    if not champions:
        return NO_CHAMPION
    names = join_names([clean(team) for team in champions])
    are = "were champions" if len(champions) > 1 else "won"
    second = f", {join_names([clean(team) for team in seconds])} came second" if seconds else ""
    return f"{names} {are}{second}."


def claimed_by(source: str) -> str:
    """Return the title of the column of what a source claims."""
    return clean(source) if source else "a source"


def goals_range(least: int, most: int) -> str:
    """Return between which numbers the goals of a round lie."""
    return f"{least} to {most}" if least != most else str(least)


def season_heading(season: Season) -> str:
    """Return what a season is of: its competition, when, and where."""
    where = f", {clean(season.country)}" if season.country else ""
    return f"{clean(season.title)}{where}"


def neighbours(previous: str, following: str) -> str:
    """Return the seasons before and after."""
    parts = [
        f"season before: {clean(previous)}" if previous else "",
        f"season after: {clean(following)}" if following else "",
    ]
    return " · ".join(part for part in parts if part)


def played_on(when: KnownDate | None) -> str:
    """Return when something was played, as far as that is known."""
    return day(when) if when else ""


def meeting_when(season: str, when: KnownDate | None, stage: str) -> str:
    """Return in which season and stage two clubs met, and when."""
    told = day(when) if when else clean(season)
    return f"{told}, {clean(stage)}"


def place_number(position: int | None, *, shared: bool = False) -> str:
    """Return a place in figures, with a sign where several teams share it."""
    return "" if position is None else f"{'=' if shared else ''}{position}"


def points_number(row: Row | Place | None) -> str:
    """Return the points of a row or a place in figures."""
    return "" if row is None or row.points is None else format_number(row.points)

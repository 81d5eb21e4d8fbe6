"""The words of the rounds, of the qualifiers, and of the facts of a season."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tui.present.page.text import clean
from tui.present.words.numbers import ordinal, place, plural
from tui.present.words.phrases import days
from tui.present.words.stages import in_sentence, short_name
from tui.season.model import Claims, Entry, TeamChange
from tui.season.model.days import KnownDate
from tui.standings.progress import Progress

NO_ROUNDS = "No results are known."
NO_MATCHES = "No matches are known."
NO_QUALIFIERS = "None are known."
NO_TEAM = "no team known"
BETWEEN_GROUPS = "Between the groups"
"""Stands above the matches that count in the tables of two groups."""
AFTER_ROUNDS = "+"
"""Stands for the play-offs behind the numbered rounds."""
DATE_NOT_KNOWN = "date not known"
DERIVED_SCORE = "worked out from a table"


def to_be_played(coming: int, matches: int) -> str:
    """Return how many matches of a round are still to be played; nothing where all have been."""
    if not coming:
        return ""
    return "to be played" if coming == matches else f"{coming} of {matches} to be played"


def round_captions(
    names: Sequence[str], dates: Sequence[KnownDate], coming: str, *, dated: bool
) -> Iterator[str]:
    """Yield captions of a round, from long to short.

    They tell its own names, its dates and what of it is `coming`; where no rounds are known, that
    is said too.
    """
    when = days(dates) if dates else DATE_NOT_KNOWN
    brief = days(dates, is_brief=True) if dates else DATE_NOT_KNOWN
    full, short = ("by date, no rounds are known", "by date") if dated else ("", "")
    yield _parted(*names, when, coming, full)
    yield _parted(*names, when, coming, short)
    yield _parted(*names, brief, coming, short)
    yield _parted(*names, brief, coming)
    yield _parted(*names, coming)
    yield _parted(brief, coming)


def _parted(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def other_round_titles(away: int, name: str, dates: Sequence[KnownDate]) -> Iterator[str]:
    """Yield titles of a round that is so many rounds away from the one shown, from long to short.

    Args:
        away: The rounds between; fewer than 0 where it comes before.
        name: What it is called.
        dates: The days on which it was played.
    """
    known = {1: f"Next: {in_sentence(name)}", -1: f"Before: {in_sentence(name)}"}
    title = known.get(away, clean(name))
    if dates:
        yield f"{title}, {days(dates)}"
        yield f"{title}, {days(dates, is_brief=True)}"
    yield title
    yield clean(name)


def progress_words(progress: Progress | None, team: str, *, short: bool = False) -> str:
    """Return what became of a team: `final · 1st`, `out in the regional stage`, `semi-finals`.

    Args:
        progress: How far the team came; None where no team is known.
        team: Its name.
        short: Whether there is only room for a few words: `out: regional`.
    """
    if progress is None:
        return NO_TEAM
    name = in_sentence(progress.round or progress.stage)
    if short:
        name = short_name(name)
    match progress.fate:
        case "qualified":
            return "qualified"
        case "unrecorded":
            return "no later record"
        case "untold":
            return "in no table"
        case "out":
            return f"out: {name}" if short else f"out in the {name}"
        case "playing":
            return _playing(progress, team, name)


def briefest_progress(progress: Progress | None, team: str) -> str:
    """Return what became of a team in as few words as there are: `out`, `no record`."""
    words = {"out": "out", "unrecorded": "no record"}
    fate = progress.fate if progress else ""
    return words.get(fate) or progress_words(progress, team, short=True)


def _playing(progress: Progress, team: str, name: str) -> str:
    """Return where a team stands in the stage that is shown, by the name of stage or round."""
    if progress.tie:
        return f"won the {name}" if team in progress.tie.through else name
    if progress.row is None or progress.row.position is None:
        return f"in the {name}"
    return f"{short_name(name)} · {place(progress.row.position, shared=progress.row.shared)}"


def entry_sentence(entry: Entry, progress: Progress | None) -> str:
    """Return the department, its team and what became of it, in full."""
    department, note = clean(entry.department), f" {clean(entry.note)}" if entry.note else ""
    team = entry.team or ""
    if progress is None:
        return f"{department}: {NO_TEAM}.{note}"
    location = f" ({clean(entry.location)})" if entry.location else ""
    group = f", {clean(progress.group)}" if progress.group else ""
    position = progress.row.position if progress.row else None
    reached = f" · {ordinal(position)}" if position and progress.fate == "out" else ""
    became = progress_words(progress, team)
    return f"{department}: {clean(team)}{location}, {became}{group}{reached}.{note}"


def departments(count: int) -> tuple[str, str]:
    """Return how many departments there are, and the number alone."""
    return plural(count, "department"), str(count)


CHART_TITLE, CHART_OF = "Chart", "of the places"
MATRIX_TITLE, MATRIX_OF = "Matrix", "of the results, home teams down"
FACTS_OF = "of the season"
FIGURES_TITLE, FIGURES_OF = "Figures", "up to here"
TITLE_SECTION = "The title"
SEASON_SECTION = "The season"
SOURCES_SECTION = "Sources"
COUNTRY, PREVIOUS, NEXT = "Country", "Previous", "Next"


def as_published_by(source: str) -> str:
    """Return the title above what a source claims."""
    return f"As published: {source}"


def change_title(change: TeamChange) -> str:
    """Return the title above teams that came from another division or went to it."""
    way = "Relegated from" if change.kind == "relegated" else "Promoted to"
    return f"{way} the {change.division}"


def claim_lines(claims: Claims) -> Iterator[tuple[tuple[str, ...], str, str]]:
    """Yield what a source claims: field, label and text; the text of what it omits is empty."""
    yield ("champion",), "Champion", claims.champion or ""
    yield ("runner_up",), "Runner-up", claims.runner_up or ""
    division = f" to the {claims.promoted_to}" if claims.promoted_to else ""
    yield ("promoted",), "Promoted", f"{', '.join(claims.promoted)}{division}"
    yield ("relegated",), "Relegated", ", ".join(claims.relegated)
    yield ("departments",), "Departments", _count(claims.departments)
    yield ("teams",), "Teams", _count(claims.teams)
    yield ("matches",), "Matches", _count(claims.matches)
    yield ("goals",), "Goals", _count(claims.goals)
    per_match = "" if claims.goals_per_match is None else f"{float(claims.goals_per_match)}"
    yield ("goals_per_match",), "Per match", per_match
    for index, scorer in enumerate(claims.top_scorers):
        label = "" if index else "Top scorer"
        yield ("top_scorers", str(index)), label, f"{scorer.player} ({scorer.goals})"
    for field, label, results in (
        ("highest_scoring", "Most goals", claims.highest_scoring),
        ("biggest_wins", "Biggest win", claims.biggest_wins),
    ):
        for index, result in enumerate(results):
            text = f"{result.home} {result.score} {result.away}"
            yield (field, str(index)), "" if index else label, text
    yield ("scope",), "Counted in", claims.scope or ""
    yield ("note",), "Note", claims.note or ""


def _count(number: int | None) -> str:
    return "" if number is None else str(number)

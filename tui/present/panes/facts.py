"""The facts pane: what sources say of the season, its team changes, its notes and its sources."""

from __future__ import annotations

from collections.abc import Iterator

from tui.present.page.page import EMPTY, Key, Line, Page, Role, line
from tui.present.page.text import clean, fit, wrap
from tui.present.view.view import View
from tui.present.words.phrases import champions_words
from tui.season.model import Claims, TeamChange

_LABEL = 15


def facts(view: View, cells_wide: int) -> Page:
    """Draw everything known of the season that is not a result.

    The key of a line is its part and its place in it, so that a part is found at any width; the
    part of a claim is the way to it in the file.
    """
    body = tuple(
        Line(one.spans, key=(*part, str(at)) if one.spans else None)
        for part, lines in _keyed(view, cells_wide)
        for at, one in enumerate(lines)
    )
    return Page(head=(line(("FACTS", "head"), " of the season"),), body=body)


def _keyed(view: View, cells_wide: int) -> Iterator[tuple[Key, Iterator[Line]]]:
    """Yield the parts, what sources claim first, each with its key."""
    season = view.season
    for index, claims in enumerate(season.published):
        way = ("published", str(index))
        if claims.source:
            title = f"As published: {season.source_titles[claims.source]}"
            yield way, _text(title, cells_wide, "dim")
        for field, label, text in _claims(claims):
            yield (*way, *field), _fact(label, text, cells_wide)
    for index, part in enumerate(_parts(view, cells_wide)):
        yield (str(index),), part


def _parts(view: View, cells_wide: int) -> Iterator[Iterator[Line]]:
    """Yield the parts, each a fact, a title or a text; one of which nothing is known is empty."""
    season = view.season
    yield _fact("Country", season.country or "", cells_wide)
    yield _fact("Previous", season.previous or "", cells_wide)
    yield _fact("Next", season.next or "", cells_wide)
    for change in season.team_changes:
        yield _section(_change_title(change), cells_wide)
        yield _text(", ".join(change.teams), cells_wide)
        yield _text(change.note or "", cells_wide)
    if season.champions:
        yield _section("The title", cells_wide)
        yield _text(champions_words(season.champions), cells_wide)
    if season.summary:
        yield _section("The season", cells_wide)
        yield _text(season.summary, cells_wide)
    if view.stage and view.stage.note:
        yield _section(view.stage.name, cells_wide)
        yield _text(view.stage.note, cells_wide)
    if season.sources:
        yield _section("Sources", cells_wide)
    for source in season.sources:
        for text in (source.title, source.url or "", source.note or ""):
            yield _text(text, cells_wide)


def _claims(claims: Claims) -> Iterator[tuple[Key, str, str]]:
    """Yield what a source claims: field, label and text; what it does not say is left out."""
    yield ("champion",), "Champion", claims.champion or ""
    yield ("runner_up",), "Runner-up", claims.runner_up or ""
    went_up = ", ".join(claims.promoted)
    to = f" to the {claims.promoted_to}" if claims.promoted_to else ""
    yield ("promoted",), "Promoted", f"{went_up}{to}"
    yield ("relegated",), "Relegated", ", ".join(claims.relegated)
    yield ("departments",), "Departments", _count(claims.departments)
    yield ("teams",), "Teams", _count(claims.teams)
    yield ("matches",), "Matches", _count(claims.matches)
    yield ("goals",), "Goals", _count(claims.goals)
    each = "" if claims.goals_per_match is None else f"{float(claims.goals_per_match)}"
    yield ("goals_per_match",), "Per match", each
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


def _change_title(change: TeamChange) -> str:
    way = "Relegated from" if change.kind == "relegated" else "Promoted to"
    return f"{way} the {change.division}"


def _fact(label: str, text: str, cells_wide: int) -> Iterator[Line]:
    for index, part in enumerate(wrap(clean(text), cells_wide - _LABEL - 1)):
        yield line((" " + fit("" if index else label, _LABEL - 1), "dim"), part)


def _section(title: str, cells_wide: int) -> Iterator[Line]:
    yield EMPTY
    for part in wrap(clean(title), cells_wide - 1):
        yield line((f" {part}", "strong"))


def _text(text: str, cells_wide: int, role: Role = "") -> Iterator[Line]:
    for part in wrap(clean(text), cells_wide - 1):
        yield line((f" {part}", role))

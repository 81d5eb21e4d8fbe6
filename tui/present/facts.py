"""The facts pane: what sources say of the season, its team changes, its notes and its sources."""

from __future__ import annotations

from collections.abc import Iterator

from tui.present.page import EMPTY, Line, Page, line
from tui.present.text import clean, fit, wrap
from tui.present.view import View
from tui.season.model import Claims, TeamChange

_LABEL = 15


def facts(view: View, cells_wide: int, _cursor: str | None) -> Page:
    """Draw everything known of the season that is not a result."""
    season = view.season
    body: list[Line] = []
    for claims in season.published:
        for label, text in _claims(claims):
            body += _fact(label, text, cells_wide)
    body += _fact("Previous", season.previous or "", cells_wide)
    body += _fact("Next", season.next or "", cells_wide)
    for change in season.team_changes:
        body += _section(_change_title(change), cells_wide)
        body += _text(", ".join(change.teams), cells_wide)
        body += _text(change.note or "", cells_wide)
    if season.summary:
        body += _section("The season", cells_wide)
        body += _text(season.summary, cells_wide)
    if view.stage.note:
        body += _section(view.stage.name, cells_wide)
        body += _text(view.stage.note, cells_wide)
    if season.sources:
        body += _section("Sources", cells_wide)
    for source in season.sources:
        for text in (source.title, source.url or "", source.note or ""):
            body += _text(text, cells_wide)
    keyed = tuple(
        Line(one.spans, key=str(index) if one.spans else None) for index, one in enumerate(body)
    )
    return Page(head=(line(("FACTS", "head"), " of the season"),), body=keyed)


def _claims(claims: Claims) -> Iterator[tuple[str, str]]:
    """Walk what a source claims, as label and text; what it does not say is left out."""
    yield "Champion", claims.champion or ""
    yield "Runner-up", claims.runner_up or ""
    went_up = ", ".join(claims.promoted)
    yield "Promoted", f"{went_up} to the {claims.promoted_to}" if claims.promoted_to else went_up
    yield "Departments", _count(claims.departments)
    yield "Matches", _count(claims.matches)
    yield "Goals", _count(claims.goals)
    for index, scorer in enumerate(claims.top_scorers):
        yield "" if index else "Top scorer", f"{scorer.player} ({scorer.goals})"
    for index, result in enumerate(claims.highest_scoring):
        text = f"{result.home} {result.score} {result.away}"
        yield "" if index else "Most goals", text
    yield "Counted", claims.scope or ""
    yield "Note", claims.note or ""


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


def _text(text: str, cells_wide: int) -> Iterator[Line]:
    for part in wrap(clean(text), cells_wide - 1):
        yield line(f" {part}")

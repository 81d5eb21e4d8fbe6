"""The facts pane: what sources say of the season, its team changes, its notes and its sources."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import dropwhile

from tui.present.page.page import EMPTY, Key, Line, Page, Role, line
from tui.present.page.sharing import Want
from tui.present.page.text import clean, fit, wrap
from tui.present.view.view import View
from tui.present.words.panes import (
    COUNTRY,
    FACTS_OF,
    NEXT,
    PREVIOUS,
    SEASON_SECTION,
    SOURCES_SECTION,
    TITLE_SECTION,
    as_published_by,
    change_title,
    claim_lines,
)
from tui.present.words.phrases import champions_words

_LABEL = 15
_READABLE = 60


def facts(view: View, cells_wide: int) -> Page:
    """Draw everything known of the season that is not a result.

    The key of a line is its part and its place in it, so that a part is found at any width; the
    part of a claim is the way to it in the file.
    """
    lines = (
        Line(one.spans, key=(*part, str(at)) if one.spans else None)
        for part, lines in _keyed(view, cells_wide)
        for at, one in enumerate(lines)
    )
    body = tuple(dropwhile(lambda one: not one.spans, lines))  # what parts sections begins none
    return Page(head=(line(("Facts", "head"), f" {FACTS_OF}"),), body=body)


def has_facts(view: View) -> bool:
    """Return whether anything is known of the season that is not a result."""
    return bool(facts(view, _READABLE).body)


def want_of_facts(view: View, cells_wide: int) -> Want:
    """Return the lines that the facts want, whatever the stage has to say of itself."""
    return Want.scrolling(len(facts(view, cells_wide).body) + 1, least=4, enough=10)


def _keyed(view: View, cells_wide: int) -> Iterator[tuple[Key, Iterator[Line]]]:
    """Yield the parts, what sources claim first, each with its key."""
    season = view.season
    for index, claims in enumerate(season.published):
        way = ("published", str(index))
        if claims.source:
            title = as_published_by(season.source_titles[claims.source])
            yield way, _text(title, cells_wide, "dim")
        for field, label, text in claim_lines(claims):
            yield (*way, *field), _fact(label, text, cells_wide)
    for index, part in enumerate(_parts(view, cells_wide)):
        yield (str(index),), part


def _parts(view: View, cells_wide: int) -> Iterator[Iterator[Line]]:
    """Yield the parts, each a fact, a title or a text; one of which nothing is known is empty."""
    season = view.season
    yield _fact(COUNTRY, season.country or "", cells_wide)
    yield _fact(PREVIOUS, season.previous or "", cells_wide)
    yield _fact(NEXT, season.next or "", cells_wide)
    for change in season.team_changes:
        yield _section(change_title(change), cells_wide)
        yield _text(", ".join(change.teams), cells_wide)
        yield _text(change.note or "", cells_wide)
    if season.champions:
        yield _section(TITLE_SECTION, cells_wide)
        yield _text(champions_words(season.champions), cells_wide)
    if season.summary:
        yield _section(SEASON_SECTION, cells_wide)
        yield _text(season.summary, cells_wide)
    if view.stage and view.stage.note:
        yield _section(view.stage.name, cells_wide)
        yield _text(view.stage.note, cells_wide)
    if season.sources:
        yield _section(SOURCES_SECTION, cells_wide)
    for source in season.sources:
        for text in (source.title, source.url or "", source.note or ""):
            yield _text(text, cells_wide)


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

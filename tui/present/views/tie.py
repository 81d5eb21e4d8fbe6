"""A tie: its teams, its matches in full, what decided it, and where that is known from."""

from __future__ import annotations

from collections.abc import Iterator

from tui.present.bracket.ties import ties_at
from tui.present.bracket.tree import Node
from tui.present.page.page import Key, Line, Page, line
from tui.present.page.text import clean, fit, wrap
from tui.present.view.view import View
from tui.present.views.keys import match_row, team_row
from tui.present.words.cards import (
    AGGREGATE,
    BOTH_ARE,
    LOSER_IS,
    NEUTRAL_GROUND,
    NOT_DECIDED,
    NOT_KNOWN,
    NOTE,
    ROUND,
    SERIES,
    SOURCE,
    TIE_TITLE,
    WINNER,
    WINNER_IS,
    matches_won,
    no_winner,
)
from tui.present.words.phrases import circumstances, day_and_time, score_with_mark
from tui.present.words.prizes import outcome_words
from tui.present.words.ties import (
    Shown,
    both_words,
    decision,
    leg_label,
    score_of,
    source_aggregate,
    winner_source,
)
from tui.season.model.knockout import KnockoutStage
from tui.season.model.matches import Match
from tui.standings.tie_result import LegResult
from tui.standings.views.fixtures import fixtures

_LABEL = 12


def tie_page(view: View, index: int, node: Node, cells_wide: int) -> Page | None:
    """Draw everything known of a tie of a stage by the moment shown; None where there is none."""
    if index >= len(view.season.stages):
        return None  # in a file that has changed
    there = _in_stage(view, index)
    one = ties_at(there.bracket, there.moment.round, there.day).get(node)
    if one is None:
        return None
    teams = one.result.teams
    first, second = (
        view.named(team) if team else name for team, name in zip(teams, one.names, strict=True)
    )
    middle = score_of(one.result) or "v"
    title = line((TIE_TITLE, "head"), f" {first} ", (middle, "strong"), f" {second}")
    rows = _rows(there, one)
    body = [
        part
        for label, text in _known(there, node, one)
        for part in _labelled(label, text, cells_wide, rows.pop((label, text), None))
    ]
    return Page(head=(title,), body=tuple(body))


def _rows(view: View, one: Shown) -> dict[tuple[str, str], Key]:
    """Return the keys of what can be opened: each match and the winner, by label and words."""
    result = one.result
    teams = frozenset(team for team in result.teams if team)
    places = {
        id(fixture.match): fixture.place
        for fixture in fixtures(view.season, view.moment, view.day, teams)
    }
    rows = {
        (label, words): match_row(places[id(leg.match)])
        for leg, label, words in _legs(view, one)
        if id(leg.match) in places
    }
    if result.winner:
        rows[WINNER, _winner(one)] = team_row(result.winner)
    return rows


def _legs(view: View, one: Shown) -> Iterator[tuple[LegResult, str, str]]:
    """Yield the matches of a tie, each with its label and its words."""
    number = 1
    for leg in one.result.legs:
        yield leg, leg_label(leg, number, one.round.leg_count), _match(leg.match, view)
        number += not leg.match.is_void  # what is played in its place has the same number


def _winner(one: Shown) -> str:
    return f"{one.result.winner} {decision(one.stage, one.result)}".rstrip()


def _in_stage(view: View, index: int) -> View:
    """Return a view of a stage: at the moment shown, or at the end of an earlier one."""
    return view if view.moment.stage == index else view.at(view.timeline.of_stage(index))


def _known(view: View, node: Node, one: Shown) -> Iterator[tuple[str, str]]:
    """Yield what is known of a tie, as label and text."""
    stage, played, result = one.stage, one.round, one.result
    yield ROUND, f"{played.name}, {stage.name}"
    legs = [leg for leg in result.legs if not leg.replay]
    for leg, label, words in _legs(view, one):
        yield label, words
        yield "", leg.match.note or ""
    if result.series:
        yield SERIES, matches_won(score_of(result))
    elif len(legs) > 1:
        yield AGGREGATE, score_of(result)
        yield "", source_aggregate(result)
    if result.winner:
        yield WINNER, _winner(one)
        yield "", winner_source(result)
        yield WINNER_IS, outcome_words(one.won)
        yield LOSER_IS, outcome_words(played.losers) if result.loser else ""
    elif result.both:
        yield WINNER, no_winner(both_words(stage, played))
        yield BOTH_ARE, outcome_words(one.won)
    elif all(result.teams):
        yield WINNER, NOT_DECIDED if _is_open(view, stage, node) else NOT_KNOWN
    yield NOTE, result.tie.note or ""
    source = result.tie.source or stage.source or ""
    yield SOURCE, view.season.source_titles.get(source, source)


def _is_open(view: View, stage: KnockoutStage, node: Node) -> bool:
    """Return whether matches of a tie are still to come after the moment shown."""
    return view.moment.round < stage.ends[node.round]


def _match(match: Match, view: View) -> str:
    """Return a match in one line: result, circumstances, date and ground."""
    parts = [
        f"{match.home} {score_with_mark(match)} {match.away}",
        circumstances(match),
        day_and_time(match.date, match.time),
        match.venue or "",
        NEUTRAL_GROUND if match.neutral else "",
        view.season.source_label(match.source, ""),
    ]
    return ", ".join(part for part in parts if part)


def _labelled(label: str, text: str, cells_wide: int, key: Key | None) -> Iterator[Line]:
    for at, part in enumerate(wrap(clean(text), cells_wide - _LABEL - 1)):
        yield line((" " + fit("" if at else label, _LABEL), "dim"), part, key=key)

"""The same view in another version of a season, or in another season: it follows what it is about.

Places in a file shift as it changes: a match is known by its stage and its teams, a tie too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from tui.present.bracket.tree import Node
from tui.present.sheets.sheet import Sheet
from tui.present.view.view import View
from tui.season.model import KnockoutStage
from tui.season.model.knockout import Tie
from tui.season.teams import teams_of
from tui.standings.views.fixtures import Fixture, MatchPlace, fixture_at, fixtures


def followed(sheet: Sheet, before: View, view: View) -> Sheet | None:
    """Return the view of the same team, match or tie; None where there is no such any more."""
    if sheet.name == "team":
        return sheet if sheet.team in teams_of(view.season) else None
    if sheet.match is not None:
        place = _match_now(sheet.match, before, view)
        return replace(sheet, match=place) if place else None
    if sheet.tie is not None:
        tie = _tie_now(*sheet.tie, before, view)
        return replace(sheet, tie=tie) if tie else None
    return sheet


def teams_shown(sheet: Sheet, view: View) -> tuple[str, ...]:
    """Return the teams that a view is about."""
    if sheet.match is not None:
        fixture = fixture_at(view.season, sheet.match)
        return (fixture.match.home, fixture.match.away) if fixture else ()
    if sheet.tie is not None:
        found = _tie_at(view, *sheet.tie)
        return found.teams if found else ()
    return (sheet.team,) if sheet.team else ()


def _match_now(place: MatchPlace, before: View, view: View) -> MatchPlace | None:
    """Return where a match is now.

    Where its teams meet more than once it is the same one of these in their order; where they meet
    more or less often than before it is the one at its place, of its day, or in that order.
    """
    old = fixture_at(before.season, place)
    if old is None:
        return None
    stage = before.season.stages[place.stage].name
    were, alike = (list(_alike(old, stage, version)) for version in (before, view))
    order = next((at for at, one in enumerate(were) if one.place == place), 0)
    if len(were) != len(alike):
        there = [one for one in alike if one.place[1:] == place[1:]]
        of_day = [one for one in alike if one.day == old.day]
        alike = there or (of_day if len(of_day) == 1 else alike)
    return alike[min(order, len(alike) - 1)].place if alike else None


def _alike(old: Fixture, stage: str, view: View) -> Iterator[Fixture]:
    """Yield the matches of a stage in which the same team is at home to the same other."""
    for one in fixtures(view.season, teams=frozenset((old.match.home, old.match.away))):
        is_same = (one.match.home, one.match.away) == (old.match.home, old.match.away)
        if is_same and view.season.stages[one.place.stage].name == stage:
            yield one


def _tie_now(stage: int, node: Node, before: View, view: View) -> tuple[int, Node] | None:
    """Return where a tie is now: by its teams, or while they are not known by its name or place."""
    old = _tie_at(before, stage, node)
    if old is None:
        return None
    name = before.season.stages[stage].name
    ties = {
        (at, Node(number, index)): tie
        for at, one in enumerate(view.season.stages)
        if isinstance(one, KnockoutStage) and one.name == name
        for number, played in enumerate(one.rounds)
        for index, tie in enumerate(played.ties)
    }
    same = [place for place, tie in ties.items() if old.teams and set(tie.teams) >= set(old.teams)]
    same += [place for place, tie in ties.items() if old.name and tie.name == old.name]
    same += [place for place, tie in ties.items() if place[1] == node and not old.teams]
    return min(same, key=lambda place: place[1] != node, default=None)


def _tie_at(view: View, stage: int, node: Node) -> Tie | None:
    found = view.season.stages[stage] if stage < len(view.season.stages) else None
    if not isinstance(found, KnockoutStage) or node.round >= len(found.rounds):
        return None
    ties = found.rounds[node.round].ties
    return ties[node.tie] if node.tie < len(ties) else None

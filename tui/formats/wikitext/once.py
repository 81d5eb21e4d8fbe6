"""Matches that an article prints more than once: in a bracket, a matrix, and a box of their own.

A match in a box says most, then one of a list, of a line with two legs, of a matrix, of a bracket.
What a lesser print knows alone (the tie, the leg, a shoot-out) goes over to the better one. Two
prints are one match only where their kinds differ, or where day and round are the same.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Literal

from tui.formats.records import MatchRecord, Place, Record, Score
from tui.formats.wikitext.context import Found, Kind, Team

RANK: dict[Kind, int] = {"box": 0, "list": 1, "legs": 2, "matrix": 3, "bracket": 4}

MOST_MEETINGS = 16
"""How many prints of the matches of two teams are looked at; no season has so many."""


def join_doubles(found: list[Found | Record]) -> list[Record]:
    """Return all records in their order, each match once."""
    joiner = _Joiner()
    matches = [(number, entry) for number, entry in enumerate(found) if isinstance(entry, Found)]
    joiner.learn_names([entry for _, entry in matches])
    for number, entry in sorted(matches, key=lambda match: (RANK[match[1].kind], match[0])):
        joiner.take(number, entry)
    joiner.name_rounds()
    records: list[tuple[int, Record]] = [
        (number, record) for number, record in enumerate(found) if not isinstance(record, Found)
    ]
    records += [(joiner.places.get(at, at), entry.match) for at, entry in joiner.kept.items()]
    return [record for _, record in sorted(records, key=lambda record: record[0])]


@dataclass(slots=True)
class _Joiner:
    """The matches so far, by their place in the article and by their teams."""

    kept: dict[int, Found] = field(default_factory=dict)
    by_pair: dict[frozenset[str], list[int]] = field(default_factory=lambda: defaultdict(list))
    names: dict[str, str] = field(default_factory=dict)
    joined: set[tuple[int, Kind]] = field(default_factory=set)
    places: dict[int, int] = field(default_factory=dict)
    """Where a match comes in the order of the article, if not where it is kept: a bracket that
    prints it first has the rounds in their order."""

    def learn_names(self, matches: list[Found]) -> None:
        """Learn which printed names link to one page."""
        by_page: dict[str, str] = {}
        for entry in matches:
            for team in (entry.home, entry.away):
                printed = team.name.casefold()
                name = self.names.get(printed) or by_page.get(team.page or "") or printed
                self.names[printed] = name
                if team.page:
                    by_page.setdefault(team.page, name)

    def _name(self, team: Team) -> str:
        """Return the name that all prints of a team share."""
        return self.names[team.name.casefold()]

    def take(self, number: int, entry: Found) -> None:
        """Keep a match, or join it to the one that it is."""
        home = self._name(entry.home)
        pair = frozenset((home, self._name(entry.away)))
        others = self.by_pair[pair]
        for other in others[-MOST_MEETINGS:]:
            turn = self._name(self.kept[other].home) != home
            if (other, entry.kind) not in self.joined and _is_double(
                self.kept[other], entry, turn=turn
            ):
                better = self.kept[other]
                self.kept[other] = replace(
                    better, match=_with(better.match, entry.match, turn=turn)
                )
                if entry.kind in {"bracket", "legs"}:
                    self.places[other] = min(number, self.places.get(other, other))
                if better.kind != entry.kind:
                    self.joined.add((other, entry.kind))
                return
        if entry.kind == "bracket" and self._is_total(entry, others):
            return
        self.kept[number] = entry
        others.append(number)

    def name_rounds(self) -> None:
        """Name the rounds of brackets as the headings of the same stage name them."""
        names = {
            (entry.match.place.stage, _round(entry.match.place)): entry.match.place.round
            for entry in self.kept.values()
            if entry.kind != "bracket"
        }
        for number, entry in self.kept.items():
            place = entry.match.place
            name = names.get((place.stage, _round(place)))
            if entry.kind == "bracket" and name:
                match = replace(entry.match, place=replace(place, round=name))
                self.kept[number] = replace(entry, match=match)

    def _is_total(self, entry: Found, others: list[int]) -> bool:
        """Return whether the score of a bracket is the sum of the legs printed elsewhere."""
        if entry.match.tie is not None or entry.match.score is None:
            return False
        legs = [self.kept[other] for other in others if self.kept[other].kind != "bracket"]
        legs = [leg for leg in legs if leg.match.place.group is None and leg.match.score]
        if len(legs) < 2:
            return False
        name = self._name(entry.home)
        sums = [
            _turned(leg.match.score, turn=self._name(leg.home) != name) or (0, 0)
            for leg in legs[-2:]
        ]
        return (sum(one[0] for one in sums), sum(one[1] for one in sums)) == entry.match.score


def _is_double(better: Found, other: Found, *, turn: bool) -> bool:
    """Return whether two prints are one match."""
    first, second = better.match, other.match
    scores = _scores(first), _scores(second, turn=turn)
    fills = None in scores and better.kind != other.kind
    if scores[0] != scores[1] and not (
        fills and (other.kind == "matrix" or _is_same_round(first.place, second.place))
    ):
        return False
    same_round = _is_same_round(first.place, second.place)
    if better.kind == other.kind:
        return not turn and _is_same_kind_double(first, second, better.kind, same_round=same_round)
    if first.date and second.date and first.date != second.date and not same_round:
        return False
    if "matrix" in {better.kind, other.kind}:
        return not turn and _fits_matrix(first, second)
    if turn and other.kind != "bracket" and second.tie is not None:
        return False
    return first.place.group is None and (
        same_round
        or not first.place.round
        or not second.place.round
        or (first.place.knockout is not False and other.kind == "bracket")
        or other.kind == "legs"
    )


def _is_same_kind_double(
    first: MatchRecord, second: MatchRecord, kind: Kind, *, same_round: bool
) -> bool:
    """Return whether two boxes, or two lines of lists, are one match.

    They are where they stand in one round of one stage, or are of one day.
    """
    if kind == "matrix" or first.replay != second.replay or first.place.leg != second.place.leg:
        return False
    if first.date and second.date:
        return first.date == second.date and first.time in {second.time, None}
    places = first.place, second.place
    return same_round and len({(place.stage, place.group) for place in places}) == 1


def _fits_matrix(first: MatchRecord, second: MatchRecord) -> bool:
    """Return whether a match of a list or box can be that of a matrix."""
    places = first.place, second.place
    groups = {place.group for place in places if place.group}
    stages = sorted(place.stage or "" for place in places)
    return (
        len(groups) < 2
        and stages[1].startswith(stages[0])
        and not any(place.knockout for place in places)
    )


def _is_same_round(place: Place, other: Place) -> bool:
    """Return whether two places name one round."""
    return place.round is not None and _round(place) == _round(other)


def _round(place: Place) -> str:
    """Return the round of a place without what articles spell in many ways."""
    return _folded(place.round or "")


@lru_cache(maxsize=4096)
def _folded(name: str) -> str:
    return re.sub(r"[^a-z0-9]", "", name.lower()).rstrip("s")


def _scores(match: MatchRecord, *, turn: bool = False) -> Score | None:
    """Return the score that a print gives, that of a ruling too."""
    return _turned(match.score or match.awarded, turn=turn)


def _turned(score: Score | None, *, turn: bool) -> Score | None:
    """Return a score in the view of the other team."""
    return (score[1], score[0]) if score and turn else score


def _with(match: MatchRecord, other: MatchRecord, *, turn: bool) -> MatchRecord:
    """Return a match with what only the other print of it says."""
    place, known = match.place, other.place
    return replace(
        match,
        place=replace(
            place,
            stage=place.stage or known.stage,
            round=place.round or known.round,
            leg=place.leg or known.leg,
            knockout=known.knockout if place.knockout is None else place.knockout,
        ),
        score=match.score or (None if match.awarded else _turned(other.score, turn=turn)),
        date=match.date or other.date,
        time=match.time or other.time,
        venue=match.venue or other.venue,
        tie=match.tie or other.tie,
        aggregate=match.aggregate or other.aggregate,
        first_team=match.first_team
        or (match.first_team if match.aggregate else _first(match, other, turn=turn)),
        penalties=match.penalties or _turned(other.penalties, turn=turn),
        extra_time=match.extra_time or other.extra_time,
        decided_by=match.decided_by or other.decided_by,
        winner=match.winner or _other_winner(other, turn=turn),
    )


def _first(match: MatchRecord, other: MatchRecord, *, turn: bool) -> str | None:
    """Return the first team of the other print by the name that this one has for it."""
    if other.first_team is None:
        return None
    at_home = (other.first_team == other.home) != turn
    return match.home if at_home else match.away


def _other_winner(other: MatchRecord, *, turn: bool) -> Literal["home", "away"] | None:
    """Return the winner of the other print, in the order of teams of this one."""
    if other.winner is None or not turn:
        return other.winner
    return "away" if other.winner == "home" else "home"

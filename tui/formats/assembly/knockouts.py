"""Rounds of ties: legs and replays find their ties, also where each leg has its own heading."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui.formats.assembly.draft import (
    Lines,
    Node,
    filled,
    is_void,
    match_node,
    score_text,
)
from tui.formats.assembly.headings import is_final, is_third_place
from tui.formats.records import ByeRecord, MatchRecord

_MOST_LEGS = 9

Played = MatchRecord | ByeRecord


@dataclass
class Tie:
    """Two teams and what they played, in the order of the source; or one team with a bye."""

    teams: tuple[str, ...]
    matches: list[MatchRecord] = field(default_factory=list)
    line: int = 0

    @property
    def standing(self) -> list[MatchRecord]:
        """The matches that count."""
        return [match for match in self.matches if not is_void(match)]

    @property
    def pair(self) -> frozenset[str]:
        """Who plays."""
        return frozenset(self.teams)


@dataclass
class TieRound:
    """A round of ties under its name."""

    name: str
    ties: list[Tie] = field(default_factory=list)

    @property
    def has_legs(self) -> bool:
        """Whether its ties are of two legs: most of those that were played have two matches."""
        if any(match.place.leg for tie in self.ties for match in tie.matches):
            return True
        played = [tie for tie in self.ties if tie.standing]
        several = [tie for tie in played if _may_be_of_legs(tie)]
        is_told = any(not _is_level(tie.standing[0]) for tie in several)
        return 2 * len(several) > len(played) - (1 if is_told else 0)


def rounds_of(records: Iterable[Played], otherwise: str) -> list[TieRound]:
    """Return the rounds of some matches and byes in the order of the source."""
    named: dict[str, list[Played]] = {}
    for record in records:
        named.setdefault(record.place.round or otherwise, []).append(record)
    rounds: list[TieRound] = []
    for name, played in named.items():
        for part, ties in enumerate(_apart(_ties_of(played)), start=1):
            rounds.append(TieRound(f"{name} ({part})" if part > 1 else name, ties))
    return _with_final_last(_joined(rounds))


def _with_final_last(rounds: list[TieRound]) -> list[TieRound]:
    """Return rounds of which a match for the third place comes before the final.

    Brackets print it below the final, though nothing is played after that.
    """
    *before, last = rounds or [TieRound("")]
    if not before or not is_third_place(last.name) or not is_final(before[-1].name):
        return rounds
    days = [match.date for tie in last.ties for match in tie.matches if match.date]
    of_final = [match.date for tie in before[-1].ties for match in tie.matches if match.date]
    is_later = bool(days and of_final) and min(days) > max(of_final)
    return rounds if is_later else [*before[:-1], last, before[-1]]


def _ties_of(records: Iterable[Played]) -> list[Tie]:
    """Return the ties of a round: what the source joins, else what two teams play."""
    ties: list[Tie] = []
    open_ties: dict[object, Tie] = {}
    for record in records:
        if isinstance(record, ByeRecord):
            ties.append(Tie((record.team,), line=record.line))
            continue
        pair = frozenset((record.home, record.away))
        key = (record.tie, pair) if record.tie else pair
        tie = open_ties.get(key)
        if tie is None or len(tie.matches) == _MOST_LEGS or _is_again(record, tie.matches):
            open_ties[key] = tie = Tie((record.home, record.away), line=record.line)
            ties.append(tie)
        tie.matches.append(record)
        if record.first_team in (record.home, record.away):
            other = record.away if record.first_team == record.home else record.home
            tie.teams = (record.first_team, other)
    return ties


def _is_again(match: MatchRecord, legs: Iterable[MatchRecord]) -> bool:
    """Return whether a match is one that the source has had already, of a tie told again."""
    return match.score is not None and any(
        (match.home, match.score, match.date) == (leg.home, leg.score, leg.date) for leg in legs
    )


def _apart(ties: Iterable[Tie]) -> list[list[Tie]]:
    """Return ties in as many rounds as are needed for nobody to play twice in one."""
    parts: list[list[Tie]] = []
    plays: Counter[str] = Counter()
    for tie in ties:
        at = max(plays[team] for team in tie.teams)
        if at == len(parts):
            parts.append([])
        parts[at].append(tie)
        for team in tie.pair:
            plays[team] = at + 1
    return parts


def _joined(rounds: list[TieRound]) -> list[TieRound]:
    """Return rounds of which those with the same ties, one leg after the other, are one."""
    joined: list[TieRound] = []
    for each in rounds:
        before = joined[-1] if joined else None
        pairs = {tie.pair: tie for tie in before.ties} if before else {}
        again = [tie for tie in each.ties if tie.pair in pairs]
        if before and again and len(again) == len(each.ties) and _turned(pairs, again):
            for tie in again:
                pairs[tie.pair].matches += tie.matches
        else:
            joined.append(each)
    return joined


def _turned(pairs: dict[frozenset[str], Tie], again: Sequence[Tie]) -> bool:
    """Return whether ties are the second legs of others: the grounds are exchanged."""
    return all(
        tie.matches
        and pairs[tie.pair].matches
        and (len(pairs[tie.pair].matches) + len(tie.matches)) <= _MOST_LEGS
        and tie.matches[0].home == pairs[tie.pair].matches[0].away
        for tie in again
    )


def stage_rounds(rounds: Sequence[TieRound], lines: Lines, *, is_last: bool) -> list[Node]:
    """Return the rounds of a knock-out stage; of the last stage the final makes the champion."""
    nodes = [_round_node(each, lines) for each in rounds]
    finals = [node for each, node in zip(rounds, nodes, strict=True) if is_final(each.name)]
    if is_last and len(finals) == 1 and len(finals[0]["ties"]) == 1:
        finals[0]["winners"] = {"status": "champion"}
    return nodes


def _round_node(each: TieRound, lines: Lines) -> Node:
    has_legs = each.has_legs
    ties = [_tie_node(tie, lines, has_legs=has_legs) for tie in each.ties]
    day = _common_day(ties)
    legs = max((_leg_count(tie) for tie in ties), default=1) if has_legs else 1
    node = filled(
        name=each.name,
        legs=max(2, legs) if has_legs else None,
        date=day,
        third_place=is_third_place(each.name),
    )
    node["ties"] = ties
    line = min((tie.line for tie in each.ties), default=0)
    return lines.mark(node, line) if line else node


def _leg_count(tie: Node) -> int:
    """Return how many legs of a tie count."""
    return sum(
        leg.get("status") != "annulled" and (leg.get("status") != "abandoned" or "awarded" in leg)
        for leg in tie.get("legs", ())
    )


def _common_day(ties: Sequence[Node]) -> dt.date | None:
    """Remove the day that all matches of a round share from them, and return it."""
    matches = [match for tie in ties for key in ("legs", "replays") for match in tie.get(key, ())]
    days = {match.get("date") for match in matches}
    day = next(iter(days)) if len(days) == 1 else None
    if not isinstance(day, dt.date):
        return None
    for match in matches:
        del match["date"]
    return day


def _tie_node(tie: Tie, lines: Lines, *, has_legs: bool) -> Node:
    if not tie.matches:
        return lines.mark({"teams": list(tie.teams), "winner": tie.teams[0]}, tie.line)
    legs, replays = _split(tie, has_legs=has_legs)
    last = (replays or legs)[-1]
    winner = _winner(last)
    aggregate = next((match.aggregate for match in tie.matches if match.aggregate), None)
    decided_by = next((match.decided_by for match in tie.matches if match.decided_by), None)
    node = filled(
        teams=list(tie.teams),
        winner=winner,
        decided_by=decided_by if winner or decided_by == "away_goals" else None,
        aggregate=score_text(aggregate),
        legs=[_leg(match, legs, lines) for match in legs],
        replays=[_leg(match, (match,), lines) for match in replays],
    )
    return lines.mark(node, tie.line)


def _leg(match: MatchRecord, legs: Sequence[MatchRecord], lines: Lines) -> Node:
    """Return a leg; penalties follow a level score, but for the last of several legs."""
    standing = [leg for leg in legs if not is_void(leg)]
    is_one_of_several = len(standing) > 1
    return match_node(match, lines, in_tie=is_one_of_several or match.score is None)


def _winner(last: MatchRecord) -> str | None:
    """Return who went on, where the source says so and no score does."""
    if last.winner is None or last.penalties is not None:
        return None
    return last.home if last.winner == "home" else last.away


def _split(tie: Tie, *, has_legs: bool) -> tuple[list[MatchRecord], list[MatchRecord]]:
    """Return the legs of a tie, and the replays after them."""
    legs: list[MatchRecord] = []
    replays: list[MatchRecord] = []
    due = 2 if has_legs else 1
    for match in tie.matches:
        standing = sum(not is_void(leg) for leg in legs)
        is_replay = match.replay or (standing >= due and match.place.leg is None)
        if is_replay and legs:
            replays.append(match)
        else:
            legs.append(match)
    return legs, replays


def _may_be_of_legs(tie: Tie) -> bool:
    """Return whether two matches of a tie may be legs: no replay is on the same ground."""
    played = tie.standing
    if len(played) < 2 or any(match.replay for match in played):
        return False
    is_added_up = any(match.aggregate for match in played)
    return is_added_up or played[0].home != played[1].home or not _is_level(played[0])


def _is_level(match: MatchRecord) -> bool:
    return match.score is not None and match.score[0] == match.score[1]

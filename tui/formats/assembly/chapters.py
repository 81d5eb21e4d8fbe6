"""Which records are of a league and which of a knock-out: the stages of a season, still as records.

A source often says neither. What its headings do not tell, the structure does: who has lost a tie
is not seen again, who has lost in a league plays on.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from tui.formats.assembly.headings import (
    is_early_round,
    is_final,
    is_matchday,
    is_third_place,
    names_knockout,
    number_of,
)
from tui.formats.records import (
    AdjustmentRecord,
    ByeRecord,
    EntryRecord,
    MatchRecord,
    TableRecord,
)
from tui.season.folding import fold

Played = MatchRecord | ByeRecord
ChapterRecord = MatchRecord | ByeRecord | TableRecord | AdjustmentRecord | EntryRecord

_CUP_WORDS = ("cup", "pokal", "copa", "coupe", "coppa", "taca", "beker", "trophy", "kupa", "pohar")
_PLAYS_ON = 0.3
"""In a league so many of the losers of a round play in a later one, and more."""

_FEW_ROUNDS = 5
_NEARLY_ALL = 0.8


@dataclass
class Chapter:
    """All records under one heading of a competition, in the order of the source."""

    competition: str | None
    stage: str | None
    records: list[ChapterRecord] = field(default_factory=list)

    @property
    def played(self) -> list[Played]:
        """Its matches and byes."""
        return [record for record in self.records if isinstance(record, MatchRecord | ByeRecord)]


@dataclass
class Segment:
    """What becomes one stage: a league with its groups, or rounds of ties.

    `is_before` and `is_behind` are whether a league of the same chapter comes after it or before.
    """

    chapter: Chapter
    is_knockout: bool
    is_before: bool = False
    is_behind: bool = False
    played: list[Played] = field(default_factory=list)


def chapters_of(records: Iterable[ChapterRecord]) -> list[Chapter]:
    """Return the chapters of a season in the order in which they begin.

    A final without a stage of its own ends the knock-out stage that it stands behind.
    """
    chapters: dict[tuple[str | None, str | None], Chapter] = {}
    before: str | None = None
    for record in records:
        competition, stage = record.place.competition, record.place.stage
        if stage is None and before and _is_last_round(record):
            stage = before
        elif isinstance(record, MatchRecord | ByeRecord):
            before = stage if stage and names_knockout(stage) else None
        chapter = chapters.setdefault((competition, stage), Chapter(competition, stage))
        chapter.records.append(record)
    return list(chapters.values())


def _is_last_round(record: ChapterRecord) -> bool:
    """Return whether a record is a match of a final, or for the third place."""
    name = record.place.round if isinstance(record, MatchRecord) else None
    return name is not None and (is_final(name) or is_third_place(name))


def segments_of(chapter: Chapter) -> list[Segment]:
    """Return the league of a chapter, and what is knocked out before and after it."""
    knockout = _knockout_rounds(chapter)
    of_league = {
        record.place.round
        for record in chapter.played
        if isinstance(record, MatchRecord) and not _is_knockout(record, knockout)
    }
    segments: list[Segment] = []
    league: Segment | None = None
    for record in chapter.played:
        rests = isinstance(record, ByeRecord) and record.place.round in of_league
        if rests or not _is_knockout(record, knockout):
            if league is None:
                league = Segment(chapter, is_knockout=False)
                segments.append(league)
            league.played.append(record)
            continue
        last = segments[-1] if segments else None
        if last is None or not last.is_knockout:
            last = Segment(chapter, is_knockout=True, is_behind=league is not None)
            segments.append(last)
        last.played.append(record)
    for segment in segments if league else ():
        segment.is_before = segment.is_knockout and not segment.is_behind
    return segments


def _is_knockout(record: Played, knockout: frozenset[str | None]) -> bool:
    if record.place.knockout is not None:
        return record.place.knockout
    if isinstance(record, ByeRecord):
        return record.place.group is None
    if record.place.group is not None:
        return bool(record.place.round) and names_knockout(record.place.round or "")
    return record.place.round in knockout


def _knockout_rounds(chapter: Chapter) -> frozenset[str | None]:
    """Return the headings without a group under which there are ties."""
    matches = [
        record
        for record in chapter.records
        if isinstance(record, MatchRecord)
        and record.place.group is None
        and record.place.knockout is None
    ]
    names = list(dict.fromkeys(match.place.round for match in matches))
    heading = chapter.stage or ""
    named = {name for name in names if name and names_knockout(name)}
    said = _rounds_said_to_be_ties(chapter)
    named |= {name for name in names if name and name in said}
    named -= _matchdays_by_another_name(matches, named)
    open_names = [name for name in names if name not in named]
    undecided = [match for match in matches if match.place.round not in named]
    has_named = bool(named) or any(record.place.knockout for record in chapter.played)
    if undecided and _are_ties(chapter, undecided, has_named=has_named, heading=heading):
        named.update(name for name in open_names if name)
        return frozenset(named | ({None} if None in open_names else set()))
    return frozenset(named)


def _rounds_said_to_be_ties(chapter: Chapter) -> set[str | None]:
    """Return the rounds of which the source says that some of their matches are ties."""
    return {
        record.place.round
        for record in chapter.records
        if isinstance(record, MatchRecord) and record.place.knockout and not record.place.group
    }


def _matchdays_by_another_name(matches: Sequence[MatchRecord], named: set[str]) -> set[str]:
    """Return names of rounds of ties in which nearly all teams of a league meet.

    A source that calls the first matchday "Play-off", and the next one "Matchday 2", is wrong.
    """
    days: dict[str, set[str]] = {}
    for match in matches:
        if match.place.round:
            days.setdefault(match.place.round, set()).update((match.home, match.away))
    numbers = {number_of(name) for name in days} - {None}
    league = {team for name, teams in days.items() if number_of(name) is not None for team in teams}
    is_whole = len(numbers) == max((number for number in numbers if number), default=0)
    if len(numbers) < _FEW_ROUNDS or is_whole:
        return set()
    return {name for name in named if len(days[name] & league) >= _NEARLY_ALL * len(league)}


def _are_ties(
    chapter: Chapter, matches: Sequence[MatchRecord], *, has_named: bool, heading: str
) -> bool:
    """Return whether matches under headings that say nothing are ties."""
    teams = {team for match in matches for team in (match.home, match.away)}
    for record in chapter.records:
        if isinstance(record, TableRecord) and record.place.group is None:
            rows = {row.team for row in record.rows}
            if len(rows & teams) * 2 >= len(rows):
                return False
    if any(is_matchday(match.place.round or "") for match in matches) and not _says_cup(chapter):
        return False
    share = _share_of_losers_who_play_on(matches)
    if share is None:
        is_once = len(teams) == 2 * len({frozenset((one.home, one.away)) for one in matches})
        names = [match.place.round or "" for match in matches]
        is_early = any(is_early_round(name) for name in names)
        says_cup = has_named or is_early or names_knockout(heading) or _says_cup(chapter)
        if any(isinstance(record, ByeRecord) for record in chapter.records):
            says_cup, is_once = True, is_once or not _comes_back(matches)
        numbered = {number_of(name) for name in names} - {None}
        return (is_once or bool(heading and names_knockout(heading))) and (
            says_cup and not (numbered and not has_named and not _says_cup(chapter))
        )
    return share < _PLAYS_ON


def _says_cup(chapter: Chapter) -> bool:
    words = fold(f"{chapter.competition or ''} {chapter.stage or ''}")
    return any(word in words for word in _CUP_WORDS)


def _share_of_losers_who_play_on(matches: Sequence[MatchRecord]) -> float | None:
    """Return how many of the losers of a round are in a later one; None where no round is later."""
    rounds: dict[str | None, list[MatchRecord]] = {}
    for match in matches:
        rounds.setdefault(match.place.round, []).append(match)
    if len(rounds) < 2:
        return None
    losers = plays_on = 0
    later: set[str] = set()
    for played in reversed(list(rounds.values())):
        lost = _losers(played)
        if later:
            losers += len(lost)
            plays_on += len(lost & later)
        later.update(team for match in played for team in (match.home, match.away))
    return plays_on / losers if losers else None


def _comes_back(matches: Iterable[MatchRecord]) -> bool:
    """Return whether somebody plays on who has lost, in the order of the source."""
    lost: set[str] = set()
    for match in matches:
        if not lost.isdisjoint((match.home, match.away)):
            return True
        lost |= _losers([match])
    return False


def _losers(matches: Iterable[MatchRecord]) -> set[str]:
    """Return who has lost against somebody in a round, all its matches against that one counted."""
    goals: dict[tuple[str, str], int] = {}
    for match in matches:
        score = match.awarded or match.score
        if score:
            first, second = sorted((match.home, match.away))
            lead = score[0] - score[1] if match.home == first else score[1] - score[0]
            if lead == 0 and match.penalties:
                shot = match.penalties[0] - match.penalties[1]
                lead = shot if match.home == first else -shot
            goals[first, second] = goals.get((first, second), 0) + lead
    return {second if lead > 0 else first for (first, second), lead in goals.items() if lead != 0}

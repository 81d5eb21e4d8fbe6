"""Records of what the lines of a page say, with the headings and the day that hold there."""

from __future__ import annotations

from dataclasses import replace

from tui.formats.records import ByeRecord, MatchRecord
from tui.formats.rsssf.context import Headings
from tui.formats.rsssf.matches import Played, completed, has_extra_time, penalties_of
from tui.formats.rsssf.notes import note_in, scorers_in, venue_in
from tui.formats.rsssf.ties import TieLine


def record_of(line: int, played: Played, behind: str, page: Headings) -> MatchRecord | ByeRecord:
    """Return the match of a line, with all that stands behind it; a team alone has a bye."""
    place = page.heading.place
    if played.away is None:
        return ByeRecord(line=line, place=place, team=played.home)
    match = completed(played, behind)
    score = match.score or match.awarded
    scorers = scorers_in(behind, score)
    return MatchRecord(
        line=line,
        place=place,
        home=match.home,
        away=match.away or "",
        score=match.score,
        date=page.day,
        time=match.time or page.time,
        status=match.status,
        awarded=match.awarded,
        winner=match.winner,
        extra_time=has_extra_time(behind),
        penalties=penalties_of(behind) if score and score[0] == score[1] else None,
        replay=page.heading.replay,
        scorers=scorers,
        venue=venue_in(behind) or match.venue or page.venue,
        note=note_in(behind, scorers),
    )


def legs_of(line: int, tie: TieLine, page: Headings) -> list[MatchRecord]:
    """Return the matches of a line with both legs of a tie; the day is that of the first one."""
    legs = []
    for number, played in enumerate(tie.played(), start=1):
        record = record_of(line, played, played.rest, page)
        if isinstance(record, MatchRecord):
            leg = number if number < 3 else None
            legs.append(
                replace(
                    record,
                    place=replace(record.place, leg=leg, knockout=True),
                    date=record.date if number == 1 else None,
                    venue=record.venue if number == 1 else None,
                    tie=str(line),
                    aggregate=tie.aggregate,
                    first_team=tie.first,
                    replay=number > 2,
                )
            )
    return legs

"""Rounds of a cup in which everybody meets: a table below the matches of a round tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from tui.formats.records import MatchRecord, Place, Record, TableRecord, changed

FEWEST_MATCHES = 2
"""So many matches has every team of a league at least."""
MOST_SLIPS = 1
"""So many names may be misspelt in a table or in the results."""


def with_round_leagues(records: Sequence[Record]) -> list[Record]:
    """Return records in which a round with a table of its own is a stage."""
    leagues: dict[Place, Place] = {}
    below: list[MatchRecord] = []
    tables: dict[int, Place] = {}
    for number, record in enumerate(records):
        if isinstance(record, MatchRecord):
            if below and below[-1].place != record.place:
                below = []
            below.append(record)
        elif isinstance(record, TableRecord) and below and _is_of(record, below):
            place = below[-1].place
            leagues[place] = _as_stage(place)
            tables[number] = leagues[place]
    return [_moved(record, leagues, tables.get(at)) for at, record in enumerate(records)]


def _is_of(table: TableRecord, matches: Sequence[MatchRecord]) -> bool:
    """Return whether a table adds up the matches above it, which are those of a round by name."""
    place = matches[-1].place
    is_round = place.round is not None and place.leg is None
    headings = (place.stage, place.group), (table.place.stage, table.place.group)
    if not is_round or headings[0] != headings[1] or table.after_round is not None:
        return False
    played = Counter(team for match in matches for team in (match.home, match.away))
    rows = {row.team: row.played for row in table.rows}
    alike = [team for team in rows if rows[team] == played[team] >= FEWEST_MATCHES]
    return len(rows) == len(played) and len(alike) >= max(2, len(rows) - MOST_SLIPS)


def _as_stage(place: Place) -> Place:
    name = ", ".join(part for part in (place.stage, place.group, place.round) if part)
    return replace(place, stage=name, group=None, round=None, knockout=False)


def _moved(record: Record, leagues: dict[Place, Place], table: Place | None) -> Record:
    """Return a record under the stage that its round is."""
    if isinstance(record, MatchRecord):
        return changed(record, place=leagues.get(record.place, record.place))
    if isinstance(record, TableRecord) and table is not None:
        return changed(record, place=table)
    return record

"""Records of several seasons, or of several divisions, told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from tui.formats.records import MatchRecord, Place, Reading, Record, TeamRecord, changed
from tui.formats.titles import season_of, split_title

UNKNOWN = "unknown"
"""The season of a source that names none and has no dates."""


@dataclass(frozen=True, kw_only=True)
class SeasonRecords:
    """The records of one season file, and what is said of all of them.

    `otherwise` is the name of a competition that the source does not name.
    """

    records: tuple[Record, ...]
    season: str
    is_season_assumed: bool
    competition: str | None
    otherwise: str
    country: str | None


def split(reading: Reading, name: str, *, splits: bool, wanted: str | None) -> list[SeasonRecords]:
    """Return the records of each season; of each division of it where a source splits so."""
    parts: dict[tuple[str | None, str | None], list[Record]] = {}
    teams = [record for record in reading.records if isinstance(record, TeamRecord)]
    season = wanted or _normal(reading.season)
    for record in reading.records:
        if isinstance(record, TeamRecord):
            continue
        if not wanted:
            season = _normal(record.place.season) or season
        division = record.place.competition if splits else None
        place = changed(record.place, season=season)
        parts.setdefault((season, division), []).append(changed(record, place=place))
    if len({key[0] for key in parts}) > 1 and None in {key[0] for key in parts}:
        parts = _without_gaps(parts)
    return [
        _season_records(reading, name, (*teams, *records), season, division)
        for (season, division), records in parts.items()
    ]


def _without_gaps(
    parts: dict[tuple[str | None, str | None], list[Record]],
) -> dict[tuple[str | None, str | None], list[Record]]:
    """Return parts of which those before the first season belong to it."""
    first = next(season for season, _ in parts if season is not None)
    joined: dict[tuple[str | None, str | None], list[Record]] = {}
    for (season, division), records in parts.items():
        joined.setdefault((season or first, division), []).extend(records)
    return joined


def _normal(season: str | None) -> str | None:
    """Return a season as a season file has it."""
    return (season_of(season) or season.strip() or None) if season else None


def _season_records(
    reading: Reading,
    name: str,
    records: tuple[Record, ...],
    season: str | None,
    division: str | None,
) -> SeasonRecords:
    file = split_title(PurePath(name).name.split(".")[0].replace("_", " "))
    otherwise = (file.competition or PurePath(name).name or name).replace("-", " ").strip() or name
    return SeasonRecords(
        records=records,
        season=season or _season_of_dates(records) or season_of(PurePath(name).name) or UNKNOWN,
        is_season_assumed=season is None,
        competition=division or reading.competition or _competition_of(records),
        otherwise=otherwise[:1].upper() + otherwise[1:],
        country=reading.country,
    )


def _season_of_dates(records: Sequence[Record]) -> str | None:
    """Return the season that the dates of matches make."""
    years = sorted(
        int(record.date[:4])
        for record in records
        if isinstance(record, MatchRecord) and record.date
    )
    if not years:
        return None
    first, last = years[0], years[-1]
    return str(first) if first == last else f"{first}-{last % 100:02}"


def _competition_of(records: Sequence[Record]) -> str | None:
    """Return the competition that most records name."""
    places: list[Place] = [record.place for record in records if not isinstance(record, TeamRecord)]
    named = Counter(place.competition for place in places if place.competition)
    return named.most_common(1)[0][0] if named else None

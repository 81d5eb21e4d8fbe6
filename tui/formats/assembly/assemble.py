"""From the records of a source to its seasons: one for each season, or division, of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from tui.formats.assembly.build import build_season
from tui.formats.assembly.headings import Heading, tidy_place
from tui.formats.assembly.names import unify
from tui.formats.assembly.remarks import Assembled, Remark
from tui.formats.assembly.seasons import SeasonRecords, split
from tui.formats.records import MatchRecord, Reading, Record, TeamRecord, changed


@dataclass(frozen=True, kw_only=True)
class Wishes:
    """What somebody says of a source that it does not say itself.

    `same` are names with the name of the team that they mean.
    """

    competition: str | None = None
    season: str | None = None
    country: str | None = None
    same: Mapping[str, str] = field(default_factory=dict)


def assemble(
    reading: Reading, name: str, format_name: str, wishes: Wishes, *, splits: bool
) -> tuple[Assembled, ...]:
    """Return the seasons that a source holds; none where nothing was played and printed.

    Args:
        reading: what a reader found in it.
        name: what the user calls the source.
        format_name: the name of its format.
        wishes: what the user says of it.
        splits: whether each of several competitions is a season of its own.
    """
    tidy = replace(reading, records=tuple(map(_tidy, reading.records)))
    return tuple(
        _assemble_season(part, name, format_name, wishes)
        for part in split(tidy, name, splits=splits, wanted=wishes.season)
    )


def _assemble_season(part: SeasonRecords, name: str, format_name: str, wishes: Wishes) -> Assembled:
    records, names = unify(part.records, wishes.same)
    remarks: list[Remark] = []
    competition = wishes.competition or part.competition
    if competition is None:
        competition = part.otherwise
        remarks.append(Remark("competition_assumed", ("competition",), {"name": competition}))
    if part.is_season_assumed and not wishes.season:
        remarks.append(Remark("season_assumed", ("season",), {"season": part.season}))
    head = {
        "format": 1,
        "competition": competition,
        "season": part.season,
        "country": wishes.country or part.country,
        "sources": [{"id": format_name, "title": PurePath(name).name.strip("-") or format_name}],
    }
    return build_season(head, records, names, remarks)


def _tidy(record: Record) -> Record:
    """Return a record with headings that stand where they belong."""
    if isinstance(record, TeamRecord):
        return record
    place = tidy_place(record.place)
    if isinstance(record, MatchRecord):
        said = record.place.round or record.place.stage
        is_replay = record.replay or (said is not None and Heading.of(said).is_replay)
        return changed(record, place=place, replay=is_replay)
    return changed(record, place=place)

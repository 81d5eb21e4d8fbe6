"""What the assembly has to say of a season: what it took for granted, matched, or left out.

These are values; `present/words/formats.py` makes sentences of them, for the report and for the
comments of the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from tui.formats.assembly.draft import LineMap, Node
from tui.season.raw.places import Path

RemarkKind = Literal[
    "points_known",
    "points_stated",
    "points_worked_out",
    "points_assumed",
    "order_known",
    "order_named",
    "order_worked_out",
    "order_assumed",
    "rounds_by_date",
    "round_worked_out",
    "competition_assumed",
    "season_assumed",
    "names_run_together",
]


@dataclass(frozen=True)
class Remark:
    """Something that a reader of the file should know of one of its parts."""

    kind: RemarkKind
    path: Path
    fields: Mapping[str, Any] = field(default_factory=dict)


Reason = Literal["said", "spelling", "short", "last", "played"]


@dataclass(frozen=True)
class SameName:
    """A name that was taken as that of a team; `reason` is what tells it.

    `said`: somebody said so; `spelling`: only case or blanks differ; `short`: it is shorter, and no
    other team fits; `last`: no other is left; `played`: only so does the number of matches agree.
    """

    name: str
    team: str
    reason: Reason
    line: int


@dataclass(frozen=True)
class AlikeNames:
    """Two names that may be one team, and were not merged."""

    name: str
    other: str
    line: int


@dataclass(frozen=True)
class LeftOut:
    """A record that the season file cannot have, with the kind of the mistake that it would be."""

    line: int
    text: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class Assembled:
    """A season as its file has it, the lines that it comes from, and what is to be said of it."""

    raw: Node
    lines: LineMap
    remarks: tuple[Remark, ...] = ()
    same: tuple[SameName, ...] = ()
    alike: tuple[AlikeNames, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

"""A season that was read, as the text of a season file with what is to be known of it."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from tui.formats.assembly.remarks import Assembled
from tui.present.words.formats import remark_sentence
from tui.season.raw.places import Path
from tui.season.writing.write import write

_AS_NOTE = frozenset({"rounds_by_date"})
"""Remarks that a reader of the season should see on screen too."""


def season_text(assembled: Assembled) -> str:
    """Return the text of a season file; remarks stand as comments above their parts."""
    raw = deepcopy(assembled.raw)
    comments: dict[Path, str] = {}
    for remark in assembled.remarks:
        sentence = remark_sentence(remark)
        part = _part(raw, remark.path)
        if remark.kind in _AS_NOTE and isinstance(part, dict):
            part["note"] = f"{part['note']} {sentence}" if "note" in part else sentence
        else:
            path = remark.path
            comments[path] = f"{comments[path]} {sentence}" if path in comments else sentence
    return write(raw, comments)


def _part(raw: Mapping[str, Any], path: Path) -> Any:
    part: Any = raw
    for step in path:
        part = part[step]
    return part

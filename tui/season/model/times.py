"""The time of day at which a match kicks off."""

from __future__ import annotations

import re
from datetime import time
from typing import Any

_TIME = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])")


def parse_time(value: Any) -> time | None:
    """Read a time as TOML has it: `"15:30"` or `15:30:00`; None for anything else.

    Matches kick off at a minute, where they are played: there are no seconds and no zones.
    """
    if isinstance(value, time):
        is_whole = not (value.second or value.microsecond or value.tzinfo)
        return value if is_whole else None
    found = _TIME.fullmatch(value) if isinstance(value, str) else None
    return time(int(found[1]), int(found[2])) if found else None


def time_text(value: time) -> str:
    """Write a time as a file has it: `15:30`."""
    return f"{value.hour:02}:{value.minute:02}"

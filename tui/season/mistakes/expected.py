"""What was expected in the place of a value of the wrong kind, and most likely meant."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, time
from typing import Any

from tui.season.mistakes import suggest
from tui.season.mistakes.keys import known_keys, models_at, only_key
from tui.season.model.rules import PointsRule
from tui.season.model.times import time_text
from tui.season.model.values import LARGEST
from tui.season.raw.places import Path
from tui.season.raw.problems import Mistake, Shown, mistake
from tui.season.raw.roster import Raw

_LONGEST = 60


def shown(value: Any) -> Shown:
    """Return a value as the file has it; a text is kept as far as a message may show it."""
    if isinstance(value, str):
        cut = value if len(value) <= _LONGEST else f"{value[: _LONGEST - 1]}…"
        return Shown("scalar", f'"{cut}"')
    if isinstance(value, bool):
        return Shown("scalar", str(value).lower())
    if isinstance(value, dict):
        return Shown("table")
    if isinstance(value, list):
        return Shown("list", length=len(value))
    if isinstance(value, int) and value.bit_length() > 200:
        return Shown("long_number")  # Python refuses to write it out
    return Shown("scalar", str(value)[:_LONGEST])


def not_a_score(path: Path, value: Any) -> Mistake:
    """Return what is wrong with a value that is not a score, and which score is meant."""
    text = value if isinstance(value, str) else ""
    if isinstance(value, list) and all(isinstance(goals, int) for goals in value):
        text = "-".join(map(str, value))
    return mistake(
        path,
        "not_a_score",
        value=shown(value),
        meant=suggest.score(text) or "",
        before=suggest.score_before(text) or "",
        is_unknown=isinstance(value, str) and suggest.is_unknown(value),
    )


def not_a_number(path: Path, value: Any) -> Mistake:
    """Return what is wrong with a value that is not a number, and which number is meant."""
    meant, is_unknown = _number(value)
    return mistake(path, "not_a_number", value=shown(value), meant=meant, is_unknown=is_unknown)


def _number(value: Any) -> tuple[str, bool]:
    """Return the number that is meant by a text, and whether it stands for an unknown one."""
    if not isinstance(value, str):
        return "", False
    return suggest.number(value) or "", suggest.is_unknown(value)


def _whole(path: Path, value: Any, _raw: Raw) -> Mistake:
    meant, is_unknown = _number(value)
    is_whole = isinstance(value, float) and value.is_integer()
    return mistake(
        path,
        "expected_whole_number",
        value=shown(value),
        rounded=f"{value:.0f}" if is_whole else "",
        meant="" if "." in meant else meant,
        is_unknown=is_unknown and not meant,
    )


def _true_or_false(path: Path, value: Any, _raw: Raw) -> Mistake:
    numbers = {"0": "false", "1": "true"}
    meant = suggest.true_or_false(value) if isinstance(value, str) else numbers.get(str(value))
    return mistake(path, "expected_true_or_false", value=shown(value), meant=meant or "")


def _text(path: Path, value: Any, _raw: Raw) -> Mistake:
    if isinstance(value, list) and path[:1] == ("published",) and path[-1] == "champion":
        return mistake(path, "expected_one_team", value=shown(value), teams=_teams(value))
    is_plain = isinstance(value, int | float | date) and not isinstance(value, bool)
    is_too_long = isinstance(value, int) and value.bit_length() > 200
    example = str(value) if is_plain and not is_too_long else ""
    return mistake(path, "expected_text", value=shown(value), example=example)


def _date(path: Path, value: Any, raw: Raw) -> Mistake:
    has_time = isinstance(value, datetime)
    day = str(value.date()) if isinstance(value, datetime) else ""
    meant = suggest.day(value) if isinstance(value, str) else day
    clock = value.time() if isinstance(value, datetime) else None
    is_known = clock and "time" in known_keys(path[:-1], raw)
    return mistake(
        path,
        "expected_date",
        value=shown(value),
        meant=meant or "",
        has_time=has_time,
        time=time_text(clock) if clock and is_known else "",
    )


def _time(path: Path, value: Any, _raw: Raw) -> Mistake:
    clock = value.time() if isinstance(value, datetime) else value
    if isinstance(clock, time):
        meant: str | None = f'"{time_text(clock)}"'
    else:
        meant = suggest.clock(str(value)) if isinstance(value, str | float) else None
    return mistake(path, "expected_time", value=shown(value), meant=meant or "")


def _table(path: Path, value: Any, raw: Raw) -> Mistake:
    if isinstance(value, list) and path == ("champions",):
        return mistake(path, "expected_champions", value=shown(value), teams=_teams(value))
    key = "win" if PointsRule in models_at(path, raw) else only_key(path, raw)
    is_plain = isinstance(value, str) or type(value) in (int, float)
    example = _points(value) if key == "win" else ""
    if is_plain and key is not None and (key == "win") is not isinstance(value, str):
        written = f'"{value}"' if isinstance(value, str) else str(value)
        example = f"{key} = {written}" if len(written) <= _LONGEST else ""
    return mistake(path, "expected_table", value=shown(value), example=example)


def _points(value: Any) -> str:
    """Return the points that are meant by those for a win, a draw and a defeat in a list."""
    numbers = value if isinstance(value, list) and all(type(one) is int for one in value) else []
    names = ("win", "draw", "loss")
    is_whole = len(numbers) == len(names) and max(map(abs, numbers)) <= LARGEST
    return ", ".join(map("{} = {}".format, names, numbers)) if is_whole else ""


def _teams(value: list[Any]) -> str:
    """Return a list of teams as TOML has it, where it is short enough for a message."""
    written = ", ".join(f'"{team}"' for team in value)
    return f"[{written}]" if value and len(written) <= _LONGEST else "[ … ]"


def _list(path: Path, value: Any, raw: Raw) -> Mistake:
    is_text = isinstance(value, str) and not models_at(path, raw) and len(value) <= _LONGEST
    name = ".".join(step for step in path if isinstance(step, str))
    return mistake(
        path,
        "expected_list",
        value=shown(value),
        element=", ".join(f'"{part.strip()}"' for part in value.split(",")) if is_text else "",
        header=name if isinstance(value, dict) else "",
    )


EXPECTED: dict[str, Callable[[Path, Any, Raw], Mistake]] = {
    "bool_type": _true_or_false,
    "string_type": _text,
    "int_type": _whole,
    "date": _date,
    "time": _time,
    "dataclass_type": _table,
    "model_attributes_type": _table,
    "tuple_type": _list,
}
"""What was expected, by the kind of pydantic's error."""

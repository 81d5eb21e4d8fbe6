"""Values as TOML has them: texts, lists and tables on one line, and how they go over several."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from typing import Any

from tui.season.writing.keys import in_order

WIDTH = 110
"""Characters of a line, where there is a choice."""

ROW_INDENT = "  "
"""What stands before a row of a list."""

_TEXT_WIDTH = 106
"""The same of a text over several lines, each with a backslash behind it."""

_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_WORD_WITH_BLANKS = re.compile(r"\s*\S+|\s+$")

_FOUR_DIGITS = 0xFFFF

_ONE_A_LINE = frozenset({"matches", "ties", "table", "entries", "legs", "replays"})
"""Lists of tables that have a line for each also where there is only one."""


def key_text(key: str) -> str:
    """Return a key as it is written."""
    return key if _BARE_KEY.fullmatch(key) else text_of(key)


def text_of(text: str) -> str:
    """Return a text in quotes."""
    return f'"{"".join(map(_escaped, text))}"'


def visible(text: str) -> str:
    """Return a text with what no terminal should obey, or nobody sees, as escapes."""
    return text if text.isprintable() else "".join(map(_visible_sign, text))


def _visible_sign(sign: str) -> str:
    if sign.isprintable():
        return sign
    return f"\\u{ord(sign):04x}" if ord(sign) <= _FOUR_DIGITS else f"\\U{ord(sign):08x}"


def _escaped(sign: str) -> str:
    """Return a sign as it stands in quotes."""
    return _ESCAPES.get(sign) or _visible_sign(sign)


def long_text(text: str) -> str:
    """Return a text over several lines, each of which but the last ends in a backslash."""
    lines: list[str] = [""]
    for word in _WORD_WITH_BLANKS.findall(text):
        written = "".join("\n" if sign == "\n" else _escaped(sign) for sign in word)
        blanks = len(written) - len(written.lstrip(" "))
        if blanks == 1 and len(lines[-1]) + len(written) > _TEXT_WIDTH and lines[-1]:
            lines[-1] += " \\"
            lines.append(written[1:])
        else:
            lines[-1] += written
    return '"""\n' + "\n".join(lines) + '"""'


def inline(value: Any, part: str) -> str:
    """Return a value on one line; `part` is the kind of the tables in it."""
    if isinstance(value, str):
        return text_of(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    if isinstance(value, Mapping):
        return _table(value, part)
    if isinstance(value, list | tuple):
        return f"[{', '.join(inline(item, part) for item in value)}]"
    return repr(value)


def _table(table: Mapping[str, Any], part: str, without: frozenset[str] = frozenset()) -> str:
    pairs = [
        f"{key_text(key)} = {inline(table[key], key)}"
        for key in in_order(part, table)
        if key not in without
    ]
    return f"{{ {', '.join(pairs)} }}" if pairs else "{}"


def pair(key: str, value: Any, *, is_spread: bool = False) -> str:
    """Return a key with its value, over several lines where one would be too long.

    `is_spread`: each element of a list has a line of its own.
    """
    name = key_text(key)
    if isinstance(value, str):
        plain = f"{name} = {text_of(value)}"
        is_short = len(plain) <= WIDTH or " " not in value  # there is nowhere to break it
        return plain if is_short else f"{name} = {long_text(value)}"
    plain = f"{name} = {inline(value, key)}"
    if not isinstance(value, list | tuple) or not value:
        return plain
    if all(isinstance(item, Mapping) for item in value):
        if len(value) == 1 and key not in _ONE_A_LINE and len(plain) <= WIDTH:
            return plain
        rows = "".join(f"{ROW_INDENT}{row(item, key)},\n" for item in value)
        return f"{name} = [\n{rows}]"
    if len(plain) <= WIDTH and not is_spread:
        return plain
    items = [inline(item, key) for item in value]
    rows = "".join(f"  {item},\n" for item in items) if is_spread else _filled(items)
    return f"{name} = [\n{rows}]"


def _filled(items: list[str], indent: str = "  ") -> str:
    """Return items on as few lines as they need."""
    lines: list[str] = []
    for item in items:
        if lines and len(lines[-1]) + len(item) + 2 <= WIDTH:
            lines[-1] += f" {item},"
        else:
            lines.append(f"{indent}{item},")
    return "".join(f"{line}\n" for line in lines)


def row(table: Mapping[str, Any], part: str, indent: str = ROW_INDENT) -> str:
    """Return a row of a list; what it has several of stands below it.

    A line may only end inside a list, so the brackets of the row close behind the last of them.
    """
    plain = _table(table, part)
    broken = [key for key in in_order(part, table) if _is_broken(key, table, plain)]
    if not broken:
        return plain
    rest = _table(table, part, without=frozenset(broken))
    below = f"{indent}    "
    lists = ", ".join(f"{key} = [\n{_below(table[key], key, below)} ]" for key in broken)
    head = rest.removesuffix(" }") + ", " if rest != "{}" else "{ "
    return f"{head}{lists} }}"


def _below(rows: Iterable[Mapping[str, Any]], part: str, indent: str) -> str:
    """Return the rows of a list that stands below a row: matches on a line each."""
    if part in _ONE_A_LINE:
        return ",\n".join(f"{indent}{row(each, part, indent)}" for each in rows)
    return _filled([_table(each, part) for each in rows], indent).rstrip(",\n")


def _is_broken(key: str, table: Mapping[str, Any], plain: str) -> bool:
    """Return whether a list of a row is written below it."""
    value = table[key]
    if not isinstance(value, list | tuple) or not all(isinstance(item, Mapping) for item in value):
        return False
    if key in ("legs", "replays"):
        return len(value) > 1 or "replays" in table or len(plain) > WIDTH
    return key in ("scorers", "awards") and len(value) > 1 and len(plain) > WIDTH

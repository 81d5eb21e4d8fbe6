"""Writing a season as a file: the same layout whoever writes it.

>>> print(write({"format": 1, "competition": "Copa Perú", "season": "1968"}), end="")
format = 1
competition = "Copa Perú"
season = "1968"
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from tui.season.raw.kinds import stage_kind
from tui.season.raw.places import Path
from tui.season.writing.keys import in_order
from tui.season.writing.values import WIDTH, key_text, pair, visible

Comments = Mapping[Path, str]
"""What is said of a part above it, by its path; that of () stands above the whole file."""

_PARTS_WITH_HEADER: Mapping[str, frozenset[str]] = {
    "season": frozenset({"sources", "teams", "team_changes", "champions", "known", "stages"}),
    "league": frozenset({"groups", "rounds"}),
    "knockout": frozenset({"rounds"}),
    "groups": frozenset({"rounds"}),
}
"""Parts that have a header of their own, in the parts that hold them."""


def write(
    raw: Mapping[str, Any],
    comments: Comments | None = None,
    spread: frozenset[Path] = frozenset(),
) -> str:
    """Return the text of a season file.

    Args:
        raw: the season as TOML reads it: tables, lists, texts, numbers and dates.
        comments: sentences to stand above parts.
        spread: lists of texts or numbers of which each has a line of its own.
    """
    said = comments or {}
    lines = [*_comment(said, ()), *_table(raw, "season", (), "", said, spread)]
    return "\n".join(lines) + "\n"


def _table(
    table: Mapping[str, Any],
    part: str,
    path: Path,
    name: str,
    comments: Comments,
    spread: frozenset[Path],
) -> Iterator[str]:
    """Yield the lines of a table: what stands on lines of its own, then what has a header."""
    keys = in_order(part, table)
    behind = [key for key in keys if _has_header(part, key, table[key])]
    for key in keys:
        if key not in behind:
            yield from _comment(comments, (*path, key))
            yield pair(key, table[key], is_spread=(*path, key) in spread)
    for key in behind:
        value: Any = table[key]
        below = f"{name}{key_text(key)}"
        kind = "claims" if part == "season" and key == "published" else key
        if isinstance(value, Mapping):
            if part != "groups":
                yield ""
            yield from _comment(comments, (*path, key))
            yield f"[{below}]"
            yield from _table(value, kind, (*path, key), f"{below}.", comments, spread)
            continue
        for index, item in enumerate(value):
            yield ""
            yield from _comment(comments, (*path, key, index))
            yield f"[[{below}]]"
            inner = stage_kind(item) if part == "season" and key == "stages" else kind
            yield from _table(item, inner, (*path, key, index), f"{below}.", comments, spread)


def _has_header(part: str, key: str, value: object) -> bool:
    """Return whether the value of a key is written under a header: a table, or tables of a list."""
    is_known = key in _PARTS_WITH_HEADER.get(part, ()) or (
        key == "published" and part in ("season", "league", "groups")
    )
    if not is_known:
        return False
    if isinstance(value, Mapping):
        return key in ("published", "champions")
    if not isinstance(value, list | tuple) or not value:
        return False
    return all(isinstance(item, Mapping) for item in value)


def _comment(comments: Comments, path: Path) -> Iterator[str]:
    """Yield the lines of the comment on a part, without a sign that TOML allows in none."""
    line = ""
    for word in map(visible, comments.get(path, "").split()):
        if line and len(line) + len(word) + 1 > WIDTH:
            yield line
            line = ""
        line = f"{line or '#'} {word}"
    if line:
        yield line

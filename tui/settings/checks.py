"""What a value of each setting must be; a check yields what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tui.present.page.themes import THEMES
from tui.present.standings.wished import COLUMN_TITLES
from tui.present.words.keymap import ACTIONS, clashes, is_key
from tui.present.words.keys import COMMANDS
from tui.season.raw.nearest import nearest
from tui.season.raw.problems import Mistake, ProblemKind, mistake

Check = Callable[[str, Any], Iterator[Mistake]]


def _theme(key: str, value: Any) -> Iterator[Mistake]:
    if value not in THEMES:
        meant = nearest(value, THEMES) if isinstance(value, str) else None
        yield mistake((key,), "unknown_theme", meant=meant, known=THEMES)


def _yes_or_no(key: str, value: Any) -> Iterator[Mistake]:
    if not isinstance(value, bool):
        yield mistake((key,), "true_or_false_expected")


def _texts(whole: ProblemKind, each: ProblemKind) -> Check:
    """Return a check of a list of texts, by what is wrong with the whole and with one of them."""

    def check(key: str, value: Any) -> Iterator[Mistake]:
        if not isinstance(value, list):
            yield mistake((key,), whole)
            return
        for at, text in enumerate(value):
            if not isinstance(text, str) or not text.strip():
                yield mistake((key, at), each)

    return check


def _columns(key: str, value: Any) -> Iterator[Mistake]:
    wrong = tuple(_texts("columns_expected", "column_expected")(key, value))
    yield from wrong
    known = tuple(COLUMN_TITLES)
    for at, name in enumerate(() if wrong else value):
        if name not in COLUMN_TITLES:
            meant = nearest(name, known)
            yield mistake((key, at), "unknown_column", meant=meant, known=known)


def _keymap(key: str, value: Any) -> Iterator[Mistake]:
    if not isinstance(value, dict):
        yield mistake((key,), "keymap_expected")
        return
    wrong = [one for name, keys in value.items() for one in _keys(key, name, keys)]
    yield from wrong
    if not wrong:
        keymap = {name: listed(keys) for name, keys in value.items()}
        for clash in clashes(COMMANDS, keymap):
            path = (key, clash.name)
            yield mistake(path, "keys_clash", key=clash.key, other=clash.other)


def _keys(key: str, name: str, keys: Any) -> Iterator[Mistake]:
    """Yield what is wrong with the keys of an action."""
    path = (key, name)
    if name not in ACTIONS:
        yield mistake(path, "unknown_action", meant=nearest(name, ACTIONS))
        return
    found = listed(keys)
    if not found or not all(isinstance(one, str) for one in found):
        yield mistake(path, "keys_expected")
        return
    for one in found:
        if not is_key(one):
            yield mistake(path, "no_such_key", key=one)


def listed(value: Any) -> tuple[Any, ...]:
    """Return what may be one thing or a list of them as several."""
    if isinstance(value, list):
        return tuple(value)
    return (value,) if isinstance(value, str) else ()


CHECKS: Mapping[str, Check] = {
    "folders": _texts("folders_expected", "folder_expected"),
    "theme": _theme,
    "ascii": _yes_or_no,
    "mouse": _yes_or_no,
    "favourites": _texts("teams_expected", "team_expected"),
    "columns": _columns,
    "keymap": _keymap,
}
"""Every setting by its key."""

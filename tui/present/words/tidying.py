"""The words of `jornada fmt`: what was put into the house form or right, and what was left."""

from __future__ import annotations

from typing import Literal

from tui.present.words.numbers import plural
from tui.present.words.value_mistakes import cut


def formatted(changed: int, total: int, *, is_dry: bool, is_bad: bool) -> str:
    """Say how many files are in another form; nothing where that was told of each.

    `is_dry`: none of them was written; `is_bad`: some could not be formatted.
    """
    if not changed:
        return "" if is_bad or not total else f"{plural(total, 'file')} in the house form"
    verb = "would change" if is_dry else "changed"
    return f"{changed} of {plural(total, 'file')} {verb}"


def not_formatted(file: str, lost: Literal["comments", "values"]) -> str:
    """Say that a file is left as it is, because something of it would be lost."""
    return f"{file}: is left as it is: in the house form it would lose {lost}"


def mended(file: str, line: int, was: str, now: str) -> str:
    """Say what was put right."""
    what = f"{cut(was)} is {cut(now)} now" if was else f"{cut(now)} was missing"
    return f"{file}:{line}: {what}"

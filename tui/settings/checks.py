"""What a value of each setting must be; a check yields what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tui.present.page.themes import THEMES
from tui.season.raw.problems import Mistake, ProblemKind, mistake
from tui.season.raw.roster import nearest

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


CHECKS: Mapping[str, Check] = {
    "folders": _texts("folders_expected", "folder_expected"),
    "theme": _theme,
    "ascii": _yes_or_no,
    "mouse": _yes_or_no,
    "favourites": _texts("teams_expected", "team_expected"),
}
"""Every setting by its key."""

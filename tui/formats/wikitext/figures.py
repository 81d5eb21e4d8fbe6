"""What cells hold: names, whole numbers, points."""

from __future__ import annotations

import re

from tui.formats.records import RowRecord
from tui.formats.wikitext.scores import exact_score, plain_score

FIGURES = ("played", "won", "drawn", "lost", "goals_for", "goals_against", "goal_difference")
STANDING = (*FIGURES, "pos", "goals", "points")
"""The columns of a table of standings beside the team."""


def read_standing(line: int, team: str, texts: dict[str, str]) -> RowRecord | None:
    """Return the row of a team with the texts of its columns, None where it has no figures."""
    figures = {role: whole(texts[role]) for role in FIGURES}
    points = points_of(texts["points"])
    goals = plain_score(texts["goals"])
    if goals:
        figures["goals_for"], figures["goals_against"] = goals
    known = [figure for figure in (*figures.values(), points) if figure is not None]
    if not is_name(team) or len(known) < 2:
        return None
    return RowRecord(
        line=line,
        team=team,
        pos=whole(texts["pos"]),
        played=figures["played"],
        won=figures["won"],
        drawn=figures["drawn"],
        lost=figures["lost"],
        goals_for=figures["goals_for"],
        goals_against=figures["goals_against"],
        goal_difference=figures["goal_difference"],
        points=points,
    )


def is_score(text: str) -> bool:
    """Return whether a cell is a score, with a short remark at most."""
    return exact_score(text) is not None and len(text) <= 40


def split_pair(text: str) -> tuple[str, str, str]:
    """Return both teams of "A v B" or "A - B", and what stands between them."""
    pair = re.fullmatch(r"(.{2,60}?)\s+(vs?\.?|contra|[–—-])\s+(.{2,60}?)", text)
    return (pair[1], pair[2], pair[3]) if pair else (text, "", "")


def is_name(text: str) -> bool:
    """Return whether a text can be the name of a team."""
    return (
        bool(re.search(r"[^\W\d_]", text))
        and len(text) <= 80
        and exact_score(text) is None
        and (not re.match(r"\d{1,3}(?:\+\d+)?\s*['\u2032\u2019]", text))
    )


def whole(text: str) -> int | None:
    """Return the whole number of a cell."""
    number = re.match(r"([-−–+]?)\s*(\d{1,4})(?![\d.,:–-]?\d)", text)
    if not number:
        return None
    return -int(number[2]) if number[1] in {"-", "−", "–"} else int(number[2])


def points_of(text: str) -> int | float | None:
    """Return the points of a cell, halves too."""
    half = re.match(r"(\d{1,3})[.,](\d)\b|(\d{1,3})?½", text)
    if half:
        return float(f"{half[1]}.{half[2]}") if half[1] else int(half[3] or 0) + 0.5
    return whole(text)

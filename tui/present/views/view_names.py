"""The views of a season that can be printed, by name."""

from __future__ import annotations

from typing import Literal, TypeAlias, get_args

ViewName: TypeAlias = Literal[
    "table",
    "home",
    "away",
    "last5",
    "first-half",
    "second-half",
    "matrix",
    "chart",
    "scorers",
    "compare",
    "era",
    "season",
]
VIEW_NAMES: tuple[ViewName, ...] = get_args(ViewName)
"""Every view of a season that can be printed."""

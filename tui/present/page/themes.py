"""The themes by their names; what each looks like is known to the dashboard alone."""

from __future__ import annotations

from typing import Final, Literal, get_args

ThemeName = Literal["terminal", "dark", "light", "high-contrast", "mono"]

THEMES: Final[tuple[ThemeName, ...]] = get_args(ThemeName)
"""Every theme; the first is the one of somebody who chose none."""

"""The names of the panes, in the order of their numbers."""

from __future__ import annotations

from typing import Literal, get_args

Name = Literal["standings", "rounds", "qualifiers", "facts", "audit", "chart", "matrix", "figures"]

NAMES: tuple[Name, ...] = get_args(Name)
"""The panes in the order of their numbers, of which the first is 1."""

"""The names of the panes, in the order of their numbers."""

from __future__ import annotations

from typing import Literal

Name = Literal["standings", "rounds", "qualifiers", "facts", "audit"]
NAMES: tuple[Name, ...] = ("standings", "rounds", "qualifiers", "facts", "audit")

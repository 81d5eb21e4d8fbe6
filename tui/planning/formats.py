"""How the teams of a season that is planned play."""

from __future__ import annotations

from typing import Literal, get_args

Format = Literal["single", "double", "groups", "knockout", "groups+knockout"]
"""Against everybody once or twice, in groups, or until they lose."""

FORMATS: tuple[Format, ...] = get_args(Format)

"""Which stages a claim speaks of: its scope, found among the names of the stages."""

from __future__ import annotations

import re

from tui.season.model import Season
from tui.season.model.folding import fold


def stages_of(season: Season, scope: str | None) -> tuple[int, ...] | None:
    """Answer the stages that a scope names, all of them without one; None where it names none."""
    if scope is None:
        return tuple(range(len(season.stages)))
    said = fold(scope)
    exact = [at for at, stage in enumerate(season.stages) if fold(stage.name) == said]
    if exact:
        return tuple(exact)
    # The longest names first: "Semi-final" and "Final stage" do not speak of a "Final" too.
    named: list[int] = []
    for name in sorted({fold(stage.name) for stage in season.stages}, key=len, reverse=True):
        said, times = re.subn(rf"(?<![\w-]){re.escape(name)}(?![\w-])", " ", said)
        if times:
            named += [at for at, one in enumerate(season.stages) if fold(one.name) == name]
    return tuple(sorted(named)) or None

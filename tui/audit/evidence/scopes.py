"""Which stages a claim is about: those whose names are in its scope."""

from __future__ import annotations

import re

from tui.season.folding import fold
from tui.season.model import Season


def stages_of(season: Season, scope: str | None) -> tuple[int, ...] | None:
    """Return the stages that a scope names; all without a scope, None if it names no stage."""
    if scope is None:
        return tuple(range(len(season.stages)))
    said = fold(scope)
    exact = [index for index, stage in enumerate(season.stages) if fold(stage.name) == said]
    if exact:
        return tuple(exact)
    # The longest names first: "Semi-final" and "Final stage" do not name the "Final" too.
    named: list[int] = []
    for name in sorted({fold(stage.name) for stage in season.stages}, key=len, reverse=True):
        said, times = re.subn(rf"(?<![\w-]){re.escape(name)}(?![\w-])", " ", said)
        if times:
            named += [
                index for index, stage in enumerate(season.stages) if fold(stage.name) == name
            ]
    return tuple(sorted(named)) or None

"""Which stages a claim speaks of: its scope, found among the names of the stages."""

from __future__ import annotations

import re
import unicodedata

from tui.season.model import Season


def stages_of(season: Season, scope: str | None) -> tuple[int, ...] | None:
    """Answer the stages that a scope names, all of them without one; None where it names none."""
    if scope is None:
        return tuple(range(len(season.stages)))
    said = _folded(scope)
    exact = [at for at, stage in enumerate(season.stages) if _folded(stage.name) == said]
    if exact:
        return tuple(exact)
    # The longest names first: "Semi-final" and "Final stage" do not speak of a "Final" too.
    named: list[int] = []
    for name in sorted({_folded(stage.name) for stage in season.stages}, key=len, reverse=True):
        said, times = re.subn(rf"(?<![\w-]){re.escape(name)}(?![\w-])", " ", said)
        if times:
            named += [at for at, one in enumerate(season.stages) if _folded(one.name) == name]
    return tuple(sorted(named)) or None


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFD", text)
    return "".join(sign for sign in apart if not unicodedata.combining(sign)).casefold()

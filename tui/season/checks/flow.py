"""Checks between the stages of a season: where teams come from and where they go."""

from __future__ import annotations

from collections.abc import Iterator

from tui.season.checks.walk import Part
from tui.season.raw.kinds import KINDS
from tui.season.raw.problems import Mistake, mistake
from tui.season.raw.roster import text_or_texts, texts

_ANY = frozenset(KINDS)
_LEAGUE = frozenset({"league"})


def check_stages(part: Part) -> Iterator[Mistake]:
    """Check that a season has stages, or says why not."""
    raw = part.node
    is_misspelt = any("stage" in key.casefold() for key in raw)  # the models report that
    if not raw.get("stages") and "summary" not in raw and not is_misspelt:
        yield mistake(("stages",), "no_stages")


def check_stage_names(part: Part) -> Iterator[Mistake]:
    """Check that a stage takes its teams and its positions from earlier stages."""
    file, index = part.file, int(part.path[1])
    for name in text_or_texts(part.node.get("from")):
        if file.earlier(name, index, _ANY) is None:
            meant = file.stage_hints.nearest_of(name, lambda: file.names_before(index, _ANY))
            yield mistake((*part.path, "from"), "not_an_earlier_stage", name=name, meant=meant)
    for name in texts([part.node.get("position_in")]):
        if file.earlier(name, index, _LEAGUE) is None:
            meant = file.stage_hints.nearest_of(name, lambda: file.names_before(index, _LEAGUE))
            path = (*part.path, "position_in")
            yield mistake(path, "not_an_earlier_league", name=name, meant=meant, known=())


def check_target(part: Part) -> Iterator[Mistake]:
    """Check that teams go on to a later stage."""
    file, index = part.file, int(part.path[1])
    for name in texts([part.node.get("to")]):
        if not file.is_later(name, index):
            meant = file.stage_hints.nearest_of(name, lambda: file.names_after(index))
            yield mistake((*part.path, "to"), "not_a_later_stage", name=name, meant=meant)

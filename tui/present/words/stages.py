"""What stages and groups are called."""

from __future__ import annotations

from tui.present.page.text import clean
from tui.season.model import Group

_STAGE = " stage"


def short_name(stage: str) -> str:
    """Return a stage's name where it is clear that it is a stage: `Final` for `Final stage`."""
    name = clean(stage)
    return name[: -len(_STAGE)] if name.casefold().endswith(_STAGE) else name


def in_sentence(stage: str) -> str:
    """Return the name of a stage or round inside a sentence: `final stage` for `Final stage`.

    A name in capitals stays as it is.
    """
    return clean(stage if stage.isupper() else stage[:1].lower() + stage[1:])


def group_name(group: Group, index: int) -> str:
    """Return what a group is called; one without a name by its number, which starts at 1."""
    return clean(group.name) if group.name else f"Group {index + 1}"

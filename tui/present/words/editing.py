"""The words of editing on the screen: what is asked, what was saved, and why something was not."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from tui.keep.edit import NotEditable
from tui.keep.rebase import Conflict
from tui.keep.results.entry import NotTyped
from tui.keep.writing import NotSavedError
from tui.present.page.text import clean
from tui.present.words.keys import key
from tui.present.words.saving import NOT_SAVED, not_editable_line, value_text

ENTRY_EXAMPLE: Final = "2-1 · 1-1 aet, 4-3 pens · postponed · ; time 15:30; scorers A 2 / B; note"
SAVE_AS: Final = "save them in another file"
"""What the prompts ask for."""

NO_MATCH: Final = "Choose a match to edit"
NO_LEG: Final = "No match to edit: the teams are not known, or the winner is told without one"
NOTHING_TO_UNDO: Final = "Nothing to undo"
NOTHING_TO_REDO: Final = "Nothing to redo"
NOTHING_CHANGED: Final = "Nothing was changed"
LEFT: Final = "Left as it was"
SHIPPED: Final = "This season came with the program; copy the file to edit it"
FOREIGN: Final = "This is no season file; make one of it with jornada import"
NO_EDITOR: Final = "No editor: $VISUAL and $EDITOR name none that starts"
SAVING: Final = "Saving…"

_NOT_TYPED: Final[Mapping[NotTyped, str]] = {
    "result": "is no result, expected for example 2-1 or postponed",
    "winner": "is neither of the two teams",
    "date": "is no date, expected for example 2027-02-06",
    "time": "is no time, expected for example 15:30",
    "scorers": "is no scorer, expected for example Smith 2 / Brown",
    "word": "is no date, time, venue, scorers or note",
}


def pairing(home: str, away: str) -> str:
    """Return the match whose entry is typed."""
    return f"{clean(home)} v {clean(away)}"


def not_typed(kind: NotTyped, text: str, meant: str | None = None) -> str:
    """Say what of an entry is not understood, and what is nearly the same."""
    what, _, _expected = _NOT_TYPED[kind].partition(", expected")
    if meant is not None:
        return f'"{clean(text)}" {what}, did you mean "{clean(meant)}"?'
    return f'"{clean(text)}" {_NOT_TYPED[kind]}'


def saved(matches: int, *, is_merged: bool) -> str:
    """Say how many matches were saved."""
    said = "Saved" if matches == 1 else f"Saved {matches} matches"
    return f"{said}, with what somebody else had saved meanwhile" if is_merged else said


def undone(*, back: bool) -> str:
    """Say that an edit was taken back, or made again."""
    return "Undone" if back else "Made again"


def not_saved(error: NotSavedError) -> str:
    """Say why a file was not written, before another name is asked for."""
    reason, *_ = re.split("[:;]", NOT_SAVED[error.kind](error))
    return f"{reason[:1].upper()}{reason[1:]}. Save as"


def in_conflict(conflict: Conflict) -> str:
    """Say what somebody else made of the same match, and ask which of both holds."""
    yours, theirs = key("submit", "prompt"), key("leave", "prompt")
    return f"Somebody else wrote {value_text(conflict.there)}. {yours}: yours, {theirs}: theirs"


def not_editable(file: str, kind: NotEditable) -> str:
    """Say why a change does not fit into a file."""
    return not_editable_line(file, kind)

"""Everything that can keep a result or a file from being written has its sentence."""

from __future__ import annotations

from typing import get_args

import pytest
import tomli

from tui.keep.edit import NotEditable
from tui.keep.rebase import Conflict
from tui.keep.results.adding import CannotAdd
from tui.keep.results.places import MatchInFile
from tui.keep.results.troubles import Trouble, Unrecorded
from tui.keep.writing import NotSaved, NotSavedError
from tui.present.words.record import CANNOT_ADD, TROUBLES, trouble_line
from tui.present.words.saving import (
    NOT_EDITABLE,
    NOT_SAVED,
    conflict_line,
    not_editable_line,
    not_saved_line,
)

MATCH = MatchInFile(("stages", 0, "matches", 0), 0, "League", 3, None, "Alba", "Brisa")
NAMES = ("one\x1b[31m", "two", "three")


def test_every_reason_has_a_sentence_and_every_sentence_a_reason() -> None:
    assert TROUBLES.keys() == set(get_args(Unrecorded))
    assert CANNOT_ADD.keys() == set(get_args(CannotAdd))
    assert NOT_SAVED.keys() == set(get_args(NotSaved))
    assert NOT_EDITABLE.keys() == set(get_args(NotEditable))


@pytest.mark.parametrize("kind", get_args(Unrecorded))
def test_a_trouble_is_one_harmless_line(kind: Unrecorded) -> None:
    line = trouble_line(Trouble("typed", kind, NAMES, (MATCH, MATCH), "no_league"))
    assert line.startswith('jornada: "typed": ')
    assert line.isprintable()


@pytest.mark.parametrize("kind", get_args(NotSaved))
def test_a_file_that_was_not_saved_is_named(kind: NotSaved) -> None:
    line = not_saved_line(NotSavedError("liga.toml", kind, "no space left on device"))
    assert line.startswith("liga.toml: ")


@pytest.mark.parametrize("kind", get_args(NotEditable))
def test_a_change_that_does_not_fit_is_told(kind: NotEditable) -> None:
    line = not_editable_line("liga.toml", kind)
    assert line.endswith("nothing was written, the file is as it was")


def test_a_conflict_names_the_place_and_both_sides() -> None:
    text = 'stages = [{ name = "League", matches = [{ home = "Alba", away = "Brisa" }] }]'
    conflict = Conflict(MATCH.path, {}, {"score": "2-1"}, {"score": "2-2"})
    assert conflict_line("liga.toml", tomli.loads(text), conflict) == (
        "liga.toml: League › Alba v Brisa: somebody else wrote score 2-2 meanwhile,"
        " this was to be score 2-1; nothing was written"
    )

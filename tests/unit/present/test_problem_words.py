"""Every kind of problem has its sentence, and is made with the fields that the sentence names."""

from __future__ import annotations

import ast
import inspect
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import pytest

from tui.present.words.problems import SENTENCES
from tui.season.raw import problems

TUI = Path(__file__).parents[3] / "tui"
KINDS = {
    kind
    for group in ("Unreadable", "NotToml", "OfShape", "OfSense", "TooMuch", "Odd", "OfConfig")
    for kind in get_args(getattr(problems, group))
}
MAKERS = {"mistake": 1, "tell": 1, "UnreadableError": 1, "Problem": 0}
"""What makes a problem, and at which of its arguments the kind stands."""


def test_every_kind_has_a_sentence_and_every_sentence_a_kind() -> None:
    assert SENTENCES.keys() == KINDS


def fields_of(kind: str) -> set[str]:
    """The fields that the sentence of a kind names."""
    sentence: Any = SENTENCES[kind]
    template = getattr(sentence, "__self__", None)
    if isinstance(template, str):
        return {name for _, name, _, _ in string.Formatter().parse(template) if name}
    return set(inspect.signature(sentence).parameters)


def made() -> Iterator[tuple[str, str, set[str] | None]]:
    """Every place that makes a problem: where, its kind, and its fields where they are written."""
    for path in sorted(TUI.rglob("*.py")):
        text = path.read_text()
        if not any(name in text for name in MAKERS):  # most files: to parse them takes a second
            continue
        for node in ast.walk(ast.parse(text)):
            if not isinstance(node, ast.Call):
                continue
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            place = MAKERS.get(name)
            if place is None or len(node.args) <= place:
                continue
            kind = node.args[place]
            if isinstance(kind, ast.Constant) and isinstance(kind.value, str):
                names = [keyword.arg for keyword in node.keywords]
                is_open = name == "Problem" or None in names
                fields = None if is_open else {name for name in names if name}
                yield f"{path.name}:{node.lineno}", kind.value, fields


@pytest.mark.parametrize(("place", "kind", "fields"), [*made()])
def test_a_problem_is_made_with_the_fields_of_its_sentence(
    place: str, kind: str, fields: set[str] | None
) -> None:
    assert kind in KINDS, place
    assert fields is None or fields == fields_of(kind), place


def test_nothing_in_the_loader_makes_sentences() -> None:
    """Each kind but those chosen by a variable is made somewhere."""
    unmade = KINDS - {kind for _, kind, _ in made()}
    assert unmade <= {
        # kinds that a value holds before the problem is made
        *("apostrophe_ends_text", "backslash_alone", "control_character", "key_repeated"),
        *("list_header_expected", "name_missing_in_header", "nested_too_deeply", "not_a_header"),
        *("not_a_list_before", "number_too_long", "other_header_expected", "quote_ends_text"),
        *("quote_missing", "table_repeated"),
        *("folder_expected", "folders_expected", "team_expected", "teams_expected"),
        *("column_expected", "columns_expected"),
    }

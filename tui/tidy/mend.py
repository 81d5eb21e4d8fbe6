"""Mistakes of a season file that have one reading, put right in its text."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from tui.keep.spans import Node, read_spans
from tui.season.load import parse
from tui.season.mistakes.keys import is_called
from tui.season.named import NamedTuple
from tui.season.raw.problems import Problem, SeasonError
from tui.season.writing.values import text_of

_MOST_PASSES = 50
"""How often a text is read again: of each line only the first mistake of TOML is told."""

_HEADER = re.compile(r"\[\[?[ \t]*([\w-]+)", re.ASCII)

_EITHER = " or "
"""Stands between two dates that a date may mean."""


class Mend(NamedTuple):
    """What was put right: the line, what stood there and what stands there now."""

    line: int
    was: str
    now: str


class _Edit(NamedTuple):
    start: int
    end: int
    now: str


def mend(text: str, name: str) -> tuple[str, list[Mend]]:
    """Return a text with what has one reading put right, and what that was."""
    mended: list[Mend] = []
    for _ in range(_MOST_PASSES):
        edits = _edits(text, _problems(text, name))
        if not edits:
            break
        starts = _line_starts(text)
        mended += [
            Mend(bisect_right(starts, edit.start), text[edit.start : edit.end], edit.now)
            for edit in edits
        ]
        for edit in reversed(edits):
            text = f"{text[: edit.start]}{edit.now}{text[edit.end :]}"
    return text, mended


def _problems(text: str, name: str) -> tuple[Problem, ...]:
    try:
        return parse(text, name).warnings
    except SeasonError as error:
        return error.problems


def _edits(text: str, problems: tuple[Problem, ...]) -> list[_Edit]:
    """Return the changes that put problems right, in order, none of them over another."""
    is_toml = not any(problem.is_syntax for problem in problems)
    found = sorted(_in_values(text, problems) if is_toml else _in_syntax(text, problems))
    edits: list[_Edit] = []
    for edit in found:
        is_free = not edits or edit.start >= edits[-1].end
        if is_free and text[edit.start : edit.end] != edit.now:
            edits.append(edit)
    return edits


def _in_syntax(text: str, problems: tuple[Problem, ...]) -> Iterator[_Edit]:
    """Yield what makes TOML of a text: values, and commas between them."""
    starts = _line_starts(text)
    for problem in problems:
        at = starts[problem.line - 1] + (problem.column or 1) - 1
        fields = problem.fields
        if problem.kind == "not_a_toml_value" and fields["meant"]:
            if _EITHER not in fields["meant"]:
                yield _Edit(at, at + len(fields["word"]), fields["meant"])
        elif problem.kind == "comma_missing":
            end = at + len(fields["text"])
            yield _Edit(end, end, ",")


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts


def _in_values(text: str, problems: tuple[Problem, ...]) -> Iterator[_Edit]:
    """Yield what makes values right that TOML accepts."""
    written = [problem for problem in problems if problem.kind in _WRITTEN or _renamed(problem)]
    root = read_spans(text) if written else None
    for problem in written:
        node = root.at(problem.path) if root else None
        if node is None:
            continue
        name = _renamed(problem)
        if name and node.pair >= 0:
            yield _Edit(node.pair, node.key_end, name)
        elif name and len(problem.path) == 1:
            yield from _in_headers(text, node, name)
        elif not name and node.kind == "value":
            now = _WRITTEN[problem.kind](problem.fields)
            if now and _EITHER not in now:
                yield _Edit(node.start, node.end, now)


def _in_headers(text: str, node: Node, name: str) -> Iterator[_Edit]:
    """Yield what renames the first key of the headers of a table, and of all tables in it."""
    waiting = [node]
    while waiting:
        table = waiting.pop()
        waiting += table.children.values()
        found = _HEADER.match(text, table.start) if table.kind == "table" else None
        if found and table.start >= 0:
            yield _Edit(*found.span(1), name)


def _renamed(problem: Problem) -> str:
    """Return the key that is called by another name in a file; nothing where it is only alike."""
    if problem.kind != "unknown_key" or not problem.fields["meant"]:
        return ""
    meant = str(problem.fields["meant"])
    return meant if is_called(meant, problem.fields["key"]) else ""


def _date(fields: Mapping[str, Any]) -> str:
    return "" if fields["has_time"] else str(fields["meant"])


def _text(fields: Mapping[str, Any]) -> str:
    return text_of(fields["example"]) if fields["example"] else ""


def _table(fields: Mapping[str, Any]) -> str:
    return f"{{ {fields['example']} }}" if fields["example"] else ""


def _meant(fields: Mapping[str, Any]) -> str:
    return str(fields["meant"])


_WRITTEN: Mapping[str, Callable[[Mapping[str, Any]], str]] = {
    "expected_date": _date,
    "expected_table": _table,
    "expected_text": _text,
    "expected_time": _meant,
    "expected_true_or_false": _meant,
    "expected_whole_number": lambda fields: str(fields["rounded"] or fields["meant"]),
    "not_a_number": _meant,
    "not_a_score": _meant,
    "other_spelling": lambda fields: text_of(fields["team"]),
}
"""How a value is written that stands for another, by the kind of the problem; nothing where nobody
can tell."""

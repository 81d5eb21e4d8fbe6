"""Pydantic's errors as mistakes of the season file: what is wrong, what was expected."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from tui.season.mistakes.errors import errors_in
from tui.season.mistakes.expected import EXPECTED, not_a_number, not_a_score, shown
from tui.season.mistakes.keys import meant_key
from tui.season.mistakes.kinds import hidden_errors
from tui.season.model import Season
from tui.season.raw.kinds import KINDS
from tui.season.raw.places import Path
from tui.season.raw.problems import MOST_TOLD, Mistake, mistake
from tui.season.raw.roster import Hints, Raw, Roster


def explain(raw: Raw, roster: Roster) -> list[Mistake]:
    """Return what the validation has against a file, as mistakes of it.

    A file that repeats a mistake a hundred thousand times is told of the first thousand.
    """
    hints = Hints()
    details, more = errors_in(Season, raw, roster)
    hidden, more_hidden = hidden_errors(details, roster)
    details += hidden
    details = [detail for detail in details if not _is_echo(detail, raw)]
    mistakes = [_explain(detail, raw, hints) for detail in details[:MOST_TOLD]]
    renamed = {
        (*one.path[:-1], one.fields["meant"]) for one in mistakes if one.kind == "unknown_key"
    }  # a key that is there under another name is not missing as well
    mistakes = [one for one in mistakes if one.kind != "key_missing" or one.path not in renamed]
    more += more_hidden + len(details[MOST_TOLD:])
    if more:
        path = tuple(_in_file(details[: MOST_TOLD + 1][-1]["loc"], raw))
        mistakes.append(mistake(path, "more_mistakes", number=more))
    return mistakes


def _is_echo(detail: ErrorDetails, raw: Raw) -> bool:
    """Return whether an error only follows from another that is told as well.

    A list is called too short because what it holds is wrong, and `stages` is no list because it
    is only the table in which `[stages.published]` stands under a misspelt `[[stage]]`.
    """
    if detail["type"] == "tuple_type" and detail["loc"] == ("stages",):
        return any("stage" in key.casefold() for key in raw if key != "stages")
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _explain(detail: ErrorDetails, raw: Raw, hints: Hints) -> Mistake:
    path = tuple(_in_file(detail["loc"], raw))
    kind, value = detail["type"], detail["input"]
    key = path[-1] if path else ""
    if kind == "missing" and isinstance(key, int):  # a list that is too short for its tuple
        return mistake(path[:-1], "expected_items", number=key + 1, length=key)
    if kind == "unexpected_keyword_argument":
        return _unknown_key(path, str(key), raw, hints)
    if kind in EXPECTED:
        return EXPECTED[kind](path, value, raw)
    make = _MISTAKES.get(kind)
    if make:
        return make(path, value, detail.get("ctx", {}))
    return mistake(path, "invalid_value", value=shown(value), message=detail["msg"])


def _unknown_key(path: Path, key: str, raw: Raw, hints: Hints) -> Mistake:
    meant = meant_key(key, path[:-1], raw, hints)
    if meant.of_stage:
        return mistake(path, "key_of_a_stage", key=key)
    return mistake(path, "unknown_key", key=key, meant=meant.key, known=meant.known)


def _choices(expected: str) -> tuple[str, ...]:
    """Return the words of pydantic's `'points', 'wins' or 'manual'`, and the numbers of `1`."""
    return tuple(re.findall(r"'([^']*)'", expected)) or (expected,)


_Make = Callable[[Path, Any, dict[str, Any]], Mistake]

_MISTAKES: dict[str, _Make] = {
    "missing": lambda path, _, __: mistake(path, "key_missing", key=str(path[-1])),
    "unknown_team": lambda path, value, context: mistake(
        path, "unknown_team", name=value, meant=context["meant"]
    ),
    "union_tag_not_found": lambda path, _, __: mistake(path, "kind_missing", known=KINDS),
    "union_tag_invalid": lambda path, value, _: mistake(
        (*path, "kind"), "unknown_kind", value=shown(value["kind"]), known=KINDS
    ),
    "score": lambda path, value, _: not_a_score(path, value),
    "number": lambda path, value, _: not_a_number(path, value),
    "literal_error": lambda path, value, context: mistake(
        path, "unknown_value", value=shown(value), known=_choices(str(context["expected"]))
    ),
    "string_too_short": lambda path, value, _: mistake(
        path, "expected_some_text", value=shown(value)
    ),
    "int_parsing_size": lambda path, value, _: mistake(
        path, "expected_whole_number", value=shown(value), rounded="", meant="", is_unknown=0
    ),
    "greater_than_equal": lambda path, value, context: mistake(
        path, "expected_minimum", value=shown(value), least=str(context["ge"])
    ),
    "less_than_equal": lambda path, value, context: mistake(
        path, "expected_maximum", value=shown(value), most=str(context["le"])
    ),
    "too_short": lambda path, value, context: mistake(
        path, "expected_more_items", least=context["min_length"], length=len(value)
    ),
    "too_long": lambda path, value, context: mistake(
        path, "expected_fewer_items", most=context["max_length"], length=len(value)
    ),
}
"""What makes a mistake of the kinds of pydantic's errors that say nothing of a type."""


def _in_file(location: Sequence[str | int], raw: Raw) -> Iterator[str | int]:
    """Drop from pydantic's path what the file does not have: tags of unions, lists of one."""
    node: Any = raw
    for depth, step in enumerate(location):
        is_tag = depth == 2 and location[0] == "stages"
        is_short = isinstance(node, str)  # a text that stands for a table with one key
        if is_tag or is_short or (isinstance(step, int) and isinstance(node, dict)):
            continue
        yield step
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            node = None

"""Pydantic's errors in the words of the season file: what is wrong, what was expected."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tui.season.checks.parts import Found, Raw, where
from tui.season.mistakes.expected import EXPECTED, expected_number, expected_score
from tui.season.mistakes.keys import key_instead
from tui.season.raw.places import Path
from tui.season.raw.problems import Problem
from tui.season.raw.roster import Hints

_KINDS = {
    "string_too_short": "some text",
    "int_parsing_size": "a whole number",
    "greater_than_equal": "{ge} or more",
    "less_than_equal": "{le} or less",
    "too_short": "at least {min_length}",
    "too_long": "{max_length}",
}

MOST = 1000
"""Errors that are told one by one."""


def explain(error: ValidationError, raw: Raw) -> list[Found]:
    """Tell the errors of a validation, each with its path in the file.

    A file that repeats a mistake a hundred thousand times is told of the first thousand.
    """
    hints = Hints()
    details = [one for one in error.errors(include_url=False) if not _is_echo(one, raw)]
    found = [_explain(detail, raw, hints) for detail in details[:MOST]]
    if len(details) > MOST:
        path = tuple(_in_file(details[MOST]["loc"], raw))
        found.append((path, Problem(0, "", f"and {len(details) - MOST} more mistakes")))
    return found


def _is_echo(detail: ErrorDetails, raw: Raw) -> bool:
    """Tell whether an error only follows from another that is told as well.

    A list is called too short because what it holds is wrong, and `stages` is no list because it
    is only the table in which `[stages.published]` stands under a misspelt `[[stage]]`.
    """
    if detail["type"] == "tuple_type" and detail["loc"] == ("stages",):
        return any("stage" in key.casefold() for key in raw if key != "stages")
    return detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]


def _explain(detail: ErrorDetails, raw: Raw, hints: Hints) -> Found:
    path = tuple(_in_file(detail["loc"], raw))
    kind, value = detail["type"], detail["input"]
    context = detail.get("ctx", {})
    key = path[-1] if path else ""
    if kind == "missing" and isinstance(key, int):  # a list that is too short for its tuple
        path, kind, context = path[:-1], "too_long", {"max_length": key + 1}
    if kind == "missing":
        what = f'"{key}" is missing'
    elif kind == "extra_forbidden":
        what = f'unknown key "{key}", {key_instead(str(key), path[:-1], raw, hints)}'
    elif kind == "unknown_team":
        what = f'unknown team "{_shown(value)}", {context["hint"]}'
    elif kind == "union_tag_not_found":
        what = '"kind" is missing, expected "qualifiers", "league" or "knockout"'
    elif kind == "union_tag_invalid":
        path = (*path, "kind")
        tags = str(context["expected_tags"]).replace("'", '"')
        what = f"unknown kind {_quoted(value['kind'])}, expected one of {tags}"
    else:
        what = f"{_quoted(value)}{_wrong_value(kind, detail, context, path, raw)}"
    return path, Problem(0, where(raw, path), what)


def _wrong_value(
    kind: str, detail: ErrorDetails, context: Mapping[str, Any], path: Path, raw: Raw
) -> str:
    """Say what is wrong with a value, and what was expected."""
    value = detail["input"]
    if kind == "score":
        return f" is not a score, {expected_score(value) or detail['msg']}"
    if kind == "number" and (meant := expected_number(value)):
        return f": expected {meant}"
    if kind == "literal_error":
        expected = str(context["expected"]).replace("'", '"')
        return f" is not known here, expected {expected}"
    if kind in EXPECTED:
        return f" is not what stands here, expected {EXPECTED[kind](value, path, raw)}"
    if kind in _KINDS:
        return f" is not what stands here, expected {_KINDS[kind].format_map(context)}"
    return f": {detail['msg'][:1].lower()}{detail['msg'][1:]}"


def _in_file(loc: Path, raw: Raw) -> Iterator[str | int]:
    """Drop from pydantic's path what the file does not have: tags of unions, lists of one."""
    node: Any = raw
    for depth, step in enumerate(loc):
        is_tag = depth == 2 and loc[0] == "stages"
        is_short = isinstance(node, str)  # a text that stands for a table with one key
        if is_tag or is_short or (isinstance(step, int) and isinstance(node, dict)):
            continue
        yield step
        try:
            node = node[step]
        except (KeyError, IndexError, TypeError):
            node = None


def _quoted(value: Any) -> str:
    """Show a value as the file has it."""
    if isinstance(value, str):
        return f'"{_shown(value)}"'
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, dict):
        return "a table"
    if isinstance(value, list):
        return f"a list of {len(value)}"
    if isinstance(value, int) and value.bit_length() > 200:
        return "a number this long"  # Python refuses to write it out
    return _shown(str(value))


def _shown(text: str) -> str:
    """Cut what is too long to be read in one line."""
    longest = 60
    return text if len(text) <= longest else text[: longest - 1] + "…"

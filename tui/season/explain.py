"""Pydantic's errors in the words of the season file: what is wrong, what was expected."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from tui.season.checks import Found, Path, Raw, where
from tui.season.model import Season
from tui.season.problems import Problem
from tui.season.roster import Hints

_KINDS = {
    "string_type": "text in quotes",
    "string_too_short": "some text",
    "int_type": "a whole number",
    "int_parsing_size": "a whole number",
    "date": "a date without quotes: 1968-04-28",
    "tuple_type": "a list: [ … ]",
    "model_type": "a table: {{ … }}",
    "model_attributes_type": "a table: {{ … }}",
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
    details = [one for one in error.errors(include_url=False) if not _is_echo(one)]
    found = [_explain(detail, raw, hints) for detail in details[:MOST]]
    if len(details) > MOST:
        path = tuple(_in_file(details[MOST]["loc"], raw))
        found.append((path, Problem(0, "", f"and {len(details) - MOST} more mistakes")))
    return found


def _is_echo(detail: ErrorDetails) -> bool:
    """Tell whether a list is called too short only because what it holds is wrong."""
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
        known = sorted(_fields(path[:-1], raw))
        near = hints.nearest(str(key), known)
        hint = f'did you mean "{near}"?' if near else f"expected one of {', '.join(known)}"
        what = f'unknown key "{key}", {hint}'
    elif kind == "unknown_team":
        what = f'unknown team "{_shown(value)}", {context["hint"]}'
    elif kind == "score":
        what = f"{_quoted(value)} is not a score, {detail['msg']}"
    elif kind == "union_tag_not_found":
        what = '"kind" is missing, expected "qualifiers", "league" or "knockout"'
    elif kind == "union_tag_invalid":
        path = (*path, "kind")
        tags = str(context["expected_tags"]).replace("'", '"')
        what = f"unknown kind {_quoted(value['kind'])}, expected one of {tags}"
    elif kind == "literal_error":
        expected = str(context["expected"]).replace("'", '"')
        what = f"{_quoted(value)} is not known here, expected {expected}"
    elif kind in _KINDS:
        expected = _KINDS[kind].format_map(context)
        what = f"{_quoted(value)} is not what stands here, expected {expected}"
    else:
        what = f"{_quoted(value)}: {detail['msg'][:1].lower()}{detail['msg'][1:]}"
    return path, Problem(0, where(raw, path), what)


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


def _fields(path: Path, raw: Raw) -> set[str]:
    """Answer the keys that the models know at a path of the file."""
    models: list[type[BaseModel]] = [Season]
    node: Any = raw
    for step in path:
        node = node[step]
        if isinstance(step, str):
            inner = [
                model.model_fields[step].annotation
                for model in models
                if step in model.model_fields
            ]
            models = [found for annotation in inner for found in _models(annotation)]
    kind = node.get("kind") if isinstance(node, dict) else None
    tagged = [
        model
        for model in models
        if "kind" in model.model_fields and kind in get_args(model.model_fields["kind"].annotation)
    ]
    return {
        field.alias or name
        for model in tagged or models
        for name, field in model.model_fields.items()
    }


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """Walk the models that an annotation speaks of."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for argument in get_args(annotation):
        yield from _models(argument)


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

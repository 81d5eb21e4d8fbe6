"""Parts of a season file, written from a line of text: the one builder that all others use."""

from __future__ import annotations

import json
import re


def match(result: str, keys: str = "") -> str:
    """Write `Tottenham 0-1 Ajax` as a file does, or `A - B` without a score, with more keys."""
    found = re.fullmatch(r"(.+) ([0-9]+-[0-9]+|-) (.+)", result)
    assert found, result
    written = [f"home = {_text(found[1])}", f"away = {_text(found[3])}"]
    if found[2] != "-":
        written.append(f'score = "{found[2]}"')
    return f"{{ {', '.join([*written, keys] if keys else written)} }}"


def tie(first: str, second: str, *legs: str, rest: str = "") -> str:
    """Write a tie of two teams with its legs, each a text of `match`, with more keys."""
    written = [f"teams = [{_text(first)}, {_text(second)}]"]
    if legs:
        written.append(f"legs = [{', '.join(legs)}]")
    return f"{{ {', '.join([*written, rest] if rest else written)} }}"


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)

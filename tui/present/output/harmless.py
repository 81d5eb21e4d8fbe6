"""JSON that a terminal shows and never obeys."""

from __future__ import annotations

import json


def in_ascii(line: str) -> str:
    """Write a line of JSON in ASCII; the value stays the same."""
    return json.dumps(json.loads(line))


def harmless(text: str) -> str:
    """Write what a terminal would obey or not show as JSON escapes; the value stays the same."""
    if text.isprintable():
        return text
    return "".join(one if one.isprintable() else json.dumps(one)[1:-1] for one in text)

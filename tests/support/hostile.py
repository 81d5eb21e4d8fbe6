"""A season file whose every string tries to do something to the terminal, or to Textual."""

from __future__ import annotations

from typing import Any

import tomli
import tomli_w

from support import facts

POISONS = {
    "clear screen": "\x1b[2J",
    "clipboard": "\x1b]52;c;aGFja2Vk\x07",
    "title": "\x1b]0;hacked\x1b\\",
    "eight-bit sequence": "\x9b31m\x9d52;c;aGFja2Vk\x9c",
    "line breaks": "\r\n\x0b\x0c\x85\u2028\u2029",
    "backspace and delete": "\b\b\x7f\0\a",
    "right to left": "\u202e\u2066\u200f",
    "unseen": "\u200b\ufeff\u00ad\U000e0041\u2060",
    "click": "[@click=app.quit]",
    "markup": "[red reverse]\\[b][/] [link=file:///etc/passwd]",
    "template": "{self} %s $HOME `id` $(id)",
}

_TELLING = {"kind", "status", "order", "score", "id", "source", "decided_by", "penalties"}
"""Keys whose values mean something to the program, so that other values are mistakes."""


def season(poison: str, text: str | None = None) -> str:
    """Write a season, that of 1968 or another, with a poison in front of every text."""
    return tomli_w.dumps(_poisoned(tomli.loads(text or facts.FILE.read_text()), poison))


def _poisoned(value: Any, poison: str, key: str = "") -> Any:
    if isinstance(value, dict):
        return {name: _poisoned(one, poison, name) for name, one in value.items()}
    if isinstance(value, list):
        return [_poisoned(one, poison, key) for one in value]
    return poison + value if isinstance(value, str) and key not in _TELLING else value

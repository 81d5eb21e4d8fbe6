"""Break the files of the archive, by bytes and by structure: `python tests/fuzz/mutations.py`."""

from __future__ import annotations

import random
from functools import lru_cache
from pathlib import Path
from typing import Any

import tomli
import tomli_w

import fuzz_cases
from fuzz_shapes import keys, wrong

WHAT = "files of the archive, their text or their structure broken"
CASES = 30_000
_ARCHIVE = Path(__file__).parents[2] / "seasons"

_PIECES = (
    *("", "[", "]", "[[", "]]", "{", "}", "=", ",", '"', '"""', "'", "#", ".", "\n", "\r", "\0"),
    *("[[stages]]\n", "[stages]\n", "[[stages.rounds]]\n", "[published]\n", "-1", "\u0301"),
    *("\ufeff", "\u202e", "\U0001f468\u200d\U0001f469", "\N{CYRILLIC SMALL LETTER A}", "3–0"),
)


@lru_cache(maxsize=1)
def _files() -> tuple[tuple[str, str], ...]:
    return tuple((path.name, path.read_text()) for path in sorted(_ARCHIVE.glob("*.toml")))


def small_files(largest: int) -> list[tuple[str, str]]:
    """Return the files of the archive that have no more bytes, with their names."""
    return [(name, text) for name, text in _files() if len(text.encode()) <= largest]


def make(number: int, chance: random.Random) -> tuple[str, bytes]:
    """Break a file, the files in turn: its bytes, its lines or its values."""
    name, text = _files()[number % len(_files())]
    broken = chance.choice((break_bytes, break_pieces, break_lines, break_values, break_values))
    return f"{name}, {broken.__name__.removeprefix('break_')}", broken(text, chance)


def break_bytes(text: str, chance: random.Random) -> bytes:
    """Change single bytes, a few of them to what is no text."""
    data = bytearray(text.encode())
    for _ in range(chance.randint(1, 8)):
        data[chance.randrange(len(data))] = chance.randrange(128 if chance.random() < 0.9 else 256)
    return bytes(data)


def break_pieces(text: str, chance: random.Random) -> bytes:
    """Replace spans of the text with other text."""
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(text) + 1)
        text = text[:start] + chance.choice(_PIECES) + text[start + chance.choice((0, 1, 9, 200)) :]
    return text.encode()


def break_lines(text: str, chance: random.Random) -> bytes:
    """Lose, double or move lines, as happens in editing and in merging."""
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randint(1, 4)):
        start = chance.randrange(len(lines))
        block = lines[start : start + chance.randint(1, 5)]
        if chance.random() < 0.5 and len(lines) > len(block):
            del lines[start : start + len(block)]
        at = chance.randrange(len(lines) + 1)
        lines[at:at] = block
    return "".join(lines).encode()


def break_values(text: str, chance: random.Random) -> bytes:
    """Replace, rename, drop or double values."""
    raw = tomli.loads(text)
    for _ in range(chance.randint(1, 3)):
        _change(raw, chance)
    return tomli_w.dumps(raw).encode()


def _change(raw: dict[str, Any], chance: random.Random) -> None:
    node: Any = raw
    while node:
        key = chance.choice(list(node) if isinstance(node, dict) else range(len(node)))
        inner = node[key]
        if isinstance(inner, dict | list) and inner and chance.random() < 0.8:
            node = inner
            continue
        match chance.randrange(4):
            case 0:
                node[key] = wrong(chance)
            case 1 if isinstance(node, dict):
                node[chance.choice(keys())] = node.pop(key)
            case 2:
                del node[key]
            case _ if isinstance(node, dict):
                node[chance.choice(keys())] = inner
            case _:
                node.insert(chance.randrange(len(node) + 1), inner)
        return


if __name__ == "__main__":
    raise SystemExit(fuzz_cases.main(WHAT, make, CASES))

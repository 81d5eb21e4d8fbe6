"""The words that start the user's own editor at a line of a file."""

from __future__ import annotations

import shlex
import shutil
from collections.abc import Mapping
from pathlib import Path

_WITH_COLON = frozenset({"code", "codium", "code-insiders", "subl", "hx", "helix", "zed"})
"""Editors that take `file:line`; most others take `+line file`."""

_FLAGS = {"code": ["--wait", "--goto"], "codium": ["--wait", "--goto"], "subl": ["--wait"]}
_FLAGS["code-insiders"] = _FLAGS["code"]
_LAST_RESORTS = ("sensible-editor", "nano", "vi")


def editor_words(environment: Mapping[str, str], file: str, line: int) -> list[str]:
    """Return what starts the editor of the user; nothing where there is none.

    `$VISUAL` comes before `$EDITOR`, and both may have arguments of their own.
    """
    named = environment.get("VISUAL") or environment.get("EDITOR") or ""
    try:
        words = shlex.split(named)
    except ValueError:
        return []
    if not words:
        words = next(([name] for name in _LAST_RESORTS if shutil.which(name)), [])
    if not words or not shutil.which(words[0]):
        return []
    name = Path(words[0]).name
    if name in _WITH_COLON:
        return [*words, *_FLAGS.get(name, []), f"{file}:{line}"]
    return [*words, f"+{line}", file]

"""The signs a terminal can show, and what stands in for the others.

What stands in takes as many cells as what it replaces, so that nothing moves: pages are drawn as
if every terminal could show everything, and their text passes a `Signs` on its way out.

Which signs there are is decided as terminals themselves decide it, by what the environment says of
the locale, whether or not that locale is installed. Where it says nothing, UTF-8 is taken for
granted.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from typing import Literal, TextIO

from tui.present.page.text import graphemes, width

Signs = Literal["all", "console", "ascii"]
"""Every sign there is; those in the fonts of the Linux console; those of ASCII."""

_STRAIGHT = "─│┌┐└┘├┤┬┴┼"
"""The lines that every font of the Linux console has."""

_INSTEAD = {
    sign: instead
    for signs, instead in (
        ("‐‑‒–—―−·─━╌╍┄┅┈┉╴╶╸╺", "-"),
        ("│┃╎╏┆┇┊┋╵╷╹╻║▌▐", "|"),
        ("═≡", "="),
        ("┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛┣┫┳┻╋╔╗╚╝╠╣╦╩╬†‡±", "+"),
        ("▲△↑", "^"),
        ("▼▽↓", "v"),
        ("‹«◀◂←", "<"),
        ("›»▶▸→", ">"),
        ("…≈", "~"),
        ("≠■█▓▒░▪▆▇", "#"),
        ("▁▂", "_"),
        ("▃▄▅", "="),
        ("•●◆★✓∞", "*"),
        ("‘’‚′", "'"),
        ("“”„″", '"'),
        ("×✗", "x"),
        ("°○◦", "o"),
        *zip("£€§∆¡¿ÆæØøŒœŁłÐðĐđÞþßı", "LESD!?AaOoOoLlDdDdTtsi", strict=True),
    )
    for sign in signs
}
"""What stands in for a sign in ASCII; letters with accents lose them, and all else becomes `?`."""


def signs_of(environment: Mapping[str, str], *, terminal: str = "", encoding: str = "") -> Signs:
    """Return the signs that can be shown: by the locale, the terminal's name and the encoding.

    Without a terminal its name is empty, and without an encoding that is known it is too.
    """
    if not _says_utf_8(environment) or (encoding and not _is_utf_8(encoding)):
        return "ascii"
    kind = terminal.partition("-")[0]
    if kind.startswith("vt"):  # made before there were other signs
        return "ascii"
    return "console" if kind == "linux" else "all"


def signs_for(stream: TextIO | None, environment: Mapping[str, str]) -> Signs:
    """Return the signs that can be written to a stream."""
    if stream is None:
        return "ascii"
    terminal = environment.get("TERM", "") if stream.isatty() else ""
    return signs_of(environment, terminal=terminal, encoding=stream.encoding or "")


def spelled(text: str, signs: Signs) -> str:
    """Write a text in the signs that there are, cell by cell."""
    if signs == "all" or text.isascii():
        return text
    return "".join(_instead(cluster, signs) for cluster in graphemes(text))


@lru_cache(maxsize=4096)
def _instead(cluster: str, signs: Signs) -> str:
    """Return what stands in for one sign, with everything that belongs to it, in as many cells."""
    if cluster.isascii():
        return cluster
    whole = unicodedata.normalize("NFC", cluster)
    if signs == "console" and len(whole) == 1 and ("\xa1" <= whole <= "\xff" or whole in _STRAIGHT):
        return whole
    first = unicodedata.normalize("NFKD", cluster)[:1]
    found = _INSTEAD.get(cluster[0]) or (first if first.isascii() and first.isprintable() else "?")
    return found.ljust(width(cluster))[: width(cluster)]


def _says_utf_8(environment: Mapping[str, str]) -> bool:
    """Return whether the locale of an environment writes UTF-8, or none is named."""
    names = ["LC_ALL", "LC_CTYPE", "LANG"]
    if sys.flags.utf8_mode and environment.get("LC_CTYPE") == "C.UTF-8":
        # Python put it there, in place of a locale that is C or not installed.
        names.remove("LC_CTYPE")
    locale = next((environment[name] for name in names if environment.get(name)), "")
    charset = locale.partition("@")[0].rpartition(".")[2]
    return not locale or _is_utf_8(charset)


def _is_utf_8(encoding: str) -> bool:
    return encoding.lower().replace("-", "").replace("_", "") in {"utf8", "utf8sig"}

"""How a cell looks, and the shortest way from one look to another.

The colour and weight of an empty cell cannot be seen, so they are not kept.
"""

from __future__ import annotations

from functools import lru_cache
from itertools import islice
from typing import Final

from tui.season.named import NamedTuple


class Style(NamedTuple):
    """How a cell looks, in the terminal's own colour codes."""

    fg: str
    bg: str
    flags: frozenset[str]


class Ground(NamedTuple):
    """The colours of what has none of its own; without any they are the terminal's."""

    fg: str = ""
    bg: str = ""


TERMINALS_OWN: Final = Ground()

_style = lru_cache(maxsize=4096)(Style)  # equal styles are mostly one object: quick to compare

PLAIN: Final = _style("", "", frozenset())
_FOREGROUNDS: Final = {f"{tens}{n}" for tens in (3, 9) for n in range(8)}
_BACKGROUNDS: Final = {f"{tens}{n}" for tens in (4, 10) for n in range(8)}
_ENDS: Final = {"22": "1 2", "23": "3", "24": "4 21", "25": "5 6", "27": "7", "28": "8"} | {
    "29": "9",
    "54": "51 52",
    "55": "53",
}
_ENDED_BY: Final = {flag: end for end, flags in _ENDS.items() for flag in flags.split()}
_UNSEEN_ON_BLANKS: Final = frozenset(["1", "2", "3", "5", "6", "8"])


@lru_cache(maxsize=4096)
def styled(style: Style, codes: str) -> Style:
    """Return the style after a colour sequence with these codes."""
    fg, bg, flags = style
    each = iter(codes.split(";"))
    for raw in each:
        code = raw.lstrip("0") or "0"
        if code in ("38", "48"):
            kind = next(each, "5")
            colour = ";".join([code, kind, *islice(each, 3 if kind == "2" else 1)])
            fg, bg = (colour, bg) if code == "38" else (fg, colour)
        elif code == "0":
            fg, bg, flags = PLAIN
        elif code in _FOREGROUNDS or code == "39":
            fg = "" if code == "39" else code
        elif code in _BACKGROUNDS or code == "49":
            bg = "" if code == "49" else code
        elif code in _ENDS:
            flags = flags.difference(_ENDS[code].split())
        else:
            flags |= {code}
    return _style(fg, bg, flags)


@lru_cache(maxsize=4096)
def grounded(style: Style, ground: Ground) -> Style:
    """Return a style with the colours of the ground where it has none of its own."""
    return _style(style.fg or ground.fg, style.bg or ground.bg, style.flags)


@lru_cache(maxsize=4096)
def blank(style: Style) -> Style:
    """Return the simplest style in which an empty cell looks as it does in this one."""
    return _style("", style.bg, frozenset()) if style.flags <= _UNSEEN_ON_BLANKS else style


@lru_cache(maxsize=4096)
def change(old: Style | None, new: Style) -> str:
    """Return the shortest sequence that turns one style into another."""
    if old == new:
        return ""
    whole = [code for code in (*sorted(new.flags), new.fg, new.bg) if code]
    # A parameter left empty is 0 (ECMA-48, 5.4.2), here the reset.
    reset = f"\x1b[{';'.join(['', *whole])}m" if whole else "\x1b[m"
    lost = old.flags - new.flags if old else frozenset()
    if old is None or not lost <= _ENDED_BY.keys():
        return reset
    ends = {_ENDED_BY[flag] for flag in lost}
    also_ended = {flag for end in ends for flag in _ENDS[end].split()}
    codes = sorted(ends) + sorted(new.flags - (old.flags - also_ended))
    codes += [new.fg or "39"] if new.fg != old.fg else []
    codes += [new.bg or "49"] if new.bg != old.bg else []
    return min(f"\x1b[{';'.join(codes)}m", reset, key=len)


@lru_cache(maxsize=4096)
def nearest(old: Style | None, empty: Style) -> Style:
    """Return the style soonest reached in which an empty cell looks as it does in `empty`."""
    if old is None or empty.flags:
        return empty
    near = _style(old.fg, empty.bg, old.flags & _UNSEEN_ON_BLANKS)
    return min(empty, near, key=lambda style: len(change(old, style)))

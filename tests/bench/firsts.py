"""How soon the first screen is there that was seen before: beside a bare Python and a bare Textual.

The three are started in turn, so that whatever else the machine does slows all of them.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from rows import FIRST_SCREENS
from window import Window

from tui.start.asked import unpack
from tui.start.modes import entering_cleared

_STARTS = 10
_PATIENCE = 20.0
_HELLO_QUIET = 0.3


def measure(size: tuple[int, int], home: Path, env: dict[str, str]) -> tuple[float, ...]:
    """Return the milliseconds until each first screen is there, in the order of the rows."""
    season = str(Path("seasons", "1968-copa-peru.toml"))
    jornada = (str(Path(sys.executable).with_name("jornada")), season)
    env = env | {"XDG_CACHE_HOME": str(home / f"seen-{size[0]}")}
    picture = _seen(jornada, size, env)
    nothing = (sys.executable, "-c", "pass")
    hello = (sys.executable, str(Path(__file__).with_name("hello.py")))
    bare, textual, shown = [], [], []
    for _ in range(_STARTS):
        with Window(nothing, size, env) as window:
            bare.append(window.ended())
        with Window(hello, size, env) as window:
            textual.append(window.painted(_HELLO_QUIET).last)
        with Window(jornada, size, env) as window:
            shown.append(window.received(picture))
    return median(bare), median(textual), median(shown)


def table(size: tuple[int, int], times: tuple[float, ...]) -> Iterator[str]:
    """Yield the lines of a table, in Markdown."""
    wide, high = size
    _, base, _ = times
    yield "| whole first screen | size | time | × the hello |"
    yield "|---|---|--:|--:|"
    for title, time_taken in zip(FIRST_SCREENS, times, strict=True):
        yield f"| {title} | {wide}×{high} | {time_taken:.1f} ms | {time_taken / base:.2f}× |"


def _seen(words: tuple[str, ...], size: tuple[int, int], env: dict[str, str]) -> int:
    """Open a season until its first screen is kept; return the bytes that put it there."""
    folder = Path(env["XDG_CACHE_HOME"], "jornada", "screens")
    ends = time.monotonic() + _PATIENCE
    with Window(words, size, env) as window:
        while time.monotonic() < ends:
            window.idle(0.1)
            for path in folder.glob("*"):
                if not path.suffix:
                    data = path.read_bytes()
                    modes, picture = unpack(data, data[8:].decode().partition("\n")[0])
                    return len((entering_cleared(modes) + picture.printed()).encode())
    raise SystemExit(f"{' '.join(words)}: its first screen was never kept")

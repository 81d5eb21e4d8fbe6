"""What each key costs: milliseconds of processor and bytes, in seasons of every shape.

It presses keys of the season screen and of the views in the installed program, in a pty of its own,
at 80×24 and at 200×60. `make bench` presses the usual ones, `--all` presses all of them.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from screens import environment
from window import Window

from bench import Shape, cup_text, season_text

_SIZES = ((80, 24), (200, 60))
_PRESSES = 8
_SETTLED = 1.0
_NAMED = {
    "Tab": "\t",
    "Shift+Tab": "\x1b[Z",
    "Enter": "\r",
    "Esc": "\x1b[27u",  # as a terminal sends it that need not be waited for
    "PgDn": "\x1b[6~",
    "PgUp": "\x1b[5~",
    "Home": "\x1b[H",
    "End": "\x1b[F",
}


class Pair(NamedTuple):
    """Two keys, there and back, each pressed so many `times` in turn; a key before opens a view."""

    there: str
    back: str
    times: int = 1
    view: str = ""

    @property
    def title(self) -> str:
        """The keys as the help has them."""
        return " ".join(filter(None, (self.view, self.there, self.back)))


_VIEWS = ("i", "v", "c", "x", "b", "d", "r", "Enter")
_PAIRS = (
    Pair("]", "[", 4),
    Pair("j", "k", 4),
    Pair("PgDn", "PgUp"),
    Pair("G", "g"),
    Pair("Home", "End"),
    Pair("2", "1"),
    Pair("5", "1"),
    Pair("Tab", "Shift+Tab", 3),
    Pair("}", "{"),
    Pair("L", "H"),
    Pair("?", "Esc"),
    *(Pair(view, "Esc") for view in _VIEWS),
    *(Pair("]", "[", 4, view) for view in _VIEWS),
    *(Pair("j", "k", 4, view) for view in _VIEWS),
    Pair("v", "v", 1, "v"),
    Pair("s", "s", 1, "v"),
    Pair("l", "h", 4, "x"),
    Pair("l", "h", 4, "d"),
)
_USUAL = ("] [", "j k", "2 1", "Tab Shift+Tab", "} {", "Enter Esc", "i Esc", "x Esc", "x ] [")


def write_seasons(folder: Path) -> dict[str, Path]:
    """Write what is to be measured; return the files by their titles."""
    texts = {
        "20 teams": season_text(Shape(20, 38)),
        "318 teams": season_text(Shape(318, 40)),
        "1,000 teams": season_text(Shape(1_000, 40)),
        "bracket of 128": cup_text(128),
    }
    files = {"1968": Path("seasons", "1968-copa-peru.toml")}
    for title, text in texts.items():
        files[title] = folder / f"{title.replace(' ', '-')}.toml"
        files[title].write_text(text, encoding="utf-8")
    return files


def measure(
    file: Path, size: tuple[int, int], pairs: list[Pair], env: dict[str, str]
) -> Iterator[tuple[Pair, list[float], list[int]]]:
    """Yield what each press of the keys has taken: milliseconds of processor, and bytes."""
    words = (str(Path(sys.executable).with_name("jornada")), str(file))
    with Window(words, size, env) as window:
        window.painted(_SETTLED)
        for pair in pairs:
            for key in filter(None, (pair.view, pair.there, pair.back)):  # it may prepare something
                window.press(_typed(key))
            took: list[float] = []
            sent: list[int] = []
            there_and_back = 2 * pair.times  # so that the screen ends as it began
            for at in range(_PRESSES // there_and_back * there_and_back):
                before = window.processor
                answer = window.press(_typed(pair.back if at // pair.times % 2 else pair.there))
                took.append(window.processor - before)
                sent.append(answer.bytes)
            if pair.view:
                window.press(_typed("Esc"))
            yield pair, took, sent


def _typed(key: str) -> str:
    return _NAMED.get(key, key)


def _p95(values: list[float] | list[int]) -> float:
    return sorted(values)[int(len(values) * 0.95)]


def main() -> None:
    """Print a table of everything measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("seasons", nargs="*", help="titles, or files of your own")
    parser.add_argument("--keys", nargs="*", metavar="PAIR", help="as the table has them: 'j k'")
    parser.add_argument("--all", action="store_true", help="press all keys")
    options = parser.parse_args()
    wanted = options.keys or _USUAL
    pairs = [one for one in _PAIRS if options.all or one.title in wanted]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        known = write_seasons(folder)
        files = {title: known.get(title, Path(title)) for title in options.seasons or known}
        print(f"{'season':16}{'size':>8}  {'keys':12}{'ms':>7}{'p95':>7}{'bytes':>8}{'p95':>8}")
        for title, file in files.items():
            for size in _SIZES:
                for pair, took, sent in measure(file, size, pairs, environment(folder)):
                    figures = f"{median(took):7.1f}{_p95(took):7.1f}{median(sent):8,.0f}"
                    print(
                        f"{title[-16:]:16}{'×'.join(map(str, size)):>8}  {pair.title:12}",
                        f"{figures}{_p95(sent):8,.0f}",
                        sep="",
                        flush=True,
                    )


if __name__ == "__main__":
    main()

"""Draw the pictures of the README: the real app on the real season, as `make screenshots` does.

A picture is an SVG. Two of them are the same when every cell shows the same text in the same
style, however the SVG is written down.
"""

from __future__ import annotations

import asyncio
import contextlib
import html
import os
import re
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partialmethod
from pathlib import Path
from unittest.mock import patch

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import TerminalTheme

from support import facts
from support.board import FINAL, REGIONAL, Board, opened
from tui.season.timeline import Moment

FOLDER = Path(__file__).parents[2] / "screenshots"

_REMOTE_FONTS = re.compile(r"\s*@font-face \{.*?\}", re.DOTALL)
_FONTS = 'ui-monospace, "DejaVu Sans Mono", Menlo, Consolas, monospace'
_STYLE = re.compile(r"\.(jornada-r\d+) \{ (.*?) \}")
_TEXT = re.compile(
    r'<text class="([^"]+-r\d+)" x="([\d.]+)" y="([\d.]+)" textLength="[\d.]+" ([^>]*)>'
    r"(.*?)</text>",
    re.DOTALL,
)
_BLOCK = re.compile(
    r'<rect fill="(#\w+)" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)" height="([\d.]+)"'
)
_CELL_WIDE, _CELL_HIGH = 12.2, 24.4

_TANGO: list[tuple[int, int, int]] = [
    (colour[0], colour[1], colour[2])
    for colour in map(
        bytes.fromhex,
        (
            *("2e3436", "cc0000", "4e9a06", "c4a000", "3465a4", "75507b", "06989a", "d3d7cf"),
            *("555753", "ef2929", "8ae234", "fce94f", "729fcf", "ad7fa8", "34e2e2", "eeeeec"),
        ),
    )
]
"""The sixteen colours of many a terminal on Linux: those of the Tango palette."""

DARK = TerminalTheme((30, 30, 30), (211, 215, 207), _TANGO[:8], _TANGO[8:])
LIGHT = TerminalTheme((255, 255, 255), (46, 52, 54), _TANGO[:8], _TANGO[8:])
"""A terminal whose background is dark, and one whose background is light."""


@dataclass(frozen=True)
class Picture:
    """What a picture shows."""

    name: str
    size: tuple[int, int]
    moment: Moment
    broken: bool = False
    keys: tuple[str, ...] = ()
    season: str = facts.FILE.name
    light: bool = False

    @property
    def file(self) -> Path:
        ground = "-light" if self.light else ""
        return FOLDER / f"{self.name}-{self.size[0]}x{self.size[1]}{ground}.svg"


PICTURES = (
    Picture("final", (80, 24), Moment(FINAL, 5)),
    Picture("final", (120, 36), Moment(FINAL, 5)),
    Picture("regional", (80, 24), Moment(REGIONAL)),
    Picture("broken", (80, 24), Moment(FINAL, 3), broken=True),
    Picture("bracket", (120, 36), Moment(3, 4), season="2018-copa-peru.toml"),
    Picture("audit", (120, 36), Moment(1, 5), keys=("p", "5"), season="1983-copa-peru.toml"),
)


async def draw(picture: Picture) -> str:
    """Draw a picture of the running app."""
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        patch.dict(os.environ, XDG_STATE_HOME=folder),
    ):
        # The banner names the file as it was given: here as in a clone of the repository.
        path = Path("seasons", picture.season)
        _copy(path)
        async with opened(path, size=picture.size, at=picture.moment) as board:
            if picture.broken:
                _break(path)
                await board.until(lambda: board.screen.trouble)
                await board.pilot.pause()
            await board.press(*picture.keys)
            return _export(board, LIGHT if picture.light else DARK)


def _copy(path: Path) -> None:
    path.parent.mkdir()
    path.write_text((facts.FILE.parent / path.name).read_text())


def _break(path: Path) -> None:
    """Misspell a team, as it happens."""
    text = path.read_text()
    right = 'away = "Aurora Chancayllo", score = "2-1"'
    assert text.count(right) == 1
    path.write_text(text.replace(right, right.replace("Chancayllo", "Chancayo")))


def _export(board: Board, theme: TerminalTheme) -> str:
    """Export the screen without fonts from the network and without names that change."""
    with patch.object(Console, "export_svg", partialmethod(Console.export_svg, theme=theme)):
        picture = board.app.export_screenshot(title="Jornada")
    picture = _REMOTE_FONTS.sub("", picture)
    picture = picture.replace("Fira Code, monospace", _FONTS)
    picture = re.sub(r"terminal-\d+", "jornada", picture)
    picture = _TEXT.sub(lambda found: "".join(_placed(*found.groups())), picture)
    return "\n".join(line.rstrip() for line in picture.splitlines()) + "\n"


def _placed(name: str, x: str, y: str, clip: str, text: str) -> Iterator[str]:
    """Put every word in its place; viewers may drop blanks, and their fonts differ in width."""
    signs = html.unescape(text).replace("\xa0", " ")
    for word in re.finditer(r"\S+", signs):
        at = round(float(x) + cell_len(signs[: word.start()]) * _CELL_WIDE, 1)
        length = round(cell_len(word[0]) * _CELL_WIDE, 1)
        yield (
            f'<text class="{name}" x="{at}" y="{y}" textLength="{length}" {clip}>'
            f"{html.escape(word[0])}</text>\n"
        )


def looks(picture: str) -> list[str]:
    """Tell what can be seen in every cell of a picture, word by word."""
    styles = dict(_STYLE.findall(picture))
    seen: dict[tuple[int, int], tuple[str, str, str]] = {}
    for colour, x, y, wide, high in _BLOCK.findall(picture):
        row, column = _cell(y, _CELL_HIGH), _cell(x, _CELL_WIDE)
        for down in range(max(1, _cell(high, _CELL_HIGH))):
            for right in range(_cell(wide, _CELL_WIDE)):
                seen[row + down, column + right] = (" ", "", colour)
    for name, x, y, _, text in _TEXT.findall(picture):
        row, column = int(float(y) / _CELL_HIGH), _cell(x, _CELL_WIDE)
        for one in html.unescape(text):
            block = seen.get((row, column), ("", "", "nothing"))[2]
            seen[row, column] = (one, styles.get(name, name), block)
            column += cell_len(one)
    return list(_words(seen))


def _cell(length: str, each: float) -> int:
    return round(float(length) / each)


def _words(seen: dict[tuple[int, int], tuple[str, str, str]]) -> Iterator[str]:
    """Yield the runs of neighbours that look alike."""
    run = ""
    for at, (row, column) in enumerate(places := sorted(seen)):
        sign, *look = seen[row, column]
        run += sign
        after = places[at + 1] if at + 1 < len(places) else (-1, 0)
        if after != (row, column + cell_len(sign)) or seen[after][1:] != tuple(look):
            start = column + cell_len(sign) - cell_len(run)
            yield f"line {row + 1}, cell {start + 1}: {run!r} {look[0]} on {look[1]}"
            run = ""


def main() -> None:
    """Draw every picture into its file."""
    FOLDER.mkdir(exist_ok=True)
    for picture in PICTURES:
        picture.file.write_text(asyncio.run(draw(picture)))


if __name__ == "__main__":
    main()

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
from typing import NamedTuple
from unittest.mock import patch

from rich.cells import cell_len
from rich.console import Console
from rich.terminal_theme import TerminalTheme

from support import facts
from support.board import FINAL, REGIONAL, Board, opened, shelved
from support.twenty import league_of_twenty
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


class Picture(NamedTuple):
    """A file with a picture of a screen of a size, in a dark or in a light terminal."""

    name: str
    size: tuple[int, int]
    is_light: bool = False

    @property
    def file(self) -> Path:
        ground = "-light" if self.is_light else ""
        return FOLDER / f"{self.name}-{self.size[0]}x{self.size[1]}{ground}.svg"


@dataclass(frozen=True)
class Scene:
    """What is shown in pictures of several sizes: a season at a moment, after some keys.

    `views` are opened from there, one after the other, and left by Esc: a name and keys for each.
    Of the archive as a library it is the screen that the keys lead to, once it shows the `words`.
    """

    name: str
    moment: Moment | None = None
    sizes: tuple[tuple[int, int], ...] = ((80, 24), (120, 36), (200, 60))
    in_light: bool = True
    broken: bool = False
    keys: tuple[str, ...] = ()
    season: str = facts.FILE.name
    text: str = ""
    views: tuple[tuple[str, tuple[str, ...]], ...] = ()
    words: str = ""

    @property
    def pictures(self) -> tuple[Picture, ...]:
        names = (self.name, *(name for name, _ in self.views))
        return tuple(
            picture for size in self.sizes for name in names for picture in self.grounds(name, size)
        )

    def grounds(self, name: str, size: tuple[int, int]) -> tuple[Picture, ...]:
        """Return the pictures of one screen: in a dark and in a light terminal."""
        grounds = (False, True) if self.in_light else (False,)
        return tuple(Picture(name, size, is_light) for is_light in grounds)


OF_LEAGUE = (
    ("view-tables", ("v", "v")),
    ("view-compare", ("d", "h", "h", "h", "h")),
    ("view-era", ("r",)),
    ("view-matrix", ("x", "l", "l", "l")),
    ("view-team", ("j", "enter")),
    ("view-chart", ("c",)),
    ("view-match", ("2", "enter")),
)
"""The views that fill the screen, each with the keys that open it from the one before."""

SCENES = (
    Scene("final", Moment(FINAL, 5), views=(("view-season", ("i",)),)),
    Scene("league", season="woodland-league.toml", text=league_of_twenty(), views=OF_LEAGUE),
    Scene(
        "bracket", Moment(3, 4), season="2018-copa-peru.toml", views=(("view-tie", ("G", "enter")),)
    ),
    Scene("view-scorers", season="2013-copa-peru.toml", keys=("b",)),
    Scene("library-honours", keys=("o",), words="Roll of honour"),
    Scene("library-meetings", keys=("o", "m", "j", "m"), words="Meetings"),
    Scene("regional", Moment(REGIONAL), sizes=((80, 24),), in_light=False),
    Scene("broken", Moment(FINAL, 3), sizes=((80, 24),), in_light=False, broken=True),
    Scene(
        "audit",
        Moment(1, 5),
        sizes=((120, 36),),
        in_light=False,
        keys=("p", "5"),
        season="1983-copa-peru.toml",
    ),
)


async def draw(scene: Scene) -> dict[Picture, str]:
    """Draw all pictures of a scene in one run of the app."""
    if scene.words:
        return await _draw_library(scene)
    drawn: dict[Picture, str] = {}
    with (
        tempfile.TemporaryDirectory() as folder,
        contextlib.chdir(folder),
        patch.dict(os.environ, XDG_STATE_HOME=folder),
    ):
        # The banner names the file as it was given: here as in a clone of the repository.
        path = Path("seasons", scene.season)
        _write(path, scene.text)
        async with opened(path, size=scene.sizes[0], at=scene.moment) as board:
            if scene.broken:
                _break(path)
                await board.until(lambda: board.screen.trouble)
                await board.pilot.pause()
            await board.press(*scene.keys)
            for size in scene.sizes:
                if board.app.size != size:
                    await board.pilot.resize_terminal(*size)
                    await board.pilot.pause()
                drawn |= _exports(board, scene.grounds(scene.name, size))
                for name, keys in scene.views:
                    await board.press(*keys)
                    drawn |= _exports(board, scene.grounds(name, size))
                    await board.press("escape")
                if scene.views:
                    await board.press("1", "g")
    return drawn


async def _draw_library(scene: Scene) -> dict[Picture, str]:
    """Draw all pictures of a screen that shows what the archive has."""
    drawn: dict[Picture, str] = {}
    async with shelved(size=scene.sizes[0]) as board:
        await board.press(*scene.keys)
        await board.until(lambda: scene.words in board.text)
        for size in scene.sizes:
            await board.pilot.resize_terminal(*size)
            await board.pilot.pause()
            drawn |= _exports(board, scene.grounds(scene.name, size))
    return drawn


def _write(path: Path, text: str) -> None:
    """Write a season into a file: a text, or the file of this name in the archive."""
    path.parent.mkdir()
    path.write_text(text or (facts.FILE.parent / path.name).read_text())


def _break(path: Path) -> None:
    """Misspell a team, as it happens."""
    text = path.read_text()
    right = 'away = "Aurora Chancayllo", score = "2-1"'
    assert text.count(right) == 1
    path.write_text(text.replace(right, right.replace("Chancayllo", "Chancayo")))


def _exports(board: Board, pictures: tuple[Picture, ...]) -> dict[Picture, str]:
    return {one: _export(board, LIGHT if one.is_light else DARK) for one in pictures}


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
    for scene in SCENES:
        for picture, drawn in asyncio.run(draw(scene)).items():
            picture.file.write_text(drawn)


if __name__ == "__main__":
    main()

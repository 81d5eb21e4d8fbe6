"""A screen that tells what of it can be seen, to hold two streams to the same looks."""

from __future__ import annotations

import re

import pyte
from rich.cells import cell_len

SEEN_ON_BLANKS = ("underscore", "strikethrough", "reverse")
NOT_FOR_PYTE = re.compile(r"\x1b\[[<=>][\d;]*[a-zA-Z]|\x1b\[\?[\d;]*\$p|\x1b\[\d* q")


class Screen(pyte.Screen):
    """A screen on a tty that may add returns to line feeds, with an alternate screen."""

    def __init__(self, width: int, height: int, *, adds_returns: bool = False) -> None:
        super().__init__(width, height)
        self.stream = pyte.Stream(self)
        self.adds_returns = adds_returns

    def set_mode(self, *modes: int, **kwargs: object) -> None:
        super().set_mode(*modes, **kwargs)
        if modes == (1049,):
            self.buffer.clear()

    def erase_in_display(self, how: int = 0, *args: object, **kwargs: object) -> None:
        # pyte colours only those cells that were ever written.
        for y in range(self.lines):
            self.buffer[y].update({x: self.buffer[y][x] for x in range(self.columns)})
        super().erase_in_display(how, *args, **kwargs)

    def receive(self, data: str) -> None:
        data = NOT_FOR_PYTE.sub("", data)
        self.stream.feed(data.replace("\n", "\r\n") if self.adds_returns else data)

    def looks(self) -> list[list[tuple[object, ...]]]:
        """Return what can be seen of every cell, and the cursor if it is shown."""
        rows: list[list[tuple[object, ...]]] = []
        for y in range(self.lines):
            cells = [self.buffer[y][x] for x in range(self.columns)]
            row: list[tuple[object, ...]] = []
            for x, cell in enumerate(cells):
                after = cells[x + 1].data if x + 1 < self.columns else " "
                before = cells[x - 1].data if x else " "
                # pyte leaves a lone half where a wide character was overwritten.
                torn = (cell.data == "" and cell_len(before) < 2) or (
                    cell_len(cell.data) == 2 and after != ""
                )
                data = " " if torn else cell.data
                plain = data == " " and not any(getattr(cell, name) for name in SEEN_ON_BLANKS)
                row.append((" ", cell.bg) if plain else (data, *cell[1:]))
            rows.append(row)
        if not self.cursor.hidden:
            rows.append([(min(self.cursor.x, self.columns - 1), self.cursor.y)])
        return rows

"""What the terminal shows, and the fewest bytes that make it show the next frame.

Textual resends a whole region when one cell of it changed, and writes colour, text and reset for
every segment. `TerminalMemory` reads that output into a grid of cells and sends only the cells
that differ from what the terminal already shows, with the shortest cursor moves and colour
changes. What it does not understand passes through untouched, and costs it its memory.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.cell_maker import CellMaker
from tui.dashboard.terminal.pen import Pen
from tui.dashboard.terminal.row import UNKNOWN, Row, all_narrow
from tui.dashboard.terminal.style import PLAIN, Ground, Style, styled

if TYPE_CHECKING:
    from rich.color import ColorSystem

_ENTER_ALTERNATE: Final = "\x1b[?1049h"
_LEAVE_ALTERNATE: Final = "\x1b[?1049l"
_WRAP: Final = "\x1b[?7"
_CURSOR: Final = "\x1b[?25"

_TOKEN: Final = re.compile(
    # a segment as Textual writes it
    r"(?:\x1b\[(?P<dress>[\d;]*)m)?(?P<text>[^\x00-\x1f\x7f-\x9f]+)(?P<reset>\x1b\[0m)?"
    r"|\x1b\[(?P<colour>[\d;]*)m"
    # Textual ends a line with "\n", and then says where the next one begins
    r"|(?P<feeds>\n*)\x1b\[(?P<row>\d+);(?P<column>\d+)H"
    # a sequence cut short by the end of the data
    r"|(?P<rest>\x1b(?:\[[ -?]*|\][^\x07\x1b]*\x1b?|[ -/]*)\Z)"
    r"|(?P<other>\x1b\[[ -?]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/]*[0-Z\\^-~]|(?s:.))"
)
# Modes, questions, the keyboard protocol, clipboard, pointer, bell: no cell changes.
_HARMLESS: Final = re.compile(
    r"\x1b\[\?(?:7|25|10[01]\d|20\d\d)[hl]|\x1b\[(?:\?\d+\$p|[<>]\d*u)|\x1b\](?!8;)(?s:.*)|\x07"
)


Piece = tuple[int, int, Row, int, int]
"""A row and a column of the screen, and the cells of a line, from one to another, that go there."""


class TerminalMemory:
    """A filter between Textual and the terminal that sends only what changed on the screen.

    Two cursors are kept: the stream's (`_x`, `_y`, `_style`), where Textual believes it writes,
    and the pen's, where the terminal really is. The pen follows only when cells are painted, when
    the cursor is visible, or before a sequence that is passed through because it is not understood.
    Cells hold what the terminal can show of what the stream means.
    """

    def __init__(self, width: int, height: int, abilities: Abilities | None = None) -> None:
        """Begin knowing nothing of what a terminal of this size shows."""
        self._abilities = abilities or Abilities()
        self._cell_maker: CellMaker | None = None
        self._pen = Pen()
        self._x: int | None = None
        self._y = 0
        self._style: Style | None = PLAIN
        self._modes = {_WRAP: True, _CURSOR: True}
        self._rest = ""
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        """Note a new size; the terminal may have moved or cleared its cells, so forget them."""
        self._width, self._height = width, height
        self._forget()

    def stand_on(self, ground: Ground) -> None:
        """Paint on other colours from now on; cells that are not painted again stay as they are."""
        self._abilities = self._abilities._replace(ground=ground)
        self._cell_maker = None

    def adopt(self, rows: list[Row]) -> None:
        """Assume that the terminal shows these cells, and hold back what would change them."""
        self._rows = rows
        self._pen.style = PLAIN
        self._holds = True

    def release(self) -> None:
        """Hold back no more: the next `feed` returns what was held back since `adopt` as well."""
        self._holds = False

    def cells(self) -> list[Row] | None:
        """Return what the terminal shows; None where that is not known of every cell."""
        if self._before or any(UNKNOWN in row.chars for row in self._rows):
            return None
        return [row.copy() for row in self._rows]

    def cell_maker(self, width: int, height: int, colours: ColorSystem) -> CellMaker | None:
        """Return what makes cells for `put_pieces` of the lines of a screen of this size.

        Return None where the cells or the stream are in a state that only sequences can change.
        """
        is_known = self._style is not None and not self._rest and not self._wraps
        if not is_known or (width, height) != (self._width, self._height):
            return None
        if self._cell_maker is None or self._cell_maker.colours is not colours:
            self._cell_maker = CellMaker(self._abilities, colours)
        return self._cell_maker

    def put_pieces(self, pieces: Iterable[Piece], cursor: tuple[int, int]) -> None:
        """Put pieces of lines into the cells, and put the stream's cursor in one of them."""
        for y, x, line, start, stop in pieces:
            self._row_to_change(y).put_cells(x, line, start, stop)
        self._x, self._y = cursor

    def feed(self, data: str) -> str:
        """Return the fewest bytes that do to the terminal's screen what `data` would do."""
        data, self._rest = self._rest + data, ""
        for token in _TOKEN.finditer(data):
            dress, text, reset, colour, feeds, row, column, rest, other = token.groups()
            if text is not None:
                if dress is not None:
                    self._colour(dress)
                self._text(text)
                if reset is not None:
                    self._colour("0")
            elif column is not None:
                self._place(int(column), int(row), feeds)
            elif colour is not None:
                self._colour(colour)
            elif other is not None:
                self._control(other)
            else:
                self._rest = rest
        self._paint()
        if self._modes[_CURSOR]:
            self._settle_cursor()
        output = "".join(self._pen.out)
        self._pen.out.clear()
        return output

    def _place(self, column: int, row: int, feeds: str) -> None:
        """Put the stream's cursor in a cell; line feeds before that may scroll the screen."""
        if feeds and (self._x is None or self._y + len(feeds) >= self._height):
            self._pass_through(feeds)
        self._y = min(max(row, 1), self._height) - 1
        self._x = min(max(column, 1), self._width) - 1

    def _text(self, text: str) -> None:
        """Put printable text into the cells at the stream's cursor."""
        text = self._abilities.spelled(text)
        x = self._x
        if x is None or self._style is None:
            self._pass_through(text)
            return
        style = self._abilities.worn(self._style)
        if not (text.isascii() or all_narrow(text)):
            self._odd_text(text, x, style)
            return
        room = self._width - x
        if self._wraps and len(text) >= room:
            self._pass_through(text)
            return
        if len(text) > room:
            # Without autowrap each further character replaces the last one in the row.
            text = text[: room - 1] + text[-1]
        self._row_to_change(self._y).put(x, text, style)
        self._x = min(x + len(text), self._width - 1)

    def _odd_text(self, text: str, x: int, style: Style) -> None:
        """Put text with wide or zero-width characters into the cells."""
        row = self._row_to_change(self._y)
        after, rest = row.put_odd(x, text, style, self._width - self._wraps)
        if after != x:
            self._x = min(after, self._width - 1)
        if rest:
            self._pass_through(rest)

    def _colour(self, codes: str) -> None:
        """Change the stream's style; one that is not known is passed on where there are colours."""
        if self._style is not None:
            self._style = styled(self._style, codes)
        elif self._abilities.colours and codes.partition(";")[0].strip("0"):
            self._pass_through(f"\x1b[{codes}m")
        else:
            self._style = styled(PLAIN, codes)

    def _control(self, sequence: str) -> None:
        """Obey or pass on everything that is neither text, colour nor a cursor position."""
        if _HARMLESS.fullmatch(sequence):
            self._paint()
            self._pen.out.append(sequence)
            if sequence[:-1] in self._modes:
                self._modes[sequence[:-1]] = sequence[-1] == "h"
            return
        self._pass_through(sequence)
        if sequence == _ENTER_ALTERNATE and self._style is not None:
            # Clear it so as to know what it shows.
            self._pen.erase("\x1b[2J")
            self._rows = [Row(self._width, " ") for _ in range(self._height)]
            return
        self._pen.style = None
        if sequence != _LEAVE_ALTERNATE:  # which brings back the style it was entered with
            self._style = None

    @property
    def _wraps(self) -> bool:
        return self._modes[_WRAP]

    def _pass_through(self, data: str) -> None:
        """Send data as it is, from where and in the style in which the stream meant it."""
        self._holds = False
        self._paint()
        if self._style is not None:
            self._pen.wear(self._abilities.worn(self._style))
        self._settle_cursor()
        self._pen.out.append(data)
        self._forget()

    def _settle_cursor(self) -> None:
        """Bring the real cursor to where the stream left it."""
        if self._x is not None:
            self._pen.move(self._x, self._y)

    def _forget(self) -> None:
        """Treat every cell and both cursors as unknown, so that whatever comes next is sent."""
        self._rows = [Row(self._width, UNKNOWN) for _ in range(self._height)]
        self._before: dict[int, Row] = {}
        self._holds = False
        self._x = None
        self._pen.x = self._pen.y = None

    def _row_to_change(self, y: int) -> Row:
        """Return a row about to be changed, keeping what the terminal shows of it."""
        row = self._rows[y]
        if y not in self._before:
            self._before[y] = row.copy()
        return row

    def _paint(self) -> None:
        """Send every cell that differs from what the terminal shows, unless it is held back."""
        if self._holds:
            return
        for y in sorted(self._before):
            self._pen.repaint(y, self._before[y], self._rows[y])
        self._before.clear()

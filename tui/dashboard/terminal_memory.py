"""What the terminal shows, and the fewest bytes that make it show the next frame.

Textual resends a whole region when one cell of it changed, and writes colour, text and reset for
every segment. `TerminalMemory` reads that output into a grid of cells and sends only the cells
that differ from what the terminal already shows, with the shortest cursor moves and colour
changes. What it does not understand passes through untouched, and costs it its memory.

The colour and weight of an empty cell cannot be seen, so they are not kept.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice, pairwise
from typing import Final, NamedTuple

from rich.cells import cell_len, split_graphemes

ONE_PACKET: Final = 1024
"""A frame shorter than this arrives in one piece, so it needs no synchronized-update pair."""

_SYNC_START: Final = "\x1b[?2026h"
_SYNC_END: Final = "\x1b[?2026l"
_UNKNOWN: Final = "\0"  # never printable, so it never equals a cell that was sent
_BRIDGE: Final = 4  # the bytes of a short cursor move: no wider gap is worth printing over

_TOKEN: Final = re.compile(
    # 1, 2, 3: a colour, text and a reset, as Textual writes each segment
    r"(?:\x1b\[([\d;:]*)m)?([^\x00-\x1f\x7f-\x9f]+)(\x1b\[0m)?"
    r"|\x1b\[([\d;:]*)m"  # 4 a colour alone
    r"|\x1b\[(\d*)(?:;(\d*))?[Hf]"  # 5, 6 row and column
    r"|(\r|\n"  # 7 everything else
    r"|\x1b\[[<=>?]?[\d;:]*[ -/]*[@-~]"
    r"|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    r"|\x1b[PX^_][^\x1b]*\x1b\\"
    r"|\x1b[ -/]*[0-OQ-WYZ\\`-~]"
    r"|[^\x1b]|\x1b(?!\[[<=>?]?[\d;:]*[ -/]*\Z|\][^\x07\x1b]*\x1b?\Z"
    r"|[PX^_][^\x1b]*\x1b?\Z|[ -/]*\Z))"
    r"|(\x1b(?s:.*))"  # 8 a sequence cut short by the end of the data
)
_LINK: Final = re.compile(r"\x1b\]8;([^\x07\x1b]*)")
# Modes, questions, titles, clipboard, keyboard protocols, cursor shape, bell: no cell changes.
_HARMLESS: Final = re.compile(
    r"\x1b\[\?(?:1|7|9|12|25|100[0-7]|101[56]|2004|2026|2031|2048)[hl]"
    r"|\x1b\[\?[\d;]*\$p|\x1b\[[<=>?]+[\d;]*[mu]|\x1b\[[>=]?\d*c|\x1b\[5n"
    r"|\x1b\[\d* q|\x1b\[(?:1[1-9]|2[0-3])[\d;]*t|\x1b\].*|\x1b[=>]|\x07",
    re.DOTALL,
)
_KEEPS_STYLE: Final = re.compile(r"\x1b\[[\d;]*[@-Z`abdr]|[\b-\r]")


class Style(NamedTuple):
    """How a cell looks, in the terminal's own colour codes."""

    fg: str
    bg: str
    flags: frozenset[str]
    link: str


_style = lru_cache(maxsize=4096)(Style)  # equal styles are mostly one object: quick to compare

PLAIN: Final = _style("", "", frozenset(), ";")
_ENDS: Final = {"22": "1 2", "23": "3", "24": "4 21", "25": "5 6", "27": "7", "28": "8"} | {
    "29": "9",
    "54": "51 52",
    "55": "53",
}
_ENDED_BY: Final = {flag: end for end, flags in _ENDS.items() for flag in flags.split()}
_UNSEEN_ON_BLANKS: Final = frozenset(["1", "2", "3", "5", "6", "8"])


@lru_cache(maxsize=4096)
def _styled(style: Style, codes: str) -> Style:
    """Return the style after a colour sequence with these codes."""
    fg, bg, flags, link = style
    each = iter(codes.split(";"))
    for raw in each:
        code = raw.lstrip("0") or "0"
        if code == "0":
            fg, bg, flags = "", "", frozenset()
        elif code in ("38", "48"):
            kind = next(each, "5")
            colour = ";".join([code, kind, *islice(each, 3 if kind == "2" else 1)])
            fg, bg = (colour, bg) if code == "38" else (fg, colour)
        elif code in ("39", "49"):
            fg, bg = ("", bg) if code == "39" else (fg, "")
        elif code in _ENDS:
            flags = flags.difference(_ENDS[code].split())
        elif re.fullmatch(r"[39][0-7]|38:.*", code):
            fg = code
        elif re.fullmatch(r"4[0-7]|10[0-7]|48:.*", code):
            bg = code
        else:
            flags |= {code}
    return _style(fg, bg, flags, link)


@lru_cache(maxsize=4096)
def _blank(style: Style) -> Style:
    """Return the simplest style in which an empty cell looks as it does in this one."""
    if style.link != PLAIN.link or not style.flags <= _UNSEEN_ON_BLANKS:
        return style
    return _style("", style.bg, frozenset(), PLAIN.link)


@lru_cache(maxsize=4096)
def _change(old: Style | None, new: Style) -> str:
    """Return the shortest sequence that turns one style into another."""
    link = "" if (old or PLAIN).link == new.link else f"\x1b]8;{new.link}\x1b\\"
    if old is not None and old[:3] == new[:3]:
        return link
    whole = [code for code in (*sorted(new.flags), new.fg, new.bg) if code]
    reset = f"\x1b[{';'.join(['0', *whole])}m" if whole else "\x1b[m"
    if old is None:
        return link + reset
    lost = old.flags - new.flags
    if not all(flag in _ENDED_BY for flag in lost):
        return link + reset
    ends = {_ENDED_BY[flag] for flag in lost}
    also_ended = {flag for end in ends for flag in _ENDS[end].split()}
    codes = sorted(ends) + sorted(new.flags - (old.flags - also_ended))
    codes += [new.fg or "39"] if new.fg != old.fg else []
    codes += [new.bg or "49"] if new.bg != old.bg else []
    return link + min(f"\x1b[{';'.join(codes)}m", reset, key=len)


@lru_cache(maxsize=4096)
def _blank_change(old: Style | None, blank: Style) -> tuple[str, Style]:
    """Return the shortest change to any style in which an empty cell looks like `blank`."""
    new = blank
    if old is not None and blank[2:] == PLAIN[2:]:
        near = _style(old.fg, blank.bg, old.flags & _UNSEEN_ON_BLANKS, PLAIN.link)
        new = min(blank, near, key=lambda style: len(_change(old, style)))
    return _change(old, new), new


@lru_cache(maxsize=8192)
def _move(x: int | None, y: int | None, to_x: int, to_y: int) -> str:
    """Return the shortest cursor move; an unknown `x` also stands for the right margin."""
    if (x, y) == (to_x, to_y):
        return ""
    absolute = f"\x1b[{to_y + 1};{to_x + 1}H" if to_x else f"\x1b[{to_y + 1}H"
    ways = ["\x1b[H" if not to_x and not to_y else absolute]
    if y is not None:
        right = _steps(to_x, "C")
        if 0 <= to_y - y <= 3:
            # The tty turns "\n" into "\r\n" or does not; after "\r" both mean the same.
            ways.append("\r" + "\n" * (to_y - y) + right)
        if x is not None:
            down = _steps(to_y - y, "B") + _steps(y - to_y, "A")
            left = min(_steps(x - to_x, "D"), "\b" * (x - to_x), key=len)
            ways.append(down + _steps(to_x - x, "C") + left)
    # Each "\n" may cost the wire two bytes.
    return min(ways, key=lambda way: len(way) + way.count("\n"))


def _steps(count: int, letter: str) -> str:
    return "" if count <= 0 else f"\x1b[{count if count > 1 else ''}{letter}"


def _size(text: str) -> int:
    return len(text) if text.isascii() else len(text.encode())


class _Row:
    """One line of cells; `simple` while every character is one cell wide."""

    __slots__ = ("chars", "simple", "styles")

    def __init__(self, width: int, char: str) -> None:
        self.chars = [char] * width
        self.styles = [PLAIN] * width
        self.simple = True

    def copy(self) -> _Row:
        row = _Row(0, "")
        row.chars, row.styles, row.simple = self.chars[:], self.styles[:], self.simple
        return row

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Row):
            return NotImplemented
        return self.chars == other.chars and self.styles == other.styles

    __hash__ = None  # type: ignore[assignment]

    def changed(self, new: _Row) -> list[int]:
        """Return the columns at which another row looks different."""
        columns: list[int] = []
        for start in range(0, len(self.chars), 16):
            part = slice(start, start + 16)
            chars, styles = self.chars[part], self.styles[part]
            if chars != new.chars[part] or styles != new.styles[part]:
                cells = zip(chars, styles, new.chars[part], new.styles[part], strict=True)
                columns += [
                    start + x
                    for x, (a, b, c, d) in enumerate(cells)
                    if a != c or (b is not d and b != d)
                ]
        return columns

    def edge(self) -> int:
        """Return the column from which on there are only blanks of the default background."""
        line = "".join(self.chars)
        blanks = len(line) - len(line.rstrip(" "))
        x = len(self.chars) - blanks
        if self.styles[x:] != [PLAIN] * blanks:
            x = 1 + max(i for i in range(x, len(self.chars)) if self.styles[i] != PLAIN)
        return x

    def cut(self, start: int, end: int) -> None:
        """Blank the halves of wide characters that stick out on either side of these cells."""
        for x, torn in ((start - 1, start), (end, end)):
            if torn < len(self.chars) and self.chars[torn] == "":
                self.chars[x], self.styles[x] = " ", _blank(self.styles[x])

    def ink(self, start: int, stop: int, style: Style | None) -> tuple[str, Style | None]:
        """Return the bytes that print these cells, and the style they leave."""
        chars, styles, parts = self.chars, self.styles, []
        while start < stop:
            target, end = styles[start], start + 1
            while end < stop and styles[end] is target:
                end += 1
            text = "".join(chars[start:end])
            if style is not target and style != target:
                if text.strip(" "):
                    parts.append(_change(style, target))
                    style = target
                elif style is None or _blank(style) != target:
                    if end < stop and _blank(styles[end]) == target:
                        parts.append(_change(style, styles[end]))
                        style = styles[end]
                    else:
                        change, style = _blank_change(style, target)
                        parts.append(change)
            parts.append(text)
            start = end
        return "".join(parts), style


class _Pen:
    """The real cursor and colour, and what has been sent to change them."""

    def __init__(self) -> None:
        self.out: list[str] = []
        self.x: int | None = None
        self.y: int | None = None
        self.style: Style | None = None

    def move(self, x: int, y: int) -> None:
        self.out.append(_move(self.x, self.y, x, y))
        self.x, self.y = x, y

    def wear(self, style: Style) -> None:
        self.out.append(_change(self.style, style))
        self.style = style

    def erase(self, sequence: str) -> None:
        """Erase to the default background."""
        if self.style is None or _blank(self.style) != PLAIN:
            change, self.style = _blank_change(self.style, PLAIN)
            self.out.append(change)
        self.out.append(sequence)

    def print(self, row: _Row, y: int, start: int, stop: int) -> None:
        """Print some cells of a row in their place."""
        self.move(start, y)
        text, self.style = row.ink(start, stop, self.style)
        self.out.append(text)
        # At the right margin terminals differ in where the cursor is.
        self.x = stop if stop < len(row.chars) else None


def _spans(columns: list[int]) -> list[tuple[int, int]]:
    """Join neighbouring columns into half-open spans."""
    starts = [x for i, x in enumerate(columns) if i == 0 or columns[i - 1] != x - 1]
    stops = [x + 1 for i, x in enumerate(columns) if columns[i + 1 : i + 2] != [x + 1]]
    return list(zip(starts, stops, strict=True))


class TerminalMemory:
    """A filter between Textual and the terminal that sends only what changed on the screen.

    Two cursors are kept: the stream's (`_x`, `_y`, `_style`), where Textual believes it writes,
    and the pen's, where the terminal really is. The pen follows only when cells are painted, when
    the cursor is visible, or before a sequence that is passed through because it is not understood.
    """

    def __init__(self, width: int, height: int) -> None:
        """Begin knowing nothing of a terminal of this size."""
        self._pen = _Pen()
        self._x: int | None = None
        self._y = 0
        self._style: Style | None = PLAIN
        self._line_feeds = 0  # since the column was known: the tty may add a return to each
        self._wraps = True
        self._cursor_shown = True
        self._sync = ""  # "asked" by the stream, or already "sent"
        self._sync_at = 0
        self._rest = ""
        self._narrow: set[str] = set()
        self.resize(width, height)

    def resize(self, width: int, height: int) -> None:
        """Take a new size; a terminal may have moved or cleared its cells, so forget them."""
        self._width, self._height = width, height
        self.forget()

    def forget(self) -> None:
        """Treat every cell and the cursor as unknown, so that whatever comes next is sent."""
        self._rows = [_Row(self._width, _UNKNOWN) for _ in range(self._height)]
        self._before: dict[int, _Row] = {}
        self._pen.x = self._pen.y = None
        if self._x is not None:
            self._x, self._y = min(self._x, self._width), min(self._y, self._height - 1)

    def feed(self, data: str) -> str:
        """Return the fewest bytes that do to the terminal's screen what `data` would do."""
        data, self._rest = self._rest + data, ""
        for token in _TOKEN.finditer(data):
            kind = token.lastindex
            if kind in (2, 3):
                if token[1] is not None:
                    self._colour(token[1])
                self._text(token[2])
                if kind == 3:
                    self._colour("0")
            elif kind == 4:
                self._colour(token[4])
            elif kind == 7:
                self._control(token[7])
            elif kind == 8:
                self._rest = token[8]
            else:
                self._line_feeds = 0
                self._y = min(max(int(token[5] or 1), 1), self._height) - 1
                self._x = min(max(int(token[6] or 1), 1), self._width) - 1
        self._paint()
        if self._cursor_shown:
            self._settle_cursor()
        if self._sync == "asked":
            self._open_sync()
        output = "".join(self._pen.out)
        self._pen.out.clear()
        self._sync_at = 0
        return output

    def _text(self, text: str) -> None:
        """Put printable text into the cells at the stream's cursor."""
        x, style = self._x, self._style
        if x is None or style is None or self._line_feeds:
            self._pass_through(text)
            return
        if not (text.isascii() or self._all_narrow(text)):
            self._odd_text(text)
            return
        room = self._width - x
        if len(text) > room:
            if self._wraps:
                self._pass_through(text)
                return
            # Without autowrap each further character replaces the last one in the row.
            x = min(x, self._width - 1)
            text = text[: max(room - 1, 0)] + text[-1]
        end = x + len(text)
        row = self._row_to_change(self._y)
        if not row.simple:
            row.cut(x, end)
        row.chars[x:end] = text
        blank = _blank(style)
        if blank is style or " " not in text:
            row.styles[x:end] = [style] * len(text)
        else:
            row.styles[x:end] = [blank if char == " " else style for char in text]
        self._x = end

    def _all_narrow(self, text: str) -> bool:
        """Say whether every character fills exactly one cell."""
        new = set(text) - self._narrow
        self._narrow.update(char for char in new if cell_len(char) == 1)
        return new <= self._narrow

    def _odd_text(self, text: str) -> None:
        """Put text with wide or zero-width characters into the cells."""
        for start, end, width in split_graphemes(text)[0]:
            x, style, cluster = self._x, self._style, text[start:end]
            if x is None or style is None or x + width > self._width or x + width == 0:
                self._pass_through(text[start:])
                return
            row = self._row_to_change(self._y)
            row.simple = False
            if width == 0:
                base = x - 2 if x > 1 and row.chars[x - 1] == "" else x - 1
                if row.chars[base] == _UNKNOWN:
                    self._pass_through(text[start:])
                    return
                row.chars[base] += cluster
                continue
            row.cut(x, x + width)
            row.chars[x : x + width] = [cluster] + [""] * (width - 1)
            style = _blank(style) if cluster == " " else style
            row.styles[x : x + width] = [style] * width
            self._x = x + width

    def _colour(self, codes: str) -> None:
        """Change the stream's style."""
        if self._style is not None:
            self._style = _styled(self._style, codes)
        elif codes in ("", "0") or codes.startswith(("0;", ";")):
            self._style = _styled(PLAIN, codes)
        else:
            self._pass_through(f"\x1b[{codes}m", forgetting=False)

    def _control(self, sequence: str) -> None:
        """Obey or pass on everything that is neither text, colour nor a cursor position."""
        if sequence == "\r" and self._x is not None:
            self._x = self._line_feeds = 0
        elif sequence == "\n" and self._x is not None and self._y < self._height - 1:
            self._y += 1
            # At column 0 a return added by the tty changes nothing.
            self._line_feeds += 1 if self._x else 0
        elif sequence == _SYNC_START:
            self._paint()
            self._sync = self._sync or "asked"
            self._sync_at = len(self._pen.out)
        elif sequence == _SYNC_END:
            self._paint()
            self._close_sync()
        elif (link := _LINK.match(sequence)) is not None and self._style is not None:
            self._style = _style(*self._style[:3], link[1])
        elif sequence == "\x1b[?1049h" and self._style is not None:
            self._enter_alternate_screen()
        elif sequence == "\x1b[2J" and self._style is not None and _blank(self._style) == PLAIN:
            self._clear()
        elif _HARMLESS.fullmatch(sequence):
            self._paint()
            self._pen.out.append(sequence)
            self._wraps = {"\x1b[?7h": True, "\x1b[?7l": False}.get(sequence, self._wraps)
            shown = {"\x1b[?25h": True, "\x1b[?25l": False}
            self._cursor_shown = shown.get(sequence, self._cursor_shown)
        else:
            self._pass_through(sequence)
            if not _KEEPS_STYLE.fullmatch(sequence):
                self._pen.style = None
                # Leaving the alternate screen brings back the style it was entered with.
                self._style = self._style if sequence == "\x1b[?1049l" else None

    def _pass_through(self, data: str, *, forgetting: bool = True) -> None:
        """Send data as it is, from where and in the style in which the stream meant it."""
        self._paint()
        if self._style is not None:
            self._pen.wear(self._style)
        self._settle_cursor()
        self._pen.out.append(data)
        if forgetting:
            self._x, self._line_feeds = None, 0
            self.forget()

    def _settle_cursor(self) -> None:
        """Bring the real cursor to where the stream left it."""
        if self._x is None:
            return
        self._pen.move(min(self._x, self._width - 1), self._y - self._line_feeds)
        if self._line_feeds:
            self._pen.out.append("\n" * self._line_feeds)
            self._pen.x, self._pen.y = None, self._y

    def _enter_alternate_screen(self) -> None:
        """Pass the switch on, and clear the new screen so as to know what it shows."""
        self._pass_through("\x1b[?1049h")
        self._clear()

    def _clear(self) -> None:
        """Clear the terminal and remember that it is blank."""
        self._pen.erase("\x1b[2J")
        self._before.clear()
        self._rows = [_Row(self._width, " ") for _ in range(self._height)]

    def _open_sync(self) -> None:
        """Begin the synchronized update that the stream asked for, if there is anything in it."""
        if "".join(self._pen.out[self._sync_at :]):
            self._pen.out.insert(self._sync_at, _SYNC_START)
            self._sync = "sent"

    def _close_sync(self) -> None:
        """End the synchronized update, or leave it out altogether where it is not needed."""
        if self._sync == "asked" and _size("".join(self._pen.out[self._sync_at :])) >= ONE_PACKET:
            self._open_sync()
        if self._sync == "sent":
            self._pen.out.append(_SYNC_END)
        self._sync = ""

    def _row_to_change(self, y: int) -> _Row:
        """Return a row about to be changed, keeping what the terminal shows of it."""
        row = self._rows[y]
        if y not in self._before:
            self._before[y] = row.copy()
        return row

    def _paint(self) -> None:
        """Send every cell that differs from what the terminal shows."""
        for y in sorted(self._before):
            self._paint_row(y, self._before[y], self._rows[y])
        self._before.clear()

    def _paint_row(self, y: int, old: _Row, new: _Row) -> None:
        """Send the cells of one row that changed."""
        if old == new:
            return
        if not (old.simple and new.simple):
            # Terminals disagree about such rows, so send them whole and trust nothing.
            line = "".join(new.chars)
            new.simple = len(line) == self._width and self._all_narrow(line)
            if _UNKNOWN in line:
                old = _Row(self._width, _UNKNOWN)
            else:
                self._pen.move(0, y)
                self._pen.erase("\x1b[K")
                old = _Row(self._width, " ")
        changed = old.changed(new)
        edge = new.edge()
        tail = [x for x in changed if x >= edge]
        erase = bool(tail) and tail[-1] - tail[0] >= len("\x1b[K")
        if erase:
            changed = changed[: len(changed) - len(tail)]
        for start, stop in _spans(changed):
            self._paint_span(new, y, start, stop)
        if erase:
            pen = self._pen
            if pen.y != y or pen.x is None or not edge <= pen.x <= tail[0]:
                pen.move(tail[0], y)
            pen.erase("\x1b[K")

    def _paint_span(self, row: _Row, y: int, start: int, stop: int) -> None:
        """Send neighbouring cells, and those just left of them if that is shorter than a move."""
        pen = self._pen
        if not row.simple:
            for first, end, odd in self._by_oddity(row, start, stop):
                pen.print(row, y, first, end)
                if odd:
                    pen.x = None
            return
        at = pen.x
        if pen.y == y and at is not None and 0 < start - at <= _BRIDGE:
            joined = row.ink(at, stop, pen.style)[0]
            apart = _move(at, y, start, y) + row.ink(start, stop, pen.style)[0]
            if _UNKNOWN not in joined and _size(joined) <= _size(apart):
                start = at
        pen.print(row, y, start, stop)

    def _by_oddity(self, row: _Row, start: int, stop: int) -> list[tuple[int, int, bool]]:
        """Cut a span wherever plain characters meet those that terminals disagree about."""
        odd = [
            char == "" or len(char) > 1 or not self._all_narrow(char)
            for char in row.chars[start:stop]
        ]
        cuts = [x for x in range(1, len(odd)) if odd[x] != odd[x - 1]]
        edges = [0, *cuts, len(odd)]
        return [(start + a, start + b, odd[a]) for a, b in pairwise(edges)]

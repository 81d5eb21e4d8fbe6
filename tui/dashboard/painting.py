"""Painting what changed on a screen straight into the cells that the terminal shows.

Textual would put the lines of its widgets together, write them as sequences, and `TerminalMemory`
would read those again. Where that reads nothing but lines of known cells, the cells are laid into
its memory at once: the same ones, for a fraction of the work. Everything else goes Textual's way.
"""

from __future__ import annotations

from collections.abc import Iterator

from rich.color import ColorSystem
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget

from tui.dashboard.terminal.dress import Dress
from tui.dashboard.terminal.driver import FrugalDriver
from tui.dashboard.terminal.memory import Piece
from tui.dashboard.terminal.row import Row
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.grid import Grid
from tui.dashboard.widgets.lined import cells_of, is_bare


def paint(screen: Screen[None]) -> bool:
    """Paint what changed on a screen; return False where Textual has to do it."""
    app, compositor = screen.app, screen._compositor  # noqa: SLF001  what it has to paint
    driver, dirty = app._driver, compositor._dirty_regions  # noqa: SLF001
    is_whole = compositor.size.region in dirty
    if is_whole or not isinstance(driver, FrugalDriver) or app.screen is not screen:
        return False
    colours = app.console._color_system or ColorSystem.TRUECOLOR  # noqa: SLF001  as Strip has it
    dress = driver.dress(compositor.size, colours)
    if dress is None or app.is_headless or app.is_inline:
        return False
    if dirty:
        visible_screen_stack.set(app._background_screens)  # noqa: SLF001
        pieces = list(changed_pieces(compositor, dress))
        dirty.clear()
        cursor = screen.outer_size.clamp_offset(app.cursor_position)
        driver.lay(pieces, cursor, frame=app._sync_available)  # noqa: SLF001
    screen._dirty_widgets.clear()  # noqa: SLF001  as Textual does after a frame
    app._update_mouse_over(screen)  # noqa: SLF001  as Textual does after a frame
    return True


def changed_pieces(compositor: Compositor, dress: Dress) -> Iterator[Piece]:
    """Yield the pieces of lines that are in sight where something changed."""
    width, layers = compositor.size.width, compositor.layers_visible
    for y, start, stop in Compositor._regions_to_spans(compositor._dirty_regions):  # noqa: SLF001
        if 0 <= y < len(layers):
            yield from _pieces_in_line(y, max(0, start), min(stop, width), layers[y], dress)


def _pieces_in_line(
    y: int, start: int, stop: int, layers: list[tuple[Widget, Region, Region]], dress: Dress
) -> Iterator[Piece]:
    """Yield the pieces that are in sight from one column of a line to another."""
    if start >= stop:
        return
    for depth, (widget, seen, region) in enumerate(layers):
        first, after = max(start, seen.x), min(stop, seen.right)
        if first < after:
            line = _cells(widget, y - region.y, region.width, dress)
            yield y, first, line, first - region.x, after - region.x
            lower = layers[depth + 1 :]
            yield from _pieces_in_line(y, start, first, lower, dress)
            yield from _pieces_in_line(y, after, stop, lower, dress)
            return


def _cells(widget: Widget, y: int, width: int, dress: Dress) -> Row:
    """Return the cells of a line of a widget."""
    row = None
    if isinstance(widget, (Grid, Bar)) and is_bare(widget):
        row = cells_of(widget, widget.shown(y), dress)
    if row is None:
        strip = widget.render_lines(Region(0, y, width, 1))[0]
        row = dress.row(((part.text, part.style) for part in strip), width)
    return row

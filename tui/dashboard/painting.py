"""Painting what changed on a screen straight into the cells that the terminal shows.

Textual would put the lines of its widgets together, write them as sequences, and `TerminalMemory`
would read those again. Where that reads nothing but lines of known cells, the cells are put into
its memory at once: the same ones, for a fraction of the work. Everything else goes Textual's way.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from rich.color import ColorSystem
from textual._compositor import Compositor
from textual._context import visible_screen_stack
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget

from tui.dashboard.terminal.cell_maker import CellMaker
from tui.dashboard.terminal.driver import FrugalDriver
from tui.dashboard.terminal.memory import Piece
from tui.dashboard.terminal.row import Row
from tui.dashboard.themed import look_on
from tui.dashboard.widgets.bar import Bar
from tui.dashboard.widgets.grid import Grid
from tui.dashboard.widgets.lines import has_lines_alone


def paint(screen: Screen[None]) -> bool:
    """Paint what changed on a screen; return False where Textual has to do it."""
    app, compositor = screen.app, screen._compositor  # noqa: SLF001  what it has to paint
    driver, dirty = app._driver, compositor._dirty_regions  # noqa: SLF001  to whom it is sent, and what changed
    is_whole = compositor.size.region in dirty
    if is_whole or not isinstance(driver, FrugalDriver) or app.screen is not screen:
        return False
    colours = app.console._color_system or ColorSystem.TRUECOLOR  # noqa: SLF001  as Strip has it
    maker = driver.cell_maker(compositor.size, colours)
    if maker is None or app.is_headless or app.is_inline:
        return False
    if dirty:
        visible_screen_stack.set(app._background_screens)  # noqa: SLF001  for its colours, as Textual does
        pieces = list(changed_pieces(compositor, maker))
        dirty.clear()
        cursor = screen.outer_size.clamp_offset(app.cursor_position)
        driver.put_pieces(pieces, cursor, frame=app._sync_available)  # noqa: SLF001  as Textual asks it
    screen._dirty_widgets.clear()  # noqa: SLF001  as Textual does after a frame
    app._update_mouse_over(screen)  # noqa: SLF001  as Textual does after a frame
    return True


def changed_pieces(compositor: Compositor, maker: CellMaker) -> Iterator[Piece]:
    """Yield the pieces of lines that are in sight where something changed."""
    (width, height), layers = compositor.size, compositor.layers_visible
    drawn: dict[Widget, Callable[[int], Row]] = {}
    for y, start, stop in Compositor._regions_to_spans(compositor._dirty_regions):  # noqa: SLF001  in the order in which Textual paints them
        if not 0 <= y < height:
            continue
        spans = [(max(0, start), min(stop, width))]
        for widget, seen, region in layers[y]:
            left, _, cells, _ = seen
            right, covered = left + cells, spans
            if right <= start or stop <= left:
                continue  # as most widgets of the line
            spans = []
            for first, after in covered:
                inner, outer = max(first, left), min(after, right)
                if inner >= outer:
                    spans.append((first, after))
                    continue
                if widget not in drawn:
                    drawn[widget] = _drawing(widget, maker)
                x, top, _, _ = region
                yield y, inner, drawn[widget](y - top), inner - x, outer - x
                # What it leaves open belongs to a widget below it.
                spans += [span for span in ((first, inner), (outer, after)) if span[0] < span[1]]
            if not spans:
                break


def _drawing(widget: Widget, maker: CellMaker) -> Callable[[int], Row]:
    """Return what makes the cells of the lines of a widget."""
    width, look = widget.outer_size.width, look_on(widget)

    def draw(y: int) -> Row:
        strip = widget.render_lines(Region(0, y, width, 1))[0]
        return maker.row(((part.text, part.style) for part in strip), width)

    if isinstance(widget, Screen) and not widget.is_modal:
        ground = draw(0)
        return lambda _: ground  # the same in every line, and there is some beside every pane
    if not (isinstance(widget, (Grid, Bar)) and has_lines_alone(widget)):
        return draw

    def take(y: int) -> Row:
        shown = widget.shown(y)
        return shown.row(look, maker) if shown and shown.cells == width else draw(y)

    return take

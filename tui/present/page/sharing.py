"""Sharing out cells and lines: what comes first gets its part first, so more room takes nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from tui.season.named import NamedTuple


class Want(NamedTuple):
    """The lines that a pane wants.

    Args:
        least: Those below which it is not there.
        enough: Those that it gets before the next pane comes.
        best: Those beyond which it has nothing more to show.
        rows: Those in which all its rows are in sight, though not all that is said of them.
        steps: Those above `enough` that are of use, where others between them are of none.
        most: Those that it can use of what all panes have left over; 0 where that is `best`.
    """

    least: int
    enough: int
    best: int
    rows: int = 0
    steps: tuple[int, ...] = ()
    most: int = 0

    def up_to(self, lines: int, wanted: int) -> int:
        """Return how many of some lines are of use to a pane that would like so many of them."""
        if not self.steps:
            return min(lines, wanted)
        return max((step for step in self.steps if step <= min(lines, wanted)), default=0)

    @classmethod
    def scrolling(cls, lines: int, *, least: int, enough: int) -> Want:
        """Return what a pane wants whose lines can be scrolled."""
        return cls(min(least, lines), min(enough, lines), lines, lines)

    @classmethod
    def whole(cls, lines: int) -> Want:
        """Return what a pane wants that is there as a whole or not at all."""
        return cls(lines, lines, lines, lines)


class Grant(NamedTuple):
    """Cells up to which a column grows; one that is `whole` gets all of them or nothing more."""

    column: int
    cells: int
    whole: bool = False


def share(room: int, columns: int, grants: Iterable[Grant]) -> list[int]:
    """Give cells to columns, grant by grant, until there are none left."""
    widths = [0] * columns
    for grant in grants:
        left = room - sum(widths)
        more = grant.cells - widths[grant.column]
        if more > 0 and not (grant.whole and more > left):
            widths[grant.column] += min(more, left)
    return widths


def stack(height: int, wants: Sequence[Want]) -> list[int]:
    """Return the lines of panes one below the other; those that do not come have none.

    Each gets enough before the next one comes, each what is best for it once all are there, and
    what is left over goes to those that can use it.
    """
    lines: list[int] = []
    left = height
    for want in wants:
        if left < want.least or (lines and lines[-1] < wants[len(lines) - 1].enough):
            break
        lines.append(min(want.enough, left))
        left -= lines[-1]
    claims = [(at, wants[at].best) for at in range(len(lines))]
    claims += [(at, wants[at].most) for at in range(len(lines))]
    for at, wanted in claims:
        more = max(0, wants[at].up_to(lines[at] + left, wanted) - lines[at])
        lines[at] += more
        left -= more
    return lines + [0] * (len(wants) - len(lines))

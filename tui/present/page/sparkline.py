"""Numbers one beside the other as a line of bars, each a cell wide."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_BARS = "▁▂▃▄▅▆▇█"


def sparkline(values: Sequence[int], cells: int) -> str:
    """Return a bar for each number, as high as it is beside the largest.

    Where there are more numbers than cells a bar is the average of neighbours.
    """
    if not values or cells < 1:
        return ""
    if len(values) > cells:
        bounds = [at * len(values) // cells for at in range(cells + 1)]
        parts = [values[first:last] for first, last in pairwise(bounds)]
        heights = [sum(part) / len(part) for part in parts]
    else:
        heights = [float(value) for value in values]
    most = max(*heights, 1)
    return "".join(_BARS[round(height / most * (len(_BARS) - 1))] for height in heights)

"""Made-up stages of every kind at any size: `make fuzz`, or `layouts.py --cases 2000 --seed 1`.

Nothing overlaps or leaves the screen, no pane is empty, no name is cut while a blank column stands
beside it, and a wider or a taller screen shows every pane, column and row of a smaller one. The
last line is a row of docs/reliability.md; the exit code is 1 if anything failed.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from support.layouts import KINDS, hold_larger, seen, view_of

WHAT = "made-up leagues, groups, brackets and qualifiers at sizes from 30×8 to 300×100"
OUTCOME = "no pane empty, no name cut beside blanks, and a larger screen shows no less"


def prove(dice: random.Random) -> None:
    """Hold a screen against a wider one and against a taller one."""
    kind = dice.choice(list(KINDS))
    teams, long = dice.randint(2, 24), dice.randint(0, 3)
    wide, high = dice.randint(30, 300), dice.randint(8, 100)
    wider, higher = dice.randint(wide, 300), dice.randint(high, 100)
    view = view_of(kind, teams, long)
    what = (kind, teams, long, wide, high)
    for other in ((wider, high), (wide, higher)):
        try:
            hold_larger(seen(view, wide, high), seen(view, *other))
        except AssertionError as error:
            message = f"{what} and {other}: {error.args[0] if error.args else error}"
            raise AssertionError(message) from error


def main() -> int:
    """Try as many as were asked for, and print the row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=int, default=2000)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    dice = random.Random(asked.seed)  # noqa: S311  sizes are no secret
    failures: Counter[str] = Counter()
    for _ in range(asked.cases):
        try:
            prove(dice)
        except AssertionError as error:
            failures[str(error)[:300]] += 1
    for failure in failures:
        print(failure, file=sys.stderr)
    command = f"python tests/fuzz/layouts.py --cases {asked.cases} --seed {asked.seed}"
    print(f"| {WHAT} | {asked.cases:,} | {OUTCOME} | {failures.total()} | `{command}` |")
    return 1 if failures else 0


if __name__ == "__main__":
    raise SystemExit(main())

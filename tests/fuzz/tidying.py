"""Format broken files and mend them: `python tests/fuzz/tidying.py`."""

from __future__ import annotations

import random
from pathlib import Path

import fuzz_cases
import mutations
from tui.keep.save import read_whole
from tui.season.load import parse
from tui.season.raw.problems import SeasonError
from tui.tidy.form import house_form, without_ends
from tui.tidy.mend import mend

WHAT = "the same broken files formatted and mended: nothing is lost, a second time changes nothing"
CASES = 5_000
_LARGEST = 12_000


def make(number: int, chance: random.Random) -> tuple[str, bytes]:
    """Break a file of the archive, or write a whole one in another way."""
    name, text = mutations.small_files(_LARGEST)[number // 2 % 20]
    if number % 2:
        broken = chance.choice((mutations.break_bytes, mutations.break_pieces))
        return f"{name}, {broken.__name__}", broken(text, chance)
    return f"{name}, with comments", _commented(text, chance)


def _commented(text: str, chance: random.Random) -> bytes:
    """Put comments and blanks anywhere between and behind lines."""
    lines = text.split("\n")
    for number in range(chance.randint(1, 9)):
        at = chance.randrange(len(lines))
        if chance.random() < 0.5:
            lines.insert(at, f"{chance.choice(('', '  ', chr(9)))}# {number}")
        else:
            lines[at] += f"  # {number}"
    return chance.choice(("\n", "\r\n")).join(lines).encode()


def attempt(path: Path) -> str:
    """Mend and format a file; return what became of it."""
    name = str(path)
    try:
        plain, ends = without_ends(read_whole(name))
    except SeasonError:
        return "mistakes told"
    mended, _ = mend(plain, name)
    try:
        season = parse(mended, name).season
    except SeasonError:
        return "mistakes told"
    formed = house_form(mended)
    if parse(formed, name).season != season or house_form(formed) != formed:
        raise AssertionError("another season, or not at rest")
    if without_ends(ends.restored(formed)) != (formed, ends):
        raise AssertionError("other ends of lines")
    return "formatted"


if __name__ == "__main__":
    raise SystemExit(fuzz_cases.main(WHAT, make, CASES, attempt))

"""Import every sample of other formats, and compare what was read with the counts beside them.

The samples are files of other people and no part of the project: each folder of them has a
README.md with a table, whose first column names a file and whose last one its right counts, such as
"380 matches, 380 scores, 20 teams, 1 table".
"""

from __future__ import annotations

import argparse
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from tui.formats.assembly.assemble import Wishes
from tui.formats.assembly.names import names_in
from tui.formats.counts import Counts
from tui.formats.importing import Imported, import_source
from tui.formats.load import source_of
from tui.season.raw.problems import SeasonError
from tui.season.text import read_bytes

_ROW = re.compile(r"^\|\s*`([^`]+)`\s*\|.*\|([^|]*)\|\s*$")
_NUMBER = {
    "matches": re.compile(r"(\d+) (?:matches|ties)\b"),
    "scores": re.compile(r"(\d+) scores\b"),
    "names": re.compile(r"(\d+) names\b"),
    "teams": re.compile(r"(\d+) (?:teams|clubs|home teams)\b"),
    "tables": re.compile(r"(\d+) tables?\b"),
}
"""How a README says a count: `names` are spellings in the file, `teams` who they are."""

_BY_HAND: dict[str, dict[str, int]] = {
    "argentina-1924-interleague.txt": {"matches": 21, "scores": 13},
    "austria-1974-75.txt": {"matches": 180, "scores": 180, "tables": 2},
    "austria-1977-78-latin1.txt": {"matches": 180, "scores": 180, "tables": 2},
    "austria-2021-22-split.txt": {"matches": 529, "scores": 528, "tables": 8},
    "brazil-2009.txt": {"matches": 380, "scores": 380, "teams": 20, "tables": 1},
    "brazil-2024-running.txt": {"scores": 125, "teams": 20, "tables": 1},
    "england-2023-24.txt": {"matches": 401, "scores": 399, "tables": 5},
    "germany-1963-64.txt": {"matches": 240, "scores": 240, "teams": 16, "tables": 2},
    "footballcsv-cache__2019_jp.1.csv": {"matches": 310, "scores": 310, "teams": 22},
    "sport.db.v2__score.txt": {"matches": 43, "scores": 43, "names": 17},
    "sport.db.v2__status_more.txt": {"matches": 19, "scores": 15, "names": 11},
    "table-variants.txt": {"matches": 0, "scores": 0, "tables": 15},
    "worldcup-1938.html": {"matches": 19, "scores": 18},
    "worldcup-1962-qualifying.html": {"matches": 93, "scores": 92},
    "worldcup-1970-qualifying.txt": {"matches": 173, "scores": 172},
    "worldcup__planetworldcup__wc94qualification.txt": {"matches": 500, "scores": 497},
    "worldcup-1974-qualifying-cp1250.txt": {"matches": 226, "scores": 225},
    "serie-a-ecuador-zonal.wiki.txt": {"matches": 0, "scores": 0, "tables": 1},
    "copa-peru-1967-final.wiki.txt": {"matches": 0, "scores": 0, "tables": 1},
    "toto-cup-leumit-2016-17.wiki.txt": {"matches": 30, "scores": 30, "tables": 4},
    "world-cup-2022-bracket.wiki.txt": {"matches": 8, "scores": 8, "tables": 0},
    "copa-peru-1968-wikitable-es.wiki.txt": {"matches": 15, "scores": 15, "tables": 0},
}
"""Counts by hand: the README speaks in sentences, or counts less than the file holds.

The J League page has 18 clubs and the four that only played off; the README counts those at home.
Of 19 matches in `status_more` 12 have a score of their own and three in brackets behind. A page of
variants has 15 tables of 98 rows, the README one of five rows less. A match of 1994 was stopped
(`x-x`) and is a match all the same. Without their countries, `score.txt` has 17 spellings.
"""


class Sample(NamedTuple):
    """A file with the counts that it should give."""

    path: Path
    expected: dict[str, int]


def samples_in(folder: Path) -> Iterator[Sample]:
    """Yield the samples that the READMEs below a folder list."""
    for readme in sorted(folder.glob("*/README.md")):
        for line in readme.read_text(encoding="utf-8").splitlines():
            row = _ROW.match(line)
            name = row[1].split("/")[-1] if row else ""
            path = next((path for path in folder.glob(f"*/{name}")), None) if row else None
            if row and path:
                yield Sample(path, _BY_HAND.get(name) or _expected(row[2]))


def _expected(words: str) -> dict[str, int]:
    found = {what: pattern.search(words) for what, pattern in _NUMBER.items()}
    return {what: int(match[1]) for what, match in found.items() if match}


def read_sample(sample: Sample) -> Imported | SeasonError:
    """Read a sample as `jornada import` does."""
    try:
        source = source_of(read_bytes(str(sample.path)), str(sample.path))
        return import_source(source, Wishes())
    except SeasonError as error:
        return error


def _counts(imported: Imported) -> dict[str, int]:
    """Return what was read, counted as `_NUMBER` names it."""
    counts = Counts.of(season.assembled.raw for season in imported.seasons)
    names = {name for record in imported.reading.records for name in names_in(record)}
    return {what: len(names) if what == "names" else getattr(counts, what) for what in _NUMBER}


def row_of(sample: Sample, imported: Imported | SeasonError) -> tuple[str, bool]:
    """Return the line of the report for a sample, and whether everything in it is right.

    Names that are listed as alike may be those of one team. What a file counts of itself goes
    before what a README counts of it.
    """
    name = f"{sample.path.parent.name}/{sample.path.name}"[:58]
    if isinstance(imported, SeasonError):
        return f"{name:<58} {imported.problems[0].kind}", False
    counts = _counts(imported)
    alike = sum(len(season.assembled.alike) for season in imported.seasons)
    stated: dict[str, int] = {each.what: each.number for each in imported.reading.stated}
    cells, right = [], True
    for what, read in counts.items():
        wanted = sample.expected.get(what)
        possible = range(read - alike if what == "teams" else read, read + 1)
        of_itself = stated.get("teams" if what == "names" else what)
        is_right = wanted is None or wanted in possible or read == of_itself
        right = right and is_right
        sign = "=" if read == wanted else "≈" if is_right else "≠"
        cells.append(f"{read:>6}" + (" " * 6 if wanted is None else f"/{wanted:<4}{sign}"))
    unread = sum(line.result for line in imported.reading.unread)
    left = sum(len(season.assembled.left_out) for season in imported.seasons)
    right = right and not unread and not left
    told = f"{imported.format_name:<9}{unread:>4} unread {left:>3} left out {alike:>3} alike"
    return f"{name:<58} {''.join(cells)} {told}", right


def main() -> int:
    """Print a line for each sample; return 1 where one is not right."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--only", default="", help="a part of the names of samples")
    options = parser.parse_args()
    samples = [sample for sample in samples_in(options.folder) if options.only in str(sample.path)]
    began, wrong = time.process_time(), 0
    print(f"{'':<58} matches     scores      names       teams       tables")
    for sample in samples:
        line, right = row_of(sample, read_sample(sample))
        wrong += not right
        print(f"{line}{'' if right else '  WRONG'}")
    used = time.process_time() - began
    print(f"{len(samples) - wrong} of {len(samples)} samples right, {used:.1f} s of processor time")
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())

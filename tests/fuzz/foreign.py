"""Break small texts of other formats and import them: `python tests/fuzz/foreign.py`."""

from __future__ import annotations

import random
from pathlib import Path

import fuzz_cases
from mutations import break_bytes, break_lines, break_pieces
from tui.commands.any_season import load_any
from tui.formats.assembly.assemble import Wishes
from tui.formats.importing import import_source
from tui.formats.load import is_season_file, source_of
from tui.present.output.imports import report_json, report_lines
from tui.present.output.season_text import season_text
from tui.season.load import parse
from tui.season.raw.problems import SeasonError
from tui.season.text import read_bytes

WHAT = "texts of other formats broken: what is imported is a season file, or it is told why not"
CASES = 15_000

_RSSSF = """\
## Utopia 1974/75

Final Table:

 1.Alpha FC                   4   3  1  0   8- 2    7  [C]  Champions
 2.Beta                       4   2  0  2   5- 5    4
 3.Gamma United               4   0  1  3   1- 7    0  [-1]  Relegated

NB: Gamma United 1 point deducted for an ineligible player

Round 1
[Aug 9]
Alpha      2-1 Beta       (Smith 7, Jones 80 p - Brown 3)
Round 2 [Mar 1]
Gamma      0-0 Alpha      (sent off: Black)
Beta       awd Alpha      [awarded 0-3]
"""
_TXT = """\
= Utopia League 2021/22

▪ Round 1
Sat Aug 14
  15:00  Alpha FC  2-1 (1-0)  Beta
            (Smith 7', 80' pen.; Brown 3')
  17:30  Gamma v Delta  0-0
▪ Round 2
Aug 21
  Beta  -  Gamma   [postponed]
"""
_CSV = """\
Div,Date,Time,HomeTeam,AwayTeam,FTHG,FTAG,FTR
E0,14/08/2021,15:00,Alpha,Beta,2,1,H
E0,14/08/2021,17:30,Gamma,Delta,0,0,D
E0,21/08/2021,,Beta,Gamma,,,
"""
_JSON = """\
{"name": "Utopia League 2021/22", "matches": [
 {"round": "Matchday 1", "date": "2021-08-14", "time": "15:00", "team1": "Alpha", "team2": "Beta",
  "score": {"ft": [2, 1], "ht": [1, 0]}, "goals1": [{"name": "Smith", "minute": 7}], "goals2": []},
 {"round": "Matchday 2", "date": "2021-08-21", "team1": "Beta", "team2": "Alpha"}
]}
"""
_WIKITEXT = """\
{{Infobox football league season | competition = Utopia League | season = 1974–75}}
== League table ==
{| class="wikitable"
! Pos !! Team !! Pld !! W !! D !! L !! GF !! GA !! Pts
|-
| 1 || [[Alpha FC|Alpha]] || 2 || 2 || 0 || 0 || 5 || 1 || 4
|-
| 2 || Beta || 2 || 0 || 0 || 2 || 1 || 5 || 0
|}
== Results ==
{{footballbox | date = 9 August 1974 | time = 15:30 | team1 = Alpha | score = 2–1 | team2 = Beta
 | goals1 = Smith {{goal|7}} | stadium = Old Ground}}
* 1 March 1975: Beta 0–3 Alpha
"""
_ARTICLE = """\
Utopia League 1974–75

League table
Pos\tTeam\tPld\tW\tD\tL\tGF\tGA\tPts
1\tAlpha\t2\t2\t0\t0\t5\t1\t4
2\tBeta\t2\t0\t0\t2\t1\t5\t0

Results
9 August 1974
Alpha 2–1 Beta
1 March 1975
Beta 0–3 Alpha
"""
_COPIED = """\
= 1971 Copa Utopia =

- Season: 1971
- Highest Scoring: Alpha 4–0 Beta , Only the final stage is counted
- Prevseason: 1970

The winning team, Alpha, was promoted to play in 1972 Utopia League.

==Teams==
| Relegated from 1970 League | Promoted to 1971 League |
| Alpha de Sur | Alpha de Sur Juan Quispe Luis Vega |

==Departmental Stage==
| Department | Team | Location |
| Costa | Alpha | Puerto |

==Final stage==
28 April 1971
15:00
Alpha
1–1 (a.e.t.)
Beta
Rojas 19'
Report
Penalties
4–2
"""
_TIES = """\
# Utopia Cup 1971-72

First Round

Sep 15 and Sep 29, 1971

Alpha           Esp  Beta          Lux  3-1  1-0  4-1
Gamma - Delta   2:2
- play-off match in Epsilon

Second Round (in Alpha 04)
Alpha 04 1-1 1-3 Gamma
"""
TEXTS = {
    "a.txt": _RSSSF,
    "b.txt": _TXT,
    "c.csv": _CSV,
    "d.json": _JSON,
    "e.wiki": _WIKITEXT,
    "f.txt": _ARTICLE,
    "g.txt": _COPIED,
    "h.txt": _TIES,
}
"""A small text of each format, by a name of its own."""


def make(number: int, chance: random.Random) -> tuple[str, bytes]:
    """Break a text, the texts in turn, each of them sometimes not at all."""
    name, text = list(TEXTS.items())[number % len(TEXTS)]
    broken = chance.choice((break_bytes, break_pieces, break_lines, _as_it_is))
    return f"{name}, {broken.__name__}", broken(text, chance)


def _as_it_is(text: str, chance: random.Random) -> bytes:
    """Write the same text as another program would."""
    ends = chance.choice(("\n", "\r\n", "\r", " \n"))
    return text.replace("\n", ends).encode(chance.choice(("utf-8", "utf-8-sig", "utf-16")))


def attempt(path: Path) -> str:
    """Import a file and open it as it is; return what became of it.

    Every season that is made of it loads from its own text without an error.
    """
    name = str(path)
    try:
        imported = import_source(source_of(read_bytes(name), name), Wishes())
    except SeasonError:
        return "refused"
    list(report_lines(imported))
    report_json(imported, [])
    for season in imported.seasons:
        parse(season_text(season.assembled), name)
    try:
        fuzz_cases.use(load_any(name), name)
    except SeasonError as error:
        if len(imported.seasons) == 1 and not is_season_file(path.read_bytes()):
            raise AssertionError("imported, but not opened") from error
    return "imported" if imported.seasons else "without a result"


if __name__ == "__main__":
    raise SystemExit(fuzz_cases.main(WHAT, make, CASES, attempt, "page.txt"))

"""Short seasons for the tests of the audit, and what it finds in them."""

from __future__ import annotations

from collections.abc import Sequence

from support.write import match
from tui.audit.audit import audit
from tui.audit.finding import Finding
from tui.present.words.finding_codes import FINDING_CODES
from tui.present.words.findings import describe, describe_repair
from tui.season.load import parse
from tui.standings.progress import SeasonTables

HEAD = 'format = 1\ncompetition = "Test"\nseason = "1"\n'
SOURCES = "".join(f'[[sources]]\nid = "{one}"\ntitle = "{one}"\n' for one in ("press", "book"))
ROUND_ROBIN = ("A 1-0 B", "C 2-2 D", "A 3-1 C", "B 0-0 D", "A 0-2 D", "B 4-1 C")
"""Four teams, each against each once; two points for a win: D 4, A 4, B 3, C 1."""

TABLE = (
    "1 D 3 1 2 0 4 2 4",
    "2 A 3 2 0 1 4 3 4",
    "3 B 3 1 1 1 4 2 3",
    "4 C 3 0 1 2 4 9 1",
)
"""What the results of the round robin give, as a source prints it."""

_CELLS = ("pos", "team", "played", "won", "drawn", "lost", "goals_for", "goals_against", "points")


def findings(text: str) -> tuple[Finding, ...]:
    """What the audit finds in a season; nothing in it may call for a warning."""
    loaded = parse(HEAD + text, "test.toml")
    assert loaded.warnings == ()
    found = audit(SeasonTables(loaded.season))
    assert all(one.where for one in found)
    assert all(loaded.line(one.path) > 1 for one in found)
    assert all(one.severity in FINDING_CODES[one.code].severities for one in found)
    return found


def codes(found: Sequence[Finding]) -> list[str]:
    """The codes with the values: `goals-total 34 38`."""
    return [" ".join([one.code, *(said.value for said in one.values)]) for one in found]


def only(found: Sequence[Finding]) -> Finding:
    """The one finding that there must be."""
    (one,) = found
    return one


def repairs(one: Finding) -> list[str]:
    """What would mend a finding, without the words that all have in common."""
    return [describe_repair(repair).removeprefix("would agree if ") for repair in one.repairs]


def sentence_of(one: Finding) -> str:
    """Return what a finding says, without the stage."""
    return describe(one.statement)


def game(line: str) -> str:
    """Write `A 2-1 B`; what follows are more keys."""
    home, score, away, *keys = line.split(maxsplit=3)
    return match(f"{home} {score} {away}", *keys)


def rounds(results: Sequence[str], size: int = 2) -> str:
    """Write rounds of so many matches."""
    return "".join(
        f"[[stages.rounds]]\nmatches = [{', '.join(map(game, results[at : at + size]))}]\n"
        for at in range(0, len(results), size)
    )


def printed(rows: Sequence[str], keys: str = 'source = "press"') -> str:
    """Write a published table; a cell that is not printed is a `-`."""
    lines = []
    for one in rows:
        cells = [
            f'{key} = "{cell}"' if key == "team" else f"{key} = {cell}"
            for key, cell in zip(_CELLS, one.split(), strict=True)
            if cell != "-"
        ]
        lines.append(f"  {{ {', '.join(cells)} }},\n")
    return f"[[stages.published]]\n{keys}\ntable = [\n{''.join(lines)}]\n"


def league(*parts: str, name: str = "League", keys: str = "") -> str:
    """Write a stage with two points for a win, and an order."""
    order = 'order = ["points", "goal_difference", "goals_for"]\n'
    head = f'[[stages]]\nname = "{name}"\nkind = "league"\npoints = {{ win = 2 }}\n'
    return head + order + keys + "\n" + "".join(parts)


def claims(text: str) -> str:
    """Write what a source claims of the season."""
    return f'{SOURCES}[published]\nsource = "press"\n{text}\n'

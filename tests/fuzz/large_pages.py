"""Large texts of other formats, each of one shape: nothing but results, a line or a row each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import accumulate, count, takewhile


def large_page(shape: str, size: int) -> str:
    """Return a text of a shape that has about so many characters."""
    return PAGES[shape](size)


def _results(first: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield ten results: the numbers of two teams, and the goals of both."""
    for at in range(10):
        home, away = at, 10 + (at + first) % 10
        yield (home, away, (first + at) % 5, at % 3)


def _listed(head: str, round_of: Callable[[int], str], size: int) -> str:
    """Return a text of so many rounds that it has about so many characters."""
    rounds = map(round_of, count(1))
    written = accumulate(rounds, lambda text, more: (text[0] + len(more), more), initial=(0, head))
    return "".join(more for _, more in takewhile(lambda text: text[0] < size, written))


def _plain(number: int) -> str:
    lines = [f"Team{chr(65 + a)} {x}-{y} Team{chr(65 + b)}\n" for a, b, x, y in _results(number)]
    return f"Round {number}\n{''.join(lines)}"


def _wikitext(number: int) -> str:
    rows = [f"|-\n| Team {a} || {x}–{y} || Team {b}\n" for a, b, x, y in _results(number)]
    return f'{{| class="wikitable"\n! Home !! Score !! Away\n{"".join(rows)}|}}\n'


def _football_txt(number: int) -> str:
    lines = [f"  Team {a} v Team {b} {x}-{y}\n" for a, b, x, y in _results(number)]
    return f"▪ Round {number}\n{''.join(lines)}"


def _csv(number: int) -> str:
    day = f"{number % 28 + 1:02}/{number // 28 % 12 + 1:02}/{1990 + number // 336 % 30}"
    return "".join(f"E0,{day},T{a},T{b},{x},{y}\n" for a, b, x, y in _results(number))


PAGES: dict[str, Callable[[int], str]] = {
    "page of plain results": lambda size: _listed("## Utopia 1974/75\n\n", _plain, size),
    "page of wikitext tables": lambda size: _listed("== Results ==\n", _wikitext, size),
    "page of football.txt": lambda size: _listed(
        "= Utopia League 2021/22\n\n", _football_txt, size
    ),
    "table as CSV": lambda size: _listed("Div,Date,HomeTeam,AwayTeam,FTHG,FTAG\n", _csv, size),
}
"""Every shape by name: what makes the text of about so many characters."""

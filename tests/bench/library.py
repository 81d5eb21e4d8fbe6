"""How long a library of thousands of season files takes: to be read, to be searched, to be seen."""

from __future__ import annotations

import random
import statistics
import tempfile
import time
from pathlib import Path

from support.terminal import Terminal
from tui.library.read import Reader
from tui.library.search import Searcher
from tui.library.shelf import Shelf

FILES = 5_000
_SEASONS = 50
_TYPED = ("h", "hu", "hua", "huan", "huanc", "cni", "ma", "man", "union", "1987", "prvncl")

_FIRST = ("Sport", "Atlético", "Deportivo", "Unión", "Juventud", "Alianza", "Defensor", "Real")
_SECOND = ("Huanca", "Tarma", "Grau", "Bolognesi", "Áncash", "Municipal", "Progreso", "Provincial")
_PLACES = ("Lima", "Cusco", "Puno", "Huánuco", "Iquitos", "Tacna", "Ica", "Piura", "Huaraz", "Jaén")


def write_library(folder: Path, files: int = FILES) -> None:
    """Write season files of random results: competitions of fifty seasons each, with six teams."""
    chance = random.Random(1968)  # noqa: S311  results of nobody
    for number in range(files):
        competition, year = divmod(number, _SEASONS)
        names = [f"{one} {other}" for one in _FIRST for other in _SECOND]
        teams = chance.sample(names, 6)
        lines = [f'format = 1\ncompetition = "Cup {competition + 1}"\nseason = "{1970 + year}"']
        lines += [
            f'[[teams]]\nname = "{team}"\nlocation = "{_PLACES[(len(team) + competition) % 10]}"'
            for team in teams
        ]
        lines.append('[[stages]]\nname = "Final stage"\nkind = "league"')
        for at in range(5):
            ring = [teams[0], *teams[1 + at :], *teams[1 : 1 + at]]
            lines.append("[[stages.rounds]]\nmatches = [")
            lines += [
                f'  {{ home = "{home}", away = "{away}", '
                f'score = "{chance.randrange(4)}-{chance.randrange(3)}" }},'
                for home, away in zip(ring[:3], reversed(ring), strict=False)
            ]
            lines.append("]")
        path = folder / f"cup-{competition + 1:03}" / f"{1970 + year}.toml"
        path.parent.mkdir(exist_ok=True)
        path.write_text("\n".join(lines))


def read(reader: Reader) -> tuple[float, float, Shelf]:
    """Return the seconds to the first step that has seasons, those to the end, and the library."""
    started = time.perf_counter()
    first = 0.0
    shelf = Shelf()
    for shelf in reader.steps():
        first = first or (time.perf_counter() - started if shelf.entries else 0.0)
    return first, time.perf_counter() - started, shelf


def seen(folder: Path, caches: Path) -> tuple[float, float]:
    """Return the seconds until the installed program has painted, and until it has read it all."""
    started = time.perf_counter()
    env = {f"XDG_{kind}_HOME": str(caches) for kind in ("CACHE", "CONFIG", "STATE")}
    with Terminal(folder, env=env) as terminal:
        terminal.until("Library", "q quit")
        painted = time.perf_counter() - started
        terminal.until(holds=lambda: "reading" not in terminal.text, patience=600)
        complete = time.perf_counter() - started
        terminal.press("q")
        terminal.left()
    return painted, complete


def main() -> None:
    """Print one table of everything measured."""
    with tempfile.TemporaryDirectory() as name:
        folder, caches = Path(name, "seasons"), Path(name, "cache")
        folder.mkdir()
        write_library(folder)
        reader = Reader((folder,), caches / "core.sqlite")
        print(
            f"library of {FILES:,} season files, in seconds".ljust(44),
            "first".rjust(12),
            "all".rjust(12),
        )
        for label in ("core, cold", "core, warm"):
            first, whole, shelf = read(reader)
            print(label.ljust(44), f"{first:.2f}".rjust(12), f"{whole:.2f}".rjust(12))
        for label in ("program, cold", "program, warm"):
            first, whole = seen(folder, caches)
            print(label.ljust(44), f"{first:.2f}".rjust(12), f"{whole:.2f}".rjust(12))
        searcher = Searcher(shelf)
        keys = sorted(_milliseconds(searcher, words) for words in _TYPED)
        print(
            "searching, milliseconds: median, most".ljust(44),
            f"{statistics.median(keys):.1f}".rjust(12),
            f"{keys[-1]:.1f}".rjust(12),
        )


def _milliseconds(searcher: Searcher, words: str) -> float:
    started = time.perf_counter()
    searcher.search(words)
    return (time.perf_counter() - started) * 1000


if __name__ == "__main__":
    main()

"""Reading a library: what the cache keeps, what is read anew, and what may go wrong with either."""

from __future__ import annotations

import gc
import os
import sqlite3
import subprocess
import sys
import weakref
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import tui.library.describe
import tui.library.rows
from tui.dashboard.screens.library import LibraryRows
from tui.library import search, store
from tui.library.entry import Appearance, Entry
from tui.library.reach import Reach
from tui.library.read import Kept, Reader
from tui.library.search import Text, text_of
from tui.present.library.seasons import season_columns
from tui.present.palette.sources import corpus_of_library
from tui.present.view.wishes import NO_WISHES
from tui.present.words.problems import problem_line
from tui.season import stamp
from tui.season.load import Loaded
from tui.standings.progress import SeasonTables

SEASON = """\
format = 1
competition = "Cup"
season = "{year}"
[[stages]]
name = "Final"
kind = "league"
matches = [{{ home = "A", away = "B", score = "{score}" }}]
"""


def fault(entry: Entry) -> str:
    """The sentence that says why a file does not load."""
    assert entry.error
    return problem_line(entry.error, entry.path)


class Library:
    """A folder of three seasons with a cache, and what is read of it when."""

    def __init__(self, folder: Path, read: list[str]) -> None:
        self.folder = folder / "seasons"
        self.folder.mkdir()
        self.cache = folder / "cache" / "index.sqlite"
        self.files_read = read
        for year in (1990, 1991, 1992):
            self.save(str(year))

    def save(self, year: str, score: str = "1-0") -> Path:
        path = self.folder / f"{year}.toml"
        path.write_text(SEASON.format(year=year, score=score))
        return path

    def read(self) -> tuple[list[str], list[str]]:
        """The seasons in their order, and the files that were opened for it."""
        self.files_read.clear()
        shelf = Reader((self.folder,), self.cache).whole()
        assert shelf.complete
        names = [entry.season or fault(entry).split(": ")[0] for entry in shelf.entries]
        return names, sorted(Path(path).stem for path in self.files_read)


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    read: list[str] = []
    real = tui.library.describe.describe

    def describe(path: str, *words: object) -> object:
        read.append(path)
        return real(path, *words)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(tui.library.rows, "describe", describe)
    monkeypatch.setattr(stamp, "_TICK_NS", -(10**9))  # no change here leaves a stamp as it was
    return Library(tmp_path, read)


ALL = ["1990", "1991", "1992"]


def test_a_file_is_read_once(library: Library) -> None:
    assert library.read() == (ALL, ALL)
    assert library.read() == (ALL, [])


def test_a_file_that_could_change_and_keep_its_stamp_is_read_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(stamp, "_TICK_NS", 10**18)
    reader, kept = Reader((library.folder,), library.cache), Kept()
    assert [library.read() for _ in range(2)] == [(ALL, ALL)] * 2
    for _ in range(2):
        library.files_read.clear()
        first, *_, last = reader.steps(kept=kept)
        assert len(library.files_read) == 3
    assert first.entries == last.entries  # and as it was it is shown meanwhile


@pytest.mark.parametrize("few", [0, 50])
def test_what_comes_out_of_the_cache_is_what_was_read(
    library: Library, monkeypatch: pytest.MonkeyPatch, few: int
) -> None:
    monkeypatch.setattr("tui.library.store._FEW", few)  # all at once, or one by one
    reader = Reader((library.folder,), library.cache)
    read, kept = reader.whole(), reader.whole()
    assert library.files_read
    assert (read.entries, read.clubs) == (kept.entries, kept.clubs)
    assert Reader((library.folder,)).whole().entries == read.entries


def test_a_changed_file_is_read_again(library: Library) -> None:
    library.read()
    about = library.save("1991", "0-1").stat()
    assert library.read() == (ALL, ["1991"])
    # The same size and the same time of change, but another file: an editor that replaces it.
    other = library.folder / "new"
    other.write_text(SEASON.format(year="1991", score="2-0"))
    os.utime(other, ns=(about.st_atime_ns, about.st_mtime_ns))
    other.replace(library.folder / "1991.toml")
    assert library.read() == (ALL, ["1991"])
    # The same file too: a program that sets the time back.
    os.utime(library.save("1991", "3-0"), ns=(about.st_atime_ns, about.st_mtime_ns))
    assert library.read() == (ALL, ["1991"])
    shelf = Reader((library.folder,), library.cache).whole()
    assert [entry.champion for entry in shelf.entries] == ["A", "A", "A"]


def test_removed_and_renamed_files(library: Library) -> None:
    library.read()
    (library.folder / "1991.toml").unlink()
    (library.folder / "1990.toml").rename(library.folder / "first.toml")
    assert library.read() == (["1990", "1992"], ["first"])
    with sqlite3.connect(library.cache) as kept:
        paths = [os.fsdecode(path) for (path,) in kept.execute("SELECT path FROM seasons")]
    assert sorted(paths) == [str(library.folder / name) for name in ("1992.toml", "first.toml")]


def test_what_is_kept_of_other_folders_stays(library: Library, tmp_path: Path) -> None:
    other = tmp_path / "seasons-of-others"  # the name of the first folder begins this one's
    other.mkdir()
    (other / "1980.toml").write_text(SEASON.format(year="1980", score="1-0"))
    reader = Reader((other,), library.cache)
    reader.whole()
    library.read()
    library.files_read.clear()
    reader.whole()
    assert library.files_read == []


def overwrite(cache: Path) -> None:
    cache.write_bytes(b"This is no database." * 500)


def cut_short(cache: Path) -> None:
    cache.write_bytes(cache.read_bytes()[:5000])


def empty(cache: Path) -> None:
    cache.write_bytes(b"")


def scramble(cache: Path) -> None:
    data = bytearray(cache.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    cache.write_bytes(data)


def other_shape(cache: Path) -> None:
    cache.unlink()
    with sqlite3.connect(cache) as kept:
        kept.execute("CREATE TABLE seasons (name TEXT)")
        kept.execute("PRAGMA user_version = 99")


def other_columns(cache: Path) -> None:
    with sqlite3.connect(cache) as kept:
        kept.execute("DROP TABLE seasons")
        kept.execute("CREATE TABLE seasons (name TEXT)")


def no_text(cache: Path) -> None:
    with sqlite3.connect(cache) as kept:
        kept.execute("UPDATE seasons SET stamp = CAST(x'ff80fe' AS TEXT)")


def no_text_in_the_shape(cache: Path) -> None:
    data = cache.read_bytes()
    assert data.count(b"CREATE TABLE seasons") == 1
    cache.write_bytes(data.replace(b"CREATE TABLE seasons", b"CREATE \xf5\xf5BLE seasons"))


@pytest.mark.parametrize(
    "damage",
    [
        *(overwrite, cut_short, empty, scramble, other_shape, other_columns, Path.unlink),
        *(no_text, no_text_in_the_shape),
    ],
)
def test_a_damaged_cache_is_made_anew(library: Library, damage: Callable[[Path], None]) -> None:
    library.read()
    damage(library.cache)
    assert library.read() == (ALL, ALL)
    assert library.read() == (ALL, [])


@pytest.mark.parametrize("column", ["entry", "teams", "stamp", "program", "checksum"])
def test_a_row_that_is_not_as_it_was_kept_is_read_again(library: Library, column: str) -> None:
    library.read()
    with sqlite3.connect(library.cache) as kept:
        path = os.fsencode(library.folder / "1991.toml")
        kept.execute(f"UPDATE seasons SET {column} = ? WHERE path = ?", (b"[]", path))  # noqa: S608  a name of our own
    assert library.read() == (ALL, ["1991"])
    assert library.read() == (ALL, [])


def test_a_cache_of_another_program_is_not_believed(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    library.read()
    monkeypatch.setattr("tui.library.store.program_stamp", lambda *_: "0.0.1")
    assert library.read() == (ALL, ALL)


def test_what_was_kept_without_an_audit_is_not_taken_for_audited(library: Library) -> None:
    library.read()
    audited = Reader((library.folder,), library.cache, lambda tables: len(tables.season.stages))
    for _ in range(2):
        assert [entry.findings for entry in audited.whole().entries] == [1, 1, 1]


def test_a_locked_cache_is_done_without(library: Library) -> None:
    library.read()
    library.save("1992", "3-3")
    holder = sqlite3.connect(library.cache)
    holder.execute("BEGIN EXCLUSIVE")
    assert library.read() == (ALL, ALL)
    holder.close()
    assert library.read() == (ALL, ["1992"])


@pytest.mark.parametrize("where", ["file", "folder"])
def test_a_cache_that_cannot_be_written_is_done_without(library: Library, where: str) -> None:
    if where == "file":
        library.cache.mkdir(parents=True)
    else:
        library.cache.parent.write_text("no folder")
    assert library.read() == (ALL, ALL)
    assert library.read() == (ALL, ALL)


def test_two_programs_at_once(library: Library) -> None:
    for year in range(1900, 1960):
        library.save(str(year))
    code = (
        "import sys; from pathlib import Path; from tui.library.read import Reader;"
        "shelf = Reader((Path(sys.argv[1]),), Path(sys.argv[2])).whole();"
        "print(len(shelf.entries), sum(bool(one.error) for one in shelf.entries))"
    )
    command = [sys.executable, "-c", code, str(library.folder), str(library.cache)]
    running = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(3)]
    assert [one.communicate()[0] for one in running] == ["63 0\n"] * 3
    assert library.read()[1] == []


def test_broken_files_are_entries_at_the_end(library: Library) -> None:
    (library.folder / "1950.toml").write_text("format = ")
    (library.folder / "1951.toml").write_bytes(b"\xff\xfe")
    (library.folder / "1952.toml").symlink_to(library.folder / "nowhere")
    names, _ = library.read()
    broken = [str(library.folder / f"{year}.toml") for year in (1950, 1951, 1952)]
    assert names[:3] == ALL
    assert [name.split(".toml")[0] + ".toml" for name in names[3:]] == broken
    assert library.read()[1] == ["1952"]  # what cannot be looked at is tried each time


class Failing(Reach):
    """A loader that fails on one season in a way that nobody expected."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error

    def load(self, path: str) -> Loaded:
        if Path(path).stem == "1991":
            raise self.error
        return super().load(path)


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (TypeError("unhashable type: 'list'"), "unexpected TypeError: unhashable type: 'list'"),
        (RecursionError(), "unexpected RecursionError"),
        (KeyError("a\nb"), "unexpected KeyError: 'a\\nb'"),
        (ValueError("two\nlines \x1b[2J"), "unexpected ValueError: two lines \\x1b[2J"),
        (ValueError("x" * 9999), f"unexpected ValueError: {'x' * 200}…"),
    ],
)
def test_an_unexpected_error_is_the_problem_of_its_file_alone(
    library: Library, error: Exception, told: str
) -> None:
    shelf = Reader((library.folder,), library.cache, reach=Failing(error)).whole()
    assert [entry.season for entry in shelf.entries] == ["1990", "1992", ""]
    assert shelf.complete
    path = library.folder / "1991.toml"
    assert fault(shelf.entries[-1]) == f"{path}: cannot be processed: {told}"
    assert library.read() == (ALL, ["1991"])  # for what failed once may be mended


def test_an_audit_that_fails_is_the_problem_of_its_file_alone(library: Library) -> None:
    def audit(tables: SeasonTables) -> int:
        return 1 // (int(tables.season.season) - 1991)

    shelf = Reader((library.folder,), library.cache, audit).whole()
    assert [entry.season for entry in shelf.entries] == ["1990", "1992", ""]
    assert "unexpected ZeroDivisionError" in fault(shelf.entries[-1])


@pytest.mark.parametrize("text", ["format = 2\nteams = 3", "format = ", "", "[[stages]]\nkind = 1"])
def test_what_is_wrong_with_a_file_is_the_same_from_the_cache(library: Library, text: str) -> None:
    (library.folder / "1991.toml").write_text(text)
    fresh, cached = (Reader((library.folder,), library.cache).whole().entries for _ in range(2))
    assert fresh == cached
    assert fault(fresh[-1]) == fault(cached[-1])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_is_an_entry(library: Library) -> None:
    (library.folder / "1991.toml").chmod(0)
    shelf = Reader((library.folder,), library.cache).whole()
    assert fault(shelf.entries[-1]).endswith("cannot be read: permission denied")


def test_no_files_and_no_folder(tmp_path: Path) -> None:
    for folder in (tmp_path, tmp_path / "none"):
        shelf = Reader((folder,), tmp_path / "index.sqlite").whole()
        assert (shelf.entries, shelf.clubs, shelf.total) == ((), (), 0)


def test_the_season_that_is_wanted_is_read_first(library: Library) -> None:
    wanted = str(library.folder / "1992.toml")
    steps = list(Reader((library.folder,), library.cache).steps([wanted]))
    assert [[one.season for one in step.entries] for step in steps[:2]] == [[], ["1992"]]
    assert [step.complete for step in steps] == [False] * (len(steps) - 1) + [True]
    assert {step.total for step in steps} == {3}


def test_reading_can_be_broken_off(library: Library) -> None:
    steps = Reader((library.folder,), library.cache).steps()
    next(steps)
    first = next(steps)
    steps.close()
    assert len(first.entries) == 1
    assert library.read() == (ALL, ALL[1:])  # what had been read by then is kept


def test_a_name_that_is_no_text_is_read_and_kept(library: Library) -> None:
    for name, text in ((b"\xff", SEASON.format(year="1999", score="1-0")), (b"\xfe", "format = ")):
        path = os.fsencode(library.folder) + b"/" + name + b".toml"
        Path(os.fsdecode(path)).write_text(text)
    names = [*ALL, "1999", f"{library.folder}/\\udcfe.toml:1:10"]
    assert library.read()[0] == names
    assert library.read() == (names, [])


def test_of_a_library_that_fills_only_what_is_new_is_laid_out(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    laid_out: list[str] = []

    def counted(entry: Entry) -> Text:
        laid_out.append(entry.season)
        return text_of((entry.season,))

    monkeypatch.setattr(search, "_text", counted)
    kept = Kept()
    reader = Reader((library.folder,), library.cache)
    for shelf in reader.steps((), kept):
        search.searcher(shelf)
        season_columns(shelf)
    assert sorted(laid_out) == ["1990", "1991", "1992"]

    laid_out.clear()
    library.save("1991", "3-1")
    *_, shelf = reader.steps((), kept)
    assert search.searcher(shelf).search("1991").entries
    assert laid_out == ["1991"]


def test_of_a_library_that_is_read_again_only_what_is_new_is_unpacked(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = Kept()
    reader = Reader((library.folder,), library.cache)
    *_, before = reader.steps((), kept)
    assert [club.name for club in before.clubs] == ["A", "B"]
    unpacked: list[Appearance] = []
    unpack = store._team  # noqa: SLF001  it is counted how often it is called

    def counted(packed: list[Any]) -> Appearance:
        unpacked.append(unpack(packed))
        return unpacked[-1]

    monkeypatch.setattr(store, "_team", counted)
    library.save("1991", "3-1")
    *_, shelf = reader.steps((), kept)
    assert [stay.team.record.goals_for for stay in shelf.clubs[0].stays if stay.team.record] == [
        *(1, 3, 1)
    ]
    assert sorted(team.team for team in unpacked) == ["A", "B"]


def test_a_library_that_was_laid_out_is_free_of_circles(library: Library) -> None:
    gc.collect()
    gc.disable()
    try:
        kept = Kept()
        for shelf in Reader((library.folder,), library.cache).steps((), kept):
            search.searcher(shelf)
            season_columns(shelf)
            corpus_of_library(shelf).prepare()
            rows = LibraryRows(shelf, NO_WISHES)
            rows.search("a")
            rows.roll(80)
            rows.search("")
            rows.roll(80)
            held = weakref.ref(shelf)
            del shelf, rows
            assert held() is None
    finally:
        gc.enable()

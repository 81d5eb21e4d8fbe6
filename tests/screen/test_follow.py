"""However the season file is saved, the screen follows; a broken save keeps the last good one."""

from __future__ import annotations

import errno
import os
import queue
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

import tui.audit.audit
import tui.dashboard.drawing
from support import facts
from support.board import PATIENCE, REGIONAL, Board, opened
from tui.dashboard.background.follower import Follower
from tui.library.reach import Reach
from tui.present.page.page import Page
from tui.present.panes.registry import PANES
from tui.present.view.view import View
from tui.season.load import Loaded
from tui.season.raw.problems import SeasonError
from tui.season.stamp import Stamp, stamp_of
from tui.season.timeline import Moment

TEXT = facts.FILE.read_text()
MELGAR = '{ home = "Melgar", away = "Cienciano", score = "3-0" }'


def melgar(goals: int) -> str:
    """Return the season with so many goals of Melgar's in the first round."""
    assert TEXT.count(MELGAR) == 1
    return TEXT.replace(MELGAR, MELGAR.replace("3-0", f"{goals}-0"))


class Desk:
    """Somebody who saves a season file in some way."""

    def __init__(self, folder: Path) -> None:
        """Put the season into a folder of its own."""
        self.folder = folder / "seasons"
        self.folder.mkdir()
        self.path = self.folder / "1968.toml"
        self.path.write_text(TEXT)

    def save(self, text: str) -> None:
        raise NotImplementedError


class InPlace(Desk):
    """As nano does, and a shell's `>`."""

    def save(self, text: str) -> None:
        self.path.write_text(text)


class InTwoPieces(Desk):
    """Half a file is never shown as a broken one, when the rest comes soon."""

    def save(self, text: str) -> None:
        with self.path.open("w") as file:
            file.write(text[:500])
            file.flush()
            os.fsync(file.fileno())
            file.write(text[500:])


class Renamed(Desk):
    """As Vim, VS Code and most others do: a new file takes the place of the old one."""

    def save(self, text: str) -> None:
        other = self.path.with_suffix(".new")
        other.write_text(text)
        other.replace(self.path)


class BackedUp(Desk):
    """As Emacs does: the old file moves away, a new one is written."""

    def save(self, text: str) -> None:
        self.path.replace(self.path.with_suffix(".toml~"))
        self.path.write_text(text)


class Recreated(Desk):
    """Delete, then create."""

    def save(self, text: str) -> None:
        self.path.unlink()
        self.path.write_text(text)


class Linked(Desk):
    """A link that is pointed to another file in another folder."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.count = 0
        self.path.unlink()
        self._point(TEXT)

    def _point(self, text: str) -> None:
        self.count += 1
        target = self.folder.parent / f"version-{self.count}" / "season.toml"
        target.parent.mkdir()
        target.write_text(text)
        link = self.folder / "link"
        link.symlink_to(target)
        link.replace(self.path)

    def save(self, text: str) -> None:
        self._point(text)


class BehindTheLink(Linked):
    """The file that a link points to is saved, in its own folder."""

    def save(self, text: str) -> None:
        target = self.path.resolve()
        other = target.with_suffix(".new")
        other.write_text(text)
        other.replace(target)


class LinkedFolder(Desk):
    """A folder on the way to the file is a link that is pointed elsewhere, as deployments do."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.count = 0
        self.root = folder
        self._point(TEXT)
        self.path = self.root / "current" / "seasons" / "1968.toml"

    def _point(self, text: str) -> None:
        self.count += 1
        release = self.root / f"release-{self.count}"
        (release / "seasons").mkdir(parents=True)
        (release / "seasons" / "1968.toml").write_text(text)
        link = self.root / "link"
        link.symlink_to(release.name)
        link.replace(self.root / "current")

    def save(self, text: str) -> None:
        self._point(text)


class MovedFolder(Desk):
    """The folder itself is taken away and put there anew."""

    def save(self, text: str) -> None:
        shutil.rmtree(self.folder)
        self.folder.mkdir()
        self.path.write_text(text)


class Git(Desk):
    """`git checkout` of another branch."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.count = 0
        self._git("init", "--quiet", "--initial-branch=main")
        self._git("add", ".")
        self._git("commit", "--quiet", "--message=season")

    def _git(self, *words: str) -> None:
        names = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        for who in ("AUTHOR", "COMMITTER"):
            names |= {f"GIT_{who}_NAME": "Test", f"GIT_{who}_EMAIL": "test@example.org"}
        own = {key: value for key, value in os.environ.items() if not key.startswith("GIT_")}
        subprocess.run(["git", *words], cwd=self.folder, env=own | names, check=True, timeout=60)

    def save(self, text: str) -> None:
        """Write another branch in a work tree elsewhere, then check it out here."""
        self.count += 1
        other = self.folder.parent / f"tree-{self.count}"
        branch = f"branch-{self.count}"
        self._git("worktree", "add", "--quiet", "-b", branch, str(other))
        (other / self.path.name).write_text(text)
        self._git("-C", str(other), "commit", "--quiet", "--all", "--message=change")
        self._git("worktree", "remove", str(other))
        self._git("checkout", "--quiet", branch)


WAYS = [
    InPlace,
    InTwoPieces,
    Renamed,
    BackedUp,
    Recreated,
    Linked,
    BehindTheLink,
    LinkedFolder,
    MovedFolder,
    Git,
]


@pytest.fixture(params=WAYS, ids=[way.__name__ for way in WAYS])
def desk(request: pytest.FixtureRequest, tmp_path: Path) -> Desk:
    way: Callable[[Path], Desk] = request.param
    return way(tmp_path)


Told = queue.Queue[Loaded | SeasonError]


@pytest.fixture
def following() -> Iterator[Callable[[Path], Told]]:
    """Start followers, and stop them in the end."""
    started: list[Follower] = []

    def follow(path: Path) -> Told:
        told: Told = queue.Queue()
        follower = Follower(str(path), stamp_of(str(path)), told.put, Reach())
        follower.start()
        started.append(follower)
        return told

    yield follow
    for follower in started:
        follower.stop()


def goals(found: Loaded | SeasonError) -> int | None:
    """Return Melgar's goals in the first round, None where the file is broken."""
    if isinstance(found, SeasonError):
        return None
    score = found.season.stages[2].rounds[0].matches[0].score  # type: ignore[union-attr]  # it is a knock-out
    assert score
    return score.home


def wait_for(told: Told, wanted: int | None) -> None:
    """Wait until what is told is what is wanted."""
    while goals(told.get(timeout=PATIENCE)) != wanted:
        pass


def test_every_way_of_saving_is_noticed_again_and_again(
    desk: Desk, following: Callable[[Path], Told]
) -> None:
    told = following(desk.path)
    for number in (4, 5, 6):
        desk.save(melgar(number))
        wait_for(told, number)


def test_the_last_of_many_quick_saves_is_the_one_that_stays(
    tmp_path: Path, following: Callable[[Path], Told]
) -> None:
    desk = InPlace(tmp_path)
    told = following(desk.path)
    for _ in range(20):
        for number in (4, 5, 6, 7):
            desk.save(melgar(number))
        wait_for(told, 7)


def test_a_save_that_changes_nothing_but_the_time_is_told_too(
    tmp_path: Path, following: Callable[[Path], Told]
) -> None:
    desk = InPlace(tmp_path)
    told = following(desk.path)
    os.utime(desk.path, ns=(1, 1))
    wait_for(told, 3)


def test_a_broken_file_is_told_and_the_whole_one_after_it(
    tmp_path: Path, following: Callable[[Path], Told]
) -> None:
    desk = Renamed(tmp_path)
    told = following(desk.path)
    desk.save("format = ")
    wait_for(told, None)
    desk.path.unlink()
    wait_for(told, None)
    desk.path.write_text(melgar(4))
    wait_for(told, 4)


def test_a_file_may_be_followed_that_does_not_exist_yet(
    tmp_path: Path, following: Callable[[Path], Told]
) -> None:
    path = tmp_path / "soon" / "season.toml"
    told = following(path)
    path.parent.mkdir()
    path.write_text(melgar(4))
    wait_for(told, 4)


# On screen


def shows(board: Board, number: int) -> bool:
    """Return whether the match card of the first round has so many goals of Melgar's."""
    line = next(line for line in board.lines("standings") if "Melgar" in line)
    cells = line.partition("Melgar")[2].split()
    return cells[4:6] == [str(number + 2), "7"]


async def test_the_screen_follows_every_way_of_saving(desk: Desk) -> None:
    async with opened(desk.path) as board:
        desk.save(melgar(5))
        await board.until(lambda: shows(board, 5))
        desk.save(melgar(6))
        await board.until(lambda: shows(board, 6))
        await board.until(lambda: "Showing the last good" not in board.text)


async def test_cursor_round_scroll_and_find_words_stay(tmp_path: Path) -> None:
    desk = Renamed(tmp_path)
    async with opened(desk.path, at=Moment(2, 3)) as board:
        await board.press("slash", *"universitario", "enter", "n", "j")
        pane, heading = board.pane("qualifiers"), board.lines("qualifiers")[0]
        assert pane.cursor == ("La Libertad", "Carlos A. Mannucci")
        assert "1–7 of 23" not in heading
        desk.save(melgar(7).replace('department = "Amazonas"', 'department = "Amazonía"'))
        await board.until(lambda: " 8  5  +3 " in board.row("standings", "Melgar"))
        assert board.moment == Moment(2, 3)
        assert pane.cursor == ("La Libertad", "Carlos A. Mannucci")
        assert board.lines("qualifiers")[0] == heading
        assert board.app.focused is pane
        await board.press("n")
        assert '"universitario": 1 of 3' in board.footer


async def test_the_cursor_stays_with_the_team_that_a_save_moves(tmp_path: Path) -> None:
    desk = InPlace(tmp_path)
    async with opened(desk.path) as board:
        await board.press("G")
        assert "Aurora Chancayllo" in board.reversed[0]
        desk.save(
            TEXT.replace(
                'away = "Aurora Chancayllo", score = "1-1"',
                'away = "Aurora Chancayllo", score = "1-9"',
            )
        )
        await board.until(lambda: "4 ▲2 Aurora" in "\n".join(board.lines("standings")))
        assert "Aurora Chancayllo" in board.reversed[0]


async def test_a_broken_save_keeps_the_last_good_season_under_a_banner(tmp_path: Path) -> None:
    desk = InPlace(tmp_path)
    line = 1 + TEXT[: TEXT.index(MELGAR)].count("\n")
    async with opened(desk.path, size=(200, 24)) as board:
        before = board.text
        desk.save(TEXT.replace(MELGAR, MELGAR.replace("3-0", "3-x")))
        await board.until(lambda: "Showing the last good version." in board.text)
        text = " ".join(board.text.split())
        assert f" {desk.path}:{line}: Final stage › Round 1 › Melgar v Cienciano" in text
        assert "expected goals of the home team, a hyphen" in text
        assert shows(board, 3)
        await board.press("[")
        assert board.lines("standings")[0] == "Standings after round 4"
        await board.press("]")
        desk.save(TEXT)
        await board.until(lambda: "Showing the last good version." not in board.text)
        assert board.text == before


@pytest.mark.parametrize("text", ["", "\0", "format = ", "format = 2", "[" * 5000, "\xff" * 10])
async def test_no_broken_save_blanks_the_screen(tmp_path: Path, text: str) -> None:
    desk = Recreated(tmp_path)
    async with opened(desk.path) as board:
        desk.save(text)
        await board.until(lambda: "Showing the last good version." in board.text)
        assert shows(board, 3)
        desk.save(melgar(4))
        await board.until(lambda: shows(board, 4))
        assert "Showing the last good version." not in board.text


async def test_a_deleted_file_stays_on_screen_until_it_is_back(tmp_path: Path) -> None:
    desk = InPlace(tmp_path)

    def delete() -> None:
        desk.path.unlink()

    async with opened(desk.path) as board:
        delete()
        await board.until(lambda: "no such file" in board.text)
        assert shows(board, 3)
        desk.save(melgar(4))
        await board.until(lambda: shows(board, 4))
        assert "no such file" not in board.text


async def test_a_round_that_a_save_takes_away_is_left(tmp_path: Path) -> None:
    desk = InPlace(tmp_path)
    async with opened(desk.path) as board:
        desk.save(TEXT[: TEXT.index('[[stages.rounds]]\nname = "Round 4"')])
        await board.until(lambda: "Round 3 of 3" in board.text)
        assert board.lines("standings")[0] == "Standings after round 3"
        desk.save(TEXT)
        await board.until(lambda: "Round 3 of 5" in board.text)


async def test_the_neighbour_that_was_opened_is_followed_and_the_old_file_is_not(
    tmp_path: Path,
) -> None:
    desk, other = InPlace(tmp_path), tmp_path / "seasons" / "1969-copa-peru.toml"
    other.write_text(TEXT.replace('season = "1968"', 'season = "1969"'))

    def save_other(text: str) -> None:
        other.write_text(text.replace('season = "1968"', 'season = "1969"'))

    async with opened(desk.path) as board:
        await board.press(">")
        assert "Copa Perú 1969" in board.text
        desk.save("format = ")
        save_other(melgar(8))
        await board.until(lambda: shows(board, 8))
        assert "Copa Perú 1969" in board.text
        assert "Showing the last good version." not in board.text


# Every state of the path


def link_loop(desk: Desk) -> Callable[[], None]:
    aside = desk.folder.with_name("aside")
    desk.folder.rename(aside)
    desk.folder.symlink_to(desk.folder.name)

    def end() -> None:
        desk.folder.unlink()
        aside.rename(desk.folder)

    return end


def moved_away(desk: Desk) -> Callable[[], None]:
    aside = desk.folder.with_name("aside")
    desk.folder.rename(aside)

    def end() -> None:
        aside.rename(desk.folder)

    return end


def directory(desk: Desk) -> Callable[[], None]:
    desk.path.unlink()
    desk.path.mkdir()
    return desk.path.rmdir


def pipe(desk: Desk) -> Callable[[], None]:
    desk.path.unlink()
    os.mkfifo(desk.path)
    writer = os.open(desk.path, os.O_RDWR)  # somebody who has it open and writes nothing

    def end() -> None:
        os.close(writer)
        desk.path.unlink()

    return end


def unhashable(desk: Desk) -> Callable[[], None]:
    desk.save(TEXT.replace('kind = "league"', 'kind = "league"\norder = [{ rule = [] }]'))
    return lambda: None


@pytest.mark.parametrize("trouble", [link_loop, moved_away, directory, pipe, unhashable])
def test_a_file_is_followed_through_every_state_of_its_path(
    tmp_path: Path,
    following: Callable[[Path], Told],
    trouble: Callable[[Desk], Callable[[], None]],
) -> None:
    desk = InPlace(tmp_path)
    told = following(desk.path)
    end = trouble(desk)
    wait_for(told, None)
    end()
    desk.save(melgar(4))
    wait_for(told, 4)


class Troubled(Reach):
    """Raises whatever it is told to, in whatever one may ask of it."""

    def __init__(self) -> None:
        super().__init__()
        self.error: Exception | None = None

    def _check(self) -> None:
        if self.error:
            raise self.error

    def load(self, path: str) -> Loaded:
        self._check()
        return super().load(path)

    def stamp(self, path: str) -> Stamp:
        return None if isinstance(self.error, OSError) else super().stamp(path)

    def folders(self, path: str) -> dict[Path, int]:
        self._check()
        return super().folders(path)


@pytest.mark.parametrize(
    "error", [PermissionError(13, "Permission denied"), RecursionError(), TypeError("unhashable")]
)
async def test_whatever_is_raised_is_told_and_the_next_save_is_seen(
    tmp_path: Path, error: Exception
) -> None:
    desk, reach = InPlace(tmp_path), Troubled()
    async with opened(desk.path, size=(200, 24), reach=reach) as board:
        reach.error = error
        desk.save(melgar(4))
        await board.until(lambda: f"unexpected {type(error).__name__}" in board.text)
        await board.press("R")
        await board.until(lambda: not board.app.is_waiting)
        assert shows(board, 3)
        reach.error = None
        desk.save(melgar(5))
        await board.until(lambda: shows(board, 5))
        assert "Showing the last good" not in board.text


async def test_a_folder_that_cannot_be_read_is_told_although_nothing_in_it_changed(
    tmp_path: Path,
) -> None:
    desk = InPlace(tmp_path)
    async with opened(desk.path) as board:
        aside = desk.folder.with_name("aside")
        desk.folder.rename(aside)
        await board.until(lambda: "no such file" in board.text)
        desk.folder.symlink_to(desk.folder.name)
        await board.until(lambda: os.strerror(errno.ELOOP).lower() in board.text)
        desk.folder.unlink()
        aside.rename(desk.folder)
        await board.until(lambda: "Showing the last good" not in board.text)


async def test_an_audit_that_fails_is_told_and_the_next_one_is_done(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = InPlace(tmp_path)
    async with opened(desk.path, size=(200, 24)) as board:

        def fail(_: object) -> tuple[()]:
            raise KeyError("most_draws")

        with monkeypatch.context() as broken:
            broken.setattr(tui.audit.audit, "audit", fail)
            desk.save(melgar(4))
            await board.until(lambda: "unexpected KeyError: 'most_draws'" in board.text)
            assert "The audit failed." in board.text
        desk.save(melgar(5))
        await board.until(lambda: board.view.audited and shows(board, 5))
        assert "audit failed" not in board.text


async def test_a_pane_that_cannot_be_drawn_says_so_in_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(*_: object) -> Page:
        raise ZeroDivisionError

    broken = {**PANES, "rounds": PANES["rounds"].but(draw=fail)}
    monkeypatch.setattr("tui.dashboard.drawing.PANES", broken)
    async with opened(size=(120, 36)) as board:
        assert "unexpected ZeroDivisionError" in "\n".join(board.lines("rounds"))
        await board.press("[", "2", "enter", "slash", "x", "enter")
        assert board.lines("standings")[0] == "Standings after round 4"


@pytest.mark.parametrize("part", ["needs", "heading", "foot"])
async def test_what_fails_around_the_panes_at_one_round_is_told_there(
    part: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = getattr(tui.dashboard.drawing, part)

    def fail_in_the_second_stage(view: View, *more: int, **told: bool) -> object:
        if view.moment.stage == REGIONAL:
            raise ZeroDivisionError
        return real(view, *more, **told)

    monkeypatch.setattr(tui.dashboard.drawing, part, fail_in_the_second_stage)
    async with opened(size=(120, 36)) as board:
        await board.press("{")
        assert board.moment.stage == REGIONAL
        assert "unexpected ZeroDivisionError" in board.text
        assert "Standings" in board.text
        await board.press("}")
        assert "ZeroDivisionError" not in board.text
        assert board.text.startswith(" Copa Perú 1968 › Final stage")

"""What is kept of a first screen, and when nothing is."""

from __future__ import annotations

import os
import threading
from pathlib import Path

import pytest

from support import facts
from tui.dashboard.background import album
from tui.dashboard.background.album import Album, Others
from tui.dashboard.terminal.row import Row
from tui.season.stamp import Stamp, stamp_of
from tui.start import asked
from tui.start.modes import Modes

MODES = Modes(answers=True, frames=True, keyboard=True, mouse=True)
SEASON = (str(facts.FILE), stamp_of(str(facts.FILE)))


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(album, "_sources", list)  # which somebody may just be working on
    return tmp_path / "jornada" / "screens"


def keep(
    question: str = "?",
    season: tuple[str, Stamp] = SEASON,
    others: Others = tuple,
    sign: str = "x",
    *,
    today: bool = False,
) -> None:
    """Keep a screen full of a sign."""
    Album(question, season, others, today=today).keep([Row(80, sign) for _ in range(24)], MODES)
    for thread in threading.enumerate():
        if thread.name == "album":
            thread.join()


def test_a_screen_that_was_kept_answers_the_question(cache: Path) -> None:
    keep(others=lambda: [facts.FILE.parent, Path("no-such-file")])
    picture = asked.answer("?")[1]
    assert [run[-1] for run in picture.runs] == ["x" * 80] * 24
    assert cache.stat().st_mode & 0o777 == 0o700


def test_a_screen_with_matches_to_be_played_holds_for_a_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep("league", today=True)
    keep("finished")
    assert asked.answer("league")[1].size == (80, 24)
    monkeypatch.setattr("time.strftime", lambda _: "20991231")
    assert asked.answer("finished")[1].size == (80, 24)
    with pytest.raises(ValueError, match="today"):
        asked.answer("league")


def test_a_file_that_was_only_just_saved_is_not_relied_on(tmp_path: Path, cache: Path) -> None:
    fresh = tmp_path / "fresh.toml"
    fresh.write_text("")
    os.utime(fresh, (0, 0))
    keep(season=(str(fresh), stamp_of(str(fresh))))
    keep(others=lambda: [fresh])
    assert not cache.exists()


def test_nothing_is_kept_where_nobody_can_say_what_decides(cache: Path) -> None:
    keep(others=lambda: None)
    keep(season=("no-such-file", None))
    assert not cache.exists()


def test_a_sign_that_is_more_than_a_character_is_not_kept(cache: Path) -> None:
    keep(sign="\x9b")
    assert not cache.exists()


def test_a_cache_that_others_may_write_to_is_left_alone(cache: Path) -> None:
    cache.mkdir(parents=True)
    cache.chmod(0o777)
    keep()
    assert list(cache.iterdir()) == []


def test_a_cache_of_somebody_else_is_left_alone(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: os.getuid() + 1)
    keep()
    assert not cache.exists()


def test_the_oldest_go(cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    keep("first")
    os.utime(cache / asked.name_of("first"), (0, 0))
    monkeypatch.setattr(album, "MOST", 2 << 12)
    for question in ("second", "third"):
        keep(question)
    assert not (cache / asked.name_of("first")).exists()
    assert (cache / asked.name_of("third")).exists()

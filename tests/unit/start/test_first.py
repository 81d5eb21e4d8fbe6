"""Where a first screen may be shown before the program is there."""

from __future__ import annotations

import io
import os
import sys

import pytest

from tui.commands.opening import make_parser
from tui.start.first import Errors, show_first


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    monkeypatch.setattr(os, "isatty", lambda _: True)
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((80, 24)))
    return monkeypatch


def test_a_terminal_that_has_seen_nothing_shows_nothing(terminal: pytest.MonkeyPatch) -> None:
    terminal.setenv("TEXTUAL_UNSEEN", "1")
    shown = show_first(["1968"])
    assert shown
    assert shown.taken is None


@pytest.mark.usefixtures("terminal")
@pytest.mark.parametrize("option", ["--kiosk", "--kio", "--k"])
def test_a_kiosk_has_no_pictures(option: str) -> None:
    assert make_parser().parse_args([option]).kiosk
    assert show_first(["seasons", option]) is None


@pytest.mark.parametrize("size", [(0, 0), (80, 0), (501, 24), (80, 201)])
def test_a_terminal_of_no_size_or_one_that_is_cut_has_no_pictures(
    terminal: pytest.MonkeyPatch, size: tuple[int, int]
) -> None:
    terminal.setattr(os, "get_terminal_size", lambda _: os.terminal_size(size))
    assert show_first(["1968"]) is None


def test_what_is_no_terminal_has_no_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "isatty", lambda number: number == 1)
    assert show_first(["1968"]) is None


def test_the_terminal_is_given_back_before_an_error_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[str] = []

    class Stream(io.StringIO):
        def write(self, text: str) -> int:
            told.append(text)
            return len(text)

    monkeypatch.setattr(sys, "stderr", Stream())
    errors = Errors(lambda: told.append("given back"))
    errors.write("why")
    assert told == ["given back", "why"]
    assert errors.getvalue() == ""

"""The palette, clicks and the wheel in a real terminal, and what a key in the palette costs."""

from __future__ import annotations

from support import facts
from support.terminal import Terminal

FINAL = "Round 5 of 5"


def click(terminal: Terminal, x: int, y: int, button: int = 0) -> None:
    """Press and release a button of the mouse at a cell, counted from 0, or turn the wheel."""
    place = f"{button};{x + 1};{y + 1}"
    released = "" if button else f"\x1b[<{place}m"
    terminal.press(f"\x1b[<{place}M{released}")


def place_of(terminal: Terminal, words: str) -> tuple[int, int]:
    y, line = next((y, line) for y, line in enumerate(terminal.lines) if words in line)
    return line.index(words), y


def test_the_palette_costs_few_bytes_and_leads_anywhere() -> None:
    with Terminal(facts.FILE) as terminal:
        terminal.until(FINAL, "Audit 2 contradictions")
        terminal.rest()
        for key, words in (
            (":", "Go to, or do"),
            ("m", "Melgar"),
            ("e", "Melgar"),
            ("l", "Melgar"),
        ):
            before = len(terminal.received)
            terminal.press(key)
            terminal.until(words)
            terminal.rest()
            assert len(terminal.received) - before <= 700, key
        terminal.press("\x1b")
        terminal.until("q quit")
        terminal.press(":3\r")  # all at once, as over a slow line
        terminal.until("Round 3 of 5")
        terminal.press("\x10theme dark\r")
        terminal.until("Theme dark")
        terminal.rest()
        assert b"48;5;234" in terminal.received
        terminal.press("\x1b")
        terminal.until("q quit")


def test_clicks_and_the_wheel_do_what_they_point_at() -> None:
    with Terminal(facts.FILE, size=(120, 36)) as terminal:
        terminal.until(FINAL, "Audit 2 contradictions")
        terminal.rest()
        click(terminal, *place_of(terminal, "Regional"))
        terminal.until("Regional stage", "Región Norte A")
        click(terminal, *place_of(terminal, "Final"))
        terminal.until(FINAL, "Standings after round 5")
        terminal.rest()
        click(terminal, *place_of(terminal, "Pts"))
        terminal.until("by points")
        x, y = place_of(terminal, "Pts")
        click(terminal, x, y + 1, button=65)
        terminal.rest()
        click(terminal, *place_of(terminal, "Audit 2 contradictions"))
        terminal.until("≠")
        terminal.press("q")

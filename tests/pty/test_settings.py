"""Settings in a real terminal: theme, keys and mouse, a wrong file, and a kiosk without them."""

from __future__ import annotations

from pathlib import Path

from support import facts
from support.terminal import Terminal

DARK = b"48;5;234"
CLICKS = b"\x1b[?1000h"


def settings(folder: Path, text: str) -> dict[str, str]:
    (folder / "jornada").mkdir()
    (folder / "jornada" / "config.toml").write_text(text)
    return {"XDG_CONFIG_HOME": str(folder)}


def test_theme_keys_and_mouse_are_those_of_the_file(tmp_path: Path) -> None:
    text = 'theme = "dark"\nmouse = false\nkeymap.previous_round = "w"\n'
    with Terminal(facts.FILE, env=settings(tmp_path, text)) as terminal:
        terminal.until("Round 5 of 5", "w ] round")
        assert DARK in terminal.received
        assert CLICKS not in terminal.received
        terminal.press("w")
        terminal.until("Round 4 of 5")


def test_a_wrong_file_is_told_in_the_footer_and_the_rest_of_it_holds(tmp_path: Path) -> None:
    text = 'theme = "dark"\nmouse = 3\n'
    with Terminal(env=settings(tmp_path, text)) as terminal:
        terminal.until("config.toml:2: mouse: expected true or false", "1968")
        assert DARK in terminal.received
        assert CLICKS in terminal.received


def test_a_kiosk_has_no_settings_of_a_visitor(tmp_path: Path) -> None:
    text = 'theme = "dark"\nmouse = 3\n'
    with Terminal("--kiosk", facts.FILE.parent, env=settings(tmp_path, text)) as terminal:
        terminal.until("1968", "q quit")
        assert DARK not in terminal.received

"""The page of the settings, as `make docs` writes it from the docstrings of their fields."""

from __future__ import annotations

from collections.abc import Iterator

from tui.present.standings.wished import COLUMN_TITLES
from tui.present.words.keymap import ACTIONS
from tui.present.words.keys import COMMANDS
from tui.present.words.roles import ROLE_WORDS
from tui.settings.meanings import meanings, written

_EXAMPLE = """\
```toml
folders = ["~/seasons"]
theme = "dark"
favourites = ["Melgar", "Cienciano"]
columns = ["points", "played", "difference"]

[keymap]
next_round = ["w", "Right"]
quit = "Q"
```"""


def config_page() -> str:
    """Return the page of the settings."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield from (
        "# Settings",
        "",
        "Made by `make docs` from the docstrings in `tui/settings/settings.py`.",
        "",
        "One file has all of them, `~/.config/jornada/config.toml` (`XDG_CONFIG_HOME` moves it).",
        "Nothing has to be in it:",
        "",
        _EXAMPLE,
        "",
        "`jornada config` prints every setting, what it means and where it comes from, and with",
        "`--json` the same for programs. What is wrong is told as `file:line: key: what was",
        "expected`, with the exit code 2; such a setting has its default, and the dashboard says",
        "so in its footer. A kiosk reads `/etc/xdg/jornada/config.toml` and no other file:",
        "`jornada config --kiosk` tells what it finds there.",
    )
    for one in meanings():
        yield from ("", f"## {one.key}", "", f"Default: `{written(one.default)}`", "", one.text)
        if one.key == "theme":
            yield from ("", *_roles())
        elif one.key == "columns":
            yield from ("", f"Names: {', '.join(f'`{name}`' for name in COLUMN_TITLES)}.")
        elif one.key == "keymap":
            yield from ("", *_actions())


def _roles() -> Iterator[str]:
    """Yield what a theme changes, and what says the same without it."""
    yield "A theme changes how the parts of the screen look, never what stands where. `T` tries the"
    yield "next one until you leave. Nothing is said by colour alone:"
    yield ""
    yield "| what | without colour |"
    yield "|---|---|"
    for role, words in ROLE_WORDS.items():
        if role:
            yield f"| {words.tells} | {words.without_colour} |"


def _actions() -> Iterator[str]:
    """Yield the names of the actions, each with its usual keys."""
    yield "A key is written as in the help: `n`, `Right`, `Ctrl+T`, `F5`. One that another action"
    yield "has in the same place is a mistake."
    yield ""
    yield "| action | its keys | in the help |"
    yield "|---|---|---|"
    for name, action in ACTIONS.items():
        command = next(one for one in COMMANDS if action in dict(one.actions))
        keys = " ".join(f"`{key}`" for key in dict(command.actions)[action].split())
        yield f"| `{name}` | {keys} | {command.help} |"

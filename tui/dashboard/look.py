"""How the roles of the pages look in each theme.

Nothing is conveyed by colour alone: each role has a sign, a letter or a weight too, as
`present.words.roles` says. A theme changes colours and weights, and never what stands where.

`terminal` paints with the sixteen colours of the terminal on its own background, dark or light.
`dark`, `light` and `high-contrast` bring colours and a background of their own, out of the 256 that
are the same in every terminal that has them; elsewhere `terminal` stands in.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from rich.style import Style

from tui.dashboard.terminal.abilities import Abilities
from tui.dashboard.terminal.style import TERMINALS_OWN, Ground
from tui.present.page.page import Role
from tui.present.page.themes import ThemeName
from tui.season.frozen import Frozen


class Look(Frozen):
    """What each role looks like, and the row under the cursor of the pane that has the keys.

    `ground` are the colours of what has none of its own.
    """

    roles: Mapping[Role, Style]
    cursor: Style
    ground: Ground = TERMINALS_OWN

    def __getitem__(self, role: Role) -> Style:
        """Return the style of a role."""
        return self.roles[role]

    @cached_property
    def under_cursor(self) -> Mapping[Role, Style]:
        """The styles of the roles in the row under the cursor: their weight, and no colour."""
        return {
            role: Style(bold=style.bold, underline=style.underline) + self.cursor
            for role, style in self.roles.items()
        }


def _make(
    *,
    dim: Style,
    accent: Style,
    good: str,
    middling: str,
    bad: str,
    played: str,
    cursor: Style,
    rule: Style | None = None,
    ground: Ground = TERMINALS_OWN,
) -> Look:
    """Make a look of its colours."""
    return Look(
        roles={
            "": Style.null(),
            "strong": Style(bold=True),
            "dim": dim,
            "head": Style.null(),
            "accent": accent,
            "rule": rule or dim,
            "good": Style(color=good, bold=True),
            "middling": Style(color=middling, bold=True),
            "bad": Style(color=bad, bold=True),
            "played": Style(color=played),
            "alert": Style(bold=True, reverse=True),
            "changed": Style(bold=True, underline=True),
        },
        cursor=cursor,
        ground=ground,
    )


def _painted(paper: int, ink: int, *, cursor: tuple[int, int], rule: int, **colours: int) -> Look:
    """Make a look of numbers among the 256 colours."""
    named = {role: f"color({number})" for role, number in colours.items()}
    return _make(
        dim=Style(color=named.pop("dim")),
        accent=Style(color=named.pop("accent"), bold=True),
        cursor=Style(color=f"color({cursor[1]})", bgcolor=f"color({cursor[0]})"),
        rule=Style(color=f"color({rule})"),
        ground=Ground(f"38;5;{ink}", f"48;5;{paper}"),
        **named,
    )


_TERMINAL = _make(
    dim=Style(dim=True),
    # Not the bright one, which can hardly be read on white; most terminals make bold ones bright.
    accent=Style(color="cyan", bold=True),
    good="green",
    middling="yellow",
    bad="red",
    played="cyan",
    cursor=Style(reverse=True, dim=False),
)

_MONO = _TERMINAL.but(
    roles={
        **{role: Style.null() for role in _TERMINAL.roles},
        "strong": Style(bold=True),
        "dim": Style(dim=True),
        "head": Style(bold=True),
        "accent": Style(bold=True, reverse=True),
        "rule": Style(dim=True),
        "good": Style(bold=True),
        "middling": Style(bold=True),
        "bad": Style(bold=True),
        "alert": Style(bold=True, reverse=True),
        "changed": Style(bold=True, underline=True),
    },
)

LOOKS: Mapping[ThemeName, Look] = {
    "terminal": _TERMINAL,
    "dark": _painted(
        *(234, 252),
        cursor=(24, 255),
        rule=240,
        dim=246,
        accent=80,
        good=114,
        middling=179,
        bad=210,
        played=80,
    ),
    "light": _painted(
        *(231, 235),
        cursor=(153, 16),
        rule=250,
        dim=241,
        accent=25,
        good=28,
        middling=94,
        bad=124,
        played=25,
    ),
    "high-contrast": _painted(
        *(16, 231),
        cursor=(226, 16),
        rule=252,
        dim=252,
        accent=51,
        good=120,
        middling=226,
        bad=217,
        played=51,
    ),
    "mono": _MONO,
}
"""What each theme looks like."""


def look_of(theme: ThemeName, terminal: Abilities) -> Look:
    """Return what a theme looks like on a terminal: as much of it as that can show."""
    if not terminal.colours:
        return LOOKS["mono"]
    look = LOOKS[theme]
    return look if terminal.many_colours or look.ground == TERMINALS_OWN else LOOKS["terminal"]

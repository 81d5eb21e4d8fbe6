"""Tables and matrices made of a template for each row: `Fb cl team`, `Fb r` and their kin."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tui.formats.records import AdjustmentRecord, RowRecord, TableRecord
from tui.formats.wikitext.context import Context, Team, read_team
from tui.formats.wikitext.grids import column_teams
from tui.formats.wikitext.plain import one_line, plain
from tui.formats.wikitext.scan import Node, Template
from tui.formats.wikitext.sports_table import take_cell

ROW = re.compile(
    r"^fb cl\d? team\b|^tabla de posiciones equipo|^fb cl team\b|^tabla equipo$|^cl team$"
)
HEADER = re.compile(r"^fb cl\d? header|^tabla de posiciones inicio|^tabla de posiciones$")
FOOTER = re.compile(r"^fb cl\d? footer|^tabla de posiciones fin(?:al)?")
MATRIX_HEADER = re.compile(r"^fb r\d? header")
MATRIX_TEAM = re.compile(r"^fb r\d? team")
MATRIX_CELL = re.compile(r"^fb r\d?$")
MATRIX_FOOTER = re.compile(r"^fb r\d? footer")
FIGURES = {
    "won": ("w", "g", "v"),
    "drawn": ("d", "e"),
    "lost": ("l", "p"),
    "scored": ("gf",),
    "conceded": ("ga", "gc"),
}


@dataclass(slots=True)
class OldTables:
    """The rows of the table, and of the matrix, that the reading is in the middle of."""

    rows: list[RowRecord] = field(default_factory=list)
    adjusted: list[AdjustmentRecord] = field(default_factory=list)
    at: int = 0
    worth: list[int] = field(default_factory=list)
    heads: list[Team] = field(default_factory=list)
    sides: list[tuple[Team, list[Template]]] = field(default_factory=list)

    def take(self, template: Template, context: Context) -> bool:
        """Read a template that is part of a table; return whether it was one."""
        name = template.name
        if HEADER.match(name) or FOOTER.match(name):
            self.end_table(context)
        elif ROW.match(name):
            self._row(template, context)
        elif MATRIX_HEADER.match(name):
            self.end_matrix(context)
            self.heads = [read_team(nodes) for nodes in _heads(template)]
        elif MATRIX_TEAM.match(name):
            self.sides.append((_team(template, ("t", "team")), []))
        elif MATRIX_CELL.match(name) and self.sides:
            self.sides[-1][1].append(template)
        elif MATRIX_FOOTER.match(name):
            self.end_matrix(context)
        else:
            return False
        return True

    def end(self, context: Context) -> None:
        """Close what is open, as a heading does."""
        self.end_table(context)
        self.end_matrix(context)

    def end_table(self, context: Context) -> None:
        """Add the table whose rows have been read."""
        if self.rows:
            context.found.extend(self.adjusted)
            context.found.append(
                TableRecord(
                    line=context.page.line(self.at),
                    place=context.where.place,
                    rows=tuple(self.rows),
                    win_points=max(self.worth, key=self.worth.count),
                )
            )
        self.rows, self.adjusted, self.worth = [], [], []

    def _row(self, template: Template, context: Context) -> None:
        """Read a row of a table."""
        named = template.named()
        spanish = template.name.startswith("tabla")
        team = _team(template, ("eq", "equipo", "t", "team"))
        figures = {what: _figure(named, names) for what, names in FIGURES.items()}
        place = _whole(named, "pos") if spanish else _whole(named, "p")
        if not self.rows:
            self.at = template.at
        worth = _figure(named, ("pv", "wpts")) or (2 if "2pts" in template.name else 3)
        self.worth.append(worth)
        won, drawn, lost = figures["won"], figures["drawn"], figures["lost"]
        scored, conceded = figures["scored"], figures["conceded"]
        known = won is not None and drawn is not None and lost is not None
        points = _figure(named, ("pts", "ptos", "puntos"))
        changed = sum(_figure(named, (name,)) or 0 for name in ("dp", "bp"))
        changed -= abs(_figure(named, ("desc", "ded")) or 0)
        line = context.page.line(template.at)
        if points is None and known:
            points = (won or 0) * worth + (drawn or 0) + changed
        if changed:
            self.adjusted.append(
                AdjustmentRecord(
                    line=line, place=context.where.place, team=team.name, points=changed
                )
            )
        self.rows.append(
            RowRecord(
                line=line,
                team=team.name,
                pos=place or None,
                played=(won or 0) + (drawn or 0) + (lost or 0) if known else None,
                won=won,
                drawn=drawn,
                lost=lost,
                goals_for=scored,
                goals_against=conceded,
                goal_difference=scored - conceded
                if scored is not None and conceded is not None
                else None,
                points=points,
            )
        )

    def end_matrix(self, context: Context) -> None:
        """Add the matches of the matrix whose rows have been read."""
        columns = column_teams(self.heads, [team for team, _ in self.sides])
        for home, cells in self.sides:
            for number, cell in enumerate(cells):
                text = _cell(cell)
                if not text:
                    continue
                if number < len(columns):
                    take_cell(context, cell.at, (home, columns[number]), text)
                else:
                    context.add_unread(cell.at, f"{home.name} {text}", result=True)
        self.heads, self.sides = [], []


def _heads(template: Template) -> list[tuple[Node, ...]]:
    """Return the teams over the columns of a matrix, by place or as t1, t2 and so on."""
    places = [nodes for nodes in template.positional() if plain(nodes)]
    named = template.named()
    return places or [named[f"t{number}"] for number in range(1, 60) if f"t{number}" in named]


def _cell(template: Template) -> str:
    """Return what a cell of a matrix prints: a score, or what stands instead."""
    named = template.named()
    scored, conceded = one_line(named.get("gf", ())), one_line(named.get("ga", ()))
    if scored.isdecimal() and conceded.isdecimal():
        return f"{scored}–{conceded}"
    text = one_line(named.get("r", ()))
    return "" if text.lower() == "null" else text


def _team(template: Template, names: tuple[str, ...]) -> Team:
    """Return the team of a row."""
    named = template.named()
    nodes = next((named[name] for name in names if name in named), ())
    return read_team(nodes or next(iter(template.positional()), ()))


def _figure(named: dict[str, tuple[Node, ...]], names: tuple[str, ...]) -> int | None:
    """Return the first figure among arguments."""
    return next((number for name in names if (number := _whole(named, name)) is not None), None)


def _whole(named: dict[str, tuple[Node, ...]], name: str) -> int | None:
    """Return the whole number of an argument."""
    number = re.match(r"[-−–]?\d{1,4}(?!\d)", one_line(named.get(name, ())).lstrip("+"))
    return int(number[0].replace("−", "-").replace("–", "-")) if number else None

"""`Module:Sports table` and `Module:Sports results`: a table, a matrix, or both in one call."""

from __future__ import annotations

import re

from tui.formats.records import AdjustmentRecord, MatchRecord, RowRecord, TableRecord, TeamRecord
from tui.formats.wikitext.context import Context, Team, read_team
from tui.formats.wikitext.plain import one_line
from tui.formats.wikitext.scan import Node, Template
from tui.formats.wikitext.scores import holds_score, read_outcome

TABLES = {"#invoke:sports table", "#invoke:tabla deportiva", "#invoke:tabla de posiciones"}
RESULTS = {"#invoke:sports results", "#invoke:resultados deportivos"}
NUMBER = re.compile(r"[+]?([-−–]?\d+(?:\.\d+)?)")
NUMBERED = re.compile(r"team0*(\d{1,3})$")

FIRST_WORDS = {
    **dict.fromkeys(("nombre",), "name"),
    **dict.fromkeys(("gan", "gana", "ganados", "victorias", "pg"), "win"),
    **dict.fromkeys(("emp", "empate", "empates", "empatados", "pe"), "draw"),
    **dict.fromkeys(("per", "pierde", "perdidos", "derrotas", "pp"), "loss"),
    **dict.fromkeys(("gc",), "ga"),
    **dict.fromkeys(("partido",), "match"),
    **dict.fromkeys(("nota",), "note"),
    **dict.fromkeys(("corto",), "short"),
}
WHOLE_NAMES = {
    "orden equipos": "team order",
    "orden": "team order",
    "puntos victoria": "winpoints",
    "puntos empate": "drawpoints",
    "puntos derrota": "losspoints",
}
"""Spanish names of arguments, whole and by their first word, with the English ones."""

Named = dict[str, tuple[Node, ...]]


def read_sports_table(template: Template, context: Context) -> None:
    """Read a call of either module: the rows of a table, and the results of a matrix."""
    named = {_english(name): nodes for name, nodes in template.named().items() if one_line(nodes)}
    codes = _codes(named)
    teams = {code: _team(named, code) for code in codes}
    context.found.extend(
        TeamRecord(line=context.page.line(template.at), name=teams[code].name, short=short)
        for code in codes
        if (short := _short(named, code)) and short != teams[code].name
    )
    if codes and (template.name in TABLES or any(name.startswith("win ") for name in named)):
        _read_rows(template, context, named, teams)
    _read_matrix(template, context, named, teams)


def is_sports_table(template: Template) -> bool:
    """Return whether a template is a table or matrix by its arguments, whatever its name."""
    if template.name in TABLES | RESULTS:
        return True
    first = {_english(part.name).partition(" ")[0] for part in template.arguments if part.name}
    return "name" in first and bool(first & {"team1", "team"}) and bool(first & {"win", "match"})


def _english(name: str) -> str:
    """Return the English name of an argument: "gan_ALI" is "win_ALI"."""
    first, space, rest = name.partition(" ")
    number = re.fullmatch(r"equipo(\d+)", first)
    if number:
        return f"team{number[1]}"
    return WHOLE_NAMES.get(name) or f"{FIRST_WORDS.get(first, first)}{space}{rest}"


def _codes(named: Named) -> list[str]:
    """Return the codes of the teams in the order of the table."""
    order = one_line(named.get("team order", ()))
    if order:
        return list(dict.fromkeys(_code(part) for part in re.split(r"[,;]", order) if part.strip()))
    numbered = sorted(
        (int(number[1]), name) for name in named if (number := NUMBERED.match(name)) is not None
    )
    return list(dict.fromkeys(_code(one_line(named[name])) for _, name in numbered))


def _code(text: str) -> str:
    """Return the code of a team as names of arguments have it."""
    return re.sub(r"[\s_]+", " ", text).strip().lower()


def _team(named: Named, code: str) -> Team:
    """Return the team of a code; one without name is printed as its code."""
    team = read_team(named.get(f"name {code}", ()))
    return team if team.name else Team(_upper(named, code))


def _upper(named: Named, code: str) -> str:
    """Return a code as the article writes it."""
    written = [one_line(nodes) for name, nodes in named.items() if NUMBERED.match(name)]
    written += [part.strip() for part in one_line(named.get("team order", ())).split(",")]
    return next((text for text in written if _code(text) == code), code.upper())


def _short(named: Named, code: str) -> str | None:
    """Return the short form of a team, or its code where that is made of two to four letters."""
    short = one_line(named.get(f"short {code}", ()))
    written = _upper(named, code)
    return short or (written if re.fullmatch(r"[A-ZÁÉÍÓÚÑ]{2,4}", written) else None)


def _read_rows(template: Template, context: Context, named: Named, teams: dict[str, Team]) -> None:
    """Read the rows of a table, as the module computes and prints them."""
    worth = [_number(named, name) for name in ("winpoints", "drawpoints", "losspoints")]
    win, draw, loss = (3 if worth[0] is None else worth[0], worth[1], worth[2] or 0)
    draw = 1 if draw is None else draw
    goals = any(name.startswith(("gf ", "ga ")) for name in named)
    place = context.where.place
    line = context.page.line(template.at)
    rows = []
    for number, (code, team) in enumerate(teams.items(), start=1):
        won, drawn, lost = (
            int(_number(named, f"{what} {code}") or 0) for what in ("win", "draw", "loss")
        )
        scored, conceded = (int(_number(named, f"{what} {code}") or 0) for what in ("gf", "ga"))
        changed = (_number(named, f"adjust points {code}") or 0) + (
            _number(named, f"startpoints {code}") or 0
        )
        note = _note(named, code)
        rows.append(
            RowRecord(
                line=_row_line(context, named, code, template),
                team=team.name,
                pos=int(_number(named, f"pos {code}") or number),
                played=won + drawn + lost,
                won=won,
                drawn=drawn,
                lost=lost,
                goals_for=scored if goals else None,
                goals_against=conceded if goals else None,
                goal_difference=scored - conceded if goals else None,
                points=_whole(won * win + drawn * draw + lost * loss + changed),
                note=note or one_line(named.get(f"hth {code}", ())) or None,
            )
        )
        if changed:
            context.found.append(
                AdjustmentRecord(
                    line=rows[-1].line,
                    place=place,
                    team=team.name,
                    points=_whole(changed),
                    reason=note,
                )
            )
    context.found.append(
        TableRecord(
            line=line,
            place=place,
            rows=tuple(rows),
            win_points=int(win),
            draw_points=int(draw),
            loss_points=int(loss),
        )
    )


def _number(named: Named, name: str) -> float | None:
    """Return the number of an argument."""
    number = NUMBER.match(one_line(named.get(name, ())))
    return float(number[1].replace("−", "-").replace("–", "-")) if number else None


def _whole(number: float) -> int | float:
    """Return a number without its ".0"."""
    return int(number) if number == int(number) else number


def _note(named: Named, code: str) -> str | None:
    """Return the note of a team; it may be that of another team, by its code."""
    text = one_line(named.get(f"note {code}", ()))
    other = one_line(named.get(f"note {_code(text)}", ())) if text else ""
    return other or text or None


def _row_line(context: Context, named: Named, code: str, template: Template) -> int:
    """Return the line where the figures of a team stand."""
    nodes = named.get(f"win {code}", ())
    return context.page.line(nodes[0].at if nodes else template.at)


def _read_matrix(
    template: Template, context: Context, named: Named, teams: dict[str, Team]
) -> None:
    """Read the results of a matrix; an empty cell is no match."""
    for name, nodes in named.items():
        if not name.startswith("match "):
            continue
        pair = _pair(name.removeprefix("match "), teams)
        text = one_line(nodes)
        at = nodes[0].at if nodes else template.at
        if pair is None:
            if holds_score(text):
                context.add_unread(at, f"{name} = {text}", result=True)
            continue
        take_cell(context, at, (teams[pair[0]], teams[pair[1]]), text)


def _pair(rest: str, teams: dict[str, Team]) -> tuple[str, str] | None:
    """Return the codes of home and away team in the name of a cell."""
    words = rest.split(" ")
    for number in range(1, len(words)):
        home, away = " ".join(words[:number]), " ".join(words[number:])
        if home in teams and away in teams:
            return home, away
    return None


def take_cell(context: Context, at: int, teams: tuple[Team, Team], text: str) -> None:
    """Add the match of a cell of a matrix, if the cell holds one."""
    if not re.search(r"\w", text) or re.fullmatch(
        r"null|x+|v|vs\.?|n/a|tba|tbd", text, re.IGNORECASE
    ):
        return
    outcome = read_outcome(text)
    home, away = teams
    if outcome is None or (outcome.score is None and outcome.status == "played"):
        context.add_unread(at, f"{home.name} {text} {away.name}", result=holds_score(text))
        return
    match = MatchRecord(
        line=context.page.line(at),
        place=context.where.place,
        home=home.name,
        away=away.name,
        score=outcome.score,
        status=outcome.status,
        awarded=outcome.awarded,
        extra_time=outcome.extra_time,
        penalties=outcome.penalties,
    )
    context.add_match(match, "matrix", home, away)

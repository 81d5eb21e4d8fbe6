"""The boxes of matches: `Football box`, `Partidos` and their kin."""

from __future__ import annotations

import re
from typing import Literal

from tui.formats.records import MatchRecord, ScorerRecord
from tui.formats.wikitext.context import Context, Team, first_of, read_team
from tui.formats.wikitext.dates import read_clock, read_day
from tui.formats.wikitext.goals import read_scorers
from tui.formats.wikitext.places import step_into
from tui.formats.wikitext.plain import Nodes, one_line
from tui.formats.wikitext.scan import Template
from tui.formats.wikitext.scores import Outcome, exact_score, read_outcome
from tui.formats.wikitext.ties import PLACEHOLDER

BOXES = {
    *("football box", "footballbox", "football box collapsible", "footballbox collapsible"),
    *("football box small", "#invoke:football box", "#invoke:football box collapsible"),
    *("partido", "partidos", "partido de fútbol", "partidos de fútbol"),
}
MATCH_BOX = "football box"
"""The template of a match, in which other readers put what they find."""
NO = re.compile(r"no?\b|false\b|0\b|$", re.IGNORECASE)
WINNER = re.compile(
    r"\b(?:won|win|advance\w*|ganó|gan[oó] por|clasific\w+|progress\w*)\b", re.IGNORECASE
)


def read_box(template: Template, context: Context) -> None:
    """Read the box of a match."""
    named: dict[str, Nodes] = dict(template.named())
    home = read_team(first_of(named, ("team1", "local", "equipo1", "home", "hometeam")))
    away = read_team(
        first_of(named, ("team2", "visita", "visitante", "equipo2", "away", "awayteam"))
    )
    printed = one_line(first_of(named, ("score", "resultado", "marcador", "result")))
    note = " ".join(
        one_line(named[name])
        for name in ("scorenote", "note", "notes", "result", "nota", "notas", "resultado nota")
        if name in named
    )
    outcome = read_outcome(printed, note)
    if outcome and not outcome.score and any(PLACEHOLDER.match(t.name) for t in (home, away)):
        return
    if not home.name or not away.name or outcome is None:
        if home.name or away.name or printed:
            words = f"{home.name} {printed} {away.name}"
            context.add_unread(template.at, words, result=bool(exact_score(printed)))
        return
    context.add_match(
        _match(template, named, context, (home, away), outcome, note), "box", home, away
    )


def _match(
    template: Template,
    named: dict[str, Nodes],
    context: Context,
    teams: tuple[Team, Team],
    outcome: Outcome,
    note: str,
) -> MatchRecord:
    """Return the match of a box."""
    home, away = teams
    days = first_of(named, ("date", "fecha", "día", "dia"))
    where = context.where
    for name in ("round", "event", "competición", "competicion", "ronda", "fase"):
        if name in named:
            title = one_line(named[name])
            where = step_into(
                where, f"Round {title}" if title.isdecimal() else title, only_known=True
            )
    kicks = exact_score(one_line(first_of(named, PENALTIES))) or outcome.penalties
    if kicks == (0, 0):
        kicks = None
    aggregate = exact_score(
        one_line(first_of(named, ("aggregatescore", "aggregate", "agg", "global")))
    )
    return MatchRecord(
        line=context.page.line(template.at),
        place=where.place,
        home=home.name,
        away=away.name,
        score=outcome.score,
        date=read_day(days, context.years),
        time=read_clock(one_line(named.get("time", named.get("hora", ()))))
        or read_clock(one_line(days)),
        status=outcome.status,
        awarded=outcome.awarded,
        winner=_winner(note, home, away) if outcome.decided_by or outcome.score is None else None,
        extra_time=outcome.extra_time
        or _is_set(named, ("aet", "prórroga", "prorroga", "extratime", "agget", "asdet")),
        penalties=kicks,
        replay=where.replay,
        aggregate=aggregate,
        first_team=home.name if aggregate else None,
        decided_by=outcome.decided_by,
        scorers=_scorers(named),
        venue=_venue(named),
        note=note or None,
    )


PENALTIES = (
    "penaltyscore",
    "resultado penalti",
    "resultado penaltis",
    "penales",
    "penaltis",
    "penscore",
)


def _is_set(named: dict[str, Nodes], names: tuple[str, ...]) -> bool:
    """Return whether an argument says yes."""
    return any(name in named and not NO.fullmatch(one_line(named[name]).strip()) for name in names)


def _winner(note: str, home: Team, away: Team) -> Literal["home", "away"] | None:
    """Return who a note says went on, where it names but one team before its verb."""
    verb = WINNER.search(note)
    before = note[: verb.start()].casefold() if verb else ""
    named = [team.name.casefold() in before for team in (home, away)]
    if named[0] == named[1]:
        return None
    return "home" if named[0] else "away"


def _venue(named: dict[str, Nodes]) -> str | None:
    """Return the ground and the town of a box."""
    ground = one_line(first_of(named, ("stadium", "estadio", "venue")))
    town = one_line(first_of(named, ("location", "ciudad", "city", "lugar")))
    return ", ".join(part for part in (ground, town if town not in ground else "") if part) or None


def _scorers(named: dict[str, Nodes]) -> tuple[ScorerRecord, ...]:
    """Return the scorers of both teams."""
    home = first_of(named, ("goals1", "goleslocal", "goles1", "goles local"))
    away = first_of(named, ("goals2", "golesvisita", "golesvisitante", "goles2", "goles visita"))
    return (*read_scorers(home, "home"), *read_scorers(away, "away"))

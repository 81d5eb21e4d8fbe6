"""Lines of the page: results in lists, and the bold words over them."""

from __future__ import annotations

import re
from dataclasses import replace

from tui.formats.records import MatchRecord, Place
from tui.formats.wikitext.blocks import Line
from tui.formats.wikitext.context import Context, Team, read_team
from tui.formats.wikitext.dates import day_in, read_clock
from tui.formats.wikitext.places import step_into
from tui.formats.wikitext.plain import BREAKS, one_line, team_name
from tui.formats.wikitext.scan import Link, Node, Text
from tui.formats.wikitext.scores import SCORE, holds_score, read_outcome

MARK = re.compile(r"^[\s*:#;]+")
DATED = re.compile(
    r"^[*:#;\s]*\(?((?:\w+,? )?\d{1,2}[\s./-]+(?:de )?[\w/.-]+(?: (?:de )?\d{4})?)\)?"
    r"\s*[:,–-]?\s+(.+)$"
)
IN_BRACKETS = re.compile(r"\s*(\([^()]{1,40}\))\s+(?=[^\W\d_])")
WALKED_OVER = re.compile(
    r"^[*:#\s]*(.{2,50}?)\s+\(?(w\s?[./]\s?o\.?)\)?\s+(.{2,50})$", re.IGNORECASE
)
REMARK = re.compile(
    r"\s*(?:\((?=[a-z]|[^()]*(?:\d|a\.?e\.?t|pen|awarded|w/?o|abandon|gol|replay|extra|prórroga))|\["
    r"|[;,:] |\s[–—-]\s).*$"
)
SENTENCE = re.compile(
    r"\b(?:was|were|is|are|won|beat|defeated|the|after|which|with|and then|el|los|fue"
    r"|venció|derrotó|ganó"
    r"|en la|con|por|que|tras|finished|by|lost|played|match|partido|drew|empató|to)\b"
)
VERSUS = re.compile(r"^(.{2,60}?)\s+(?:v|vs|vs\.|–|—|-)\s+(.{2,60}?)\s*[:,]?\s*$")
LONGEST = 400


def read_line(line: Line, context: Context) -> None:
    """Read a line: a result, a word in bold that names a round or group, or neither."""
    nodes = line.nodes
    if not nodes:
        return
    text = one_line(nodes)
    bare = MARK.sub("", text)
    if not bare:
        return
    scores = [
        score for score in SCORE.finditer(text) if not (":" in score[0] and len(score[2]) == 2)
    ]
    walkover = None if scores else WALKED_OVER.match(text)
    if walkover and _first_text(nodes).lstrip()[:1] in {"*", ":", "#"}:
        names = (Team(walkover[1]), Team(walkover[3]))
        _add(line, context, names, (walkover[2], ""), None)
    elif not scores:
        _read_title(line, bare, context)
    elif len(text) > LONGEST or not _read_result(line, context):
        listed = bool(re.match(r"\s*[*:#|]", _first_text(nodes))) and not SENTENCE.search(bare)
        context.add_unread(line.at, text, result=listed and holds_score(text))


def read_lines(nodes: list[Node], context: Context) -> None:
    """Read nodes of a cell line by line."""
    line = Line(nodes[0].at if nodes else 0)
    for node in nodes:
        if not isinstance(node, Text):
            line.nodes.append(node)
            continue
        at = node.at
        for number, text in enumerate(
            re.split(rf"\n|{BREAKS.pattern}", node.text, flags=re.IGNORECASE)
        ):
            if number:
                read_line(line, context)
                line = Line(at)
            if text:
                line.nodes.append(Text(text, at))
            at += len(text) + 1
    read_line(line, context)


def _first_text(nodes: list[Node]) -> str:
    """Return the text that a line begins with."""
    return nodes[0].text if nodes and isinstance(nodes[0], Text) else ""


def _read_title(line: Line, bare: str, context: Context) -> None:
    """Read a line in bold, or after ";", as a round, group, leg or day of what follows."""
    if len(bare) > 60:
        return
    marked = _first_text(line.nodes).lstrip(" *:").startswith((";", "''"))
    where = context.where
    stepped = step_into(where, bare, only_known=True)
    if stepped != where and (marked or all(isinstance(node, Text) for node in line.nodes)):
        group = stepped.place.group or (None if stepped.place.knockout else where.place.group)
        context.where = replace(stepped, place=replace(stepped.place, group=group))
        return
    if not marked:
        return
    day = day_in(bare, context.years)
    if day and len(bare) <= 40:
        context.where = replace(where, place=replace(where.place, round_date=day))


def _read_result(line: Line, context: Context) -> bool:
    """Read a line with a result; return whether it was one."""
    parts = _cut(line.nodes)
    if parts is None:
        return False
    left, printed, right = parts
    before, rest = one_line(left), one_line(right)
    day = None
    dated = DATED.match(before)
    if dated and day_in(dated[1], context.years or (2000, 2000)):
        day = day_in(dated[1], context.years)
        before = dated[2]
    home, away = MARK.sub("", before).strip(" :"), rest
    note = ""
    kicks = IN_BRACKETS.match(away)
    if kicks:
        printed, away = f"{printed} {kicks[1]}", away[kicks.end() :]
    if not away or not re.search(r"[^\W\d]", away) or re.match(r"^\W*[(\[]", away):
        teams = VERSUS.match(home)
        if not teams:
            return False
        home, note, away = teams[1], away, teams[2]
        at = next((node.at for node in left), line.at)
        names = (Team(team_name([Text(home, at)])), Team(team_name([Text(away, at)])))
    else:
        away, note = _trailing(away)
        names = (_team(left, home), _team(right, away))
    if (
        not all(_is_team(team.name) for team in names)
        or SENTENCE.search(home)
        or SENTENCE.search(away)
    ):
        return False
    return _add(line, context, names, (printed, note), day)


def _add(
    line: Line,
    context: Context,
    teams: tuple[Team, Team],
    printed: tuple[str, str],
    day: str | None,
) -> bool:
    """Add the match of a line."""
    outcome = read_outcome(printed[0], printed[1])
    if outcome is None:
        return False
    place: Place = context.where.place
    date = day or day_in(printed[1], context.years) or place.round_date
    match = MatchRecord(
        line=context.page.line(line.at),
        place=place,
        home=teams[0].name,
        away=teams[1].name,
        score=outcome.score,
        date=date,
        time=read_clock(printed[1]),
        status=outcome.status,
        awarded=outcome.awarded,
        extra_time=outcome.extra_time,
        penalties=outcome.penalties,
        replay=context.where.replay,
        decided_by=outcome.decided_by,
        note=printed[1].strip(" ()[].") or None,
    )
    context.add_match(match, "list", *teams)
    return True


def _cut(nodes: list[Node]) -> tuple[list[Node], str, list[Node]] | None:
    """Return what stands before the first score of a line, the score, and what stands behind."""
    for number, node in enumerate(nodes):
        text = one_line([node]) if not isinstance(node, Text) else node.text
        score = next(
            (s for s in SCORE.finditer(text) if not (":" in s[0] and len(s[2]) == 2)), None
        )
        if score is None:
            continue
        if (
            not isinstance(node, Text)
            and isinstance(node, Link)
            and score.end() - score.start() < len(text) - 2
        ):
            return None
        before: list[Node] = [*nodes[:number], Text(text[: score.start()], node.at)]
        after: list[Node] = [Text(text[score.end() :], node.at), *nodes[number + 1 :]]
        return before, score[0], after
    return None


def _trailing(text: str) -> tuple[str, str]:
    """Return the away team of a line, and what stands behind it: brackets, a day, a remark."""
    note = REMARK.search(text)
    return (text[: note.start()].strip(), note[0].strip()) if note else (text.strip(" ."), "")


def _team(nodes: list[Node], printed: str) -> Team:
    """Return a team of a line: the page of its link, if it has one."""
    return Team(team_name([Text(printed, 0)]), read_team(nodes).page)


def _is_team(name: str) -> bool:
    """Return whether a text of a line can be the name of a team."""
    return (
        bool(re.search(r"[^\W\d_]{2}", name))
        and len(name) <= 50
        and not re.search(r"[.!?]\s+[A-Z][a-z]+ ", name)
        and (not holds_score(name))
    )

"""Write wikitext as other editors would, and read it: `python tests/fuzz/wikitext_hands.py`.

MediaWiki shows the same of every version: another name of a template, parameters in another order,
blanks, comments, references, flags, other dashes, tables in HTML, headings in another language.
Whatever was read of a page is read of each of its versions. `--samples FOLDER` adds the pages of a
folder.
"""

from __future__ import annotations

import argparse
import random
import re
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from tui.formats.assembly.assemble import Wishes
from tui.formats.importing import import_source
from tui.formats.source import Source
from tui.season.raw.roster import matches, one_or_many, tables, units

WHAT = "wikitext written in other ways: the same matches, scores, names and tables are read"
CASES = 3_000
_MOST_AT_ONCE = 5

Rewrite: TypeAlias = Callable[[str, random.Random], str]

PAGES: dict[str, str] = {
    "boxes": """\
{{Infobox football league season
|competition = Utopia League
|season = 1974–75
|matches = 4
}}
== Group stage ==
=== Group A ===
{{#invoke:Sports table|main|style=WDL
|team1=ALP|name_ALP=[[Alpha FC|Alpha]]
|team2=BET|name_BET=[[Beta]]
|win_ALP=1 |draw_ALP=1 |loss_ALP=0 |gf_ALP=3 |ga_ALP=1
|win_BET=0 |draw_BET=1 |loss_BET=1 |gf_BET=1 |ga_BET=3
|winpoints=2
}}
{{Football box
|date={{Start date|1974|8|9|df=y}}
|time=15:30
|team1=[[Alpha FC|Alpha]]
|score=2–0
|team2=[[Beta]]
|goals1=[[John Smith|Smith]] {{goal|7||80}}
|stadium=[[Old Ground]]
}}
{{Football box collapsible
|date=16 August 1974
|team1=[[Beta]]
|score=1–1
|team2=[[Alpha FC|Alpha]]
}}
== Final ==
{{Football box
|date={{Start date|1975|6|1|df=y}}
|team1=[[Alpha FC|Alpha]]
|score=1–1
|aet=yes
|penaltyscore=4–2
|team2=[[Gamma United|Gamma]]
}}
""",
    "legs": """\
== Semi-finals ==
{{TwoLegStart}}
{{TwoLegResult|[[Alpha FC|Alpha]]|ENG|3–2|'''[[Beta]]'''|FRA|3–1|0–1}}
{{TwoLegResult|[[Gamma]]|GER|2–4|[[Delta]]|ESP|2–2|0–2}}
{{TwoLegEnd}}
== Final ==
* 9 May 1975: [[Beta]] 0–3 [[Delta]]
""",
    "tables": """\
== League table ==
{| class="wikitable"
! Pos !! Team !! Pld !! W !! D !! L !! GF !! GA !! Pts
|-
| 1 || [[Alpha FC|Alpha]] || 2 || 2 || 0 || 0 || 5 || 1 || 4
|-
| 2 || [[Beta]] || 2 || 0 || 0 || 2 || 1 || 5 || 0
|}
== Results ==
{| class="wikitable"
! Home !! Score !! Away
|-
| [[Alpha FC|Alpha]] || 2–1 || [[Beta]]
|-
| [[Beta]] || 0–3 || [[Alpha FC|Alpha]]
|}
""",
    "standings": """\
== Group stage ==
=== Group 1 ===
{| class="wikitable"
|-
! Team !! Pld !! W !! D !! L !! GF !! GA !! GD !! Pts
|-
| [[Alpha FC|Alpha]] || 3 || 2 || 1 || 0 || 7 || 2 || +5 || 5
|-
| [[Beta]] || 3 || 1 || 1 || 1 || 3 || 3 || 0 || 3
|-
| [[Gamma United]] || 3 || 1 || 0 || 2 || 2 || 5 || −3 || 2
|-
| [[Delta]] || 3 || 0 || 2 || 1 || 2 || 4 || −2 || 2
|}
* [[Alpha FC|Alpha]] 3–1 [[Beta]]
* [[Gamma United]] 1–0 [[Delta]]
=== Group 2 ===
{| class="wikitable"
|-
! Team !! Pts
|-
| [[Epsilon]] || 4
|-
| [[Zeta Town]] || 0
|}
* [[Epsilon]] 2–0 [[Zeta Town]]
* [[Zeta Town]] 1–3 [[Epsilon]]
""",
    "spanish": """\
== Tabla de posiciones ==
{{Tabla de posiciones inicio}}
{{Tabla de posiciones equipo|pos=01|pv=2|g=1|e=1|p=0|gf=3|gc=1|eq=[[Alfa]]}}
{{Tabla de posiciones equipo|pos=02|pv=2|g=0|e=1|p=1|gf=1|gc=3|eq=[[Beta]]}}
{{Tabla de posiciones final}}
== Resultados ==
=== Fecha 1 ===
{{Partidos
|local = [[Alfa]]
|resultado = 2:0
|visita = [[Beta]]
|fecha = 9 de agosto de 1974
}}
=== Fecha 2 ===
{{Partidos
|local = [[Beta]]
|resultado = 1:1
|visita = [[Alfa]]
}}
""",
    "matrix": """\
== Results ==
{{#invoke:sports results|main
|team1=ALP|team2=BET|team3=GAM
|name_ALP=[[Alpha FC|Alpha]]|name_BET=[[Beta]]|name_GAM=[[Gamma]]
|match_ALP_BET=2–1|match_ALP_GAM=0–0
|match_BET_ALP=1–3|match_BET_GAM=
|match_GAM_ALP=1–1|match_GAM_BET=2–0
}}
""",
    "bracket": """\
== Bracket ==
{{#invoke:RoundN|N4
|RD1=Semi-finals|RD2=Final
|5 May – [[Old Ground]]|[[Alpha FC|Alpha]]|2 (3)|[[Beta]]|2 (4)
|6 May – [[New Ground]]|[[Gamma]]|1|[[Delta]]|0
|9 May – [[Old Ground]]|[[Beta]]|3|[[Gamma]]|1
}}
""",
}

_NAMES = (
    ("Football box", "football box", "Footballbox", "footballbox", "Football_box"),
    ("Football box collapsible", "football box collapsible", "Footballbox collapsible"),
    (
        "#invoke:Sports table",
        "#invoke:sports table",
        "#invoke:Sports_table",
        "#invoke: sports table",
    ),
    ("#invoke:Sports results", "#invoke:sports results", "#invoke:Sports_results"),
    ("#invoke:RoundN", "#invoke:roundN"),
    ("TwoLegResult", "twoLegResult", "Template:TwoLegResult"),
    ("Partidos", "partidos", "Partido", "Plantilla:Partidos"),
    ("Tabla de posiciones equipo", "tabla de posiciones equipo", "Tabla_de_posiciones_equipo"),
    ("Start date", "start date", "Start_date", "Dts"),
    ("goal", "Goal"),
    ("Fb cl2 team", "fb cl2 team", "Fb_cl2_team"),
)
"""Names of templates, each row those of one."""

_HEADINGS = (
    ("Group stage", "Fase de grupos", "Gruppenphase", "Fase a gironi", "Phase de groupes"),
    ("Quarter-finals", "Quarterfinals", "Cuartos de final", "Viertelfinale", "Quarts de finale"),
    (
        "Semi-finals",
        "Semifinals",
        "Semifinales",
        "Halbfinale",
        "Semifinali",
        "Demi-finales",
        "Semifinais",
    ),
    ("Final", "The final", "Finale", "Endspiel"),
    ("Results", "Matches", "Resultados", "Ergebnisse", "Résultats", "Risultati"),
    ("League table", "Standings", "Tabla de posiciones", "Tabelle", "Classement", "Classifica"),
    ("Group 1", "Grupo 1", "Gruppe 1", "Groupe 1", "Girone 1", "Pool 1"),
    ("Group 2", "Grupo 2", "Gruppe 2", "Groupe 2", "Gruppo 2", "Zone 2"),
    ("Group 3", "Grupo 3", "Gruppe 3", "Groupe 3", "Girone 3"),
    ("Fecha 1", "Jornada 1", "Matchday 1", "1. Spieltag", "1re journée", "Giornata 1"),
    ("Fecha 2", "Jornada 2", "Matchday 2", "Spieltag 2", "Journée 2", "2ª rodada"),
    ("Bracket", "Cuadro", "Spielplan"),
    ("Resultados", "Partidos", "Results"),
    ("Tabla de posiciones", "Clasificación", "Final table"),
)
"""What a part of an article is called, each row one kind of part."""

_COLUMNS = (
    "Pos|Team|Pld|W|D|L|GF|GA|GD|Pts|Home|Score|Away",
    "#|Club|P|W|D|L|F|A|Diff|Points|Home team|Result|Away team",
    "Rank|Nation|GP|Won|Drawn|Lost|For|Against|+/−|Pts.|Team 1|Score|Team 2",
    "{{abbr|Pos|Position}}|Team|{{abbr|Pld|Played}}|{{Tooltip|W|Won}}|D|L|GF|GA|±|'''Pts'''|Home|FT|Away",
    'Place|Team|<abbr title="Played">MP</abbr>|W|T|L|GF|GA|GD|Pts|Home|Score|Visitor',
    "Lugar|Equipo|PJ|PG|PE|PP|GF|GC|DG|Puntos|Local|Resultado|Visitante",
    "Pos.|Club|J|G|E|P|GF|GC|Dif.|Ptos|Local|Marcador|Visita",
    "Pl.|Verein|Sp.|S|U|N|Tore+|Tore−|Diff.|Punkte|Heim|Ergebnis|Gast",
    "Platz|Mannschaft|Spiele|Siege|Unentschieden|Niederlagen|T+|T−|TD|Pkt.|Heim|Ergebnis|Gast",
    "Rang|Équipe|J|G|N|P|Bp|Bc|Diff|Pts|Domicile|Score|Extérieur",
    "Pl|Club|MJ|V|N|D|BP|BC|Diff.|Points|Domicile|Résultat|Extérieur",
    "Pos.|Squadra|G|V|N|P|GF|GS|DR|Pt|Casa|Risultato|Trasferta",
    "Pos|Equipe|J|V|E|D|GP|GC|SG|Pts|Mandante|Placar|Visitante",
)
"""How the columns of a table are called, each row in one hand or language; the first is ours."""

_DASHES = ("–", "-", "&ndash;", "−", "—", "&#8211;", "{{ndash}}")
_PLAIN_SCORE = re.compile(
    r"(?P<before>(?:score|resultado|match_\w+)\s*=\s*|\|\s*)(?P<home>\d+)[–:-](?P<away>\d+)"
    r"(?=\s*(?:\||\}\}|$))",
    re.MULTILINE,
)
_TEAM = re.compile(
    r"(?P<before>\b(?:name_\w+|team[12]|local|visita|eq|t)\s*=\s*)(?P<team>\[\[[^\[\]{}]+\]\])"
)
_LINK = re.compile(r"\[\[(?!File:|Image:)(?P<target>[^\[\]{}|]+)(?:\|(?P<shown>[^\[\]{}|]+))?\]\]")
_HEADING = re.compile(r"^(?P<marks>={2,5})\s*(?P<title>[^=\n]+?)\s*=+\s*$", re.MULTILINE)
_CALL = re.compile(r"\{\{(?P<name>[^{}|\n]+)")
_TABLE = re.compile(r"^\{\|.*?^\|\}", re.MULTILINE | re.DOTALL)


def _rename(text: str, chance: random.Random) -> str:
    """Call templates by other names of theirs."""

    def renamed(call: re.Match[str]) -> str:
        name = call["name"]
        for names in _NAMES:
            if name.strip() in names:
                return "{{" + name.replace(name.strip(), chance.choice(names))
        return call[0]

    return _CALL.sub(renamed, text)


def _spread(text: str, chance: random.Random) -> str:
    """Put blanks around the bars and equals signs of templates, or take them away."""
    style = chance.choice(
        (("\n| ", " = "), ("|", "="), (" |", " ="), ("\n|", "= "), (" | ", "  =  "))
    )

    def spread(name: str, parts: list[str]) -> str:
        written = []
        for part in parts:
            key, equals, value = part.partition("=")
            if not equals or not re.fullmatch(r"\s*[\w ]+\s*", key):
                written.append(style[0].strip("\n") + part if "\n" not in part else "|" + part)
                continue
            is_list = value.lstrip(" ").startswith("\n")
            written.append(
                f"{style[0]}{key.strip()}{style[1]}{value if is_list else value.strip()}"
            )
        return (
            "{{"
            + name.rstrip()
            + "".join(written)
            + "\n}}" * ("\n" in style[0])
            + "}}" * ("\n" not in style[0])
        )

    return _each_template(text, spread)


def _shuffle(text: str, chance: random.Random) -> str:
    """Give the named parameters of templates in another order."""

    def shuffled(name: str, parts: list[str]) -> str:
        keys = [re.match(r"\s*([^\W\d][\w ]*?)\s*=", part) for part in parts]
        places = [at for at, key in enumerate(keys) if key]
        if len({key[1] for key in keys if key}) == len(places):
            order = chance.sample(places, len(places))
            moved = dict(zip(places, (parts[at] for at in order), strict=True))
            parts = [moved.get(at, part) for at, part in enumerate(parts)]
        return "{{" + name + "".join(f"|{part}" for part in parts) + "}}"

    return _each_template(text, shuffled)


def _comment(text: str, chance: random.Random) -> str:
    """Put comments where nobody sees them."""
    comment = chance.choice(("<!-- 3–2 -->", "<!--\n{{Football box|team1=X}}\n-->", "<!---->"))
    return re.sub(
        r"\n(?=\|[^}\-+|]|==|\*)",
        lambda _: f" {comment}\n" if chance.random() < 0.3 else "\n",
        text,
    )


def _refer(text: str, chance: random.Random) -> str:
    """Put references behind scores and teams."""
    ref = chance.choice(
        (
            "<ref>{{cite web |title=Alpha 9–8 Beta |url=https://example.org/?a=b}}</ref>",
            '<ref name="a" />',
            "<ref name=a/>",
            "{{refn|group=note|Abandoned at 1–0.}}",
            "{{efn|Played in Gamma.}}",
            "<sup>[a]</sup>",
        )
    )
    return _at_values(text, chance, lambda value: f"{value}{ref}")


def _wrap(text: str, chance: random.Random) -> str:
    """Set scores and teams in bold, in small letters, or in templates that only show them."""
    before, behind = chance.choice(
        (
            ("'''", "'''"),
            ("{{nowrap|", "}}"),
            ("{{nobr|1=", "}}"),
            ("{{small|", "}}"),
            ("<b>", "</b>"),
            ("<u>", "</u>"),
            ("<small>", "</small>"),
            ("&nbsp;", ""),
            ("", "&nbsp;"),
            ("", "<br />"),
            ("<nowiki/>", ""),
        )
    )
    return _at_values(text, chance, lambda value: f"{before}{value}{behind}")


def _at_values(text: str, chance: random.Random, change: Callable[[str], str]) -> str:
    """Change some of the scores and teams of a text."""

    def scores(score: re.Match[str]) -> str:
        value = score[0][len(score["before"]) :]
        return score["before"] + (change(value) if chance.random() < 0.5 else value)

    def teams(team: re.Match[str]) -> str:
        return team["before"] + (change(team["team"]) if chance.random() < 0.5 else team["team"])

    return _TEAM.sub(teams, _PLAIN_SCORE.sub(scores, text))


def _dash(text: str, chance: random.Random) -> str:
    """Write scores with another dash, with blanks or without."""
    dash, blank = chance.choice(_DASHES), chance.choice(("", " "))
    return _PLAIN_SCORE.sub(rf"\g<before>\g<home>{blank}{dash}{blank}\g<away>", text)


def _flag(text: str, chance: random.Random) -> str:
    """Put flags in front of teams."""
    flag = chance.choice(
        (
            "{{flagicon|PER}} ",
            "{{Flag icon|ENG|1960}}&nbsp;",
            "[[File:Flag of Peru.svg|20px|link=Peru]] ",
            "[[Archivo:Flag of Peru.svg|20px]] ",
            "{{flagdeco|ESP}} ",
            "{{bandera|Perú}} ",
        )
    )
    return _TEAM.sub(lambda team: f"{team['before']}{flag}{team['team']}", text)


def _link(text: str, chance: random.Random) -> str:
    """Link teams otherwise, or not at all."""

    def linked(link: re.Match[str]) -> str:
        shown = link["shown"] or link["target"]
        if ":" in link["target"] or chance.random() < 0.5:
            return link[0]
        if link["target"] != shown:
            return link[0]
        return chance.choice(
            (
                f"[[{shown}|{shown}]]",
                f"[[{shown.replace(' ', '_')}|{shown}]]",
                f"[[:en:{shown}|{shown}]]",
            )
        )

    return _LINK.sub(linked, text)


def _head(text: str, chance: random.Random) -> str:
    """Write headings in another language, or with other marks."""

    def headed(heading: re.Match[str]) -> str:
        title = heading["title"]
        names = next((names for names in _HEADINGS if title in names), None)
        if names:
            title = chance.choice(names)
        marks, blank = heading["marks"], chance.choice(("", " "))
        title = chance.choice((title, title, f"'''{title}'''", f"{{{{anchor|x}}}}{title}"))
        return f"{marks}{blank}{title}{blank}{marks}{chance.choice(('', ' ', ' <!-- x -->'))}"

    return _HEADING.sub(headed, text)


def _tabulate(text: str, chance: random.Random) -> str:
    """Write wikitables with a cell a line, with attributes, or in HTML."""
    style = chance.choice((_cells_on_lines, _cells_with_attributes, _in_html))
    return _TABLE.sub(lambda table: style(table[0]), text)


def _rehead(text: str, chance: random.Random) -> str:
    """Call the columns of tables in the words of another hand or language."""
    ours, theirs = _COLUMNS[0].split("|"), _parts(chance.choice(_COLUMNS))
    columns = dict(zip(ours, theirs, strict=True))

    def headed(line: re.Match[str]) -> str:
        return re.sub(r"(?<=! )(\w+)(?= !!|$)", lambda head: columns.get(head[1], head[1]), line[0])

    return re.sub(r"^! .*!!.*$", headed, text, flags=re.MULTILINE)


def _reorder(text: str, chance: random.Random) -> str:
    """Put the columns of tables in another order, the figures behind the team."""

    def reordered(table: re.Match[str]) -> str:
        lines = table[0].split("\n")
        heads = [line for line in lines if line.startswith("! ")]
        if len(heads) != 1 or heads[0].count("!!") < 5 or "span" in table[0]:
            return table[0]
        count = heads[0].count("!!") + 1
        order = [0, 1, *chance.sample(range(2, count), count - 2)]
        return "\n".join(
            line[:2] + f" {bars} ".join(cells[at] for at in order)
            if len(cells := re.split(r"\s*(?:\|\||!!)\s*", line[2:])) == count
            and (bars := line[0] * 2)
            else line
            for line in lines
        )

    return _TABLE.sub(reordered, text)


def _dress(text: str, chance: random.Random) -> str:
    """Give tables a caption, rows a colour, and the places of teams the look of heads."""
    caption = chance.choice(("", "\n|+ Final table", '\n|+ style="text-align:left" | Table'))
    row = chance.choice(
        ("|-", '|- style="background:#cfc"', "|- align=center", "|-----", "|- <!-- x -->")
    )
    text = re.sub(r"^(\{\|[^\n]*)$", rf"\g<1>{caption}", text, flags=re.MULTILINE)
    text = re.sub(r"^\|-\s*$", row, text, flags=re.MULTILINE)
    look = chance.choice(("{| class='wikitable sortable'", '{| border="1" cellpadding=2', "{|"))
    return re.sub(r"^\{\|[^\n]*$", look, text, flags=re.MULTILINE)


def _cells_on_lines(table: str) -> str:
    return re.sub(r"\s*(\|\||!!)\s*", lambda bars: f"\n{bars[1][0]} ", table)


def _cells_with_attributes(table: str) -> str:
    def marked(line: str) -> str:
        if not re.match(r"[|!](?![-}+|])", line) or re.match(r"[|!]\s*\w+=[^|]*\|", line):
            return line
        return f'{line[0]} style="text-align:left" |{line[1:]}'

    return "\n".join(marked(line) for line in table.split("\n"))


def _in_html(table: str) -> str:
    if "span" in table or "=" in table.replace('class="wikitable"', ""):
        return table
    caption = ""
    rows: list[list[str]] = [[]]
    for line in table.split("\n")[1:-1]:
        if line.startswith("|-"):
            rows.append([])
            continue
        if line.startswith("|+"):
            caption = f"<caption>{line[2:].strip()}</caption>\n"
            continue
        tag = "th" if line.startswith("!") else "td"
        for cell in re.split(r"\|\||!!", line[1:]):
            rows[-1].append(f"<{tag}>{cell.strip()}</{tag}>")
    body = "\n".join(f"<tr>{''.join(row)}</tr>" for row in rows if row)
    return f'<table class="wikitable">\n{caption}{body}\n</table>'


def _as_another_program(text: str, chance: random.Random) -> str:
    """End lines otherwise, and add what a page has around its text."""
    text = (
        chance.choice(
            ("{{Short description|A season}}\n", "__NOTOC__\n", "{{Use dmy dates}}\n", "")
        )
        + text
    )
    text += chance.choice(
        ("\n[[Category:1974 in football]]\n", "\n{{DEFAULTSORT:Utopia}}\n", "\n{{Reflist}}\n", "")
    )
    return text.replace("\n", chance.choice(("\n", " \n")))


REWRITES: tuple[Rewrite, ...] = (
    *(_rename, _spread, _shuffle, _comment, _refer, _wrap, _dash),
    *(_flag, _link, _head, _rehead, _reorder, _dress, _tabulate, _as_another_program),
)


def _each_template(text: str, write: Callable[[str, list[str]], str]) -> str:
    """Write every outermost template anew, from its name and its parameters."""
    pieces: list[str] = []
    at = 0
    while (start := text.find("{{", at)) >= 0:
        end = _end_of(text, start)
        name, *parts = _parts(text[start + 2 : end - 2])
        pieces += [text[at:start], write(name, parts) if parts else text[start:end]]
        at = end
    return "".join([*pieces, text[at:]])


def _end_of(text: str, start: int) -> int:
    depth = 0
    for mark in re.compile(r"\{\{|\}\}").finditer(text, start):
        depth += 1 if mark[0] == "{{" else -1
        if depth == 0:
            return mark.end()
    return len(text)


def _parts(body: str) -> list[str]:
    """Return what the bars of a template set apart, those inside others aside."""
    parts, depth, at = [""], 0, 0
    for mark in re.finditer(r"\{\{|\}\}|\[\[|\]\]|\||<!--|-->", body):
        parts[-1] += body[at : mark.start()]
        at = mark.end()
        if mark[0] == "|" and depth == 0:
            parts.append("")
            continue
        depth += {"{{": 1, "[[": 1, "<!--": 1, "}}": -1, "]]": -1, "-->": -1}.get(mark[0], 0)
        parts[-1] += mark[0]
    parts[-1] += body[at:]
    return parts


_OF_MATCH = ("home", "away", "score", "awarded", "penalties", "extra_time", "status")
_OF_ROW = (
    *("pos", "team", "played", "won", "drawn", "lost"),
    *("goals_for", "goals_against", "goal_difference", "points"),
)

Facts: TypeAlias = Mapping[str, Counter[tuple[Any, ...]]]


def facts(text: str) -> Facts:
    """Return the stages, matches and rows of tables that are read of a page, and what is unread."""
    imported = import_source(Source("page.wiki", text), Wishes(season="1975"), "wikitext")
    raws = [season.assembled.raw for season in imported.seasons]
    parts = [unit for raw in raws for _, unit in units(raw)]
    played = [match for unit in parts for match in (*matches(unit), *tables(unit.get("play_offs")))]
    rows = [
        row
        for unit in parts
        for table in one_or_many(unit.get("published"))
        for row in tables(table.get("table"))
    ]
    return {
        "stages": Counter(
            (stage["kind"], len(stage.get("groups", ())), len(stage.get("rounds", ())))
            for raw in raws
            for stage in raw["stages"]
        ),
        "matches": Counter(tuple(match.get(key) for key in _OF_MATCH) for match in played),
        "rows": Counter(tuple(row.get(key) for key in _OF_ROW) for row in rows),
        "unread": Counter((line.text,) for line in imported.reading.unread if line.result),
    }


def rewritten(text: str, chance: random.Random) -> tuple[str, str]:
    """Return how a text was rewritten, and the text."""
    chosen = chance.sample(REWRITES, chance.randint(1, _MOST_AT_ONCE))
    for rewrite in chosen:
        text = rewrite(text, chance)
    return ", ".join(rewrite.__name__.strip("_") for rewrite in chosen), text


def differences(pages: Mapping[str, str], cases: int, seed: int = 0) -> Iterator[str]:
    """Yield how the versions of pages are read otherwise, the pages in turn."""
    known = {name: facts(text) for name, text in pages.items()}
    for number in range(cases):
        name, text = list(pages.items())[number % len(pages)]
        how, other = rewritten(text, random.Random(f"{seed}-{number}"))  # noqa: S311  the same cases for everybody
        read = facts(other)
        for what, counted in known[name].items():
            lost, new = counted - read[what], read[what] - counted
            if lost or new:
                yield (
                    f"case {number} of seed {seed}: {name}, {how}:"
                    f" {what}: lost {dict(lost)}, new {dict(new)}"
                )


def _samples(folder: Path | None) -> Iterable[tuple[str, str]]:
    for path in sorted(folder.glob("*.wiki*")) if folder else ():
        yield path.name, path.read_text(encoding="utf-8")


def main() -> int:
    """Print the row of the outcome, and on stderr what was read otherwise."""
    parser = argparse.ArgumentParser(description=WHAT)
    parser.add_argument("--cases", type=int, default=CASES)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--samples", type=Path)
    options = parser.parse_args()
    pages = PAGES | dict(_samples(options.samples))
    found = list(differences(pages, options.cases, options.seed))
    for difference in found[:20]:
        print(difference, file=sys.stderr)
    print(f"| {WHAT} | {options.cases:,} | versions of {len(pages)} pages | {len(found)} |")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())

"""Wikitext in other hands: whoever writes a page, and however, the same is read of it."""

from __future__ import annotations

import random
from textwrap import dedent

import pytest

import wikitext_hands
from tui.formats.records import MatchRecord, TableRecord
from tui.formats.source import Source
from tui.formats.wikitext.heads import roles_of
from tui.formats.wikitext.read import read

STATS = ["played", "won", "drawn", "lost", "goals_for", "goals_against", "goal_difference"]


def test_a_part_of_the_pages_written_in_other_ways() -> None:
    assert list(wikitext_hands.differences(wikitext_hands.PAGES, 140)) == []


def test_every_way_to_write_a_page_changes_some_page() -> None:
    """A rewriting that no longer finds what it is for would prove nothing."""
    pages = "\n".join(wikitext_hands.PAGES.values())
    chance = random.Random(1)  # noqa: S311  the same for everybody
    idle = [
        rewrite.__name__
        for rewrite in wikitext_hands.REWRITES
        if all(rewrite(pages, chance) == pages for _ in range(3))
    ]
    assert idle == []


def test_a_page_of_another_result_is_another_page() -> None:
    """The comparison sees a single goal, and a name."""
    page = wikitext_hands.PAGES["tables"]
    for other in (page.replace("0–3", "0–2"), page.replace("|| [[Beta]]", "|| [[Bera]]", 1)):
        assert wikitext_hands.facts(other) != wikitext_hands.facts(page)


@pytest.mark.parametrize(
    "heads",
    [
        "Pld W D L GF GA GD",
        "PJ PG PE PP GF GC DG",
        "J G E P GF GC Dif.",
        "Sp. S U N Tore+ Tore− Diff.",
        "J G N P Bp Bc Diff",
        "J V N D BP BC Diff.",
        "G V N P GF GS DR",
        "J V E D GP GC SG",
    ],
)
def test_the_heads_of_figures_are_known_in_six_languages(heads: str) -> None:
    assert roles_of(["#", "Club", *heads.split(), "Pts"]) == ["pos", "team", *STATS, "points"]


def test_a_table_in_html_is_one() -> None:
    text = """\
    == Group A ==
    <table class="wikitable" style="width:50%">
    <caption>Final table</caption>
    <tr><th>Pos</th><th>Team</th><th>Pld</th><th>W</th><th>D</th><th>L</th><th>Pts</th></tr>
    <tr align=center><td>1</td><td>[[Alfa F.C.|Alfa]]</td>
    <td>2</td><td>1</td><td>1</td><td>0</td><td>3</td></tr>
    <tr>
      <td>2</td><td>Beta</td><td>2</td><td>0</td><td>1</td><td>1</td><td>1</td>
    </tr>
    </table>
    <TABLE><TR><TH>Home</TH><TH>Score</TH><TH>Away</TH></TR>
    <TR><TD rowspan="2">Alfa</TD><TD>2–1</TD><TD>Beta</TD></TR><TR><TD>0–0</TD><TD>Gama</TD></TR>
    </TABLE>
    * Beta 1–1 Alfa
    """
    records = read(Source("page.wiki", dedent(text))).records
    (table,) = (record for record in records if isinstance(record, TableRecord))
    assert [(row.team, row.points, row.line) for row in table.rows] == [
        ("Alfa", 3, 5),
        ("Beta", 1, 8),
    ]
    matches = [record for record in records if isinstance(record, MatchRecord)]
    assert [(match.home, match.score, match.away, match.line) for match in matches] == [
        ("Alfa", (2, 1), "Beta", 12),
        ("Alfa", (0, 0), "Gama", 12),
        ("Beta", (1, 1), "Alfa", 14),
    ]


@pytest.mark.parametrize(
    ("title", "round_", "leg"),
    [
        ("Halbfinale, Rückspiele", "Halbfinale", 2),
        ("Demi-finales (retour)", "Demi-finales", 2),
        ("Quarti di finale, andata", "Quarti di finale", 1),
        ("Semifinais, volta", "Semifinais", 2),
        ("Endspiel", "Endspiel", None),
    ],
)
def test_rounds_of_ties_are_known_in_other_languages(
    title: str, round_: str, leg: int | None
) -> None:
    (match,) = read(Source("page.wiki", f"== {title} ==\n* [[Alfa]] 2–1 [[Beta]]\n")).records
    assert isinstance(match, MatchRecord)
    assert (match.place.round, match.place.leg, match.place.knockout) == (round_, leg, True)


@pytest.mark.parametrize(
    "name", ["Template:TwoLegResult", "Plantilla: twoLegResult", "TwoLegResult<!-- x -->"]
)
def test_a_template_has_the_same_name_in_its_namespace(name: str) -> None:
    text = f"== Final ==\n{{{{{name}|[[Alfa]]|ENG|3–2|[[Beta]]|FRA|3–1|0–1}}}}\n"
    assert len(read(Source("page.wiki", text)).records) == 2

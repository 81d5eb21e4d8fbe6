"""The audit as a pane and as a line: what was found, how grave it is, what would mend it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from support import archive
from support.findings import (
    HEAD,
    ROUND_ROBIN,
    SOURCES,
    TABLE,
    claims,
    league,
    printed,
    rounds,
    sentence_of,
)
from tui.audit.audited import audit_loaded
from tui.present.page.page import Page
from tui.present.page.text import width
from tui.present.panes.audit import audit, audit_line, audit_words, shown
from tui.present.panes.registry import PANES
from tui.present.screen.aim import aim
from tui.present.screen.frame import foot, heading
from tui.present.view.view import View
from tui.present.words.findings import AGREES, UNPUBLISHED
from tui.season.load import Loaded, load, parse

KNOWN = """
[[known]]
code = "goals-total"
values = ["16", "20"]
note = "The book has a misprint."
"""

FINAL = """
[[stages]]
name = "Cup"
kind = "knockout"

[[stages.rounds]]
name = "Final"
ties = [{ teams = ["A", "B"],"""


def of(loaded: Loaded) -> View:
    return replace(View.of(loaded.season), audited=audit_loaded(loaded))


def view(text: str) -> View:
    return of(parse(HEAD + text, "test.toml"))


def year(number: int) -> View:
    return of(load(archive.FOLDER / f"{number}-copa-peru.toml"))


def lines(page: Page) -> list[str]:
    return [one.text.rstrip() for one in page.body]


def test_the_findings_of_1968_with_what_is_missing() -> None:
    page = audit(year(1968), 80)
    assert page.head[0].text == "Audit 2 contradictions (≠), 3 gaps (?)"
    assert lines(page)[:5] == [
        " ≠ The 15 results add up to 34 goals; Wikipedia says 38.",
        "   4 goals are missing from the listed matches",
        " ≠ The Departmental stage lists 23 departments; Wikipedia says 24.",
        "   1 department is missing from the list",
        " ? Regional stage › Región Norte A: In the table from Wikipedia not every team",
    ]
    assert len(page.rows) == 5


def test_the_foot_says_where_a_finding_is_and_whose_values_differ() -> None:
    page = audit(year(1968), 80)
    first = next(iter(page.rows))
    assert " ".join(one.text.strip() for one in page.foot(first, 80)) == (
        "goals-total, line 47 of the file; Enter shows it. The results: 34; Wikipedia: 38."
    )


def test_the_foot_of_a_row_with_several_cells_names_the_two_in_their_order() -> None:
    page = audit(year(1983), 120)
    first = next(iter(page.rows))
    assert " ".join(one.text.strip() for one in page.foot(first, 120) if one.text.strip()) == (
        "table-cell, line 97 of the file; Enter shows it. Compared: the results ≠ Wikipedia, older"
        " version."
    )


def test_a_change_that_mends_two_findings_is_told_after_the_second() -> None:
    told = lines(audit(year(1983), 200))
    assert told[0] == (
        " ≠ Final stage: Deportivo Cañaña: won 1≠3, drawn 2≠1, lost 2≠1, goals for 7≠14, goals"
        " against 11≠7, points 4≠7 (the results ≠ Wikipedia, older version)."
    )
    assert told[1].startswith(" ≠ Final stage: Cienciano: won 3≠1, ")
    assert told[2:5] == [
        "   2 possible corrections:",
        "     would agree if Deportivo Cañaña and Cienciano were exchanged in the results",
        "     would agree if Deportivo Cañaña and Cienciano were exchanged in the table",
    ]


def test_what_the_file_knows_of_comes_last_and_says_its_note() -> None:
    both = claims("goals = 20\nmatches = 7") + league(rounds(ROUND_ROBIN))
    assert lines(audit(view(both), 100))[0].startswith(" ≠ 6 matches")
    swapped = view(both + KNOWN)
    page = audit(swapped, 100)
    assert page.head[0].text == "Audit 1 contradiction (≠); 1 known"
    told = lines(page)
    at = told.index("   known: The book has a misprint.")
    assert told[at - 1].startswith(" ≠ The 6 results add up to 16 goals")
    assert [span.role for span in page.body[at - 1].spans if span.text.strip()] == ["dim", "dim"]
    assert audit_words(swapped) == ("1 contradiction", "≠1")


def test_a_season_of_which_everything_is_known_has_nothing_new() -> None:
    known = view(claims("goals = 20") + league(rounds(ROUND_ROBIN)) + KNOWN)
    assert audit_line(known, 80).text == " Audit nothing new; 1 known"
    assert audit_words(known) == ()


def test_a_clean_season_says_so_and_one_not_yet_audited_says_that() -> None:
    clean = view(league(rounds(ROUND_ROBIN)))
    assert audit_line(clean, 80).text == " Audit no findings"
    assert "Nothing was found" in lines(audit(clean, 80))[0]
    assert lines(audit(clean, 100)) == [f" {UNPUBLISHED}"]
    waiting = replace(clean, audited=None)
    assert foot(waiting, 80).text == ""
    assert "being audited" in lines(audit(waiting, 80))[0]


@pytest.mark.parametrize(
    "text",
    [
        SOURCES + league(rounds(ROUND_ROBIN), printed(TABLE)),
        claims("goals = 16") + league(rounds(ROUND_ROBIN)),
        SOURCES + league(rounds(('A 1-0 B also = [{ score = "1-0", source = "book" }]',))),
        f'{FINAL} legs = [{{ home = "A", away = "B", score = "1-0" }}], winner = "A" }}]',
        f'{FINAL} aggregate = "1-0" }}]',
    ],
)
def test_that_sources_agree_is_said_only_where_one_publishes_something(text: str) -> None:
    assert lines(audit(view(text), 100)) == [f" {AGREES}"]


def test_the_line_names_the_gravest_and_the_pane_where_there_is_room_for_it() -> None:
    told = " Audit 2 contradictions  ≠ The 15 results add up to 34 goals; Wikipedia says 38."
    assert audit_line(year(1968), 80).text == told
    assert audit_line(year(1968), 100).text == f"{told}{'5 shows all ':>20}"


@pytest.mark.parametrize(
    ("cells", "ending"),
    [(108, "champions  2 contradictions"), (80, "champions  ≠2"), (38, "1968 › Final  ≠2")],
)
def test_a_low_screen_says_it_in_the_title(cells: int, ending: str) -> None:
    (title,) = heading(year(1968), cells, 1, tells_audit=True)
    assert ending in title.text
    assert width(title.text) == cells
    assert all("contradiction" not in one.text for one in heading(year(1968), cells, 2))


@pytest.mark.parametrize("wide", [30, 38, 60, 120, 200])
def test_nothing_is_cut_off_at_any_width(wide: int) -> None:
    for number in (1968, 1983, 1986):
        one = year(number)
        page = audit(one, wide)
        assert all(width(line.text) <= wide for line in page.body)
        words = " ".join(" ".join(lines(page)).split())
        assert all(sentence_of(finding) in words for finding, _ in shown(one).values())


def test_findings_that_read_alike_are_all_there() -> None:
    rows = printed(["1 A 3 1 1 1 4 2 9"], "complete = false")
    other = printed(["1 A 3 1 1 1 4 2 9"], "complete = false\nround = 9")
    assert len(shown(view(league(rows, other)))) == 2


def test_every_finding_is_a_row_of_its_own() -> None:
    table = printed((*TABLE[:3], "4 C 3 0 1 2 4 8 1"))
    one = view(SOURCES + league(rounds(ROUND_ROBIN), table))
    assert one.audited is not None
    assert len(audit(one, 80).rows) == len(one.audited.findings) > 1


@pytest.mark.parametrize("file", archive.FILES, ids=lambda file: file.stem)
def test_every_finding_of_the_archive_is_seen_where_enter_leads(file: Path) -> None:
    one = of(load(file))
    for finding, _ in shown(one).values():
        there = aim(one, finding)
        assert there is not None
        here = replace(one.at(there.moment) if there.moment else one, laid=there.laid)
        page = PANES[there.pane].draw(here, 200)
        assert there.key is None or there.key in page.rows
        if finding.team and finding.code != "tie-entrant":  # which leads to the tie
            assert there.key is not None
            assert there.key[-1] == finding.team

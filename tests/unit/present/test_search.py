"""Finding rows by what they say, accents and capitals ignored."""

from __future__ import annotations

import pytest

from tui.present.page.page import Page
from tui.present.page.pane_names import Name
from tui.present.panes.facts import facts
from tui.present.panes.qualifiers import qualifiers
from tui.present.screen.search import Hit, following, hits
from tui.present.standings.pane import standings
from tui.present.view.view import View
from tui.season.model import Season


def pages(season: Season) -> dict[Name, Page]:
    view = View.of(season)
    return {
        "standings": standings(view, 1000),
        "qualifiers": qualifiers(view, 1000),
        "facts": facts(view, 1000),
    }


def test_huanuco_finds_leon_de_huanuco(copa_1968: Season) -> None:
    assert hits("huanuco", pages(copa_1968)) == [("qualifiers", ("Huánuco", "León de Huánuco"))]


@pytest.mark.parametrize("words", ["LEÓN", "leon", "  León de  ", "lEo\u0301n"])
def test_capitals_accents_and_blanks_do_not_matter(copa_1968: Season, words: str) -> None:
    assert ("qualifiers", ("Huánuco", "León de Huánuco")) in hits(words, pages(copa_1968))


def test_hits_come_pane_by_pane_in_the_order_of_the_rows(copa_1968: Season) -> None:
    found = hits("mannucci", pages(copa_1968))
    assert found[:2] == [
        ("standings", ("Final stage", "Carlos A. Mannucci")),
        ("qualifiers", ("La Libertad", "Carlos A. Mannucci")),
    ]
    assert {name for name, _ in found[2:]} == {"facts"}


@pytest.mark.parametrize("words", ["", "   ", "Alianza Lima"])
def test_nothing_is_found_for_nothing(copa_1968: Season, words: str) -> None:
    assert hits(words, pages(copa_1968)) == []


def test_the_next_hit_goes_round_at_both_ends() -> None:
    found: list[Hit] = [("standings", ("a",)), ("qualifiers", ("b",)), ("facts", ("c",))]
    assert following(found, found[0], 1) == found[1]
    assert following(found, found[2], 1) == found[0]
    assert following(found, found[0], -1) == found[2]
    assert following(found, ("rounds", ("x",)), 1) == found[0]
    assert following(found, None, -1) == found[2]


def test_a_part_of_the_facts_has_the_same_key_at_every_width(copa_1968: Season) -> None:
    view = View.of(copa_1968)
    whole = {line.key: line.text for line in facts(view, 1000).body if line.key}
    for wide in range(26, 120):
        keys = {line.key: line.text for line in facts(view, wide).body if line.key}
        assert whole.keys() <= keys.keys()
        assert all(
            whole[key].split()[0] == keys[key].split()[0][: wide - 1]
            for key in whole
            if len(whole[key].split()[0]) < wide - 16
        )

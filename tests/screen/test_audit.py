"""The audit on screen: its line, its pane, the way to what a finding is about, tables laid over."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest

from support import facts
from support.archive import FOLDER
from support.board import FINAL, REGIONAL, Board, opened
from tui.audit import audited as auditing
from tui.dashboard.background.follower import Follower
from tui.season.load import Loaded
from tui.season.timeline import Moment

SIZES = [(40, 12), (60, 20), (80, 24), (100, 30), (120, 36), (160, 45), (200, 60)]
GOALS = " Audit 2 contradictions  ≠ The 15 results add up to 34 goals; Wikipedia says 38."


def year(number: int) -> Path:
    return FOLDER / f"{number}-copa-peru.toml"


def audit_line(board: Board) -> str:
    """The line above the footer."""
    return board.text.splitlines()[-2]


async def test_the_line_of_1968_stays_whatever_the_round_and_the_stage() -> None:
    async with opened() as board:
        for key in ("home", "]", "]", "{", "{", "t"):
            assert audit_line(board) == GOALS
            await board.press(key)


async def test_the_pane_opens_and_a_claim_is_found_among_the_facts() -> None:
    async with opened() as board:
        assert not board.pane("audit").display
        await board.press("5")
        assert board.lines("audit")[0].startswith("Audit 2 contradictions (≠), 3 gaps (?)")
        assert [line.split("  ")[0] for line in board.reversed] == [
            "≠ The 15 results add up to 34 goals; Wikipedia says 38.",
            "4 goals are missing from the listed matches",
        ]
        await board.press("enter")
        assert board.app.focused is board.pane("facts")
        assert board.reversed == ["Goals         38"]
        assert "Esc returns to the finding" in board.footer
        await board.press("escape")
        assert board.app.focused is board.pane("audit")
        assert board.reversed[0].startswith("≠ The 15 results")
        await board.press("j", "enter")
        assert board.reversed == ["Departments   24"]


async def test_a_gap_leads_to_its_group_and_esc_back_to_the_round() -> None:
    async with opened(at=Moment(FINAL, 3)) as board:
        await board.press("5", "G", "enter")
        assert board.moment == Moment(REGIONAL)
        assert board.pane("standings").cursor == ("Región Centro", "Aurora Chancayllo")
        await board.press("escape")
        assert board.moment == Moment(FINAL, 3)
        assert board.app.focused is board.pane("audit")
        await board.press("escape")
        assert board.app.screen is not board.screen


async def test_the_exchange_of_1983_is_told() -> None:
    async with opened(year(1983)) as board:
        await board.press("5", "j")
        words = " ".join(board.reversed)
        assert "2 possible corrections:" in words
        assert "if Deportivo Cañaña and Cienciano were exchanged in the results" in words


async def test_a_row_is_seen_with_the_published_table_over_it() -> None:
    async with opened(year(1985)) as board:
        await board.press("5", "enter")
        assert board.pane("standings").cursor == ("Final stage", "Hungaritos Agustinos")
        assert board.lines("standings")[0].startswith("Standings ≠ Wikipedia in 2 cells")
        assert "6≠7" in board.reversed[0]
        await board.press("escape")
        assert board.lines("standings")[0] == "Standings after the play-off"


async def test_the_row_of_2023_whose_points_do_not_follow() -> None:
    async with opened(year(2023), size=(120, 36), at=Moment(0)) as board:
        await board.press("5", "enter")
        assert board.moment == Moment(1, 5)
        row = " ".join(board.reversed[0].split())
        assert row.startswith("23 Independiente de Huachog 5 2 1 2")


async def test_a_tie_is_seen_in_the_bracket_and_a_match_in_its_round() -> None:
    async with opened(year(1979)) as board:
        await board.press("5", "enter")
        assert board.moment.stage == 0
        assert board.pane("standings").cursor == ("0", "2")
    async with opened(year(1973)) as board:
        await board.press("5", "enter")
        assert board.app.focused is board.pane("rounds")
        assert board.reversed == ["Sportivo 3-1 CNI"]


async def test_published_tables_are_laid_over_and_taken_away_with_one_key() -> None:
    async with opened(year(1985)) as board:
        before = board.text
        await board.press("p")
        assert "2≠3" in board.row("standings", "Ateneo")
        await board.press("[")
        assert "Wikipedia prints only the table of" in board.lines("standings")[0]
        assert "≠" not in board.row("standings", "Ateneo")
        await board.press("]", "p")
        assert board.text == before
    async with opened() as board:
        await board.press("p")
        assert "No source publishes a table of this stage" in board.footer
        await board.press("{", "p")
        assert "Wikipedia alone, " in board.text


@pytest.mark.parametrize("size", SIZES)
async def test_line_pane_and_overlay_at_every_size(size: tuple[int, int]) -> None:
    async with opened(year(1983), size=size) as board:
        assert "2 contradictions" in board.text or "≠2" in board.text.splitlines()[0]
        await board.press("p")
        assert "7≠4" in board.row("standings", "Cienciano")
        await board.press("5")
        assert board.lines("audit")[0].startswith("Audit 2 contradictions")
        assert board.reversed[0].startswith("≠ Final stage: Deportivo Cañaña")
        await board.press("enter")
        assert "4≠7" in board.reversed[0]


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a season file that is only read again at the press of a key."""
    monkeypatch.setattr(Follower, "start", lambda _: None)
    path = tmp_path / "season.toml"
    path.write_text(facts.FILE.read_text())
    return path


def save(path: Path, old: str, new: str) -> None:
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


async def test_a_save_changes_the_findings_and_the_cursor_stays_with_its_own(file: Path) -> None:
    async with opened(file) as board:
        await board.press("5", "j", "j")
        save(file, "departments = 24", "departments = 23")
        await board.press("R")
        await board.until(lambda: " Audit 1 contradiction " in board.text)
        assert board.lines("audit")[0].startswith("Audit 1 contradiction (≠), 3 gaps (?)")
        assert board.reversed[0].startswith("? Regional stage › Región Norte A")


async def test_while_a_save_is_audited_the_keys_work_and_old_findings_lead_nowhere(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with opened(file, at=Moment(FINAL, 3)) as board:
        may_go_on = threading.Event()
        audited = auditing.audit_loaded

        def slow(loaded: Loaded) -> auditing.Audited:
            assert may_go_on.wait(30)
            return audited(loaded)

        monkeypatch.setattr(auditing, "audit_loaded", slow)
        save(file, "departments = 24", "departments = 23")
        await board.press("5", "R", "]")
        assert board.moment == Moment(FINAL, 4)
        assert audit_line(board) == GOALS
        await board.press("enter")
        assert "The file has just changed" in board.footer
        may_go_on.set()
        await board.until(lambda: " Audit 1 contradiction " in board.text)
        await board.press("enter")
        assert board.reversed == ["Goals         38"]


async def test_another_season_is_audited_anew_and_nothing_leads_back_to_the_last_one() -> None:
    async with opened() as board:
        await board.press("5", "enter", ">")
        await board.until(
            lambda: "The Departmental stage lists 23 departments; Wikipedi…" in audit_line(board)
        )
        await board.press("escape")
        assert board.app.screen is not board.screen


async def test_findings_are_found_by_their_words() -> None:
    async with opened() as board:
        await board.press("slash", *"says 38", "enter")
        assert board.app.focused is board.pane("audit")
        assert '"says 38": 1 of 1' in board.footer


async def test_a_click_on_the_line_opens_the_pane() -> None:
    async with opened() as board:
        await board.pilot.click("#footer", offset=(3, 0))
        assert board.app.focused is board.pane("audit")

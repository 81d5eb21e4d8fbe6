"""The README and the pages in docs say what the program does, not what it once did."""

import re
from pathlib import Path

import pytest

from support import seasons_table
from support.run_cli import run
from tui.present.words.problems import problem_lines
from tui.season.load import parse
from tui.season.raw.problems import SeasonError

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
PAGES = {
    page: page.read_text()
    for page in (*ROOT.glob("*.md"), ROOT / "seasons" / "README.md", *(ROOT / "docs").rglob("*.md"))
}
LONGEST_README = 150
"""Lines of a front page that somebody reads to its end."""


def test_the_readme_is_a_front_page() -> None:
    assert len(README.splitlines()) <= LONGEST_README


def _anchors(page: Path) -> set[str]:
    """Return the anchors of the headings of a page, as GitHub makes them."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_every_link_leads_to_a_heading_that_is_there() -> None:
    lost = []
    for page, text in PAGES.items():
        for link, anchor in re.findall(r"\]\(([^)#:]*)(?:#([^)]*))?\)", text):
            target = page.parent / link if link else page
            if not target.exists() or (anchor and anchor not in _anchors(target)):
                lost.append(f"{page.relative_to(ROOT)}: {link}#{anchor}")
    assert lost == []


def test_the_table_of_the_seasons_is_up_to_date() -> None:
    """`make seasons` writes it."""
    readme = seasons_table.README
    assert seasons_table.written(readme.read_text()) == seasons_table.table(readme.parent)


def test_every_picture_is_shown() -> None:
    everything = "".join(PAGES.values())
    pictures = [picture.name for picture in ROOT.glob("screenshots/*")]
    assert pictures
    assert [name for name in pictures if name not in everything] == []


def test_the_message_of_the_example_is_the_one_that_is_printed() -> None:
    name = "seasons/1968-copa-peru.toml"
    text = (ROOT / name).read_text()
    broken = text.replace(
        '{ home = "CNI", away = "Aurora Chancayllo", score = "2-1" }',
        '{ home = "CNI", away = "Aurora Chancayo", score = "2-1" }',
    )
    with pytest.raises(SeasonError) as caught:
        parse(broken, name)
    assert "\n".join(problem_lines(caught.value)) in README


def test_the_example_of_the_audit_is_what_is_printed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    ran = run("check", "1985-copa-peru")
    assert ran.code == 1
    assert f"$ jornada check 1985-copa-peru\n{ran.out}{ran.told}" in README

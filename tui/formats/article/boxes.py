"""Matches copied from the boxes of a page: where the score stands, and whose the scorers are."""

from __future__ import annotations

from dataclasses import dataclass, field

from tui.formats.article.marks import MINUTE, REPORT, SCORE_ALONE, VERSUS, is_name


@dataclass(slots=True)
class Scorers:
    """The scorers below a match: the word between both columns tells whose they are."""

    home: list[str] = field(default_factory=list)
    away: list[str] = field(default_factory=list)
    is_behind: bool = False

    def add(self, text: str) -> None:
        """Add a line with scorers of one team, of both, or with what stands between."""
        cells = text.split("\t")
        if len(cells) > 1 and MINUTE.search(cells[0]):
            self.home.append(cells[0].strip())
        self.is_behind = self.is_behind or len(cells) > 1 or REPORT.match(text) is not None
        if MINUTE.search(cells[-1]):
            (self.away if self.is_behind else self.home).append(cells[-1].strip())

    def goals(self) -> dict[str, str]:
        """Return the scorers of both teams; none where nothing tells them apart."""
        if not self.is_behind:
            return {}
        return {"goals1": "\n".join(self.home), "goals2": "\n".join(self.away)}


def is_middle(text: str) -> bool:
    """Return whether a text stands between two teams: a score, or the "v" of a fixture."""
    return SCORE_ALONE.match(text) is not None or VERSUS.match(text) is not None


def score_at(cells: tuple[str, ...]) -> int | None:
    """Return the only cell with a score, where it stands between two names."""
    scores = [at for at, cell in enumerate(cells) if is_middle(cell)]
    if len(scores) != 1 or not 0 < scores[0] < len(cells) - 1:
        return None
    at = scores[0]
    return at if is_name(cells[at - 1]) and is_name(cells[at + 1]) else None

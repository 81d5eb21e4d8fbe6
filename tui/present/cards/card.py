"""Cards: what opens for a team, for a match or for a tie."""

from __future__ import annotations

from tui.present.bracket.ties import node_of, tie_of
from tui.present.cards.team import team_card
from tui.present.cards.tie import tie_card
from tui.present.page.page import EMPTY, Key, Line, Page, line
from tui.present.page.pane_names import Name
from tui.present.page.text import clean, fit, wrap
from tui.present.panes.rounds import match_at
from tui.present.view.view import View
from tui.present.words.cards import (
    DATE,
    NEUTRAL,
    NOT_KNOWN,
    NOTE,
    OTHER_SCORES,
    RESULT,
    ROUND,
    SCORERS,
    SOURCE,
    TO_BE_PLAYED,
    VENUE,
    goals_of,
    other_score,
    positions_after,
    round_in_group,
)
from tui.present.words.phrases import VERSUS, circumstances, day_and_time, score_with_mark
from tui.season.model import OtherScore
from tui.standings.rows import Row


def card(view: View, pane: Name, key: Key, cells_wide: int) -> Page | None:
    """Draw the card of a row; None where there is nothing more to say."""
    if pane == "rounds":
        tie = tie_of(view, key[1], key[2])
        return tie_card(view, tie, cells_wide) if tie else match_card(view, key, cells_wide)
    if pane == "standings" and view.knockout:
        # A card stays open while the file changes: its row may be that of a table no longer there.
        node = node_of(key) if key[-1] else None
        return tie_card(view, node, cells_wide) if node else None
    team = team_of(view, pane, key)
    return team_card(view, team, cells_wide) if team else None


def team_of(view: View, pane: Name, key: Key) -> str:
    """Return the team of a row; nothing where the row shows something else."""
    is_team = pane == "qualifiers" or (pane == "standings" and not view.knockout)
    return key[-1] if is_team else ""


def match_card(view: View, key: Key, cells_wide: int) -> Page | None:
    """Draw everything known of a match of the round shown."""
    stage, found = view.stage, match_at(view, key)
    if stage is None or found is None:
        return None
    group, matchday, match = found
    source = match.source or stage.source or ""
    ground = NEUTRAL if match.neutral else ""
    is_to_come = view.fixtures.is_to_come(match, matchday, view.moment)
    known = [
        (DATE, day_and_time(match.date or matchday.date, match.time or matchday.time) or NOT_KNOWN),
        (ROUND, _round_of(view, group)),
        (RESULT, circumstances(match) or (TO_BE_PLAYED if is_to_come else "")),
        (SCORERS, ", ".join(goals_of(one) for one in match.scorers)),
        (OTHER_SCORES, "; ".join(_other(view, one) for one in match.also)),
        (VENUE, ", ".join(part for part in (match.venue, ground) if part)),
        (NOTE, match.note or ""),
        (SOURCE, view.season.source_titles.get(source, source)),
    ]
    body: list[Line] = []
    for label, text in known:
        for at, part in enumerate(wrap(clean(text), cells_wide - 9)):
            body.append(line((" " + fit("" if at else label, 8), "dim"), part))
    positions = [
        (team, row.position)
        for team in (match.home, match.away)
        if (row := _row_of(view, team, group)) and row.position
    ]
    if positions:
        words = positions_after(positions)
        body += [EMPTY, *(line(f" {part}") for part in wrap(words, cells_wide - 2))]
    between = VERSUS if is_to_come else score_with_mark(match)
    title = f"{view.named(match.home)} {between} {view.named(match.away)}"
    return Page(head=(line((title, "head")), EMPTY), body=tuple(body))


def _row_of(view: View, team: str, group: int) -> Row | None:
    """Return the row of a team after the round; behind the last group are matches between them."""
    is_between = view.league is not None and group == len(view.league.all_groups)
    own = view.league.group_of.get(team) if view.league and is_between else group
    table = None if own is None else view.table(own)
    return table.row_of(team) if table else None


def _other(view: View, one: OtherScore) -> str:
    return other_score(one, view.season.source_label(one.source, ""))


def _round_of(view: View, group: int) -> str:
    """Return the round of its group that a match belongs to; empty where rounds are only dates."""
    stage, number = view.league, view.moment.round
    if stage is None or stage.steps or number > stage.round_count:
        return view.round_name
    return "" if stage.dated else round_in_group(number, len(stage.parts[group]))

"""What the palette offers: commands, themes, formats, stages, rounds, teams, seasons and clubs."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from tui.library.shelf import Shelf
from tui.present.output.copies import COPIES
from tui.present.page.pane_names import NAMES
from tui.present.page.text import clean
from tui.present.page.themes import THEMES
from tui.present.palette.choice import Choice
from tui.present.palette.corpus import Corpus
from tui.present.standings.sorting import SORTABLE
from tui.present.view.names import teams_of
from tui.present.view.view import View
from tui.present.words import palette as words
from tui.present.words.command_entry import Command, Place
from tui.present.words.keymap import ACTIONS
from tui.present.words.keys import commands
from tui.present.words.numbers import plural
from tui.present.words.phrases import day
from tui.present.words.standings import sort_by
from tui.season.model.days import last_day
from tui.season.timeline import Moment

_NAMES = {action: name for name, action in ACTIONS.items()}


def corpus_of_screen(place: Place, view: View | None, *, is_public: bool) -> Corpus:
    """Return what can be done on a screen, and where one can go in its season."""
    return Corpus(
        [
            *_commands(place, is_public=is_public),
            *(_of_season_screen(view) if view and place == "season" else ()),
            *(_of_view(view) if view else ()),
            *(Choice(words.theme(name), words.THEME, "theme", (name,)) for name in THEMES),
        ]
    )


def corpus_of_library(shelf: Shelf) -> Corpus:
    """Return the seasons and the clubs of the library, laid out when they are first asked for."""
    return shelf.memo.once(corpus_of_library, lambda: Corpus([*_seasons(shelf), *_clubs(shelf)]))


def typed_moment(typed: str, view: View | None, *, shows_days: bool) -> Iterator[Choice]:
    """Yield the ways to a round or a date, where that is what was typed.

    Where a screen `shows_days` one leads to the tables as they were at the end of a day.
    """
    text = typed.strip()
    wanted = last_day(text)
    if view is None or not (text.isdecimal() or wanted):
        return
    yield Choice(words.go_to(text), words.MOMENT, "go_to", (text,))
    if shows_days and wanted:
        yield Choice(words.as_of(wanted), words.DAY, "as_of", (text,))


def _commands(place: Place, *, is_public: bool) -> Iterator[Choice]:
    for command in commands(place):
        if command.only_at_home and is_public:
            continue
        for action, keys in command.actions:
            if action != "palette":
                yield _command(command, action, keys)


def _command(command: Command, action: str, keys: str) -> Choice:
    """Return a command by what it does; one of several actions by the name of each."""
    number = next((at for at in range(len(NAMES)) if action == f"pane({at + 1})"), None)
    if number is not None:
        text = words.pane(NAMES[number])
    elif len(command.actions) == 1:
        text = words.sentence(command.help)
    else:
        text = words.sentence(_NAMES[action].replace("_", " "))
    first = keys.split(maxsplit=1)[0]
    return Choice(text, first, "action", (action,), command.help)


def _of_view(view: View) -> Iterator[Choice]:
    for name in COPIES if view.stage else ():
        yield Choice(words.copy_as(name), words.COPY, "copy", (name,))
    yield from _teams(view)
    yield from view.memo.once(_moments, lambda: tuple(_moments(view)))


def _of_season_screen(view: View) -> Iterator[Choice]:
    """Yield what only the tables of a season can do: stand as of a day, or in another order."""
    days = [one.date for one in view.timeline.matchdays(view.moment) if one.date]
    example = days[0] if days else view.timeline.first_day
    if example is not None:
        text = str(example)
        yield Choice(words.A_DAY, words.type_it(text), "ask", (text,), words.ALSO_A_DAY)
    for column in SORTABLE if view.league else ():
        yield Choice(sort_by(column), words.SORT, "sort", (column,))


def _teams(view: View) -> tuple[Choice, ...]:
    def make() -> tuple[Choice, ...]:
        known = {team.name: team for team in view.season.teams}
        stages = (view.at(Moment(at)) for at in range(len(view.season.stages)))
        names = dict.fromkeys([*known, *(name for one in stages for name in sorted(teams_of(one)))])
        return tuple(
            Choice(
                clean(name),
                words.TEAM,
                "team",
                (name,),
                " ".join((known[name].short or "", *known[name].aliases)) if name in known else "",
            )
            for name in names
        )

    return view.memo.once(_teams, make)


def _moments(view: View) -> Iterator[Choice]:
    """Yield the stages, and behind each its rounds."""
    for at, stage in enumerate(view.season.stages):
        name = clean(stage.name)
        yield Choice(name, words.STAGE, "stage", (str(at),))
        for moment in view.timeline.rounds(at):
            round_name = view.at(moment).round_name
            dates = [one.date for one in view.timeline.matchdays(moment) if one.date]
            when = f" · {day(dates[0])}" if dates else ""
            if round_name:
                text = f"{name} · {round_name}{when}"
                yield Choice(text, words.ROUND, "round", (str(at), str(moment.round)))


def _seasons(shelf: Shelf) -> Iterator[Choice]:
    for entry in shelf.entries:
        if not entry.error:
            file = Path(entry.path).stem
            also = file if "-" not in file else ""
            yield Choice(clean(entry.title), words.SEASON, "season", (entry.path,), also)


def _clubs(shelf: Shelf) -> Iterator[Choice]:
    for club in shelf.clubs if shelf.complete else ():
        told = f"{words.CLUB} · {plural(len(club.stays), 'season')}"
        also = " ".join((*club.names, club.location, *club.departments))
        yield Choice(clean(club.name), told, "club", club.key, also)

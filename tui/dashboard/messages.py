"""Every message of the dashboard. State goes down to the widgets, messages come up from them.

A message carries what it is about, so that whoever gets it need not ask where it came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from textual.message import Message

if TYPE_CHECKING:
    from textual.screen import Screen
    from textual.widget import Widget

    from tui.audit.audited import Audited
    from tui.keep.save import Saved
    from tui.library.clubs import Club
    from tui.library.entry import Entry
    from tui.library.meetings import Meeting
    from tui.library.shelf import Shelf
    from tui.present.page.page import Key
    from tui.present.palette.choice import Choice
    from tui.present.view.view import View
    from tui.season.load import Loaded
    from tui.season.model import Season
    from tui.season.raw.problems import SeasonError


Purpose = Literal["find", "palette", "edit", "save_as"]
"""What the prompt asks for."""


# From the widgets


@dataclass(eq=False)
class CommandClicked(Message):
    """A command in the footer was clicked: do its action."""

    action: str


@dataclass(eq=False)
class HeadClicked(Message):
    """One of the lines that stay above rows was clicked, at a cell of its text.

    `key` is that of what stands there, where it has one.
    """

    widget: str | None
    x: int
    y: int
    key: Key | None = None


@dataclass(eq=False)
class RowOpened(Message):
    """A row of a grid is to be opened."""

    grid: str | None
    key: Key


@dataclass(eq=False)
class PromptAnswered(Message):
    """A line was typed into the prompt; without a text it was left.

    It `is_cancelled` where its own key left it, and not a click on something else.
    `goes_on` is whether another line is to be asked for before anything is done with it.
    """

    prompt: Widget
    purpose: Purpose
    text: str | None
    is_cancelled: bool = False
    goes_on: bool = False


@dataclass(eq=False)
class EntryChanged(Message):
    """What is being typed into the prompt is another text now."""

    text: str


# From the screens


@dataclass(eq=False)
class ScreenLeft(Message):
    """Go back to where a screen was opened from."""

    screen: Screen[None]


@dataclass(eq=False)
class SeasonWanted(Message):
    """Open the season of a file, with the cursor on a team of it."""

    path: str
    team: str = ""


@dataclass(eq=False)
class NeighbourWanted(Message):
    """Open the season before (-1) or after (1) the one that is shown.

    The view is None where a card asks, which does not know what it lies over.
    """

    by: int
    view: View | None = None


@dataclass(eq=False)
class EntryNeighbourWanted(Message):
    """Open the season before (-1) or after (1) one of the library."""

    by: int
    entry: Entry


@dataclass(eq=False)
class PaletteWanted(Message):
    """Offer what can be done on the screen in front."""


@dataclass(eq=False)
class ChoiceTaken(Message):
    """Do what was chosen in the palette."""

    choice: Choice


@dataclass(eq=False)
class SearchWanted(Message):
    """Search in the library."""


@dataclass(eq=False)
class ClubWanted(Message):
    """Open the page of a club."""

    club: Club


@dataclass(eq=False)
class HonoursWanted(Message):
    """Open the roll of honour."""


@dataclass(eq=False)
class MeetingsWanted(Message):
    """Look for the matches of two clubs in all seasons, and open them, or tell a borrower."""

    first: Club
    second: Club
    borrower: Screen[None] | None = None


@dataclass(eq=False)
class MeetingsFound(Message):
    """The matches of two clubs were found, for the screen that asked for them.

    A `borrower` shows them itself.
    """

    clubs: tuple[Club, Club]
    found: tuple[Meeting, ...]
    asked_by: Screen[None] | None
    borrower: Screen[None] | None = None


@dataclass(eq=False)
class TeamWanted(Message):
    """Open the page of the club that the season shown calls by this name."""

    team: str


@dataclass(eq=False)
class LibraryWanted(Message):
    """Hand the library to a screen that has something to add from it, once it is known."""

    screen: Screen[None]


@dataclass(eq=False)
class SeasonReloadWanted(Message):
    """Read the file of the season again."""


@dataclass(eq=False)
class LibraryReloadWanted(Message):
    """Read what has changed of the library."""


@dataclass(eq=False)
class CopyWanted(Message):
    """Send a text to the clipboard of the terminal; the name is for people."""

    name: str
    text: str


# From the background


@dataclass(eq=False)
class EditSaved(Message):
    """A file was saved: to keep what was typed, to take it back; or why it was not."""

    what: str
    result: Saved | Exception


@dataclass(eq=False)
class SeasonRead(Message):
    """A season file was read, because it was saved or because a screen asked for it.

    `beside` is the view of the season that is to be left for it, where it is a neighbour. The
    cursor is to be on a `team`.
    """

    path: str
    content: Loaded | SeasonError
    asked_by: Screen[None] | None = None
    beside: View | None = None
    team: str = ""


@dataclass(eq=False)
class NeighbourSought(Message):
    """The file of the season before or after one was looked for, and perhaps found.

    `beside` is the view of the season that is to be left for it.
    """

    path: str
    name: str
    asked_by: Screen[None] | None = None
    beside: View | None = None
    found: str | None = None


@dataclass(eq=False)
class SeasonAudited(Message):
    """A season was audited, or could not be."""

    season: Season
    audited: Audited | SeasonError


@dataclass(eq=False)
class LibraryRead(Message):
    """The library is known as far as this."""

    shelf: Shelf

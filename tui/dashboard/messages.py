"""Every message of the dashboard. State goes down to the widgets, messages come up from them.

A message carries what it is about, so that whoever gets it need not ask where it came from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, ClassVar, Literal, dataclass_transform

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


@dataclass_transform(eq_default=False)
class Told(Message):
    """A message whose class lists what it carries; a field may have a default.

    It is what a dataclass would be, without the code that is generated for each class: a start
    makes all of them, and few are ever sent.
    """

    fields: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        if taken := [name for name in cls.__annotations__ if hasattr(Message, name)]:
            raise TypeError(f"{cls.__name__}: Textual has its own {', '.join(taken)}")
        cls.fields = (*cls.fields, *cls.__annotations__)

    def __init__(self, *values: Any, **named: Any) -> None:
        """Carry values, in the order of the fields or by their names."""
        super().__init__()
        fields = self.fields
        given = dict(zip(fields, values, strict=False)) | named
        wrong = [name for name in fields if name not in given and not hasattr(self, name)]
        wrong += [name for name in given if name not in fields]
        if wrong or len(given) < len(values) + len(named):
            told = ", ".join(wrong) or "a value too many"
            raise TypeError(f"{type(self).__name__}: missing or unknown: {told}")
        for name, value in given.items():
            setattr(self, name, value)


# From the widgets


class CommandClicked(Told):
    """A command in the footer was clicked: do its action."""

    action: str


class HeadClicked(Told):
    """One of the lines that stay above rows was clicked, at a cell of its text.

    `key` is that of what stands there, where it has one.
    """

    widget: str | None
    x: int
    y: int
    key: Key | None = None


class RowOpened(Told):
    """A row of a grid is to be opened."""

    grid: str | None
    key: Key


class PromptAnswered(Told):
    """A line was typed into the prompt; without a text it was left.

    It `is_cancelled` where its own key left it, and not a click on something else.
    `goes_on` is whether another line is to be asked for before anything is done with it.
    """

    prompt: Widget
    purpose: Purpose
    text: str | None
    is_cancelled: bool = False
    goes_on: bool = False


class EntryChanged(Told):
    """What is being typed into the prompt is another text now."""

    text: str


# From the screens


class ScreenLeft(Told):
    """Go back to where a screen was opened from."""

    screen: Screen[None]


class SeasonWanted(Told):
    """Open the season of a file, with the cursor on a team of it."""

    path: str
    team: str = ""


class NeighbourWanted(Told):
    """Open the season before (-1) or after (1) the one that is shown.

    The view is None where a card asks, which does not know what it lies over.
    """

    by: int
    view: View | None = None


class EntryNeighbourWanted(Told):
    """Open the season before (-1) or after (1) one of the library."""

    by: int
    entry: Entry


class PaletteWanted(Told):
    """Offer what can be done on the screen in front."""


class ChoiceTaken(Told):
    """Do what was chosen in the palette."""

    choice: Choice


class SearchWanted(Told):
    """Search in the library."""


class ClubWanted(Told):
    """Open the page of a club."""

    club: Club


class HonoursWanted(Told):
    """Open the roll of honour, of one competition where one is given."""

    competition: str = ""


class MeetingsWanted(Told):
    """Look for the matches of two clubs in all seasons, and open them, or tell a borrower."""

    first: Club
    second: Club
    borrower: Screen[None] | None = None


class MeetingsFound(Told):
    """The matches of two clubs were found, for the screen that asked for them.

    A `borrower` shows them itself.
    """

    clubs: tuple[Club, Club]
    found: tuple[Meeting, ...]
    asked_by: Screen[None] | None
    borrower: Screen[None] | None = None


class TeamWanted(Told):
    """Open the page of the club that the season shown calls by this name."""

    team: str


class LibraryWanted(Told):
    """Hand the library to a screen that has something to add from it, once it is known."""

    screen: Screen[None]


class SeasonReloadWanted(Told):
    """Read the file of the season again."""


class LibraryReloadWanted(Told):
    """Read what has changed of the library."""


class CopyWanted(Told):
    """Send a text to the clipboard of the terminal; the name is for people."""

    name: str
    text: str


# From the background


class EditSaved(Told):
    """A file was saved: to keep what was typed, to take it back; or why it was not."""

    what: str
    result: Saved | Exception


class SeasonRead(Told):
    """A season file was read, because it was saved or because a screen asked for it.

    `beside` is the view of the season that is to be left for it, where it is a neighbour. The
    cursor is to be on a `team`.
    """

    path: str
    content: Loaded | SeasonError
    asked_by: Screen[None] | None = None
    beside: View | None = None
    team: str = ""


class NeighbourSought(Told):
    """The file of the season before or after one was looked for, and perhaps found.

    `beside` is the view of the season that is to be left for it.
    """

    path: str
    name: str
    asked_by: Screen[None] | None = None
    beside: View | None = None
    found: str | None = None


class SeasonAudited(Told):
    """A season was audited, or could not be."""

    season: Season
    audited: Audited | SeasonError


class LibraryRead(Told):
    """The library is known as far as this."""

    shelf: Shelf

"""The editor: it types results into the season on screen, saves them, and takes them back."""

from __future__ import annotations

import threading
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from tui.dashboard.keepers.elsewhere import Suspended, open_elsewhere
from tui.dashboard.keepers.season import SeasonKeeper
from tui.dashboard.keepers.under_cursor import is_on_bracket, match_under_cursor, put_cursor_on
from tui.dashboard.messages import EditSaved, Purpose
from tui.dashboard.screen_stack import ScreenStack
from tui.dashboard.screens.season import SeasonScreen
from tui.keep.draft import Draft
from tui.keep.edit import Edit, NotEditableError
from tui.keep.results.entry import EntryError
from tui.keep.save import ConflictError, Saved, save
from tui.keep.writing import NotSavedError, write_new
from tui.library.find import is_in_package
from tui.library.paths import SUFFIX
from tui.present.page.text import fit, width
from tui.present.words import editing
from tui.present.words.problems import first_problem
from tui.season.raw.problems import SeasonError

if TYPE_CHECKING:
    from tui.present.view.view import View
    from tui.season.raw.places import Path

_QUICK = 200_000
"""Characters of a file whose tables are shown as they would be at each letter that is typed."""


class Editor:
    """Has what was typed and not saved yet, and what was saved since the program was started."""

    def __init__(self, season: SeasonKeeper, stack: ScreenStack) -> None:
        """Edit the season of a keeper."""
        self._season, self._stack = season, stack
        self._draft: Draft | None = None
        self._at: Path = ()
        self._before: View | None = None
        self._done: list[tuple[str, Edit]] = []
        self._undone: list[tuple[str, Edit]] = []

    @property
    def _screen(self) -> SeasonScreen | None:
        screen = self._season.screen
        return screen if screen is not None and screen is self._stack.front else None

    async def do(self, what: str, suspended: Suspended) -> None:
        """Edit a match, take the last edit back or make it again, or open the file elsewhere."""
        if what == "match":
            await self.begin()
        elif what == "file":
            if self._screen and (reason := open_elsewhere(self._season, self._screen, suspended)):
                self._stack.say(reason)
        else:
            self.take_back(again=what == "redo")

    # Typing

    async def begin(self) -> None:
        """Ask for the result of the match under the cursor of the rounds, or of a bracket."""
        screen = self._screen
        if screen is None or self._is_refused():
            return
        if not is_on_bracket(screen) and not screen.bring("rounds"):
            return
        view, place = screen.shown, match_under_cursor(screen)
        if place is None:
            self._stack.say(editing.NO_LEG if is_on_bracket(screen) else editing.NO_MATCH)
            return
        try:
            draft = Draft.of(self._season.path)
        except SeasonError as error:
            self._stack.say(first_problem(error))
            return
        drafted = draft.place_at(place.path)
        if drafted is None or drafted.teams != place.teams:
            self._stack.say(editing.NO_MATCH)  # it was saved, and is not shown anew yet
            return
        self._draft, self._before = draft, view
        await self._ask(place.path)

    def _is_refused(self) -> bool:
        """Say why the file on screen is not to be changed, where it is not."""
        if not self._season.path.lower().endswith(SUFFIX):
            self._stack.say(editing.FOREIGN)
        elif is_in_package(self._season.path):
            self._stack.say(editing.SHIPPED)
        else:
            return False
        return True

    async def _ask(self, path: Path) -> None:
        """Open the prompt for a match, with what it has or what was typed for it."""
        screen, draft = self._screen, self._draft
        match = draft.match_at(path) if draft else None
        if screen is None or draft is None or match is None:
            return
        self._at = path
        label = editing.pairing(screen.shown.named(match.home), screen.shown.named(match.away))
        await _open(screen, "edit", label, draft.entry(path))

    def change(self, text: str) -> None:
        """Show the tables as they would be with what is being typed."""
        if self._draft is None or len(self._draft.text) > _QUICK:
            return
        with suppress(EntryError, NotEditableError, SeasonError):
            self._show(self._draft.entered(self._at, text))

    def _show(self, draft: Draft) -> None:
        """Show a draft as it would be, with the places that teams gain by it."""
        screen, before = self._screen, self._before
        if screen is None or before is None:
            return
        if not draft.entries:
            screen.show(before)
            return
        shown = before.renewed(draft.preview().season)
        screen.show(shown.compared_with(before.tables))

    async def answer(self, purpose: Purpose, text: str | None, *, goes_on: bool) -> None:
        """Deal with what was typed: go on with the next match, save all, or leave all as it was."""
        draft = self._draft
        if draft is None:
            return
        if text is None:
            self._leave()
            self._stack.say(editing.LEFT)
            return
        if purpose == "save_as":
            self._save_as(text)
            return
        try:
            self._draft = draft = draft.entered(self._at, text)
            self._show(draft)
        except EntryError as error:
            await self._ask_again(text, editing.not_typed(error.kind, error.text, error.meant))
        except NotEditableError as error:
            await self._ask_again(text, editing.not_editable(draft.file, error.kind))
        except SeasonError as error:
            await self._ask_again(text, first_problem(error))
        else:
            following = draft.following(self._at) if goes_on else None
            if following is not None:
                self._point_at(following)
                await self._ask(following)
            else:
                self._save()

    async def _ask_again(self, text: str, reason: str) -> None:
        """Leave the prompt open, with the reason why what was typed cannot be taken."""
        if self._screen:
            await _open(self._screen, "edit", reason, text)

    def _point_at(self, path: Path) -> None:
        """Put the cursor on a match."""
        screen, draft = self._screen, self._draft
        match = draft.match_at(path) if draft else None
        if screen is not None and match is not None:
            put_cursor_on(screen, path, match)

    def _leave(self) -> None:
        """Forget what was typed, and show the season as it is."""
        screen, before, season = self._screen, self._before, self._season.season
        if screen and before and season:
            is_same = season is before.season
            screen.show(before if is_same else before.renewed(season))
            if not is_same:
                self._season.check()
        self._draft, self._before = None, None

    # Saving

    def _save(self) -> None:
        """Save what was typed, in a thread: a disk may not answer."""
        draft = self._draft
        edit = draft.edit() if draft else None
        if draft is None or edit is None:
            self._leave()
            self._stack.say(editing.NOTHING_CHANGED)
            return
        self._stack.say(editing.SAVING)
        self._start(lambda: save(draft.file, edit), "save")

    def _save_as(self, file: str) -> None:
        """Write what was typed into a file that is not there yet."""
        draft = self._draft
        edit = draft.edit() if draft else None
        if draft is None or edit is None:
            return

        def write() -> Saved:
            write_new(file, edit.after.encode())
            return Saved((edit,), draft.preview())

        self._start(write, "save_as")

    def _start(self, write: Callable[[], Saved], what: str) -> None:
        def run() -> None:
            result: Saved | Exception
            try:
                result = write()
            except (NotSavedError, ConflictError, NotEditableError, SeasonError) as error:
                result = error
            self._stack.post(EditSaved(what, result))

        threading.Thread(target=run, name="save", daemon=True).start()

    async def take(self, message: EditSaved) -> None:
        """Show what was saved, or say why nothing was and keep what was typed."""
        result = message.result
        if isinstance(result, Saved):
            self._take_saved(message.what, result)
        elif isinstance(result, ConflictError):
            await self._ask_about(result)
        elif isinstance(result, NotSavedError) and self._screen:
            if message.what in ("save", "save_as") and self._draft:
                reason = editing.not_saved(result)
                await _open(self._screen, "save_as", reason, "")
            else:
                self._stack.say(editing.not_saved(result))
        elif isinstance(result, NotEditableError):
            self._stack.say(editing.not_editable(self._season.path, result.kind))
        elif isinstance(result, SeasonError):
            self._stack.say(first_problem(result))

    def _take_saved(self, what: str, saved: Saved) -> None:
        count = len(self._draft.entries) if self._draft else 1
        if what == "save_as":
            self._leave()
            self._stack.say(editing.saved(count, is_merged=False))
            return
        file = self._season.path
        if what == "undo":
            self._undone.append(self._done.pop())
        elif what == "redo":
            self._done.append(self._undone.pop())
        else:
            self._done += [(file, edit) for edit in saved.edits]
            self._undone.clear()
        self._draft, self._before = None, None
        self._season.take_saved(saved.loaded)
        is_merged = saved.is_merged
        said = editing.saved(count, is_merged=is_merged)
        self._stack.say(editing.undone(back=what == "undo") if what in ("undo", "redo") else said)

    async def _ask_about(self, error: ConflictError) -> None:
        """Show what two have made of the same place, and ask which of them holds."""
        if self._draft is None or self._screen is None:
            self._stack.say(editing.in_conflict(error.conflicts[0]))
            return
        reason = editing.in_conflict(error.conflicts[0])
        try:
            self._draft = self._draft.onto_file()
        except (SeasonError, NotEditableError, EntryError):
            self._stack.say(reason)
            return
        places = [path for path in self._draft.entries if self._draft.match_at(path)]
        if places:
            self._at = places[0]
            await _open(self._screen, "edit", reason, self._draft.entry(self._at))

    # Taking back

    def take_back(self, *, again: bool) -> None:
        """Undo the last edit, or make again the one that was undone last."""
        if self._draft is not None:
            return
        edits = self._undone if again else self._done
        if not edits or edits[-1][0] != self._season.path:
            self._stack.say(editing.NOTHING_TO_REDO if again else editing.NOTHING_TO_UNDO)
            return
        file, edit = edits[-1]
        wanted = edit if again else edit.undone()
        self._start(lambda: save(file, wanted), "redo" if again else "undo")


async def _open(screen: SeasonScreen, purpose: Purpose, label: str, text: str) -> None:
    """Ask for a line, behind the words that say what for; typing replaces the result alone."""
    example = editing.ENTRY_EXAMPLE if purpose == "edit" else editing.SAVE_AS
    room = max(1, screen.size.width * 4 // 5 - 3)
    label = label if width(label) <= room else fit(label, room)
    result, *_ = text.split(";")
    screen.say(label)
    await screen.asker.ask(
        purpose, example, text, behind=width(label) + 2, selected=len(result.rstrip())
    )

"""Input events, handed to the app one at a time.

Over a slow line several keys arrive at once. Textual would hand all of them to the screen that is
in front now, although the first key may open a card or another season. Here each event waits until
the event before has had its effect, so that a burst of keys ends where the same keys end when they
are typed slowly.
"""

from __future__ import annotations

import asyncio
import time
from collections import deque
from contextlib import suppress
from typing import TYPE_CHECKING, Final, Protocol

from textual import events
from textual.app import ScreenStackError

from tui.dashboard.keys import keys_anywhere
from tui.dashboard.screens.base import DashboardScreen
from tui.dashboard.screens.sized import Sized
from tui.dashboard.terminal.inbox import LIMIT, Overrun

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.message import Message
    from textual.screen import Screen
    from textual.widget import Widget

_HOPS: Final = 100
"""Turns of the event loop for each event at most; what it leads to takes a few of them."""

_IDLE_HOPS: Final = 3
"""Turns in which nothing else was ready, after which an event has had its effect."""

_PATIENCE_SECONDS: Final = 1.0
"""How long keys wait for a file that the key before has asked for; a disk may hang."""

_FRAME_SECONDS: Final = 1 / 60
_BURST_FRAME_SECONDS: Final = 0.25
"""How often the screen is painted while events wait."""

_POLL_SECONDS: Final = 0.02

_OPENING: Final = ("find", "palette", "open", "help", "back", "season")
"""Actions that may bring something to the front in which the key of `quit` does not quit."""


class Receiver(Protocol):
    """The app, as far as input events concern it."""

    paints_soon: bool
    """Whether the screen is painted as soon as an event has had its effect."""

    @property
    def screen(self) -> Screen[object]:
        """The screen in front."""

    @property
    def screen_stack(self) -> Sequence[Screen[object]]:
        """The screens, the one in front last."""

    @property
    def focused(self) -> Widget | None:
        """The widget that has the keys."""

    @property
    def is_waiting(self) -> bool:
        """Whether the screen is about to be replaced, because a file is being read for it."""

    @property
    def is_leaving(self) -> bool:
        """Whether the program is about to end."""

    def hand_on(self, message: Message) -> None:
        """Receive a message whose turn has come."""

    def exit(self) -> None:
        """End the program."""


class Typed:
    """The events that wait for their turn."""

    def __init__(self, app: Receiver) -> None:
        """Start without events."""
        self._app = app
        self._waiting: deque[Message] = deque()
        self._arrived = asyncio.Event()
        self._inserted = 0.0
        self._painted = 0.0
        self._unpainted = False
        self.busy = False
        """Whether an event is waiting, or has not had its effect yet."""

    @property
    def count(self) -> int:
        """How many events are waiting."""
        return len(self._waiting)

    @staticmethod
    def takes(message: Message) -> bool:
        """Return whether a message is an input event, which has to wait for its turn."""
        return (
            isinstance(message, (events.InputEvent, events.Paste, Overrun))
            and not isinstance(message, events.MouseMove)
            and not message.is_forwarded
        )

    def put(self, message: Message) -> None:
        """Add an event to those that wait; Ctrl+C quits whatever else is waiting."""
        if isinstance(message, events.Key) and message.key in keys_anywhere("app.quit"):
            self._app.exit()
            return
        if isinstance(message, Overrun):
            self._waiting.clear()
            return
        if len(self._waiting) >= LIMIT:
            self._waiting.clear()
        self._waiting.append(message)
        self.busy = True
        self._arrived.set()

    async def run(self) -> None:
        """Hand on one event after the other, until the program ends."""
        with suppress(ScreenStackError):  # the screens are being taken down
            while not self._app.is_leaving:
                await self._arrived.wait()
                if not self._waiting:  # all were dropped
                    self._arrived.clear()
                    self._come_to_rest()
                    continue
                if self._leaves():
                    self._app.exit()
                    return
                await self._take_turn()

    async def _take_turn(self) -> None:
        """Hand on the next event, and wait until it has had its effect."""
        stack, was_waiting = list(self._app.screen_stack), self._app.is_waiting
        event = await self._next()
        if self._waiting:
            self._arrived.set()
        else:
            self._arrived.clear()
        await self._have_effect(event)
        if not was_waiting:
            await self._wait_for_file()
        if self._app.screen_stack != stack and not self._leaves():
            await self._wait_for_paint()
        if not self._waiting:
            self._come_to_rest()

    async def _have_effect(self, event: Message) -> None:
        """Hand an event on, and paint what it has led to, in one frame and at once."""
        self._app.paints_soon = True
        self._app.hand_on(event)
        await _turns()
        self._app.paints_soon = False
        for screen in list(self._app.screen_stack):
            if isinstance(screen, Sized):
                screen.lay_out()

    def _come_to_rest(self) -> None:
        """Paint the screen, if the frame of the last event was left out."""
        self.busy = False
        if self._unpainted:
            self._unpainted = False
            self._app.screen.refresh()

    def postpones_paint(self) -> bool:
        """Return whether a frame can be left out: more is to come, and the last was just now."""
        now = time.monotonic()
        if self._waiting and now < self._painted + _BURST_FRAME_SECONDS:
            self._unpainted = True
            return True
        self._painted = now
        return False

    async def _next(self) -> Message:
        """Return the next event; letters for a prompt come together, at most once in a frame."""
        focused = self._app.focused
        if focused is None or focused.id != "prompt" or not _letter(self._waiting[0]):
            return self._waiting.popleft()
        until = self._inserted + _FRAME_SECONDS
        while (left := until - time.monotonic()) > 0 and self._ends_with_letter():
            self._arrived.clear()
            with suppress(TimeoutError):
                await asyncio.wait_for(self._arrived.wait(), left)
        self._inserted = time.monotonic()
        letters = []
        while self._waiting and (letter := _letter(self._waiting[0])):
            letters.append(letter)
            self._waiting.popleft()
        return events.Paste("".join(letters))

    def _ends_with_letter(self) -> bool:
        """Return whether the last waiting event is a letter."""
        return bool(self._waiting and _letter(self._waiting[-1]))

    def _leaves(self) -> bool:
        """Return whether a waiting key quits the program, whatever the keys before it do."""
        screen = self._app.screen
        if not isinstance(screen, DashboardScreen) or screen.asker.is_open:
            return False
        for event in self._waiting:
            if isinstance(event, (events.MouseScrollUp, events.MouseScrollDown)):
                continue
            if not isinstance(event, events.Key):
                return False
            action = screen.action_of(event.key)
            if action == "app.quit":
                return True
            if action.startswith(_OPENING):
                return False
        return False

    async def _wait_for_file(self) -> None:
        """Wait until the file that an event asked for has been read, but not for too long."""
        until = time.monotonic() + _PATIENCE_SECONDS
        while self._app.is_waiting and time.monotonic() < until and not self._leaves():
            await asyncio.sleep(_POLL_SECONDS)
            await _turns()

    async def _wait_for_paint(self) -> None:
        """Wait until a new screen has been laid out: before that its cursor cannot move."""
        painted = asyncio.Event()
        screen = self._app.screen
        screen.call_after_refresh(painted.set)
        await _turns()
        if isinstance(screen, Sized):
            screen.lay_out()
        with suppress(TimeoutError):
            await asyncio.wait_for(painted.wait(), _PATIENCE_SECONDS)
        await _turns()


async def _turns() -> None:
    """Let everything run that is ready, and what follows from it.

    Each turn asks the system for news, which costs more than most of what there is to do: so it
    ends when nothing is left to run, where the loop tells.
    """
    ready = getattr(asyncio.get_running_loop(), "_ready", None)
    idle = 0
    for _ in range(_HOPS):
        await asyncio.sleep(0)
        idle = idle + 1 if ready is not None and not ready else 0
        if idle == _IDLE_HOPS:
            return


def _letter(event: Message) -> str:
    """Return the letter that a key types; an empty text for any other event."""
    return (event.character or "") if isinstance(event, events.Key) and event.is_printable else ""

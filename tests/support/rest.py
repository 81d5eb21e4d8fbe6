"""Driving an app and waiting until it has done all that it can do.

Textual's own pilot sleeps until the process has used hardly any processor time for a while: three
times for each key, and on a loaded machine it may look too early. The event loop knows.
"""

from __future__ import annotations

import asyncio
from contextlib import suppress
from typing import Any
from unittest.mock import patch

from textual.app import ScreenStackError
from textual.pilot import Pilot

from tui.dashboard.app import JornadaApp

_IDLE_TURNS = 3
"""Turns of the loop in which nothing was left to run, after which there is nothing to wait for."""

_GLANCE_SECONDS = 0.002
"""How long to sleep before looking again, where something waits for a clock or a thread."""


class RestingPilot(Pilot[None]):
    """Presses keys and points; goes on as soon as the loop of the app has nothing left to run.

    What another thread is working on is waited for with `Board.until`.
    """

    def __init__(self, app: JornadaApp) -> None:
        """Drive an app that runs in the loop of the test."""
        super().__init__(app)
        self._jornada = app

    async def press(self, *keys: str) -> None:
        """Press one key after the other; each has its effect before the next."""
        with patch("textual.app.wait_for_idle", self._take_effect):
            await super().press(*keys)

    async def pause(self, delay: float | None = None) -> None:
        """Come to rest; with a delay, let that much time pass then."""
        await self._rest()
        if delay is not None:
            await asyncio.sleep(delay)

    async def resize_terminal(self, width: int, height: int) -> None:
        """Give the terminal another size; Textual passes it on a little later."""
        await super().resize_terminal(width, height)
        while self.app._resize_event is not None:  # noqa: SLF001  # nothing else tells
            await asyncio.sleep(_GLANCE_SECONDS)
            await self._rest()

    async def _wait_for_screen(self, timeout: float = 30.0) -> bool:  # noqa: ASYNC109  # Textual's
        del timeout
        await self._rest()
        return True

    async def _take_effect(self, *_: float) -> None:
        """Wait until what was typed has had its effect, or has ended the app."""
        await self._rest()
        while self._jornada.typed.busy and not self._jornada.is_leaving:
            await asyncio.sleep(_GLANCE_SECONDS)
            await self._rest()

    async def _rest(self) -> None:
        """Wait until nothing is left to run; frames are drawn now, not when the next one is due."""
        loop: Any = asyncio.get_running_loop()
        ready = loop._ready  # noqa: SLF001  what is due to run, which nothing else tells
        idle = 0
        with suppress(ScreenStackError):  # the app has ended
            while idle < _IDLE_TURNS:
                await asyncio.sleep(0)
                idle = 0 if ready else idle + 1
                if idle:
                    self.app.screen._on_timer_update()  # noqa: SLF001  # as Textual's own pilot does

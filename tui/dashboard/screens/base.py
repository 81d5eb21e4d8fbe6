"""What the screens of a season, the library and a club have in common: a footer and a prompt."""

from __future__ import annotations

from typing import ClassVar

from tui.dashboard.controls.asker import Asker
from tui.dashboard.keys import actions, opens_prompt
from tui.dashboard.messages import CommandClicked, PaletteWanted
from tui.dashboard.screens.sized import Sized
from tui.dashboard.widgets.footer import Footer
from tui.present.words.command_entry import Place


class DashboardScreen(Sized):
    """A screen with a footer, and a prompt that opens over it."""

    PLACE: ClassVar[Place]
    """Which of the commands it has."""

    def __init__(self, *, over_footer: str = "") -> None:
        """Start without a message; `over_footer` is the action of a click over the footer."""
        super().__init__()
        self.footer = Footer(self.PLACE, over=over_footer)
        self.asker = Asker(self)

    def action_of(self, key: str) -> str:
        """Return the action of a key, as Textual calls it; an empty text where it has none."""
        return actions(self.PLACE).get(key, "")

    def say(self, text: str) -> None:
        """Show a message in place of the footer; an empty text restores the footer."""
        self.footer.say(text)

    def action_palette(self) -> None:
        """Ask what to do or where to go."""
        self.post_message(PaletteWanted())

    async def on_command_clicked(self, message: CommandClicked) -> None:
        """Do what the key does that was clicked in the footer."""
        await self.run_action(message.action)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let the keys that open the prompt be letters while it is open."""
        if opens_prompt(action) and self.asker.is_open:
            return False
        return super().check_action(action, parameters)

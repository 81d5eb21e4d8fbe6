"""The smallest Textual program there is: what every other one is measured against."""

from textual.app import App, ComposeResult
from textual.widgets import Static


class Hello(App[None]):
    """One word."""

    def compose(self) -> ComposeResult:
        """Say it."""
        yield Static("hello")


if __name__ == "__main__":
    Hello().run()

"""The way to the terminal: Textual's output, cut down to what the terminal does not show yet."""

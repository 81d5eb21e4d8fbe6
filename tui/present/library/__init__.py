"""The pages of the library: its seasons, what was found in it, and its clubs."""

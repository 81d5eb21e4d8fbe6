"""The command palette: everything that can be chosen by its name, and how it is found."""

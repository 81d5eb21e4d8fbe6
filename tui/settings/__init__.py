"""The settings of the user: one file, read with plain checks, wrong values told by key and line."""

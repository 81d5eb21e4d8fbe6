"""Season files out: a season as tables and lists becomes text as it is written by hand."""

"""Results as somebody types them, found in a season and made changes of its file."""

"""Single changes after which what differs would agree."""

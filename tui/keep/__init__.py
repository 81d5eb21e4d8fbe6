"""Season files that are changed and saved: only what somebody changed, and nothing is lost."""

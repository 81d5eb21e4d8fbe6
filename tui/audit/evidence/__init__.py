"""What the audit reads of a season: its stages, tables and ties, and what they add up to."""

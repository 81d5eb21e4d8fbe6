"""A folder of season files."""

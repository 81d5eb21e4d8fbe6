"""What runs before anything else is imported: the first screen, as it was when last seen.

Every import is waited for here, so these files import next to nothing: `tests/test_start.py` holds
the list.
"""

"""Work in threads: following a file, loading a file, reading the library, auditing."""

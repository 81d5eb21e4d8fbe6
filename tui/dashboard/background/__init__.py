"""What goes on in threads: following a file, loading one, reading the library, auditing."""

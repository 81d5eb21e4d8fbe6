"""What many tests share: builders of seasons, facts, and ways to run the program."""

"""Values of the views: records and runs, parts of tables, other rules, two moments, scorers."""

"""One file for each kind of question that the audit asks of a season."""

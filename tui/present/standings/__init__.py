"""The standings pane: tables, their columns, and published tables laid over them."""

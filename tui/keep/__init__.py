"""Season files that are changed and saved: only what somebody changed, and nothing is lost.

`save.read_whole` reads the text of a file, `edit.apply` makes an `Edit` of changes (`changes.py`),
`save.load_edited` shows the season as it would be, and `save.save` saves one edit or several that
follow each other, onto what others saved meanwhile. `Edit.undone()` is saved to take one back.
`results.places.path_of` finds a match in the file.
"""

"""Files of other projects and pages of the web, read as seasons.

A reader of a format turns a source into records, flat and in the order of the source, each with its
line and with the headings it stands under. `assemble` makes seasons of them, the same way for every
format: stages, groups, rounds, ties, and one file for each season and division.
"""

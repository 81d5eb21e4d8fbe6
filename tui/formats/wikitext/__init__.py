"""Articles of Wikipedia in English and Spanish, read from their wikitext.

`source` takes out what is not text, `scan` finds templates and links, `plain` says how they read,
`blocks` splits an article into headings, tables and lines; each reader of a template or table
yields records of its own, and `once` joins what an article prints twice.
"""

"""What comes in from outside: spreadsheets and plan files, read with suspicion.

Imports `app.domain` and the readers of foreign formats. Keeps nothing; hands over drafts and refusals.
"""

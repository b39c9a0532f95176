"""What two screens or more are built of: the one table, fields, pickers, signs, icons and the look.

Imports Qt, `app.domain`, `app.wording`, `app.paths` and, for the shape of a screen, `ui.desk`; knows no screen.
"""

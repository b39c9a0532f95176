"""Lists that come in from spreadsheets, pasted or as a file: looked at row by row before anything is kept.

Imports Qt, `app.domain`, `app.services.previews`, `ui.kit` and `ui.desk`; the desks that take lists in know it.
"""

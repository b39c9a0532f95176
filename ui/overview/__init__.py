"""The first desk: what waits on the clerk today, how the period stands, and which days are near.

Imports Qt, `app.domain`, `ui.kit`, `ui.desk`, `ui.place` and `ui.wording`; other desks do not know it.
"""

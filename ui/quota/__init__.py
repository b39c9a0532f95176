"""The quota desk: units by months, article and exemplar quotas in one drawn grid, and the letters to those short.

Imports Qt, `app.domain`, the kit, the papers' window and `ui.desk`; other desks do not know it.
"""

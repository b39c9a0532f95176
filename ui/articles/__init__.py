"""The desk of contest articles: the list with its filters, one article in full, and the form that logs and corrects.

Imports Qt, `app.domain`, `ui.kit`, `ui.desk` and `ui.wording`; other desks do not know it.
"""

"""The desk of exemplars and nominations: who is held up, all that came of them, and what units put them forward for.

Imports Qt, `app.domain`, `ui.kit`, `ui.papers` and `ui.desk`; other desks do not know it.
"""

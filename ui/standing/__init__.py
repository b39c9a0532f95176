"""The desk of standings: which units and authors earn the plan's own award, and why or why not.

Imports Qt, `app.domain`, the kit, the papers' window and `ui.desk`; other desks do not know it.
"""

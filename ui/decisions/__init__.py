"""Quyết định: decisions drafted, issued and ended, the register of outgoing papers, and the award book.

`screen.DecisionsScreen` is the one way in. Imports the kit, the preview of papers, the desk and `app.domain` types.
"""

"""Quyết định: decisions drafted, issued and ended, the register of outgoing papers, the award book and the bonus fund.

`screen.DecisionsScreen` is the one way in. Imports the kit, the preview of papers, the desk and `app.domain` types.
"""

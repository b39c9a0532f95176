"""Báo cáo: the periodic report with its words, the yearly statistics, the unit's own standards, the articles sent up.

Imports the kit, the papers, the desk and `app.domain` types; nothing of another desk.
"""

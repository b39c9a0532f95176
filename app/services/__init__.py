"""What the clerk can ask for: one small class per drawer, its methods named with the clerk's verbs.

Imports `app.store`, `app.documents`, `app.intake` and `app.domain`. One call is one unit of work.
"""

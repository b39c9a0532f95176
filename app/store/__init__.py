"""Where the office's records are kept: one SQLite register, its journal, its backups.

Imports `app.domain` and SQLAlchemy. Rows live and die here; what leaves the room are domain records.
"""

"""The register's tables as typed rows. They live and die inside `app.store`: drawers make records of them.

Imports `app.domain` and SQLAlchemy. Every module of rows is imported here: `Row.metadata` is the schema.
"""

from app.store.rows import (
    articles,
    attached,
    ballot,
    certificates,
    council,
    decisions,
    exemplars,
    funds,
    journal,
    law,
    narratives,
    office,
    outgoing,
    prizes,
    wording,
)
from app.store.rows.foundation import Row

__all__ = [
    "Row",
    "articles",
    "attached",
    "ballot",
    "certificates",
    "council",
    "decisions",
    "exemplars",
    "funds",
    "journal",
    "law",
    "narratives",
    "office",
    "outgoing",
    "prizes",
    "wording",
]

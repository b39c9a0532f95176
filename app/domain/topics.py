"""What a committed piece of work may have changed, so that screens know what to read again."""

from enum import StrEnum


class Topic(StrEnum):
    """One subject of the register."""

    OFFICE = "office"
    UNITS = "units"
    PLANS = "plans"
    ARTICLES = "articles"
    EXEMPLARS = "exemplars"
    NOMINATIONS = "nominations"
    COUNCIL = "council"
    DECISIONS = "decisions"
    OUTGOING = "outgoing"
    REPORTS = "reports"

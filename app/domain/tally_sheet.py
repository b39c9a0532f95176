"""A teller's sheet: the figures as written down, before anything has held them against each other."""

from typing import NamedTuple

from app.domain.ballot_count import SpoiltPapers


class Votes(NamedTuple):
    """What a teller counted for one nominee: on the papers, and in the written opinions."""

    nomination: int
    agree: int
    disagree: int
    blank: int = 0
    written_agree: int = 0
    written_disagree: int = 0


class Account(NamedTuple):
    """What a teller counted of the papers as papers."""

    issued: int
    returned: int
    valid: int
    spoilt: SpoiltPapers = SpoiltPapers()
    note: str = ""

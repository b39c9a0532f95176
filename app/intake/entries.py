"""What the rows of a workbook say, with names where the register has ids."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from app.domain.articles.contest import Author, EntryForm
from app.domain.council.council import Member
from app.domain.exemplars.exemplar import CommendationKind, RecipientClass
from app.domain.language.names import Gender
from app.domain.nominations.nomination import Heads
from app.domain.plans.plan import Recipient
from app.domain.units.agency import Level


@dataclass(frozen=True, slots=True)
class ExemplarNamed:
    """How a row names an exemplar of the register; unit and year of birth as far as they are given."""

    name: str
    unit: str = ""
    birth_year: int | None = None


@dataclass(frozen=True, slots=True)
class ArticleEntry:
    """A row of the article list.

    `approved` is None where the sheet does not say. A cell left blank in a column that only ever says yes means no.
    """

    unit: str
    title: str
    authors: tuple[Author, ...]
    received: date
    form: EntryForm = EntryForm.WRITTEN
    words: int | None = None
    subject: str = ""
    subject_address: str = ""
    exemplars: tuple[ExemplarNamed, ...] = ()
    published_in: str = ""
    approved: bool | None = None
    new_discovery: bool = False
    original: bool = True
    note: str = ""
    score: Fraction | None = None


@dataclass(frozen=True, slots=True)
class ExemplarEntry:
    """A row of the list of exemplars. `post` has a rank before it and the section or other workplace after it."""

    name: str
    recipient: Recipient
    unit: str
    gender: Gender = Gender.UNKNOWN
    birth_year: int | None = None
    post: str = ""
    address: str = ""
    field_of_work: str = ""


@dataclass(frozen=True, slots=True)
class NominationEntry:
    """A row of the list of introductions.

    `introduced` is the exemplar in full where the row says what kind of recipient it is; without it the exemplar
    must be in the register already. `criteria` and `dossier` hold what the cells hold: codes, or a plan's own words.
    """

    exemplar: ExemplarNamed
    introduced: ExemplarEntry | None
    unit: str
    received: date
    deed: str
    achievements: str
    criteria: frozenset[str] = frozenset()
    dossier: frozenset[str] = frozenset()
    heads: Heads = Heads.NONE
    collective: str = ""
    staff: int | None = None
    excellent: int | None = None
    rating_year: int | None = None
    new_deed: str = ""


@dataclass(frozen=True, slots=True)
class CommendationEntry:
    """A row of the list of commendations; `recipient_class` is None where the exemplar's usual one is meant."""

    exemplar: ExemplarNamed
    level: Level
    form: str
    kind: CommendationKind
    recipient_class: RecipientClass | None
    decision: str
    decided: date
    issuer: str
    deed: str
    amount: int = 0


@dataclass(frozen=True, slots=True)
class MemberEntry:
    """A row of the list of members; the council and its decision may stand in one row only."""

    member: Member
    council: str = ""
    decision: str = ""
    decided: date | None = None

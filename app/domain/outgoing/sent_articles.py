"""The articles a unit sends up to the contest of the level above, with the letter they go with."""

from dataclasses import dataclass, field

from app.domain.articles.contest import Author
from app.domain.errors import Refusal
from app.domain.language.numbers import EmptyTens, in_words, padded
from app.domain.papers.official_letter import LetterWish, OfficialLetter


@dataclass(eq=False)
class NoArticleToSend(Refusal):
    """No article of the plan is accepted, so there is nothing to send."""

    plan: str


@dataclass(frozen=True, slots=True)
class SendingWish:
    """What the clerk asks: `count` and `to` are the plan's unless told; `ties` names who of equal mark goes."""

    count: int | None = None
    ties: frozenset[int] = frozenset()
    to: str = ""
    letter: LetterWish = field(default_factory=LetterWish)


@dataclass(frozen=True, slots=True)
class SentArticle:
    """An article as the list names it: `subject` is whom it is about, `unit` who sent it in."""

    title: str
    authors: tuple[Author, ...]
    subject: str
    subject_address: str
    unit: str
    words: int | None
    published_in: str = ""


@dataclass(frozen=True, slots=True)
class SentArticlesFacts:
    """What the letter and its list say. `contest` is what the articles are entered for, in the plan's words."""

    letter: OfficialLetter
    plan_reference: str
    plan_title: str
    contest: str
    addressee: str
    articles: tuple[SentArticle, ...]
    empty_tens: EmptyTens = EmptyTens.LINH

    @property
    def count(self) -> str:
        """How many, as papers count: "50", "05"."""
        return padded(len(self.articles))

    @property
    def count_in_words(self) -> str:
        """How many, spelt: "năm mươi"."""
        return in_words(len(self.articles), self.empty_tens)

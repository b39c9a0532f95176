"""The articles sent up: the letter, and the list across the page that goes with it."""

from collections.abc import Iterator

from app.documents.forms.official_letter import letter_ending, letter_head, letter_line, plan_in_letter
from app.documents.forms.parts import capital, day_or_blank, numbered_or_blank
from app.documents.paper import (
    Addressees,
    AppendixHeading,
    Block,
    Closing,
    Paper,
    Paragraph,
    Section,
)
from app.documents.table import Align, Column, Row, Table
from app.documents.wording import Wording, wording
from app.documents.words import italic
from app.domain.articles.contest import Author
from app.domain.outgoing.sent_articles import SentArticle, SentArticlesFacts

_SHARES = (2, 9, 7, 4, 9, 6, 7, 8, 6, 4, 5)
_HEADINGS = (
    "number",
    "title",
    "authors",
    "born",
    "address",
    "phone",
    "subject",
    "subject_address",
    "unit",
    "words",
    "note",
)
_CENTRED = {"number", "born", "phone", "words"}


def compose_letter(facts: SentArticlesFacts) -> Paper:
    """Put the letter in words, its list behind it; number and day as blanks until it is signed."""
    words = wording("sent_articles")
    sections = (Section(tuple(_letter(facts, words))), _list(facts, words))
    lines = letter_line(facts.letter, words.say("about", contest=facts.contest), (facts.addressee,))
    return Paper(words.say("letter_name", contest=facts.contest), sections, facts.letter.agency.name, lines)


def compose_list(facts: SentArticlesFacts) -> Paper:
    """Return the list alone."""
    words = wording("sent_articles")
    name = words.say("list_name", contest=facts.contest)
    return Paper(name, (_list(facts, words),), facts.letter.agency.name)


def _letter(facts: SentArticlesFacts, words: Wording) -> Iterator[Block]:
    yield letter_head(facts.letter, words.say("about", contest=facts.contest))
    yield Addressees((facts.addressee,))
    yield Paragraph(
        words.text(
            "sends",
            plan=plan_in_letter(facts.plan_reference, facts.plan_title),
            agency=facts.letter.agency.name,
            addressee=facts.addressee,
            count=facts.count,
            in_words=facts.count_in_words,
            contest=facts.contest,
            attached=italic(words.say("attached")),
        )
    )
    yield Paragraph(words.say("closing", agency=facts.letter.agency.name, addressee=facts.addressee))
    yield letter_ending(facts.letter)


def _list(facts: SentArticlesFacts, words: Wording) -> Section:
    letter = facts.letter
    title = words.say("list_title", contest=facts.contest)
    number, day = numbered_or_blank(letter.number, letter.symbol), day_or_blank(letter.day)
    reference = words.text("list_reference", number=number, day=day, agency=letter.agency.name)
    head = AppendixHeading("", f"{words.say('list_heading')}\n{title.upper()}", reference)
    total = words.say("total", count=facts.count, in_words=capital(facts.count_in_words))
    return Section((head, _table(facts, words), Closing(total)), landscape=True)


def _table(facts: SentArticlesFacts, words: Wording) -> Table:
    columns = tuple(
        Column(words.say(f"column_{name}"), share, Align.CENTRE if name in _CENTRED else Align.LEFT)
        for name, share in zip(_HEADINGS, _SHARES, strict=True)
    )
    rows = (_row(place, article, words) for place, article in enumerate(facts.articles, start=1))
    return Table("Bài viết gửi dự thi", columns, tuple(rows))


def _row(place: int, article: SentArticle, words: Wording) -> Row:
    authors = article.authors
    return Row(
        (
            place,
            article.title,
            "\n".join(author.name for author in authors),
            _each(str(author.birth_year or "") for author in authors),
            _each(_address(author) for author in authors),
            _each(author.phone for author in authors),
            article.subject,
            article.subject_address,
            article.unit,
            article.words,
            words.say("published", where=article.published_in) if article.published_in else "",
        )
    )


def _each(told: Iterator[str]) -> str:
    """Return what is known of each author on a line of its own, level with the names; nothing where nothing is."""
    return "\n".join(told).rstrip("\n")


def _address(author: Author) -> str:
    return ", ".join(filter(None, (author.address, author.workplace)))

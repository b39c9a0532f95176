"""What can be done with several articles at once."""

from functools import partial
from typing import Final

from app.domain.articles.article import ArticleLine
from app.domain.articles.contest import Eligibility
from app.services.articles import Articles
from ui.kit.batch_box import BatchDeed, BatchWords

WORDS: Final = BatchWords("bài", lambda line: f"“{line.title}”", lambda line: line.id)


def deeds_of(articles: Articles) -> tuple[BatchDeed, ...]:
    """Return the rulings and the striking out, as the register of articles does them to several."""
    accepts = partial(_rules, articles, Eligibility.ELIGIBLE)
    turns_down = partial(_rules, articles, Eligibility.INELIGIBLE)
    return (
        BatchDeed("Nhận", _bars_accepting, accepts),
        BatchDeed("Không nhận", _bars_turning_down, turns_down),
        BatchDeed("Gạch bỏ", _bars_leaving, articles.strike_all),
    )


def _rules(articles: Articles, eligibility: Eligibility, numbers: tuple[int, ...], reason: str) -> object:
    return articles.rule_all(numbers, eligibility, reason)


def _bars_accepting(line: ArticleLine) -> str:
    if line.struck:
        return "đã gạch bỏ"
    return "đã đủ điều kiện" if line.eligibility is Eligibility.ELIGIBLE else ""


def _bars_turning_down(line: ArticleLine) -> str:
    refused = not line.struck and line.eligibility is Eligibility.INELIGIBLE
    return "đã không nhận" if refused else _bars_leaving(line)


def _bars_leaving(line: ArticleLine) -> str:
    if line.struck:
        return "đã gạch bỏ"
    return "đã ghi giải" if line.prizes else ""

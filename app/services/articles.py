"""The article log."""

from collections.abc import Callable, Iterable
from datetime import date
from functools import partial

from app.domain.articles.article import Article, ArticleFilter, ArticleLine, accept_article, check_not_struck
from app.domain.articles.attachment import IncomingFile
from app.domain.articles.contest import ArticleDraft, Eligibility, Failing, failings_of
from app.domain.articles.judging import ScoreIsJudges
from app.domain.articles.prize import check_received, check_unprized
from app.domain.articles.ruling import reconsidered
from app.domain.errors import refuse_all
from app.domain.listing import Page
from app.domain.nominations.nomination import read_reason
from app.domain.plans.plan import ContestRules
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


class Articles:
    """Contest articles, held against their plan's contest rules."""

    def __init__(self, database: Database, plans: Plans, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._today = today

    def log(self, plan: str, draft: ArticleDraft, files: Iterable[IncomingFile] = ()) -> Article:
        """Enter an article in the register with the files taken for it, or raise every reason to refuse it."""
        accepted = accept_article(draft, self._plans.plan(plan), self._today())
        with self._database.work("ghi bài viết") as work:
            logged = work.articles.add(work.plans.id(plan), accepted)
            for file in files:
                work.attachments.put(logged.id, file, self._today())
            return logged

    def correct(self, article: int, draft: ArticleDraft) -> Article:
        """Write an article anew; it stays in its plan.

        When what a person ruled on changes, the ruling lapses and the article waits for another. Raises
        `ScoreIsJudges` where the score is changed past the judges' marks, `ReceivedAfterPrize` where its day is moved
        past a prize of its.
        """
        with self._database.work("sửa bài viết") as work:
            known = work.articles.article(article)
            if draft.score != known.draft.score and work.marks.of_article(article):
                raise ScoreIsJudges(known.draft.title)
            check_received(draft.received, work.prizes.of_article(article))
            accepted = accept_article(draft, self._plans.plan(known.plan), self._today())
            return work.articles.correct(article, reconsidered(known, accepted))

    def rule(self, article: int, eligibility: Eligibility, reason: str) -> Article:
        """Rule on whether an entry is in the contest; every ruling gives its reason.

        Raises `ArticleStillPrized` for one with a prize that is not to be accepted.
        """
        return self.rule_all((article,), eligibility, reason)[0]

    def rule_all(self, articles: Iterable[int], eligibility: Eligibility, reason: str) -> tuple[Article, ...]:
        """Rule on several entries by one reason, in one deed: on all, or on none, saying of each why it is refused."""
        given = read_reason(reason)
        with self._database.work("xác định điều kiện dự thi") as work:
            known = _known(work, articles)
            refuse_all(*(partial(_check_ruling, work, one, eligibility) for one in known))
            return tuple(work.articles.rule(one.id, eligibility, given) for one in known)

    def strike(self, article: int, reason: str) -> None:
        """Strike an article out, once; it stays readable and counts no more. Raises `ArticleStillPrized`."""
        self.strike_all((article,), reason)

    def strike_all(self, articles: Iterable[int], reason: str) -> tuple[Article, ...]:
        """Strike several articles out by one reason, in one deed, and return them as they were; all or none."""
        given = read_reason(reason)
        with self._database.work("gạch bỏ bài viết") as work:
            known = _known(work, articles)
            refuse_all(*(partial(_check_leaving, work, one) for one in known))
            for one in known:
                work.articles.strike(one.id, self._today(), given)
            return known

    def article(self, article: int) -> Article:
        """Return one article with everything known of it."""
        with self._database.reading() as work:
            return work.articles.article(article)

    def page(self, wanted: ArticleFilter, after: int | None, size: int) -> Page[ArticleLine]:
        """Return up to `size` articles that follow the line `after`, the newest first."""
        with self._database.reading() as work:
            return work.articles.page(wanted, after, size)

    def count(self, wanted: ArticleFilter, at_most: int) -> int:
        """Return how many articles match, counting no further than `at_most`."""
        with self._database.reading() as work:
            return work.articles.count(wanted, at_most)

    def failings(self, plan: str, draft: ArticleDraft) -> tuple[Failing, ...]:
        """Return the points of the contest's checklist that what has been typed so far would fail."""
        return tuple(failings_of(draft, self._plans.plan(plan).contest_rules or ContestRules()))


def _known(work: Work, articles: Iterable[int]) -> tuple[Article, ...]:
    """Return the articles, each once."""
    return tuple(work.articles.article(article) for article in dict.fromkeys(articles))


def _check_ruling(work: Work, known: Article, eligibility: Eligibility) -> None:
    if eligibility is Eligibility.ELIGIBLE:
        check_not_struck(known)
    else:
        _check_leaving(work, known)


def _check_leaving(work: Work, known: Article) -> None:
    """Raise why the article cannot leave the contest."""
    check_not_struck(known)
    check_unprized(known, work.prizes.of_article(known.id))

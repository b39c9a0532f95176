"""The judges' marks, and the score they give an article."""

from app.domain.articles.article import Article
from app.domain.articles.judging import Mark, NoMarkOfJudge, SheetLine, accept_judge, accept_mark, mean
from app.domain.listing import Page
from app.domain.plans.plan import ContestRules
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


class Judging:
    """Marking sheets as they come in from the judges. An article's score is the mean of what stands."""

    def __init__(self, database: Database, plans: Plans) -> None:
        self._database = database
        self._plans = plans

    def mark(self, article: int, mark: Mark) -> Article:
        """Keep what a judge gave, in place of what the same judge gave before; raises what `accept_mark` raises."""
        with self._database.work("ghi phiếu chấm") as work:
            known = work.articles.article(article)
            rules = self._plans.plan(known.plan).contest_rules or ContestRules()
            work.marks.put(article, accept_mark(mark, known, rules))
            return _scored(work, article)

    def withdraw(self, article: int, judge: str) -> Article:
        """Take a judge's mark away; with the last of them the article has no score. Raises `NoMarkOfJudge`."""
        with self._database.work("bỏ phiếu chấm") as work:
            known = work.articles.article(article)
            if not work.marks.withdraw(article, judge):
                raise NoMarkOfJudge(accept_judge(judge), known.draft.title)
            return _scored(work, article)

    def marks(self, article: int) -> tuple[Mark, ...]:
        """Return what every judge gave an article, in the order the sheets came in."""
        with self._database.reading() as work:
            return work.marks.of_article(article)

    def judges(self, plan: str) -> tuple[str, ...]:
        """Return the judges who have marked articles of a plan."""
        with self._database.reading() as work:
            return work.marks.judges(work.plans.id(plan))

    def sheet(
        self, plan: str, judge: str, after: int | None, size: int, *, unmarked_only: bool = False, text: str = ""
    ) -> Page[SheetLine]:
        """Return up to `size` accepted articles after the line `after`, as they came, with what a judge gave each.

        `text` narrows them to those with its words in their title, authors or subject, with or without tone marks.
        """
        with self._database.reading() as work:
            plan_id = work.plans.id(plan)
            return work.marks.sheet(plan_id, judge, after, size, unmarked_only=unmarked_only, text=text)


def _scored(work: Work, article: int) -> Article:
    return work.articles.score(article, mean(work.marks.of_article(article)))

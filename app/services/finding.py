"""Anything in the register by a few words of it."""

from app.domain.articles.article import ArticleFilter, ArticleLine
from app.domain.decisions.decision_listing import DecisionFilter, DecisionLine
from app.domain.language.text import words_of
from app.domain.stories.finding import Found
from app.services.articles import Articles
from app.services.decision_lists import DecisionLists
from app.services.exemplars import Exemplars
from app.services.plans import Plans
from app.services.units import Units


class Finding:
    """Looks in every list the clerk can look in, with the same rules for words."""

    def __init__(
        self, plans: Plans, articles: Articles, exemplars: Exemplars, units: Units, decisions: DecisionLists
    ) -> None:
        self._plans = plans
        self._articles = articles
        self._exemplars = exemplars
        self._units = units
        self._decisions = decisions

    def find(self, text: str, most: int) -> Found:
        """Return up to `most` of each subject, the articles of every plan, those struck out too."""
        articles = self._in_every_plan(text, most + 1)
        exemplars, units = self._exemplars.suggest(text, most + 1), self._units.found_by(text)
        return Found(articles, exemplars, units, self._decided(text)).cut_to(most)

    def _decided(self, text: str) -> tuple[DecisionLine, ...]:
        """Return the decisions of every plan whose number, subject, form or names answer, the latest first."""
        if not words_of(text):
            return ()
        plans, wanted = self._plans.titles(), DecisionFilter(text)
        return tuple(line for plan in plans for line in self._decisions.lines(plan.code, wanted))

    def _in_every_plan(self, text: str, most: int) -> tuple[ArticleLine, ...]:
        wanted = (ArticleFilter(title.code, text, with_struck=True) for title in self._plans.titles())
        found = (line for one in wanted for line in self._articles.page(one, None, most).rows)
        return tuple(found)[:most]

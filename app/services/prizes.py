"""The prizes of contest articles: recorded, corrected, struck out, listed and printed."""

import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from app.documents.forms.prize_list import compose
from app.documents.paper import Paper
from app.domain.articles.prize import Prize, PrizeDraft, accept_prize, named_together, ranked
from app.domain.articles.prize_list import ContestPrizes, NoPrizeToList, PrizeLine, PrizeListFacts, by_contest, in_order
from app.domain.law.law import LawTables, SignedPaper
from app.domain.nominations.nomination import read_reason
from app.domain.papers.signing import signed
from app.domain.plans.plan import Plan
from app.domain.units.agency import Level
from app.paths import resource
from app.services.plans import Plans
from app.services.press import Press
from app.store.database import Database
from app.store.work import Work


class Prizes:
    """What contests gave the articles of the register."""

    def __init__(
        self,
        database: Database,
        plans: Plans,
        law: Callable[[], LawTables],
        press: Press,
        today: Callable[[], date],
    ) -> None:
        self._database = database
        self._plans = plans
        self._law = law
        self._press = press
        self._today = today

    def record(self, draft: PrizeDraft) -> Prize:
        """Record a prize of an article; raises every reason of `accept_prize` to refuse it."""
        with self._database.work("ghi giải thưởng") as work:
            accepted, plan = self._accepted(work, draft)
            given = work.prizes.add(work.plans.id(plan), accepted)
            _name_prizes(work, draft.article)
            return given

    def correct(self, prize: int, draft: PrizeDraft) -> Prize:
        """Write a prize anew; it stays its article's. Raises `NoSuchPrize` and what `record` raises."""
        with self._database.work("sửa giải thưởng") as work:
            article = work.prizes.prize(prize).draft.article
            accepted, _ = self._accepted(work, replace(draft, article=article), own=prize)
            corrected = work.prizes.correct(prize, accepted)
            _name_prizes(work, article)
            return corrected

    def strike(self, prize: int, reason: str) -> None:
        """Strike out a prize recorded by mistake or taken back; raises `NoSuchPrize`."""
        given = read_reason(reason)
        with self._database.work("gạch bỏ giải thưởng") as work:
            article = work.prizes.prize(prize).draft.article
            work.prizes.strike(prize, self._today(), given)
            _name_prizes(work, article)

    def prize(self, prize: int) -> Prize:
        """Return one prize; raises `NoSuchPrize`."""
        with self._database.reading() as work:
            return work.prizes.prize(prize)

    def of_article(self, article: int) -> tuple[Prize, ...]:
        """Return the prizes of an article, the highest first."""
        with self._database.reading() as work:
            return ranked(work.prizes.of_article(article), usual_names())

    def of_plan(self, plan: str) -> tuple[PrizeLine, ...]:
        """Return the prizes of a plan's articles: from the highest level down, by contest, the best prize first."""
        with self._database.reading() as work:
            return in_order(work.prizes.of_plan(work.plans.id(plan)), usual_names())

    def usual_names(self) -> tuple[str, ...]:
        """Return the names prizes usually have, the highest first."""
        return usual_names()

    def levels(self, plan: str) -> Mapping[Level, str]:
        """Return what each level is called: in the plan's words, else as the law calls it."""
        return _levels(self._plans.plan(plan), self._law())

    def list(self, plan: str) -> Paper:
        """Return the list of the prizes, on paper; raises `NoPrizeToList`."""
        return self._press.compose(compose, self.facts(plan))

    def facts(self, plan: str) -> PrizeListFacts:
        """Return what the list says today; raises `NoPrizeToList`."""
        rules, today = self._plans.plan(plan), self._today()
        groups = self._groups(rules)
        if not groups:
            raise NoPrizeToList(plan)
        agency = signed(self._law(), SignedPaper.REPORT, self._plans.agency(today), today)
        return PrizeListFacts(agency, rules.subject, today, groups, rules.empty_tens)

    def _groups(self, plan: Plan) -> tuple[ContestPrizes, ...]:
        return by_contest(self.of_plan(plan.code), _levels(plan, self._law()))

    def _accepted(self, work: Work, draft: PrizeDraft, own: int | None = None) -> tuple[PrizeDraft, str]:
        """Return the draft accepted, and the code of its article's plan; `own` is the prize it corrects."""
        article = work.articles.article(draft.article)
        plan = self._plans.plan(article.plan)
        others = (one for one in work.prizes.of_article(draft.article) if one.id != own)
        return accept_prize(draft, article, others, plan, usual_names(), self._today()), plan.code


@cache
def usual_names() -> tuple[str, ...]:
    """Return the names prizes usually have, from resources/wording/prizes.toml."""
    with resource("wording", "prizes.toml").open("rb") as file:
        return tuple(tomllib.load(file)["names"])


def _levels(plan: Plan, law: LawTables) -> Mapping[Level, str]:
    named = {level: plan.award_level(level) for level in Level}
    return {level: own.name if own else law.level_name(level) for level, own in named.items()}


def _name_prizes(work: Work, article: int) -> None:
    """Keep with the article what its prizes are called."""
    work.articles.name_prizes(article, named_together(ranked(work.prizes.of_article(article), usual_names())))

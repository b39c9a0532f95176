"""The articles sent up: the shortlist, told as the level above wants it told."""

from collections.abc import Callable
from datetime import date

from app.documents.forms.sent_articles import compose_letter, compose_list
from app.documents.paper import Paper
from app.domain.language.text import clean
from app.domain.law.law import LawTables
from app.domain.outgoing.sent_articles import NoArticleToSend, SendingWish, SentArticle, SentArticlesFacts
from app.domain.papers.official_letter import letter_of, plan_reference
from app.domain.plans.plan import Plan
from app.domain.plans.plan_fault import PlanWithoutShortlist
from app.services.plans import Plans
from app.services.press import Press
from app.services.standings import Standings
from app.store.database import Database
from app.store.work import Work


class SentArticles:
    """The papers the best articles go up with."""

    def __init__(
        self,
        database: Database,
        plans: Plans,
        standings: Standings,
        law: Callable[[], LawTables],
        press: Press,
        today: Callable[[], date],
    ) -> None:
        self._database = database
        self._plans = plans
        self._standings = standings
        self._press = press
        self._law = law
        self._today = today

    def letter(self, plan: str, wish: SendingWish) -> Paper:
        """Return the letter with its list; raises what `facts` raises."""
        return self._press.compose(compose_letter, self.facts(plan, wish))

    def list(self, plan: str, wish: SendingWish) -> Paper:
        """Return the list alone; raises what `facts` raises."""
        return self._press.compose(compose_list, self.facts(plan, wish))

    def facts(self, plan: str, wish: SendingWish) -> SentArticlesFacts:
        """Return what goes up and to whom, the best article first.

        Raises `PlanWithoutShortlist`, `NoArticleToSend`, the tie a person must settle, and why the letter may not
        bear its number or day.
        """
        rules = self._plans.plan(plan)
        chosen = self._standings.shortlist(plan, wish.count, wish.ties).chosen
        if not chosen:
            raise NoArticleToSend(plan)
        agency = self._plans.agency(wish.letter.day or self._today())
        with self._database.reading() as work:
            articles = tuple(_sent(work, one.article) for one in chosen)
        return SentArticlesFacts(
            letter=letter_of(agency, wish.letter, self._law(), self._today()),
            plan_reference=plan_reference(rules),
            plan_title=rules.title,
            contest=rules.subject,
            addressee=_addressee(rules, wish),
            articles=articles,
            empty_tens=rules.empty_tens,
        )


def _addressee(plan: Plan, wish: SendingWish) -> str:
    if to := clean(wish.to):
        return to
    if plan.shortlist is None:
        raise PlanWithoutShortlist(plan.code)
    return plan.shortlist.addressee


def _sent(work: Work, article: int) -> SentArticle:
    draft = work.articles.article(article).draft
    subjects = ", ".join(work.exemplars.exemplar(one).name for one in draft.exemplars)
    return SentArticle(
        title=draft.title,
        authors=draft.authors,
        subject=draft.subject or subjects,
        subject_address=draft.subject_address,
        unit=work.units.unit(draft.unit).name,
        words=draft.words,
        published_in=draft.published_in,
    )

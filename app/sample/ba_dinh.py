"""Quận Ba Đình's contest year 2021 (plan 190/KH-UBND), told to the office day by day."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import partial
from typing import Any

from app.domain.articles.contest import Eligibility
from app.domain.articles.prize import PrizeDraft
from app.domain.exemplars.exemplar import CommendationDraft, CommendationKind, usual_class
from app.domain.units.agency import Level
from app.domain.units.unit import UnitKind
from app.office import Office
from app.sample.awards import Awards
from app.sample.clerk import Clerk, Introduced
from app.sample.contest_year import contest_year
from app.sample.dice import Dice
from app.sample.entries import Entry
from app.sample.introductions import Introduction
from app.sample.signed_papers import SignedPapers
from app.sample.stock import units, year_of
from app.sample.timeline import Days, Timeline, Went

PLAN = "ba-dinh-2021"

_RULED, _STRUCK, _HELD, _LOCALLY = (5, 12), (2, 9), (2, 5), (6, 20)
"""After how many days (from, to): a ruling, a striking out, a holding back, a ward's own commendation."""

_LOCAL_NUMBERS, _LOCAL_AMOUNT = (12, 160), 230_000
_CITY = "Chủ tịch UBND thành phố Hà Nội"


def live(office: Office, days: Days, went: Went) -> None:
    """Let the whole year happen in a new office that has the plan and nothing else."""
    _District(office, days, went, year_of("ba-dinh.toml")).live()


class _District:
    """The district's office through its year."""

    def __init__(self, office: Office, days: Days, went: Went, told: Mapping[str, Any]) -> None:
        self._office = office
        self._days = days
        self._told = told
        self._plan = office.plans.plan(PLAN)
        self._timeline = Timeline(days, went)
        self._dice = Dice(told["seed"], "office")
        stock = units("ba-dinh-units.toml")
        self._year = contest_year(self._plan, told, stock)
        self._clerk = Clerk(office, self._plan, {unit.name: office.units.add(unit.draft()).id for unit in stock})
        self._papers = SignedPapers(office, PLAN)
        self._awards = Awards(office, self._plan, self._clerk, told, self._timeline)

    def live(self) -> None:
        """Put everything down for its day, and let it happen."""
        for introduction in self._year.introductions:
            self._timeline.at(introduction.day, partial(self._clerk.introduce, introduction))
        for entry in self._year.entries:
            self._timeline.at(entry.day, partial(self._log, entry))
        self._put_down_strikes()
        self._put_down_exceptions()
        self._awards.put_down()
        for city in self._told["city"]:
            self._timeline.at(city["day"], partial(self._propose, city))
        for told in self._told["prizes"]:
            self._timeline.at(told["day"], partial(self._record_prizes, told))
        self._put_down_papers()
        self._timeline.live(self._told["until"])

    def _put_down_papers(self) -> None:
        """Put down the letters and reports the office signs."""
        signs = (("reminder", self._papers.reminder), ("report", self._papers.report))
        for kind, sign in signs:
            for told in self._told[kind]:
                self._timeline.at(told["day"], partial(sign, told))
        best = self._told["best_articles"]
        self._timeline.at(best["day"], partial(self._papers.best_articles, best))

    def _put_down_strikes(self) -> None:
        ordinary = [entry for entry in self._year.entries if not entry.unit.articles]
        for entry in self._dice.some(ordinary, self._told["counts"]["struck"]):
            self._timeline.at(self._after(entry.day, _STRUCK), partial(self._strike, entry))

    def _put_down_exceptions(self) -> None:
        """Put down the nominations held back, and the deeds a ward commends itself."""
        counts = self._told["counts"]
        ordinary = [one for one in self._year.introductions if not one.subject.unit.exemplars]
        held = self._dice.mixed(self._dice.some(ordinary, counts["suspended"] + counts["withdrawn"]))
        for place, one in enumerate(held):
            hold = self._suspend if place < counts["suspended"] else self._withdraw
            self._timeline.at(self._after(one.day, _HELD), partial(hold, one))
        of_wards = [one for one in ordinary if one.subject.unit.kind is UnitKind.WARD and one not in held]
        for one in self._dice.some(of_wards, counts["ward_commendations"]):
            self._timeline.at(self._after(one.day, _LOCALLY), partial(self._commend_locally, one))

    def _after(self, day: date, between: tuple[int, int]) -> date:
        return day + timedelta(days=self._dice.between(*between))

    def _log(self, entry: Entry) -> None:
        article = self._clerk.log(entry)
        if article.eligibility is Eligibility.TO_DECIDE and self._dice.per_cent(self._told["rulings"]["ruled"]):
            self._timeline.at(self._after(entry.day, _RULED), partial(self._rule, entry))

    def _rule(self, entry: Entry) -> None:
        """Rule on an entry that waits for it, unless it has been struck out meanwhile."""
        accepted = self._dice.per_cent(self._told["rulings"]["accepted"])
        article = self._office.articles.article(self._clerk.article(entry).id)
        if article.struck:
            return
        reasons = self._told["rulings"]["eligible" if accepted else "ineligible"]
        eligibility = Eligibility.ELIGIBLE if accepted else Eligibility.INELIGIBLE
        self._office.articles.rule(article.id, eligibility, reasons[article.failings[0].value])

    def _strike(self, entry: Entry) -> None:
        self._office.articles.strike(self._clerk.article(entry).id, self._dice.pick(self._told["texts"]["strikes"]))

    def _suspend(self, introduction: Introduction) -> None:
        nomination = self._clerk.introduced(introduction).nomination.id
        self._clerk.settle(nomination)
        self._office.exemplars.suspend(nomination, self._told["texts"]["suspend"])

    def _withdraw(self, introduction: Introduction) -> None:
        nomination = self._clerk.introduced(introduction).nomination.id
        self._clerk.settle(nomination)
        self._office.exemplars.withdraw(nomination, self._told["texts"]["withdraw"])

    def _commend_locally(self, introduction: Introduction) -> None:
        one = self._clerk.introduced(introduction)
        unit = one.subject.unit
        number, day = self._dice.between(*_LOCAL_NUMBERS), self._days.today()
        issuer = f"Chủ tịch UBND {unit.called}"
        self._record(one, Level.COMMUNE, "Giấy khen", f"{number}/QĐ-UBND", day, issuer, _LOCAL_AMOUNT)

    def _propose(self, told: Mapping[str, Any]) -> None:
        """Propose one exemplar of each unit set down to the City, which commends them on its own day."""
        found = [one for one in map(self._clerk.commended_in_an_entry_of, told["units"]) if one is not None]
        self._papers.submission_up(tuple(one.exemplar for one in found), told)
        for one in found:
            self._timeline.at(told["decided"], partial(self._commended_by_the_city, one, told))

    def _commended_by_the_city(self, one: Introduced, told: Mapping[str, Any]) -> None:
        self._record(one, Level.PROVINCE, told["form"], told["decision"], told["decided"], _CITY, 0)

    def _record_prizes(self, told: Mapping[str, Any]) -> None:
        """Record what a contest gave articles, each told by its place among the best."""
        best = self._office.standings.shortlist(PLAN).chosen
        for given in told["given"]:
            article, level = best[given["place"] - 1].article, Level(told["level"])
            draft = PrizeDraft(article, level, given["name"], "", told["decision"], told["day"], given["amount"])
            self._office.prizes.record(draft)

    def _record(
        self, one: Introduced, level: Level, form: str, decision: str, decided: date, issuer: str, amount: int
    ) -> None:
        given = CommendationDraft(
            one.exemplar,
            level,
            form,
            CommendationKind.THEMATIC,
            usual_class(one.subject.recipient),
            decision,
            decided,
            issuer,
            one.subject.deed,
            amount,
        )
        self._office.exemplars.commend(given)

"""The law in force, and the lines of it the office enters itself: entered, corrected, struck out."""

from collections.abc import Callable
from datetime import date
from threading import Lock

from app.domain.calendar.period import Span
from app.domain.decisions.granting import paid_otherwise
from app.domain.errors import Refusal
from app.domain.law.laid_over import doubts_of_base_salary, laid_over
from app.domain.law.law import LawTables
from app.domain.law.own_law import BaseSalaryDraft, InstrumentDraft, Own, accept_base_salary, accept_instrument
from app.domain.nominations.nomination import read_reason
from app.domain.topics import Topic
from app.services.plans import Plans
from app.store.database import Database
from app.store.work import Work


class OwnLaw:
    """The tables that ship with the office's lines over them. What is issued keeps the law it was issued by."""

    def __init__(self, database: Database, plans: Plans, shipped: LawTables, today: Callable[[], date]) -> None:
        self._database = database
        self._plans = plans
        self._shipped = shipped
        self._today = today
        self._in_force: LawTables | None = None
        self._reading = Lock()
        database.changed.subscribe(self._read_again_after)

    def tables(self) -> LawTables:
        """Return the law as it is known now."""
        with self._reading:
            if self._in_force is None:
                with self._database.reading() as work:
                    self._in_force = self._laid_over(work)
            return self._in_force

    def base_salary(self, number: int) -> Own[BaseSalaryDraft]:
        """Return one base salary of the office's own; raises `NoSuchLawLine`."""
        with self._database.reading() as work:
            return work.base_salaries.line(number)

    def instrument(self, number: int) -> Own[InstrumentDraft]:
        """Return one instrument of the office's own; raises `NoSuchLawLine`."""
        with self._database.reading() as work:
            return work.instruments.line(number)

    def doubts(self, draft: BaseSalaryDraft, number: int | None = None) -> tuple[Refusal, ...]:
        """Return what to look at twice in a base salary; nothing is refused for it.

        `number` is the line that says so already or is to, None for one not entered yet.
        """
        with self._database.reading() as work:
            others = work.base_salaries.standing(besides=number)
        return doubts_of_base_salary(draft, laid_over(self._shipped, others, ()), self._shipped)

    def paid_otherwise(self, begins: date) -> tuple[str, ...]:
        """Return the decisions issued since the base salary of that day holds that granted the money of another."""
        law = self.tables()
        ends = next((row.ends for row in law.salaries if row.in_force(begins)), None)
        until = min(ends or self._today(), self._today())
        if until < begins:
            return ()
        with self._database.reading() as work:
            issued = work.decisions.issued_within(Span(begins, until))
        rounding = {code: self._plans.plan(code).rounding for code in {one.plan for one in issued}}
        others = (one for one in issued if paid_otherwise(one.facts, law, rounding[one.plan]))
        return tuple(one.facts.reference for one in others)

    def add_base_salary(self, draft: BaseSalaryDraft) -> Own[BaseSalaryDraft]:
        """Enter a base salary; raises every reason of `accept_base_salary` to refuse it."""
        with self._database.work("thêm mức lương cơ sở") as work:
            others = work.base_salaries.standing()
            return work.base_salaries.add(accept_base_salary(draft, others, self._shipped, self._today()))

    def correct_base_salary(self, number: int, draft: BaseSalaryDraft) -> Own[BaseSalaryDraft]:
        """Write a base salary anew; raises `NoSuchLawLine` and what entering one raises."""
        with self._database.work("sửa mức lương cơ sở") as work:
            work.base_salaries.line(number)
            others = work.base_salaries.standing(besides=number)
            accepted = accept_base_salary(draft, others, self._shipped, self._today())
            return work.base_salaries.correct(number, accepted)

    def strike_base_salary(self, number: int, reason: str) -> None:
        """Strike out a base salary entered by mistake; raises `NoSuchLawLine`."""
        given = read_reason(reason)
        with self._database.work("gạch bỏ mức lương cơ sở") as work:
            work.base_salaries.strike(number, self._today(), given)

    def add_instrument(self, draft: InstrumentDraft) -> Own[InstrumentDraft]:
        """Enter an instrument; raises every reason of `accept_instrument` to refuse it."""
        with self._database.work("thêm văn bản làm căn cứ") as work:
            return work.instruments.add(self._accepted(work, draft))

    def correct_instrument(self, number: int, draft: InstrumentDraft) -> Own[InstrumentDraft]:
        """Write an instrument anew; raises `NoSuchLawLine` and what entering one raises."""
        with self._database.work("sửa văn bản làm căn cứ") as work:
            work.instruments.line(number)
            return work.instruments.correct(number, self._accepted(work, draft, number))

    def strike_instrument(self, number: int, reason: str) -> None:
        """Strike out an instrument entered by mistake; the one it replaced holds again. Raises `NoSuchLawLine`."""
        given = read_reason(reason)
        with self._database.work("gạch bỏ văn bản làm căn cứ") as work:
            work.instruments.strike(number, self._today(), given)

    def _accepted(self, work: Work, draft: InstrumentDraft, own: int | None = None) -> InstrumentDraft:
        """Return an instrument accepted; `own` is the line it is written over."""
        others = work.instruments.standing(besides=own)
        return accept_instrument(draft, others, laid_over(self._shipped, (), others), self._today())

    def _laid_over(self, work: Work) -> LawTables:
        return laid_over(self._shipped, work.base_salaries.standing(), work.instruments.standing())

    def _read_again_after(self, topics: frozenset[Topic]) -> None:
        if Topic.OFFICE in topics:
            with self._reading:
                self._in_force = None

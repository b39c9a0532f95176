"""The drawers of the office's own lines of law: base salaries and legal instruments."""

from collections.abc import Callable
from datetime import date
from typing import Generic, TypeVar

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.domain.language.text import comparable
from app.domain.law.own_law import BaseSalaryDraft, InstrumentDraft, Line, NoSuchLawLine, Own
from app.store.rows.law import BaseSalaryRow, InstrumentRow

R = TypeVar("R", bound=BaseSalaryRow | InstrumentRow)


class LawLines(Generic[R, Line]):
    """The lines of one sort that stand, in order of their day; those struck out stay in the journal."""

    def __init__(
        self, session: Session, rows: type[R], fill: Callable[[R, Line], None], read: Callable[[R], Line]
    ) -> None:
        self._session = session
        self._rows = rows
        self._fill = fill
        self._read = read

    def standing(self, besides: int | None = None) -> tuple[Own[Line], ...]:
        """Return every line, `besides` the one with this number."""
        known = select(self._rows).where(self._rows.struck_on.is_(None)).order_by(self._rows.begins, self._rows.id)
        return tuple(self._own(row) for row in self._session.scalars(known) if row.id != besides)

    def line(self, number: int) -> Own[Line]:
        """Return one line; raises `NoSuchLawLine`."""
        return self._own(self._row(number))

    def add(self, draft: Line) -> Own[Line]:
        """Enter a line."""
        row = self._rows()
        self._fill(row, draft)
        self._session.add(row)
        self._session.flush()
        return self._own(row)

    def correct(self, number: int, draft: Line) -> Own[Line]:
        """Write a line anew; raises `NoSuchLawLine`."""
        row = self._row(number)
        self._fill(row, draft)
        self._session.flush()
        return self._own(row)

    def strike(self, number: int, on: date, reason: str) -> None:
        """Strike a line out; raises `NoSuchLawLine`."""
        self._row(number).strike(on, reason)
        self._session.flush()

    def _row(self, number: int) -> R:
        row = self._session.get(self._rows, number)
        if row is None or row.struck_on is not None:
            raise NoSuchLawLine(number)
        return row

    def _own(self, row: R) -> Own[Line]:
        return Own(row.id, self._read(row))


def base_salaries(session: Session) -> LawLines[BaseSalaryRow, BaseSalaryDraft]:
    """Return the drawer of the base salaries."""
    return LawLines(session, BaseSalaryRow, _fill_base_salary, _base_salary)


def instruments(session: Session) -> LawLines[InstrumentRow, InstrumentDraft]:
    """Return the drawer of the legal instruments."""
    return LawLines(session, InstrumentRow, _fill_instrument, _instrument)


def _fill_line(row: BaseSalaryRow | InstrumentRow, draft: BaseSalaryDraft | InstrumentDraft) -> None:
    row.begins, row.source, row.note = draft.begins, draft.source, draft.note
    row.checked_by, row.checked_on = draft.checked_by, draft.checked_on


def _fill_base_salary(row: BaseSalaryRow, draft: BaseSalaryDraft) -> None:
    _fill_line(row, draft)
    row.dong = draft.dong


def _fill_instrument(row: InstrumentRow, draft: InstrumentDraft) -> None:
    _fill_line(row, draft)
    row.title, row.same_title = draft.title, comparable(draft.title)
    row.is_ground, row.ends, row.replaces = draft.is_ground, draft.ends, draft.replaces


def _base_salary(row: BaseSalaryRow) -> BaseSalaryDraft:
    return BaseSalaryDraft(
        dong=row.dong,
        begins=row.begins,
        source=row.source,
        checked_by=row.checked_by,
        checked_on=row.checked_on,
        note=row.note,
    )


def _instrument(row: InstrumentRow) -> InstrumentDraft:
    return InstrumentDraft(
        title=row.title,
        is_ground=row.is_ground,
        ends=row.ends,
        replaces=row.replaces,
        begins=row.begins,
        source=row.source,
        checked_by=row.checked_by,
        checked_on=row.checked_on,
        note=row.note,
    )

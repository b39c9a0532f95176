"""The members of a composition, a row each, in the order of the decision."""

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.council.council import Member, Role
from app.domain.language.names import Gender
from ui.council.wording import GENDERS, ROLES
from ui.kit.fields import Chooser
from ui.kit.labels import label
from ui.kit.layouts import empty
from ui.kit.rows_field import RowsField
from ui.kit.tab_order import come_after

_HEADINGS = ("Họ và tên", "Giới tính", "Chức vụ trong cơ quan", "Chức danh trong Hội đồng")
_SHARES = (5, 2, 6, 4)
_USUAL = (Role.CHAIR, Role.VICE_CHAIR, *([Role.MEMBER] * 6), Role.SECRETARY)
_Row = tuple[QLineEdit, Chooser, QLineEdit, Chooser]


class MembersBox(RowsField):
    """An empty row is no member. `grown` hears of each new row, for Enter to go through it."""

    def __init__(self, grown: Callable[[QWidget], None]) -> None:
        self._grown = grown
        self._rows: list[_Row] = []
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        sheet = QWidget()
        more = QPushButton("+ Thêm thành viên")
        more.setObjectName("plain")
        more.clicked.connect(lambda _: self._add_row(Member("", Gender.UNKNOWN, "", Role.MEMBER))[0].setFocus())
        buttons = QHBoxLayout()
        buttons.addWidget(more)
        buttons.addStretch()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(self._grid)
        column.addLayout(buttons)
        super().__init__("Thành viên", sheet, captioned=False)

    @property
    def members(self) -> tuple[Member, ...]:
        """The members as typed."""
        return tuple(
            Member(name.text(), GENDERS[gender.currentIndex()][0], post.text(), ROLES[role.currentIndex()][0])
            for name, gender, post, role in self._rows
            if name.text().strip()
        )

    @property
    def first(self) -> QWidget | None:
        return self._rows[0][0] if self._rows else None

    def kept(self) -> list[list[str]]:
        return [[one.name, one.gender, one.post, one.role] for one in self.members]

    def restore(self, kept: Any) -> None:
        self.show_members(tuple(Member(name, Gender(gender), post, Role(role)) for name, gender, post, role in kept))

    def show_members(self, members: tuple[Member, ...]) -> None:
        """Show these members, or empty rows with the usual roles."""
        empty(self._grid)
        self._rows = []
        for place, (heading, share) in enumerate(zip(_HEADINGS, _SHARES, strict=True)):
            self._grid.addWidget(label(heading, "caption"), 0, place)
            self._grid.setColumnStretch(place, share)
        for member in members or tuple(Member("", Gender.UNKNOWN, "", role) for role in _USUAL):
            self._add_row(member)

    def _add_row(self, member: Member) -> _Row:
        number = len(self._rows) + 1
        row = (QLineEdit(member.name), Chooser(""), QLineEdit(member.post), Chooser(""))
        row[1].addItems([words for _, words in GENDERS])
        row[1].setCurrentIndex([gender for gender, _ in GENDERS].index(member.gender))
        row[3].addItems([words for _, words in ROLES])
        row[3].setCurrentIndex([role for role, _ in ROLES].index(member.role))
        for place, (part, heading) in enumerate(zip(row, _HEADINGS, strict=True)):
            part.setAccessibleName(f"Thành viên {number}: {heading.lower()}")
            self._grid.addWidget(part, number, place)
            self._grown(part)
        for line in (row[0], row[2]):
            line.textEdited.connect(self.edited)
        for chooser in (row[1], row[3]):
            chooser.activated.connect(lambda _: self.edited.emit())
        come_after(self._rows[-1][-1] if self._rows else self, row)
        self._rows.append(row)
        return row

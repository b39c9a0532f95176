"""The account of the papers at the left of the room, closing with a ✓ line by line."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.council.room_facts import RoomFacts
from ui.kit.labels import label
from ui.kit.layouts import empty
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign

_WIDTH = 320


@dataclass(frozen=True, slots=True)
class AccountSoFar:
    """The figures known by now, None for what is still to be counted."""

    issued: int | None = None
    returned: int | None = None
    valid: int | None = None
    invalid: int = 0
    entered: int | None = None
    lines_closed: int | None = None


class AccountPanel(QWidget):
    """Never shows a choice: papers and equations only."""

    def __init__(self, facts: RoomFacts) -> None:
        super().__init__()
        self._facts = facts
        self.setFixedWidth(_WIDTH)
        self.setAccessibleName("Số liệu về phiếu")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(12)
        self.lines: tuple[str, ...] = ()
        self.show_account(AccountSoFar())

    def show_account(self, account: AccountSoFar) -> None:
        """Show each equation as far as its figures are known."""
        empty(self._column)
        self._column.addWidget(label("Số liệu về phiếu", "roomTitle"))
        stated = tuple(_lines(self._facts, account))
        self.lines = tuple(words for _, words in stated)
        for sign, words in stated:
            line = SignLabel("roomBody", wraps=True)
            line.show_state(sign, words)
            self._column.addWidget(line)
        self._column.addStretch()


def _lines(facts: RoomFacts, account: AccountSoFar) -> Iterator[tuple[Sign, str]]:
    yield Sign.MET, f"Thành viên {facts.council.size} = có mặt {facts.present} + vắng {facts.absent}"
    yield _at_most("Phát ra", account.issued, "có mặt", facts.present)
    yield _at_most("Thu về", account.returned, "phát ra", account.issued)
    if account.entered is not None:
        yield _equal(f"Đã nhập {account.entered}", account.entered, "thu về", account.returned)
    valid = None if account.valid is None else account.valid + account.invalid
    words = "Hợp lệ + không hợp lệ" if valid is None else f"Hợp lệ {account.valid} + không hợp lệ {account.invalid}"
    yield _equal(words, valid, "thu về", account.returned)
    if account.lines_closed is not None:
        lines = len(facts.nominees)
        yield _equal(f"Dòng đã khớp {account.lines_closed}", account.lines_closed, "số dòng", lines)


def _at_most(name: str, figure: int | None, of: str, most: int | None) -> tuple[Sign, str]:
    if figure is None or most is None:
        return Sign.WAITING, f"{name} không quá {of}"
    return (Sign.MET if figure <= most else Sign.LATE), f"{name} {figure} không quá {of} {most}"


def _equal(words: str, figure: int | None, of: str, wanted: int | None) -> tuple[Sign, str]:
    if figure is None or wanted is None:
        return Sign.WAITING, f"{words} = {of}"
    if figure == wanted:
        return Sign.MET, f"{words} = {of} {wanted}"
    return (Sign.SHORT if figure < wanted else Sign.LATE), f"{words}, {of} {wanted}"

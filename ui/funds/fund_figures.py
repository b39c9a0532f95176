"""How a fund stands: its sums in large figures, the bar of them, and one sentence."""

from typing import Final

from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout

from app.domain.decisions.bonus_fund import BonusFund
from app.domain.language.numbers import grouped
from ui.funds.fund_bar import FundBar
from ui.funds.wording import NOT_RECORDED, standing_of
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel

_NAMES: Final = ("Được duyệt, đồng", "Đã chi", "Còn lại", "Dự thảo sẽ chi thêm")


class FundFigures(QFrame):
    """Được duyệt, đã chi, còn lại, dự chi."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("card")
        self.setAccessibleName("Số tiền của quỹ")
        self._sums = [label("", "pageTitle", to_copy=True) for _ in _NAMES]
        self.bar = FundBar()
        self.said = SignLabel(wraps=True)
        self._lay_out()

    @property
    def sums(self) -> tuple[str, ...]:
        """The figures in sight, in the order of their names."""
        return tuple(one.text() for one in self._sums)

    def show_fund(self, fund: BonusFund) -> None:
        """Show another fund."""
        approved = grouped(fund.approved) if fund.is_recorded else NOT_RECORDED
        left = grouped(fund.left) if fund.is_recorded else NOT_RECORDED
        shown = (approved, grouped(fund.spent), left, grouped(fund.pledged))
        for figure, name, words in zip(self._sums, _NAMES, shown, strict=True):
            figure.setText(words)
            figure.setAccessibleName(f"{name}: {words}")
        sign, sentence = standing_of(fund)
        self.said.show_state(sign, sentence)
        self.bar.show_fund(fund, sentence)

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        grid.setVerticalSpacing(0)
        for place, (name, figure) in enumerate(zip(_NAMES, self._sums, strict=True)):
            grid.addWidget(label(name, "small"), 0, place)
            grid.addWidget(figure, 1, place)
            grid.setColumnStretch(place, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(grid)
        column.addWidget(self.bar)
        column.addWidget(self.said)

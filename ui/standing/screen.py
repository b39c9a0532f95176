"""The desk of standings: joins the list of those judged, the reasons and the printed list to the office."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout

from app.domain.plans.plan import Plan
from app.domain.topics import Topic
from ui.background import Errand
from ui.desk import Desk
from ui.kit.deed import Deed
from ui.kit.labels import label
from ui.kit.list_and_pane import ListAndPane
from ui.kit.screen import Screen
from ui.kit.soon import Soon
from ui.papers.showing import Showing
from ui.place import Place
from ui.standing.filter_bar import FilterBar
from ui.standing.judged import Judged, Shown, Whom, authors_judged, units_judged
from ui.standing.judged_list import JudgedList
from ui.standing.reasons_pane import ReasonsPane

_TOPICS: Final = frozenset({Topic.ARTICLES, Topic.EXEMPLARS, Topic.DECISIONS, Topic.UNITS, Topic.PLANS})
"""Width of the desk from which the reasons stay open beside the list."""
_NOTE: Final = (
    "Có {units} đơn vị cơ quan nhận xét chưa đạt điều kiện chung. Nhận xét này chỉ giữ trên máy này để xem và in, "
    "không ghi vào sổ."
)

_OTHERWISE: Final = "Cột “Theo cách tính kia”:{reading}"
_READING: Final = "Cách tính:"


class StandingScreen(Screen):
    """Xét khen thưởng. Judged aside from the window; what the office finds not to hold is kept with what is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _TOPICS)
        self.bar = FilterBar()
        self.list = JudgedList(self._tell)
        self.list.narrowed_by(self.bar)
        self.pane = ReasonsPane()
        self.papers = Showing(desk, self)
        self._note = label("", "note", wraps=True)
        self._judged: tuple[Judged, ...] = ()
        self._failed: dict[str, dict[int, frozenset[str]]] = {}
        self._reading: Errand | None = None
        self._soon = Soon(self._judge, self)
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Judge again as soon as the window is idle."""
        self._soon.ask()

    def seek(self) -> None:
        """Go to the filter box."""
        self.bar.box.setFocus()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done with the list in sight."""
        return (
            Deed("In kết quả xét khen thưởng", self._print),
            Deed("Xét tập thể", lambda: self.bar.whom.setCurrentIndex(0)),
            Deed("Xét cá nhân tác giả", lambda: self.bar.whom.setCurrentIndex(1)),
            Deed("Bỏ mọi điều kiện lọc", self.bar.widen),
        )

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """The conditions the office found not to hold, by plan and unit."""
        kept = {
            plan: {str(unit): sorted(texts) for unit, texts in units.items() if texts}
            for plan, units in self._failed.items()
        }
        failed = {plan: units for plan, units in kept.items() if units}
        return {"failed": failed} if failed else {}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put back what the office found not to hold."""
        self._failed = {
            plan: {int(unit): frozenset(texts) for unit, texts in units.items()}
            for plan, units in half_typed.get("failed", {}).items()
        }
        self._look_when_in_sight()

    def _judge(self) -> None:
        plan, standings = self.desk.plan, self.desk.office.standings
        if self._reading:
            self._reading.call_off()
        if plan is None:
            return
        code, failed = plan.code, dict(self._failed.get(plan.code, {}))
        self.bar.print.setEnabled(_has_standard(plan, self.bar.chosen))
        self._say_above(plan, sum(map(bool, failed.values())))
        if not _has_standard(plan, self.bar.chosen):
            self._say_no_standard()
        elif self.bar.chosen is Whom.UNITS:
            self._reading = self.desk.errand(
                "Đang xét tập thể", lambda _: units_judged(standings.of_units(code, failed)), self._show_judged, self
            )
        else:
            self._reading = self.desk.errand(
                "Đang xét tác giả", lambda _: authors_judged(standings.of_authors(code)), self._show_judged, self
            )

    def _show_judged(self, judged: tuple[Judged, ...]) -> None:
        self._judged = judged
        self.bar.print.setEnabled(bool(judged))
        self.bar.offer_kinds(one.unit.kind for one in judged)
        self._narrow(keep_place=True)

    def _narrow(self, *, keep_place: bool = False) -> None:
        wanted = self.bar.wish.among(self._judged)
        self.list.show_judged(self.bar.chosen, wanted, self._judged, keep_place=keep_place)
        if self.hasFocus():
            self.land()
        if not wanted:
            self._say_none()

    def _show_reasons(self, shown: Shown) -> bool:
        plan, lists = self.desk.plan, self.desk.office.standing_lists
        if plan is None:
            return False
        one = shown.one
        told = self.desk.attempt(lambda: lists.in_words([one.standing, *filter(None, (one.otherwise,))], plan))
        readings = self.desk.attempt(lambda: lists.readings(plan)) if one.otherwise else None
        if told:
            self.pane.show_reasons(one, told, readings or ("", ""))
        return bool(told)

    def _tell(self, judged: tuple[Judged, ...]) -> tuple[Shown, ...]:
        """Tell answers in a line each, those by the other reading too."""
        plan, lists = self.desk.plan, self.desk.office.standing_lists
        if plan is None:
            return ()
        otherwise = [one.otherwise for one in judged if one.otherwise]
        told = iter(lists.in_a_line([*(one.standing for one in judged), *otherwise], plan))
        by_plan = [next(told) for _ in judged]
        return tuple(
            Shown(one, words, next(told) if one.otherwise else None) for one, words in zip(judged, by_plan, strict=True)
        )

    def _find(self, unit: int, condition: str, holds: bool) -> None:
        """Note what the office finds of a unit, and judge again."""
        if self.desk.plan is None:
            return
        units = self._failed.setdefault(self.desk.plan.code, {})
        known = units.get(unit, frozenset())
        units[unit] = known - {condition} if holds else known | {condition}
        self.look()

    def _print(self) -> None:
        plan = self.desk.plan
        if plan is None or not _has_standard(plan, self.bar.chosen):
            return
        office, code, failed = self.desk.office, plan.code, dict(self._failed.get(plan.code, {}))
        if self.bar.chosen is Whom.UNITS:
            self.papers.show(
                "xet-khen-thuong-tap-the",
                lambda to: office.papers.draw(office.standing_lists.of_units(code, failed), to),
                (".docx", ".xlsx"),
            )
        else:
            self.papers.show(
                "xet-khen-thuong-tac-gia",
                lambda to: office.papers.draw(office.standing_lists.of_authors(code), to),
                (".docx", ".xlsx"),
            )

    def _say_above(self, plan: Plan, failed: int) -> None:
        """Say of units how many the office found fault with, of authors which other way there is to judge them."""
        if self.bar.chosen is Whom.UNITS:
            self._note.setText(_NOTE.format(units=failed) if failed else "")
        else:
            readings = self.desk.attempt(lambda: self.desk.office.standing_lists.readings(plan))
            self._note.setText(_OTHERWISE.format(reading=readings[1].removeprefix(_READING)) if readings else "")
        self._note.setVisible(bool(self._note.text()))

    def _say_no_standard(self) -> None:
        self._judged = ()
        self.pane.hide()
        self._widen.hide()
        self._first.hide()
        self.list.say_none(
            "Không có tiêu chuẩn khen thưởng",
            f"Kế hoạch này không đặt tiêu chuẩn khen thưởng cho {self.bar.chosen.value.lower()}.",
        )

    def _say_none(self) -> None:
        self._widen.setVisible(bool(self._judged))
        self._first.setVisible(not self._judged and self.bar.chosen is Whom.UNITS)
        if self._judged:
            self.list.say_none("Không có ai khớp", "Hãy bớt chữ trong ô tìm, hoặc bỏ điều kiện lọc.")
        elif self.bar.chosen is Whom.UNITS:
            self.list.say_none("Chưa có đơn vị nào", "Ghi các đơn vị ở bàn Danh mục trước khi xét.")
        else:
            self.list.say_none("Chưa có tác giả nào", "Tác giả có bài đủ điều kiện dự thi được xét ở đây.")

    def _connect(self) -> None:
        self.bar.asked.connect(self.look)
        self.bar.narrowed.connect(self._narrow)
        self.bar.prints.connect(self._print)
        self.pane.judged.connect(self._find)

    def _lay_out(self) -> None:
        self._widen = self.list.none.offer("Bỏ mọi điều kiện lọc", self.bar.widen)
        self._first = self.list.none.offer("Mở bàn Danh mục", lambda: self.sends.emit(Place.DIRECTORY, None))
        for button in (self._widen, self._first):
            button.hide()
        self._note.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 8)
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self._note)
        column.addWidget(ListAndPane(self.list, self.list.tables, self.pane, self._show_reasons, stays_open=True), 1)


def _has_standard(plan: Plan, whom: Whom) -> bool:
    standards = plan.standards
    return standards is not None and (whom is Whom.UNITS or standards.authors is not None)

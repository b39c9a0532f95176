"""The desk of exemplars and nominations: two halves, and the switch between them."""

from collections.abc import Mapping
from functools import partial
from typing import Any, Final

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout

from app.domain.exemplars.exemplar import Exemplar
from app.domain.reports.overview import Chore
from app.domain.stories.stage import Stage
from app.domain.topics import Topic
from ui.desk import Desk
from ui.exemplars.exemplar_half import ExemplarHalf
from ui.exemplars.nomination_half import NominationHalf
from ui.importing.pages import ImportPages
from ui.kit.deed import Deed
from ui.kit.names import Names
from ui.kit.screen import Screen
from ui.kit.tabs import Tabs

_INSET: Final = 24
_LISTS: Final = (
    ("Nhập gương…", "exemplars", "Nhập gương từ bảng tính"),
    ("Nhập đề nghị…", "nominations", "Nhập đề nghị từ bảng tính"),
    ("Nhập khen thưởng…", "commendations", "Nhập khen thưởng đã có từ bảng tính"),
)
_TOPICS: Final = frozenset(
    {Topic.EXEMPLARS, Topic.NOMINATIONS, Topic.ARTICLES, Topic.UNITS, Topic.PLANS, Topic.COUNCIL, Topic.DECISIONS}
)


class ExemplarsScreen(Screen):
    """Gương, đề nghị."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _TOPICS)
        names = Names(desk)
        self.exemplars, self.nominations = ExemplarHalf(desk, names), NominationHalf(desk, names)
        self._awaited = False
        self.tabs = Tabs("Gương hay đề nghị", _INSET)
        self._pages = QStackedWidget()
        self.importing = ImportPages(desk, self._pages)
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read again what the half in sight shows; the other reads when it is turned to."""
        self._half.look()

    def receive(self, wanted: object) -> None:
        """Show the nominations of one stage, those that need completing, or one exemplar."""
        self._pages.setCurrentIndex(0)
        if isinstance(wanted, Exemplar):
            self.tabs.turn_to(self.exemplars)
            self.exemplars.open(wanted.id)
        elif isinstance(wanted, Stage):
            self.tabs.turn_to(self.nominations)
            self.nominations.ask_for(wanted)
        elif wanted is Chore.DOSSIERS_INCOMPLETE:
            self.tabs.turn_to(self.nominations)
            self.nominations.ask_for_incomplete()

    def seek(self) -> None:
        """Go to the filter box."""
        self._pages.setCurrentIndex(0)
        self._half.seek()

    def begin(self) -> None:
        """Open the form of the half in sight."""
        self._pages.setCurrentIndex(0)
        self._half.begin()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done at either half."""
        return (
            *self._half.list.foot.deeds,
            Deed("Ghi đề nghị", self._begin_nomination, "hồ sơ của một gương"),
            Deed("Đề nghị cần bổ sung", lambda: self.receive(Chore.DOSSIERS_INCOMPLETE), "hồ sơ còn thiếu"),
            *(Deed(heading, partial(self.importing.open, kind, heading), "Excel") for _, kind, heading in _LISTS),
        )

    @property
    def half_typed(self) -> Mapping[str, Any]:
        """What is half typed in either half."""
        return {**self.exemplars.half_typed, **self.nominations.half_typed}

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Put it back on the forms of both halves."""
        self.exemplars.take_up(half_typed)
        self.nominations.take_up(half_typed)

    @property
    def _half(self) -> ExemplarHalf | NominationHalf:
        return self.exemplars if self.tabs.page is self.exemplars else self.nominations

    def _nominate(self, exemplar: Exemplar) -> None:
        self.tabs.turn_to(self.nominations)
        self.nominations.begin(exemplar)

    def _begin_nomination(self) -> None:
        self._pages.setCurrentIndex(0)
        self.tabs.turn_to(self.nominations)
        self.nominations.begin()

    def _open_nomination(self, nomination: int) -> None:
        self.tabs.turn_to(self.nominations)
        self.nominations.open(nomination)

    def _open_exemplar(self, exemplar: int) -> None:
        self.tabs.turn_to(self.exemplars)
        self.exemplars.open(exemplar)

    def _await_exemplar(self, name: str) -> None:
        """Let the clerk enter whom the nomination half typed is for, then go on with it."""
        self._awaited = True
        self.tabs.turn_to(self.exemplars)
        self.exemplars.begin(name)

    def _go_on(self, exemplar: Exemplar) -> None:
        if self._awaited:
            self._awaited = False
            self._nominate(exemplar)

    def _connect(self) -> None:
        self.nominations.list.foot.told.connect(self.tell)
        self.tabs.turned.connect(lambda _: self.look())
        self.exemplars.nominates.connect(self._nominate)
        self.exemplars.opens_nomination.connect(self._open_nomination)
        self.exemplars.entered.connect(self._go_on)
        self.nominations.opens_exemplar.connect(self._open_exemplar)
        self.nominations.wants_exemplar.connect(self._await_exemplar)

    def _lay_out(self) -> None:
        self.tabs.add("Gương", self.exemplars)
        self.tabs.add("Đề nghị", self.nominations)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._pages)
        self._pages.addWidget(self.tabs)
        for words, kind, heading in _LISTS:
            self.tabs.put_beside(self.importing.button(words, kind, heading))

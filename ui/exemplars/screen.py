"""The desk of exemplars and nominations: two halves, and the switch between them."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtWidgets import QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout

from app.domain.exemplar import Exemplar
from app.domain.overview import Chore
from app.domain.stage import Stage
from app.domain.topics import Topic
from ui.desk import Desk
from ui.exemplars.exemplar_half import ExemplarHalf
from ui.exemplars.nomination_half import NominationHalf
from ui.kit.deed import Deed
from ui.kit.names import Names
from ui.kit.screen import Screen

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
        self._halves = QStackedWidget()
        self._switch = tuple(QPushButton(words) for words in ("Gương", "Đề nghị"))
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read again what the half in sight shows; the other reads when it is turned to."""
        self._half.look()

    def receive(self, wanted: object) -> None:
        """Show the nominations of one stage, those that need completing, or one exemplar."""
        if isinstance(wanted, Exemplar):
            self._turn_to(self.exemplars)
            self.exemplars.open(wanted.id)
        elif isinstance(wanted, Stage):
            self._turn_to(self.nominations)
            self.nominations.ask_for(wanted)
        elif wanted is Chore.DOSSIERS_INCOMPLETE:
            self._turn_to(self.nominations)
            self.nominations.ask_for_incomplete()

    def seek(self) -> None:
        """Go to the filter box."""
        self._half.seek()

    def begin(self) -> None:
        """Open the form of the half in sight."""
        self._half.begin()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """What can be done at either half."""
        return (
            Deed("Ghi đề nghị", self._begin_nomination, "hồ sơ của một gương"),
            Deed("Đề nghị cần bổ sung", lambda: self.receive(Chore.DOSSIERS_INCOMPLETE), "hồ sơ còn thiếu"),
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
        return self.exemplars if self._halves.currentWidget() is self.exemplars else self.nominations

    def _turn_to(self, half: ExemplarHalf | NominationHalf) -> None:
        place = self._halves.indexOf(half)
        for number, button in enumerate(self._switch):
            button.setChecked(number == place)
        if self._halves.currentIndex() != place:
            self._halves.setCurrentIndex(place)
            half.look()

    def _nominate(self, exemplar: Exemplar) -> None:
        self._turn_to(self.nominations)
        self.nominations.begin(exemplar)

    def _begin_nomination(self) -> None:
        self._turn_to(self.nominations)
        self.nominations.begin()

    def _open_nomination(self, nomination: int) -> None:
        self._turn_to(self.nominations)
        self.nominations.open(nomination)

    def _open_exemplar(self, exemplar: int) -> None:
        self._turn_to(self.exemplars)
        self.exemplars.open(exemplar)

    def _await_exemplar(self, name: str) -> None:
        """Let the clerk enter whom the nomination half typed is for, then go on with it."""
        self._awaited = True
        self._turn_to(self.exemplars)
        self.exemplars.begin(name)

    def _go_on(self, exemplar: Exemplar) -> None:
        if self._awaited:
            self._awaited = False
            self._nominate(exemplar)

    def _connect(self) -> None:
        for button, half in zip(self._switch, (self.exemplars, self.nominations), strict=True):
            button.clicked.connect(lambda _=False, half=half: self._turn_to(half))
        self.exemplars.nominates.connect(self._nominate)
        self.exemplars.opens_nomination.connect(self._open_nomination)
        self.exemplars.entered.connect(self._go_on)
        self.nominations.opens_exemplar.connect(self._open_exemplar)
        self.nominations.wants_exemplar.connect(self._await_exemplar)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(24, 8, 24, 0)
        row.setSpacing(4)
        for button, half in zip(self._switch, (self.exemplars, self.nominations), strict=True):
            button.setObjectName("half")
            button.setCheckable(True)
            button.setChecked(half is self.exemplars)
            self._halves.addWidget(half)
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self._halves, 1)

"""How to come to each thing to photograph at the desk of decisions."""

from ui.decisions.acts import Act
from ui.decisions.screen import DecisionsScreen
from ui.main_window import MainWindow
from ui.place import Place


def _decisions(window: MainWindow) -> DecisionsScreen:
    window.go(Place.DECISIONS)
    screen = window.screen_shown
    assert isinstance(screen, DecisionsScreen)
    screen.turn_to(screen.decisions)
    return screen


def decision_in_full(window: MainWindow) -> None:
    """Open an issued decision."""
    decisions = _decisions(window).decisions
    decisions.list.table.selectRow(1)
    decisions.list.table.opened.emit(decisions.list.table.current)


def decision_to_issue(window: MainWindow) -> None:
    """Ask for the number and day of a draft."""
    decisions = _decisions(window).decisions
    decisions.list.table.selectRow(0)
    decisions.list.table.opened.emit(decisions.list.table.current)
    decisions.pane.wants.emit(Act.ISSUE)


def outgoing(window: MainWindow) -> None:
    """Turn to the register of outgoing papers."""
    screen = _decisions(window)
    screen.decisions.forms.left.emit()
    screen.tabs.turn_to(screen.outgoing)


def outgoing_form(window: MainWindow) -> None:
    """Open the form of an outgoing paper."""
    _decisions(window).outgoing.begin()


def fund_form(window: MainWindow) -> None:
    """Open the form of an approval, refused."""
    form = _decisions(window).funds
    form.begin()
    form.entering.amount.put("250.000.000")
    form.entering.fields.edited.emit()
    form.entering.fields.finished.emit()


def submission(window: MainWindow) -> None:
    """Open the form of a submission."""
    _decisions(window).decisions.forms.submit()

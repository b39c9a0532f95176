"""Where the clerk begins when no register is open: open one, make one from a plan, practise on a sample."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QIcon
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

from app.domain.journal.upkeep import Return
from app.domain.plans.plan import Plan
from app.paths import default_register, resource
from ui.background import Errand
from ui.help_window import offer_help
from ui.kit.cards import scrolling
from ui.kit.fields import ChoiceField
from ui.kit.labels import label, rule
from ui.notice_bar import NoticeBar
from ui.place import Place
from ui.practice_box import PracticeBox
from ui.upkeep.restore_box import RestoreBox
from ui.wording import PROGRAM

_SIZE = (960, 640)
_CARD_WIDTH = 560
_SEAL = QSize(64, 64)
_KINDS = "Sổ dữ liệu (*.db *.neu-guong);;Mọi tệp (*)"
_WELCOME = "Sổ thi đua của một cơ quan là một tệp trên máy này. Hãy mở sổ đang dùng, tạo sổ mới, hoặc tập trên sổ mẫu."


class StartWindow(QMainWindow):
    """Three ways in. What went wrong with a register that would not open is said above them."""

    opens = Signal(object)
    """The Path of a register to open."""
    creates = Signal(object, str)
    """The Path of a register to make, and the code of the plan it begins with."""

    practises = Signal()
    """The clerk wants the sample register."""

    goes_back = Signal(object, object)
    """The Path of a register that does not open, and the Path of the backup agreed to."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle(PROGRAM)
        self.resize(*_SIZE)
        self.asking: QFileDialog | None = None
        self.notice = NoticeBar()
        self._open = QPushButton("Mở sổ có sẵn…")
        self._former = QPushButton()
        self._former.hide()
        self._create = QPushButton("Tạo sổ mới từ kế hoạch mẫu…")
        self._create.setObjectName("primary")
        self.plan: ChoiceField[str] = ChoiceField("Kế hoạch mẫu", ())
        self.practice = PracticeBox()
        self.restoring = RestoreBox()
        self._register = Path()
        self._waiting = False
        self._offered = False
        self.restoring.agreed.connect(lambda copy: self.goes_back.emit(self._register, copy))
        self._former.clicked.connect(lambda _: self.opens.emit(self._register))
        self._open.clicked.connect(self._ask_which)
        self._create.clicked.connect(self._ask_where)
        self.practice.wanted.connect(self.practises)
        self.practice.rested.connect(self._allow)
        self._lay_out()
        self._allow()
        offer_help(self, Place.OVERVIEW)

    @property
    def offered(self) -> bool:
        """Whether there are plans to begin a register from."""
        return self._offered

    def offer(self, plans: Sequence[Plan]) -> None:
        """Offer these plans to begin a register from."""
        self.plan.offer([(plan.code, _name(plan)) for plan in plans])
        self._offered = True
        self._allow()

    def offer_former(self, register: Path) -> None:
        """Offer to go back into the register the clerk has just left."""
        self._register = register
        self._former.setText(f"Về lại sổ {register.stem}")
        self._former.show()

    def complain(self, sentence: str) -> None:
        """Say why a register did not open."""
        self.notice.say(sentence)
        self.wait(waiting=False)

    def offer_return(self, register: Path, found: tuple[Path, Return] | None) -> None:
        """Offer to put a backup in the place of a register that does not open; nothing where there is none."""
        self._register = register
        if found:
            self.restoring.show_return(*found)

    def wait(self, *, waiting: bool) -> None:
        """Let nothing else be asked for while a register is being made."""
        self._waiting = waiting
        self._create.setText("Đang tạo sổ…" if waiting else "Tạo sổ mới từ kế hoạch mẫu…")
        self._allow()

    def follow(self, errand: Errand) -> None:
        """Let nothing else be asked for while the sample register is being made, except that this ends."""
        self.practice.follow(errand)
        self._allow()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        self.practice.call_off()
        super().closeEvent(event)

    def _allow(self) -> None:
        free = not (self._waiting or self.practice.is_busy)
        for way in (self._former, self._open, self.restoring):
            way.setEnabled(free)
        for part in (self._create, self.plan):
            part.setEnabled(self._offered and free)
        self.practice.setEnabled(not self._waiting)

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, "Mở sổ", str(default_register().parent), _KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.opens.emit(Path(chosen)))
        self._ask(dialog)

    def _ask_where(self) -> None:
        dialog = QFileDialog(self, "Tạo sổ mới", str(default_register()), _KINDS)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("db")
        dialog.fileSelected.connect(lambda chosen: self.creates.emit(Path(chosen), self.plan.value))
        self._ask(dialog)

    def _ask(self, dialog: QFileDialog) -> None:
        self.asking = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _lay_out(self) -> None:
        seal = QLabel()
        seal.setPixmap(QIcon(str(resource("icons", "neu-guong.svg"))).pixmap(_SEAL))
        card = QFrame()
        card.setObjectName("card")
        card.setFixedWidth(_CARD_WIDTH)
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 32, 32, 32)
        inside.setSpacing(16)
        inside.addWidget(seal, alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(label(PROGRAM, "pageTitle"), alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addWidget(label(_WELCOME, "note", wraps=True))
        ways = (self._former, self._open, rule(), self.plan, self._create, rule(), self.practice)
        for part in (self.notice, self.restoring, *ways):
            inside.addWidget(part)
        self.setCentralWidget(scrolling(_in_the_middle(card)))


def _name(plan: Plan) -> str:
    number = f"kế hoạch {plan.number}" if plan.number else "kế hoạch"
    return f"{plan.agency.name}: {number}, năm {plan.year}"


def _in_the_middle(card: QWidget) -> QWidget:
    body = QWidget()
    line, page = QHBoxLayout(), QVBoxLayout(body)
    line.addStretch()
    line.addWidget(card)
    line.addStretch()
    page.addStretch()
    page.addLayout(line)
    page.addStretch()
    return body

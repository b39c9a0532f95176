"""Where the clerk begins when no register is open: open one, or make one from a plan that ships with the program."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFileDialog, QFrame, QLabel, QMainWindow, QPushButton, QVBoxLayout, QWidget

from app.domain.journal.upkeep import Return
from app.domain.plans.plan import Plan
from app.paths import default_register, resource
from ui.help_window import offer_help
from ui.kit.fields import ChoiceField
from ui.kit.labels import label, rule
from ui.notice_bar import NoticeBar
from ui.place import Place
from ui.upkeep.restore_box import RestoreBox
from ui.wording import PROGRAM

_SIZE = (960, 640)
_CARD_WIDTH = 560
_SEAL = QSize(64, 64)
_KINDS = "Sổ dữ liệu (*.db);;Mọi tệp (*)"
_WELCOME = "Sổ thi đua của một cơ quan là một tệp trên máy này. Hãy mở sổ đang dùng, hoặc tạo sổ mới."


class StartWindow(QMainWindow):
    """Two ways in. What went wrong with a register that would not open is said above them."""

    opens = Signal(object)
    """The Path of a register to open."""
    creates = Signal(object, str)
    """The Path of a register to make, and the code of the plan it begins with."""

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
        self.restoring = RestoreBox()
        self._register = Path()
        self._waiting = False
        self._offered = False
        self.restoring.agreed.connect(lambda copy: self.goes_back.emit(self._register, copy))
        self._former.clicked.connect(lambda _: self.opens.emit(self._register))
        self._open.clicked.connect(self._ask_which)
        self._create.clicked.connect(self._ask_where)
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

    def _allow(self) -> None:
        for way in (self._former, self._open):
            way.setEnabled(not self._waiting)
        for part in (self._create, self.plan):
            part.setEnabled(self._offered and not self._waiting)

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
        for part in (self.notice, self.restoring, self._former, self._open, rule(), self.plan, self._create):
            inside.addWidget(part)
        body = QWidget()
        body.setObjectName("frame")
        page = QVBoxLayout(body)
        page.addWidget(card, alignment=Qt.AlignmentFlag.AlignCenter)
        self.setCentralWidget(body)


def _name(plan: Plan) -> str:
    number = f"kế hoạch {plan.number}" if plan.number else "kế hoạch"
    return f"{plan.agency.name}: {number}, năm {plan.year}"

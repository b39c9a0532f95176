"""The backups kept: which are whole, one more now, and the way back to one of them or to a copy from elsewhere."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from app.domain.journal.upkeep import Backup, Occasion, Return
from app.domain.journal.upkeep_words import files_words, lacking_words
from app.domain.listing import Figures
from ui.background import Errand
from ui.desk import Desk
from ui.kit.empty_state import EmptyState
from ui.kit.labels import label
from ui.kit.record_model import Column, RecordModel
from ui.kit.record_table import RecordTable
from ui.kit.sift_box import SiftBox
from ui.kit.sign_lines import SignLines
from ui.kit.signs import Sign
from ui.upkeep.restore_box import RestoreBox

_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_KINDS: Final = "Bản sao của sổ (*.bak)"
_NONE: Final = "Mỗi lần đóng sổ, chương trình tự sao lưu những gì vừa ghi. Bấm “Sao lưu ngay” thì có bản sao đầu tiên."


class BackupsPage(QWidget):
    """Sao lưu, phục hồi."""

    goes_back = Signal(object)
    """The Path of the backup the clerk has agreed to go back to."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._whole: Mapping[str, bool] = {}
        self._taking: Errand | None = None
        self.table = RecordTable(RecordModel(self._columns(), lambda one: one.name), "Các bản sao đang giữ")
        self.box = SiftBox(self.table, "Tìm bản sao", "Tìm ngày, dịp sao lưu")
        self._none = EmptyState("Chưa có bản sao nào", _NONE)
        self._body = QStackedWidget()
        self._folder = label("", "small", wraps=True, to_copy=True)
        self.said = SignLines()
        self.take = QPushButton("Sao lưu ngay")
        self.take.setObjectName("primary")
        self.back = QPushButton("Phục hồi về bản sao này…")
        self.elsewhere = QPushButton("Phục hồi từ tệp khác…")
        self.asking: QFileDialog | None = None
        self.restoring = RestoreBox()
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read which backups there are, and aside whether each is whole."""
        upkeep = self._desk.office.upkeep
        self._folder.setText(f"Thư mục sao lưu: {upkeep.backups_folder}")
        kept = self._desk.attempt(upkeep.backups) or ()
        self._show(kept)
        self._desk.errand(
            "Đang kiểm tra các bản sao",
            lambda errand: _judged(upkeep.is_whole, kept, errand.went),
            lambda whole: self._judge(kept, whole),
            self,
        )

    def foresee(self, copy: Path) -> None:
        """Work out aside what going back to a copy would mean, then say it and ask."""
        upkeep = self._desk.office.upkeep
        self._desk.errand(
            "Đang đối chiếu với bản sao",
            lambda _: upkeep.foresee(copy),
            lambda found: self._ask(upkeep.backups_folder / copy, found),
            self,
        )

    def _show(self, kept: tuple[Backup, ...]) -> None:
        self.box.show_rows(kept)
        self.box.setEnabled(bool(kept))
        self._body.setCurrentWidget(self.table if kept else self._none)
        self.back.setEnabled(bool(kept))

    def _judge(self, kept: tuple[Backup, ...], whole: Mapping[str, bool]) -> None:
        self._whole = whole
        self._show(kept)

    def _ask(self, copy: Path, found: Return) -> None:
        self.restoring.show_return(copy, found)

    def _take(self) -> None:
        upkeep = self._desk.office.upkeep
        if self.take.hasFocus():
            self.setFocus()  # first: switched off, the button would hand the cursor on to those that restore
        self.take.setEnabled(False)
        self._taking = self._desk.errand(
            "Đang sao lưu", lambda _: upkeep.back_up(Occasion.CLOSING), self._say_taken, self
        )

    def _say_taken(self, taken: Backup) -> None:
        done = (f"Đã sao lưu ra {taken.name}, bản sao đã được kiểm tra.", *files_words(taken))
        lacking = ((Sign.SHORT, words) for words in lacking_words(taken.lacking))
        self.said.show_lines((*((Sign.MET, words) for words in done), *lacking))
        self.look()

    def _rest(self, errand: Errand) -> None:
        """Let another backup be taken once one is, or could not be."""
        if errand is self._taking:
            self.take.setEnabled(True)
            if self.hasFocus():
                self.take.setFocus()

    def _go_back(self) -> None:
        chosen = self.table.current
        if isinstance(chosen, Backup):
            self.foresee(Path(chosen.name))

    def _ask_which(self) -> None:
        dialog = QFileDialog(self, "Chọn bản sao", str(self._desk.office.upkeep.backups_folder), _KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda chosen: self.foresee(Path(chosen)))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.asking = dialog
        dialog.open()

    def _connect(self) -> None:
        self.take.clicked.connect(self._take)
        self.back.clicked.connect(self._go_back)
        self.elsewhere.clicked.connect(self._ask_which)
        self.table.opened.connect(lambda _: self._go_back())
        self.restoring.agreed.connect(self.goes_back)
        self.restoring.left.connect(self.table.setFocus)
        self._desk.background.ended.connect(self._rest)

    def _columns(self) -> tuple[Column[Backup], ...]:
        return (
            Column("Bản sao", lambda one: one.name, 280, stretch=2, least=200),
            Column("Lúc", lambda one: one.at, 160),
            Column("Dịp", lambda one: one.occasion.label, 240, stretch=1, least=160),
            Column("Mục nhật ký", lambda one: one.seq, 104, alignment=_RIGHT, figures=Figures.GROUPED),
            Column("Kích thước (KB)", _kilobytes, 136, alignment=_RIGHT, figures=Figures.GROUPED),
            Column("Kiểm tra", self._state, 200, sign=self._sign),
        )

    def _state(self, one: Backup) -> str:
        whole = self._whole.get(one.name)
        return "đang kiểm tra" if whole is None else "nguyên vẹn" if whole else "hỏng, không dùng được"

    def _sign(self, one: Backup) -> Sign:
        whole = self._whole.get(one.name)
        return Sign.WAITING if whole is None else Sign.MET if whole else Sign.LATE

    def _lay_out(self) -> None:
        self.said.show_lines(())
        for part in (self.table, self._none):
            self._body.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.take, self.back, self.elsewhere):
            row.addWidget(button)
        row.addWidget(self.box, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(row)
        column.addWidget(self.said)
        column.addWidget(self._body, 1)
        column.addWidget(self.restoring)
        column.addWidget(self._folder)


def _kilobytes(one: Backup) -> int:
    return -(-one.size // 1024)


def _judged(
    is_whole: Callable[[Backup], bool], kept: tuple[Backup, ...], went: Callable[[int, int], None]
) -> Mapping[str, bool]:
    """Read every backup, saying after each how far that is."""
    whole = {}
    for done, one in enumerate(kept, start=1):
        whole[one.name] = is_whole(one)
        went(done, len(kept))
    return whole

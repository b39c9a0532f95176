"""The page a list comes in by: pasted or chosen, looked at row by row, and what is right of it kept."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.errors import Refusal
from app.services.imports import WorkbookTakenInBefore
from app.services.previews import Preview, PreviewRow
from app.wording import sentence
from ui.desk import Desk
from ui.importing.preview_list import PreviewList
from ui.importing.wording import account_of, keep_words, reasons_of
from ui.kit.enter_button import EnterButton
from ui.kit.escape import leave_with_escape
from ui.kit.file_question import FileQuestion
from ui.kit.labels import label
from ui.kit.layouts import empty
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.kit.tab_order import come_after

_WORKBOOKS: Final = "Bảng tính Excel (*.xlsx)"
_FIRST: Final = (
    "Chép các dòng trong Excel rồi nhấn Ctrl+V ở đây, hoặc chọn tệp .xlsx. Cột được nhận theo tên, đứng ở thứ tự nào "
    "cũng được; chép không kèm tiêu đề thì các cột theo thứ tự của bảng trống."
)


class ImportPage(QWidget):
    """Takes in lists of one kind ("articles", "units" …); nothing is kept before the button is pressed."""

    left = Signal()

    def __init__(self, desk: Desk, kind: str, heading: str) -> None:
        super().__init__()
        self.setObjectName("page")
        self._desk, self._kind = desk, kind
        self.preview: Preview | None = None
        self.list: PreviewList | None = None
        self.files = FileQuestion(self)
        self._heading = label(heading, "section")
        self.said = SignLabel(wraps=True)
        self.reasons = label("", "note", wraps=True)
        self._room = QVBoxLayout()
        self.keep = self._button("", self._take_in)
        self.keep.setObjectName("primary")
        self._again = self._button("Vẫn nhập lại tệp này", self._look_again)
        self._file: Path | None = None
        self._lay_out()
        self._clear()

    def paste(self) -> None:
        """Look at what was copied out of a spreadsheet."""
        text = QGuiApplication.clipboard().text()
        plan, kind = self._plan, self._kind
        previews = self._desk.office.previews
        self._look("Đang đọc bảng vừa dán", lambda: previews.paste(kind, text, plan))

    def open_file(self, file: Path, *, again: bool = False) -> None:
        """Look at a workbook."""
        self._file = file
        plan, kind, previews = self._plan, self._kind, self._desk.office.previews
        self._look(f"Đang đọc {file.name}", lambda: previews.look(kind, file, plan, again=again))

    def begin(self) -> None:
        """Come into sight with nothing looked at yet."""
        self._clear()
        self._choose_button.setFocus()

    @property
    def _plan(self) -> str | None:
        return self._desk.plan.code if self._desk.plan else None

    def _look(self, doing: str, look: Callable[[], Preview]) -> None:
        self._clear()
        self._say(Sign.WAITING, f"{doing}…")
        self._desk.background.send(doing, lambda _: look(), self._show, self)

    def _show(self, done: "Future[Preview]") -> None:
        preview = self._desk.attempt(done.result, self._refuse)
        if preview is None:
            return
        self.preview = preview
        self._say(*account_of(preview))
        self.list = PreviewList(preview)
        self.list.table.chosen.connect(self._say_reasons)
        self._room.addWidget(self.list)
        come_after(self._back, self.list.stops)
        self._say_reasons(self.list.table.current)
        self.keep.setText(keep_words(preview))
        self.keep.setVisible(preview.imported.accepted > 0)
        (self.keep if self.keep.isVisibleTo(self) else self.list.table).setFocus()

    def _refuse(self, refusal: Refusal) -> None:
        self._say(Sign.LATE, sentence(refusal))
        self._again.setVisible(isinstance(refusal, WorkbookTakenInBefore))

    def _look_again(self) -> None:
        if self._file is not None:
            self.open_file(self._file, again=True)

    def _take_in(self) -> None:
        if (preview := self.preview) is None:
            return
        self.keep.setEnabled(False)
        previews = self._desk.office.previews
        self._desk.background.send("Đang ghi vào sổ", lambda _: previews.take_in(preview), self._after_keeping, self)

    def _after_keeping(self, done: "Future[object]") -> None:
        preview = self.preview
        self.keep.setEnabled(True)
        if self._desk.attempt(done.result, self._refuse) is None or preview is None:
            return
        self.keep.hide()
        self.preview = None
        refused = preview.imported.refused_rows
        rest = f" {refused} dòng bị từ chối còn ở dưới, kèm lý do." if refused else ""
        self._say(Sign.MET, f"Đã ghi {preview.imported.accepted} dòng vào sổ.{rest}")

    def _say_reasons(self, row: PreviewRow | None) -> None:
        self.reasons.setText(reasons_of(row) if row else "")
        self.reasons.setVisible(bool(self.reasons.text()))

    def _say(self, sign: Sign, words: str) -> None:
        self.said.show_state(sign, words)

    def _clear(self) -> None:
        if self.preview is not None:
            self._desk.office.previews.drop(self.preview)
        self.preview, self.list = None, None
        empty(self._room)
        self._say(Sign.NONE, _FIRST)
        for part in (self.reasons, self.keep, self._again):
            part.hide()

    def _choose(self) -> None:
        self.files.ask("Chọn bảng tính cần nhập", _WORKBOOKS, self.open_file)

    def _write_template(self) -> None:
        self.files.ask_where("Ghi bảng trống để đơn vị điền", "bang-trong.xlsx", _WORKBOOKS, self.write_template)

    def write_template(self, file: Path) -> None:
        """Write the empty workbook units are sent to fill."""
        plan, previews = self._plan, self._desk.office.previews
        self._desk.errand(
            f"Đang ghi {file.name}",
            lambda _: previews.template(self._kind, file, plan),
            lambda _: self._say(Sign.MET, f"Đã ghi bảng trống ra {file}"),
            self,
        )

    def _leave(self) -> None:
        self._clear()
        self.left.emit()

    def _button(self, words: str, act: Callable[[], None]) -> EnterButton:
        button = EnterButton(words)
        button.clicked.connect(lambda _: act())
        return button

    def _lay_out(self) -> None:
        self._choose_button = self._button("Chọn tệp…", self._choose)
        self._back = self._button("Về danh sách", self._leave)
        self._back.setObjectName("plain")
        bar = QHBoxLayout()
        bar.setSpacing(8)
        bar.addWidget(self._heading)
        bar.addStretch()
        for button in (
            self._choose_button,
            self._button("Dán", self.paste),
            self._button("Ghi bảng trống…", self._write_template),
            self._back,
        ):
            bar.addWidget(button)
        footer = QHBoxLayout()
        footer.setSpacing(8)
        for button in (self.keep, self._again):
            footer.addWidget(button)
        footer.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.setSpacing(12)
        column.addLayout(bar)
        column.addWidget(self.said)
        column.addLayout(self._room, 1)
        column.addWidget(self.reasons)
        column.addLayout(footer)
        column.addStretch()
        shortcut = QShortcut(QKeySequence("Ctrl+V"), self)
        shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        shortcut.activated.connect(self.paste)
        leave_with_escape(self, self._leave)

"""Layouts of certificates: fields dragged over a blank's scan or typed in millimetres, kept as the office's own."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QRectF, QTimer
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.domain.certificates.certificate_layout import CertificateLayout, Field, LayoutTitle, Part
from app.domain.certificates.layout_check import accept_layout
from app.domain.certificates.layout_moves import Edge, moved, parts_left, stretched, with_part, without_part
from app.domain.errors import Refusal, Trouble
from app.files import write_whole
from app.wording import sentence
from ui.certificates.canvas import SheetCanvas, SheetShown
from ui.certificates.layout_draft import LayoutDrafts
from ui.certificates.layout_files import LayoutFiles, text_of
from ui.certificates.layout_form import LayoutForm
from ui.certificates.naming_box import NamingBox
from ui.certificates.scan import read_scan
from ui.certificates.wording import KEYS, name_of
from ui.desk import Desk, attempt
from ui.habits import Habits
from ui.kit.cards import scrolling
from ui.kit.fields import Chooser, TickField
from ui.kit.flow_row import FlowRow
from ui.kit.labels import label
from ui.kit.sign_label import SignLabel
from ui.kit.signs import Sign
from ui.papers.pdf_pages import drawn_once

_SIDE: Final = 376
_PAUSE_MS: Final = 20
_DPI: Final = 110.0


class LayoutsPage(QWidget):
    """Mẫu trình bày."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk, self._habits = desk, Habits()
        self._titles: tuple[LayoutTitle, ...] = ()
        self._scan = QImage()
        self._words: Mapping[Part, str] = {}
        self.drafts = LayoutDrafts(desk)
        self.choice = Chooser("Mẫu trình bày")
        self.more = Chooser("Thêm phần")
        self.canvas, self.form, self.naming = SheetCanvas(), LayoutForm(), NamingBox()
        self.on_blank = TickField("Xem như in trên phôi")
        self.said = SignLabel(wraps=True)
        self.files = LayoutFiles(self)
        self._incoming = ""
        self._save = QPushButton("Ghi mẫu")
        self._save.setObjectName("primary")
        self._drop = QPushButton("Bỏ thay đổi")
        self._back = QPushButton("Trả về bản gốc")
        self._less = QPushButton("Bỏ phần này")
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._lay_out()
        self._connect()

    def look(self) -> None:
        """Read the layouts again; what was changed and not saved stays."""
        layouts = self._desk.office.certificate_layouts
        plan = self._desk.plan
        self._titles = self._desk.attempt(layouts.titles) or ()
        self._words = (self._desk.attempt(partial(layouts.specimen, plan.code)) if plan else None) or {}
        self.drafts.read(tuple(one.code for one in self._titles))
        self.choice.clear()
        for one in self._titles:
            self.choice.addItem(f"{one.title} (mẫu riêng)" if one.own else one.title, one.code)
        self._show()

    @property
    def half_typed(self) -> dict[str, Any]:
        """The layouts changed and not saved."""
        return self.drafts.half_typed

    def take_up(self, half_typed: Mapping[str, Any]) -> None:
        """Work on where `half_typed` left off."""
        self.drafts.take_up(half_typed)
        self.look()

    def lay_scan(self, file: Path) -> None:
        """Lay the scan of a blank under the fields."""
        scan = self._desk.attempt(lambda: read_scan(file))
        if scan is not None:
            self._habits.remember_scan(self.drafts.code, file)
            self._scan = scan
            self.on_blank.put(ticked=True)
            self._paint()

    def _show(self) -> None:
        """Show the layout worked on, its scan under it."""
        if not self._titles:
            return
        code = self.drafts.code
        self.choice.setCurrentIndex(self.choice.findData(code))
        file = self._habits.scan_of(code)
        known = attempt(partial(read_scan, file), lambda _: None) if file else None
        self._scan = known or QImage()
        own = next((one.own for one in self._titles if one.code == code), False)
        self._back.setEnabled(own)
        self._fill()

    def _fill(self) -> None:
        """Put the layout worked on in figures and paint it."""
        layout = self.drafts.layout
        self.form.show_layout(layout, self.drafts.settle())
        self.more.clear()
        self.more.addItem("Thêm phần…")
        for part in parts_left(layout):
            self.more.addItem(name_of(part), part.value)
        self.more.setEnabled(self.more.count() > 1)
        self._less.setEnabled(len(layout.fields) > 1)
        self._paint()

    def _paint(self) -> None:
        for button in (self._save, self._drop):
            button.setEnabled(self.drafts.changed)
        self._show_sheet(QImage())
        self._pause.start()

    def _show_sheet(self, words: QImage) -> None:
        layout = self.drafts.layout
        fields = {one.part: self._room_of(one) for one in layout.printed(on_blank=self.on_blank.ticked)}
        self.canvas.show_sheet(SheetShown(layout.width, layout.height, fields, words, self._scan), self.drafts.part)

    def _room_of(self, field: Field) -> QRectF:
        """Return the room a field takes with all its lines, in millimetres."""
        corners = self._desk.office.certificate_layouts.corners(field)
        (left, top), (right, foot) = corners[0], corners[-1]
        return QRectF(left, top, right - left, foot - top)

    def _draw_words(self) -> None:
        """Set the longest name there is, and show it or why it cannot be set."""
        draw, on_blank = self._desk.office.certificate_layouts.drawn, self.on_blank.ticked
        drawn = attempt(
            lambda: draw(self.drafts.layout, self._words, on_blank=on_blank) if self._words else None,
            lambda no: self._say(Sign.SHORT, sentence(no)),
        )
        if drawn is not None:
            self.said.hide()
            self._show_sheet(drawn_once(drawn, _DPI))

    def _choose(self, part: Part) -> None:
        self.drafts.choose(part)
        self._fill()

    def _move(self, right: float, down: float) -> None:
        self._put(moved(self.drafts.layout, self.drafts.part, right, down))

    def _stretch(self, edge: Edge, right: float) -> None:
        self._put(stretched(self.drafts.layout, self.drafts.part, edge, right))

    def _put(self, layout: CertificateLayout) -> None:
        self.drafts.put(layout)
        self._fill()

    def _read_form(self) -> None:
        typed = self.form.read(self.drafts.layout)
        accepted = attempt(lambda: accept_layout(typed), self._complain) if typed else None
        if accepted is not None:
            self.drafts.put(accepted)
            self._paint()

    def _add(self, place: int) -> None:
        if code := self.more.itemData(place):
            part = Part(code)
            self.drafts.choose(part)
            self._put(with_part(self.drafts.layout, part))

    def _take_off(self) -> None:
        self._put(without_part(self.drafts.layout, self.drafts.part))

    def _keep(self) -> None:
        code, layout = self.drafts.code, self.drafts.layout
        if self.form.complaints:
            return
        if self._desk.attempt(lambda: self._desk.office.certificate_layouts.keep(code, layout), self._complain):
            self.look()
            self._say(Sign.MET, "Đã ghi mẫu riêng của cơ quan.")

    def _forget(self) -> None:
        self.drafts.forget()
        self._fill()

    def _give_back(self) -> None:
        self.drafts.forget()
        self._desk.attempt(lambda: self._desk.office.certificate_layouts.give_back(self.drafts.code))
        self.look()

    def take_in(self, file: Path) -> None:
        """Take a layout in from a file, under a code the clerk is asked for."""
        if text := self._desk.attempt(lambda: text_of(file)):
            self._incoming = text
            self.naming.ask_code(file.stem)

    def write_out(self, file: Path) -> None:
        """Write the layout worked on, as it was last saved, to a file."""
        text = self._desk.office.certificate_layouts.text

        def write() -> None:
            write_whole(file, text(self.drafts.code).encode())
            self._say(Sign.MET, f"Đã xuất ra {file}.")

        self._desk.attempt(write)

    def _ask_copy(self) -> None:
        self._incoming = ""
        self.naming.ask(self.drafts.layout.title)

    def _name(self, code: str, title: str) -> None:
        layouts, layout, text = self._desk.office.certificate_layouts, self.drafts.layout, self._incoming
        act = partial(layouts.load, code, text) if text else partial(layouts.keep, code, replace(layout, title=title))
        if self._desk.attempt(act, self.naming.complain):
            self.naming.hide()
            self.drafts.forget()
            self.drafts.code = code.strip().lower()
            self.look()
            self.canvas.setFocus()

    def _turn_to(self, place: int) -> None:
        self.drafts.code = self.choice.itemData(place)
        self._show()

    def _complain(self, no: Refusal | Trouble) -> None:
        if isinstance(no, Refusal):
            self.form.complain(no)
        else:
            self._say(Sign.LATE, sentence(no))

    def _say(self, sign: Sign, words: str) -> None:
        self.said.show_state(sign, words)
        self.said.show()

    def _connect(self) -> None:
        self.choice.activated.connect(self._turn_to)
        self.more.activated.connect(self._add)
        self.canvas.chosen.connect(self._choose)
        self.canvas.moved.connect(self._move)
        self.canvas.stretched.connect(self._stretch)
        self.form.part.edited.connect(lambda: self._choose(self.form.part.value))
        self.form.edited.connect(self._read_form)
        self.form.finished.connect(self._keep)
        self.on_blank.edited.connect(self._paint)
        self.naming.named.connect(self._name)
        self._save.clicked.connect(self._keep)
        self._drop.clicked.connect(self._forget)
        self._back.clicked.connect(self._give_back)
        self._less.clicked.connect(self._take_off)
        self._pause.timeout.connect(self._draw_words)

    def _lay_out(self) -> None:
        scan, copy, take, write = map(QPushButton, ("Ảnh quét phôi…", "Mẫu mới…", "Nạp tệp…", "Xuất tệp…"))
        scan.clicked.connect(lambda _: self.files.ask_scan(self.lay_scan))
        copy.clicked.connect(self._ask_copy)
        take.clicked.connect(lambda _: self.files.ask_layout(self.take_in))
        write.clicked.connect(lambda _: self.files.ask_place_of(self.drafts.code, self.write_out))
        above, below, parts = FlowRow(), FlowRow(), FlowRow()
        above.add(self.choice, 1)
        parts.add(self.more, 1)
        for row, shown in (
            (above, (self._save, self._drop, self._back)),
            (below, (scan, copy, take, write, self.on_blank)),
            (parts, (self._less,)),
        ):
            for part in shown:
                row.add(part)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addLayout(above)
        left.addWidget(self.canvas, 1)
        left.addWidget(label(KEYS, "small", wraps=True))
        left.addLayout(below)
        sheet = QWidget()
        side = QVBoxLayout(sheet)
        side.setContentsMargins(0, 0, 8, 0)
        side.setSpacing(8)
        side.addWidget(self.naming)
        side.addWidget(self.form)
        side.addLayout(parts)
        side.addWidget(self.said)
        side.addStretch()
        area = scrolling(sheet)
        area.setFixedWidth(_SIDE)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(16)
        whole.addLayout(left, 1)
        whole.addWidget(area)

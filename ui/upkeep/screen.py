"""The desk of the register itself: its journal, its examination, its backups."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from app.domain.topics import Topic
from ui.desk import Desk
from ui.kit.deed import Deed
from ui.kit.screen import Screen
from ui.kit.tabs import Tabs
from ui.upkeep.backups_page import BackupsPage
from ui.upkeep.check_page import CheckPage
from ui.upkeep.journal_page import JournalPage


class UpkeepScreen(Screen):
    """Nhật ký, sao lưu."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, frozenset(Topic))
        self.journal = JournalPage(desk)
        self.check = CheckPage(desk)
        self.backups = BackupsPage(desk)
        self.tabs = Tabs("Nhật ký, sao lưu")
        self.tabs.add("Nhật ký", self.journal)
        self.tabs.add("Kiểm tra sổ", self.check)
        self.tabs.add("Sao lưu, phục hồi", self.backups)
        other = QPushButton("Sổ khác…")
        other.setToolTip("Mở sổ khác hoặc tạo sổ mới; sổ này được sao lưu rồi đóng")
        other.clicked.connect(desk.changes_register)
        self.tabs.put_beside(other)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 8, 24, 8)
        column.addWidget(self.tabs)
        self.tabs.turned.connect(self._show)
        self.backups.goes_back.connect(desk.goes_back)

    def look(self) -> None:
        """Read again what the page in sight shows."""
        self._show(self.tabs.page)

    def seek(self) -> None:
        """Go to the journal's filter box."""
        self.tabs.turn_to(self.journal)
        self.journal.bar.box.setFocus()

    @property
    def deeds(self) -> tuple[Deed, ...]:
        """Backing up, examining, going back."""
        return (
            Deed("Sao lưu sổ ngay", self._back_up),
            Deed("Kiểm tra sổ", self._examine),
            Deed("Phục hồi sổ từ bản sao", lambda: self.tabs.turn_to(self.backups)),
        )

    def _back_up(self) -> None:
        self.tabs.turn_to(self.backups)
        self.backups.take.click()

    def _examine(self) -> None:
        self.tabs.turn_to(self.check)
        self.check.begin.setFocus()
        self.check.examine()

    def _show(self, page: QWidget | None) -> None:
        if isinstance(page, JournalPage | BackupsPage):
            page.look()

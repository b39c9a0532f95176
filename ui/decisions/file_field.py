"""A file on this PC: its path typed, or chosen from the folders."""

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QPushButton, QWidget

from ui.kit.fields import Field

_KINDS = "Tệp PDF (*.pdf)"


class FileField(Field):
    """The path stands in a line; the button beside it opens the folders."""

    def __init__(self, caption: str, hint: str) -> None:
        self.line = QLineEdit(placeholderText=hint)
        choose = QPushButton("Chọn tệp…")
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.line, 1)
        row.addWidget(choose)
        super().__init__(caption, holder)
        self.line.setAccessibleName(caption)
        choose.setAccessibleName(f"Chọn tệp: {caption}")
        self.setFocusProxy(self.line)
        self.asking: QFileDialog | None = None
        self.line.textEdited.connect(self.edited)
        choose.clicked.connect(lambda _: self._ask())

    @property
    def text(self) -> str:
        """The path, empty where none is given."""
        return self.line.text()

    def put(self, path: str) -> None:
        """Show another path."""
        self.line.setText(path)

    def kept(self) -> str:
        return self.text

    def restore(self, kept: object) -> None:
        self.put(str(kept))

    def _ask(self) -> None:
        dialog = QFileDialog(self, "Chọn bản PDF đã in", "", _KINDS)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take)
        self.asking = dialog
        dialog.open()

    def _take(self, path: str) -> None:
        self.put(path)
        self.edited.emit()

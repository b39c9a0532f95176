"""The red frame of an editor that holds something refused; a screen reader reads why."""

from PySide6.QtWidgets import QWidget


def mark_wrong(editor: QWidget, sentence: str) -> None:
    """Frame an editor for the reason given; an empty one takes the frame away."""
    editor.setAccessibleDescription(sentence)
    editor.setProperty("wrong", bool(sentence))
    editor.style().unpolish(editor)
    editor.style().polish(editor)

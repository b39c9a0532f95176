"""A card of lines that can be pressed: close together, since each keeps room around its words."""

from ui.kit.cards import Card

_APART = 2
_UNDER_TITLE = 4


class LineCard(Card):
    """Its lines are replaced together."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.column.setSpacing(_APART)
        around = self._title.contentsMargins()
        around.setBottom(_UNDER_TITLE)
        self._title.setContentsMargins(around)

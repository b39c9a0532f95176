"""Who is told that the register has changed."""

from collections.abc import Callable

from app.domain.topics import Topic

Listener = Callable[[frozenset[Topic]], None]


class News:
    """The listeners of one register. They are told after the commit, on the thread that committed."""

    def __init__(self) -> None:
        self._listeners: tuple[Listener, ...] = ()

    def subscribe(self, listener: Listener) -> None:
        """Tell `listener` of every commit from now on."""
        self._listeners = (*self._listeners, listener)

    def announce(self, topics: frozenset[Topic]) -> None:
        """Tell every listener, in the order they came; nothing is said of no topics."""
        if topics:
            for listener in self._listeners:
                listener(topics)

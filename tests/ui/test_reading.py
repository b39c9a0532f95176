from collections.abc import Callable

from app.domain.listing import Page
from ui.kit.reading import Reading

Asked = list[int | None]


def counting(length: int, asked: Asked) -> Callable[[int | None, int], Page[int]]:
    """A list of the numbers below `length`, keyed by themselves, that notes where each reading began."""

    def read(after: int | None, size: int) -> Page[int]:
        asked.append(after)
        first = 0 if after is None else after + 1
        rows = tuple(range(first, min(first + size, length)))
        return Page(rows, rows[-1] if first + size < length else None)

    return read


def read_to(reading: Reading[int], rows: int) -> None:
    while reading.known < rows and not reading.whole:
        reading.count(len(reading.ahead()))


def test_only_the_first_window_of_a_million_rows_is_read_to_open_the_list() -> None:
    asked: Asked = []
    reading = Reading(counting(1_000_000, asked), window=100)
    read_to(reading, 1)
    assert (reading.known, asked) == (100, [None])


def test_the_list_ends_with_its_last_row() -> None:
    reading = Reading(counting(250, []), window=100)
    read_to(reading, 1_000)
    assert (reading.known, reading.whole, reading.row(249)) == (250, True, 249)


def test_a_window_let_go_is_read_again_from_where_it_began() -> None:
    asked: Asked = []
    reading = Reading(counting(1_000, asked), window=100, kept=2)
    read_to(reading, 1_000)
    asked.clear()
    assert reading.row(150) == 150
    assert asked == [99]


def test_no_more_windows_are_kept_than_asked_for() -> None:
    reading = Reading(counting(10_000, []), window=100, kept=3)
    read_to(reading, 10_000)
    assert len(list(reading.at_hand())) == 300


def test_a_row_that_has_gone_since_is_nothing() -> None:
    length = [200]

    def read(after: int | None, size: int) -> Page[int]:
        return counting(length[0], [])(after, size)

    reading = Reading(read, window=100, kept=1)
    read_to(reading, 200)
    length[0] = 50
    assert reading.row(99) is None


def test_a_list_that_cannot_be_read_is_empty() -> None:
    reading: Reading[int] = Reading(lambda _after, _size: None)
    read_to(reading, 1)
    assert (reading.known, reading.whole) == (0, True)


def test_the_end_found_ahead_makes_every_row_known() -> None:
    reading = Reading(counting(12_345, []))
    read_to(reading, 200)
    passed: list[int] = []
    reading.take_in(reading.way_ahead()(passed.append))
    assert (reading.known, reading.whole, passed[-1]) == (12_345, True, 12_345)
    assert [reading.row(number) for number in range(0, 12_345, 97)] == list(range(0, 12_345, 97))


def test_what_was_read_while_the_end_was_looked_for_leaves_no_gap() -> None:
    reading = Reading(counting(12_345, []))
    read_to(reading, 200)
    ahead = reading.way_ahead()(lambda _: None)
    read_to(reading, 600)
    reading.take_in(ahead)
    assert [reading.row(number) for number in range(12_345)] == list(range(12_345))

from datetime import date
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.council.seal import NotASealCode, VoidingByOne, VoidingWithoutReason, accept_voiding, code_of, read_code

CODE = "9XPX-W0GA-QRSN-HT4B"
DAY = date(2024, 12, 4)


def test_the_code_is_the_first_eighty_bits_of_the_digest_in_crockfords_letters() -> None:
    assert code_of(bytes(32)) == "0000-0000-0000-0000"
    assert code_of(b"\xff" * 32) == "ZZZZ-ZZZZ-ZZZZ-ZZZZ"
    assert code_of(bytes(9) + b"\x01" + b"\xff" * 22) == "0000-0000-0000-0001"


def test_the_code_of_a_known_digest_never_changes() -> None:
    digest = sha256("Nêu Gương".encode()).digest()
    assert code_of(digest) == "69YP-H3EB-S2Z5-X85C"
    letters = code_of(digest).replace("-", "")
    number = sum("0123456789ABCDEFGHJKMNPQRSTVWXYZ".index(one) * 32**at for at, one in enumerate(reversed(letters)))
    assert number == int.from_bytes(digest[:10], "big")


@given(st.binary(min_size=32, max_size=32), st.integers(0, 79))
def test_one_bit_of_the_first_eighty_makes_another_code(digest: bytes, bit: int) -> None:
    other = bytearray(digest)
    other[bit // 8] ^= 1 << bit % 8
    assert code_of(bytes(other)) != code_of(digest)


@given(st.binary(min_size=32, max_size=32))
def test_a_code_is_read_back_as_it_was_printed(digest: bytes) -> None:
    assert read_code(code_of(digest)) == code_of(digest)


@pytest.mark.parametrize(
    "typed", [CODE, CODE.lower(), "9XPXW0GAQRSNHT4B", " 9xpx w0ga qrsn ht4b ", "9XPX-WOGA-QRSN-HT4B"]
)
def test_a_code_is_read_however_it_is_typed(typed: str) -> None:
    assert read_code(typed) == CODE


def test_letters_taken_for_ones_are_read_as_ones() -> None:
    assert read_code("iIlL-0000-0000-0000") == "1111-0000-0000-0000"


@pytest.mark.parametrize("typed", ["", "9XPX", f"{CODE}0", "9XPX-W0GA-QRSN-HT4U", "9XPX-W0GA-QRSN-HT4Đ"])
def test_what_is_no_code_is_refused_as_it_was_typed(typed: str) -> None:
    with pytest.raises(NotASealCode) as refused:
        read_code(typed)
    assert refused.value.typed == typed


def test_two_people_answer_for_setting_a_count_aside() -> None:
    voiding = accept_voiding(" Đếm sót  một lá phiếu ", (" Lê Thu Hòa", "Phạm Thị Diễm "), DAY)
    assert (voiding.reason, voiding.by, voiding.day) == ("Đếm sót một lá phiếu", ("Lê Thu Hòa", "Phạm Thị Diễm"), DAY)


@pytest.mark.parametrize("by", [("Lê Thu Hòa", ""), ("", "Lê Thu Hòa"), ("Lê Thu Hòa", "lê thu  hoà")])
def test_one_person_does_not_answer_for_two(by: tuple[str, str]) -> None:
    with pytest.raises(VoidingByOne):
        accept_voiding("Đếm sót một lá phiếu", by, DAY)


@pytest.mark.parametrize("reason", ["", "đếm sai", "         \u200b        "])
def test_a_count_is_not_set_aside_without_a_reason(reason: str) -> None:
    with pytest.raises(VoidingWithoutReason):
        accept_voiding(reason, ("Lê Thu Hòa", "Phạm Thị Diễm"), DAY)

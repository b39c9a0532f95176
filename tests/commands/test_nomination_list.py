"""How far each nomination has come, and whose review it makes, as the list of nominations tells it."""

import pytest

from tests.commands.conftest import NeuGuong


def listed(command: NeuGuong, *words: object) -> dict[int, str]:
    nominations = command("nomination", "list", *words, "--json").json["nominations"]
    return {one["id"]: one["stage"] for one in nominations}


def test_a_nomination_is_followed_from_its_dossier_to_its_decision(voted: NeuGuong) -> None:
    assert listed(voted) == {1: "proposed", 2: "not_passed"}
    voted("decision", "draft", "--meeting", 1, "--form", "Giấy khen")
    voted("decision", "issue", 1, "--number", 120, "--day", "18/4/2021")
    assert listed(voted) == {1: "decided", 2: "not_passed"}
    shown = voted("nomination", "list").out
    assert "Đã có quyết định" in shown
    assert "Đang xét" not in shown


def test_only_those_at_one_stage_are_listed_when_asked_for(voted: NeuGuong) -> None:
    assert listed(voted, "--stage", "Hội đồng không thông qua") == {2: "not_passed"}
    assert listed(voted, "--stage", "chờ xét") == {}


def test_the_list_and_the_sheet_tell_the_same_stage(voted: NeuGuong) -> None:
    voted("nomination", "suspend", 2, "--reason", "đang xác minh đơn thư")
    assert listed(voted)[2] == voted("nomination", "show", 2, "--json").json["stage"]


@pytest.mark.parametrize(
    ("received", "review", "moved", "said"),
    [
        ("9/3/2021", "2021-03", False, "tháng 3/2021"),
        ("10/3/2021", "2021-04", True, "tháng 4/2021 (quá hạn kỳ tháng 3/2021)"),
    ],
)
def test_an_exemplar_of_the_tenth_is_listed_for_the_next_months_review_and_still_counts(
    done: NeuGuong, received: str, review: str, moved: bool, said: str
) -> None:
    done("exemplar", "add", "Lý A", "--unit", "Phường Điện Biên")
    done("nomination", "add", "Lý A", "--received", received, "--deed", "Cứu người", "--achievements", "Đã cứu")
    (one,) = done("nomination", "list", "--json").json["nominations"]
    assert (one["review"], one["review_moved"], one["counts"]) == (review, moved, True)
    assert said in done("nomination", "list").out
    assert f"Kỳ xét: {said}" in " ".join(done("nomination", "show", 1).out.split())

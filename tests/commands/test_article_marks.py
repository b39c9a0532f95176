from tests.commands.conftest import NeuGuong
from tests.commands.test_articles_and_search import AUTHOR, SUBJECT, WARD


def test_several_judges_marks_make_the_score(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("article", "log", "Bài", *WARD, *AUTHOR, *SUBJECT)
    assert "90 điểm" in done("article", "mark", 1, "--judge", "Chấm Một", 25, "27,5", 18, "19,5").out
    assert "Điểm của bài: 85,5 (2 phiếu chấm)." in done("article", "mark", 1, "--judge", "Chấm Hai", 81).out
    told = done("article", "marks", 1, "--json").json
    assert (told["score"], [one["total"] for one in told["marks"]]) == ("171/2", ["90", "81"])
    assert "25 + 27,5 + 18 + 19,5" in done("article", "marks", 1).out
    assert neu_guong("article", "score", 1, 99).code == 2
    done("article", "unmark", 1, "--judge", "Chấm Một")
    assert done("article", "marks", 1, "--json").json["score"] == "81"

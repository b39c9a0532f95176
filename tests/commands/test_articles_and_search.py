from tests.commands.conftest import NeuGuong

WARD = ("--unit", "Phường Điện Biên")
AUTHOR = ("--author", "Trần Thị An", "--phone", "0912345678", "--address", "12 Đội Cấn")
SUBJECT = ("--subject", "Bà Hiên", "--subject-address", "Tổ 5")
ODD = '<img src="/etc/passwd"/> & "B"'


def test_an_article_is_logged_and_shown_as_typed(done: NeuGuong) -> None:
    assert "Đã ghi bài viết số 1" in done("article", "log", ODD, *WARD, *AUTHOR, *SUBJECT, "--received", "5/3/21").out
    shown = done("article", "show", 1, "--json").json["article"]
    assert (shown["title"], shown["received"], shown["eligibility"]) == (ODD, "2021-03-05", "eligible")
    assert shown["authors"][0]["phone"] == "0912345678"
    assert ODD in done("article", "show", 1).out


def test_what_an_entry_fails_is_said_at_once(done: NeuGuong) -> None:
    said = done("article", "log", "Bài", *WARD, "--author", "Trần Thị An", "--photocopy").out
    assert "Không đủ điều kiện: thiếu số điện thoại tác giả; " in said
    assert "bản photocopy" in said


def test_several_reasons_to_refuse_an_article_are_all_said(neu_guong: NeuGuong) -> None:
    answered = neu_guong("article", "log", " ", *WARD, "--received", "21/5/2021")
    assert answered.code == 2
    assert len(answered.err.strip().splitlines()) == 3


def test_the_same_article_is_not_logged_twice(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("article", "log", "Gương sáng tổ 5", *WARD, *AUTHOR, *SUBJECT)
    assert neu_guong("article", "log", "GƯƠNG SÁNG, TỔ 5", *WARD, *AUTHOR, *SUBJECT).code == 2


def test_a_correction_changes_what_it_names_and_no_more(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("article", "log", "Bài", *WARD, *AUTHOR, *SUBJECT, "--new-discovery")
    done("article", "correct", 1, "--words", 1450)
    shown = done("article", "show", 1, "--json").json["article"]
    assert (shown["words"], shown["new_discovery"], shown["title"]) == (1450, True, "Bài")
    done("article", "correct", 1, "--no-new-discovery")
    assert done("article", "show", 1, "--json").json["article"]["new_discovery"] is False
    assert neu_guong("article", "correct", 1).code == 2


def test_a_correction_says_which_ruling_it_took_back(done: NeuGuong) -> None:
    done("article", "log", "Bài", *WARD, *AUTHOR, *SUBJECT)
    done("article", "rule", 1, "khong-du-dieu-kien", "--reason", "chép bài")
    assert "Kết luận trước khi sửa" not in done("article", "correct", 1, "--note", "Đã gọi").out
    said = done("article", "correct", 1, "--words", 1450).out
    assert "Chờ quyết định: đã sửa sau khi có kết luận, cần xét lại." in said
    assert "Kết luận trước khi sửa không còn: Không đủ điều kiện (lý do: chép bài)." in said


def test_an_article_is_struck_out_once(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("article", "log", "Bài", *WARD, *AUTHOR, *SUBJECT)
    done("article", "strike", 1, "--reason", "nhập nhầm")
    answered = neu_guong("article", "strike", 1, "--reason", "lý do khác")
    assert answered.code == 2
    assert "đã gạch bỏ (lý do: nhập nhầm)" in answered.err


def test_the_form_of_an_entry_is_typed_in_the_words_of_the_office(done: NeuGuong) -> None:
    done("article", "log", "Bài", *WARD, *AUTHOR, *SUBJECT, "--form", "tác phẩm báo chí", "--published-in", "Báo A")
    assert "Tác phẩm báo chí" in done("article", "show", 1).out


def test_an_article_is_linked_to_exemplars_by_number_or_by_name(done: NeuGuong) -> None:
    done("exemplar", "add", "Lý A", *WARD)
    done("exemplar", "add", "Lý B", *WARD)
    done("article", "log", "Bài", *WARD, *AUTHOR, "--exemplar", "1", "--exemplar", "lý b")
    assert done("article", "show", 1, "--json").json["article"]["exemplars"] == [1, 2]


def test_several_articles_are_settled_by_one_command_or_none_of_them(done: NeuGuong, neu_guong: NeuGuong) -> None:
    for title in ("Bài một", "Bài hai", "Bài ba"):
        done("article", "log", title, *WARD, *AUTHOR, *SUBJECT)
    ruled = done("article", "rule", 1, 3, "khong-du-dieu-kien", "--reason", "chép bài").out
    assert "Bài viết số 1: Không đủ điều kiện." in ruled
    assert "Bài viết số 3: Không đủ điều kiện." in ruled
    assert "số 3: Bài ba" in done("article", "strike", 1, 3, "--reason", "nhập nhầm").out
    refused = neu_guong("article", "strike", 2, 3, "--reason", "gửi trùng")
    assert "Bài “Bài ba” đã gạch bỏ" in refused.err
    assert [one["id"] for one in done("article", "list", "--json").json["articles"]] == [2]


def test_a_ruling_and_a_striking_out_want_a_reason(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("article", "log", "Bài", *WARD, *AUTHOR, *SUBJECT)
    assert neu_guong("article", "strike", 1).code == 2
    assert neu_guong("article", "strike", 1, "--reason", " ").code == 2
    done("article", "rule", 1, "khong-du-dieu-kien", "--reason", "chép bài")
    assert done("article", "list", "--state", "không đủ điều kiện", "--json").json["articles"][0]["id"] == 1
    done("article", "strike", 1, "--reason", "nhập nhầm")
    assert done("article", "list", "--json").json["articles"] == []
    assert done("article", "list", "--with-struck", "--json").json["articles"][0]["struck"] is True


def test_a_score_is_kept_exactly(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("article", "log", "Bài", *WARD, *AUTHOR, *SUBJECT)
    assert "8,5 điểm" in done("article", "score", 1, "8,5").out
    assert done("article", "show", 1, "--json").json["article"]["score"] == "17/2"
    assert neu_guong("article", "score", 1, "1.234").code == 2


def test_a_search_without_marks_finds_every_spelling(done: NeuGuong) -> None:
    for name in ("Bùi Thị Dung", "Dương Văn Dũng"):
        done("exemplar", "add", name, *WARD)
    found = {typed: done("search", typed, "--json").json["exemplars"] for typed in ("dung", "dũng")}
    assert [one["name"] for one in found["dung"]] == ["Bùi Thị Dung", "Dương Văn Dũng"]
    assert [one["name"] for one in found["dũng"]] == ["Dương Văn Dũng"]


def test_a_mark_above_the_judges_sheet_is_refused(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("article", "log", "Bài", *WARD, *AUTHOR, *SUBJECT)
    answered = neu_guong("article", "score", 1, "100,5")
    assert (answered.code, "vượt quá 100 điểm" in answered.err) == (2, True)
    assert done("article", "score", 1, "100").code == 0


def test_a_search_says_when_it_does_not_show_all(done: NeuGuong) -> None:
    assert "Còn nữa" in done("search", "phường", "--count", 1).out
    assert done("search", "phường", "--count", 1, "--json").json["more"] is True
    assert "Còn nữa" not in done("search", "phường", "--count", 2).out


def test_marks_alone_find_nothing(done: NeuGuong) -> None:
    done("article", "log", "Bài", *WARD, *AUTHOR, *SUBJECT)
    nothing = {"articles": [], "exemplars": [], "units": [], "decisions": [], "more": False}
    assert done("search", "%", "--json").json == nothing
    assert "“%” không có chữ hay số nào" in done("search", "%").out
    assert done("article", "list", "--text", "?!", "--json").json["articles"] == []


def test_a_search_finds_articles_and_units_too(done: NeuGuong) -> None:
    done("article", "log", "Người Điện Biên", *WARD, *AUTHOR, *SUBJECT)
    found = done("search", "dien", "bien", "--json").json
    assert [one["title"] for one in found["articles"]] == ["Người Điện Biên"]
    assert [one["name"] for one in found["units"]] == ["Phường Điện Biên"]
    assert "Không tìm thấy gì." in done("search", "qwerty").out


def test_a_unit_merged_away_is_named_no_more_after_its_last_day(done: NeuGuong, neu_guong: NeuGuong) -> None:
    done("unit", "merge", "Phường Phúc Xá", "Phường Điện Biên", "--last-day", "28/2/2021")
    done("article", "log", "Trước", "--unit", "Phường Phúc Xá", *AUTHOR, *SUBJECT, "--received", "28/2/2021")
    answered = neu_guong("article", "log", "Sau", "--unit", "Phường Phúc Xá", *AUTHOR, *SUBJECT)
    assert answered.code == 2
    assert "không hoạt động vào ngày 20/05/2021" in answered.err
    listed = {one["name"]: one["ends"] for one in done("unit", "list", "--all", "--json").json["units"]}
    assert listed["Phường Phúc Xá"] == "2021-02-28"

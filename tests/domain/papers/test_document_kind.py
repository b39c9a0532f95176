from app.domain.papers.document_kind import DocumentKind


def test_a_symbol_opens_with_the_kind_and_ends_with_the_agency() -> None:
    assert DocumentKind.DECISION.symbol("SXD") == "QĐ-SXD"
    assert DocumentKind.SUBMISSION.symbol("HĐTĐKT") == "TTr-HĐTĐKT"


def test_an_official_letter_opens_with_the_agency_and_ends_with_the_unit_that_drafted_it() -> None:
    assert DocumentKind.OFFICIAL_LETTER.symbol("SXD", "VP") == "SXD-VP"


def test_every_kind_is_named_in_words() -> None:
    labels = [kind.label for kind in DocumentKind]
    assert len(set(labels)) == len(labels)

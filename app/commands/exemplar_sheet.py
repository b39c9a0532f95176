"""An exemplar in words: the particulars, every commendation, and what else came of them."""

from collections.abc import Iterator
from typing import Any

from app.commands.answers import flat
from app.commands.tables import facts, table
from app.commands.words import GENDERS, LEVELS, day
from app.domain.exemplars.exemplar import Commendation
from app.domain.language.names import Gender
from app.domain.language.numbers import grouped
from app.domain.stories.exemplar_story import ExemplarStory


def facts_of(story: ExemplarStory) -> dict[str, Any]:
    """Return an exemplar and what came of them as JSON has it."""
    return {
        "exemplar": flat(story.exemplar),
        "commendations": list(map(flat, story.commendations)),
        "nominations": [way.line.known.id for way in story.nominations],
        "articles": [one.id for one in story.articles],
        "proposals": list(story.proposals),
        "follow_ups": list(map(flat, story.follow_ups)),
        "perhaps_the_same": [doubt.exemplar.id for doubt in story.doubts],
    }


def in_words(story: ExemplarStory) -> Iterator[str]:
    """Yield all that is known of an exemplar."""
    yield from _particulars(story)
    yield ""
    yield from _commendations(story.commendations)
    yield from _other(story)


def _particulars(story: ExemplarStory) -> Iterator[str]:
    draft = story.exemplar.draft
    gender = GENDERS[draft.gender] if draft.gender is not Gender.UNKNOWN else ""
    yield from facts(
        (
            ("Gương số", str(story.exemplar.id)),
            ("Tên", draft.name),
            ("Đã gạch bỏ", story.exemplar.struck),
            ("Phân loại", draft.recipient.label),
            ("Đơn vị", story.unit),
            ("Giới tính", gender),
            ("Năm sinh", str(draft.birth_year or "")),
            ("Chức vụ", draft.post),
            ("Địa chỉ", draft.address),
            ("Lĩnh vực", draft.field_of_work),
        )
    )


def _commendations(had: tuple[Commendation, ...]) -> Iterator[str]:
    if not had:
        yield "Chưa có khen thưởng nào."
        return
    rows = [
        (
            str(one.id),
            day(one.draft.decided),
            one.draft.decision,
            LEVELS[one.draft.level],
            one.draft.form,
            one.draft.deed,
            grouped(one.draft.amount) if one.draft.amount else "",
            f"Đã hủy: {one.cancelled}" if one.cancelled else "",
        )
        for one in had
    ]
    headings = ("Số", "Ngày", "Quyết định", "Cấp", "Hình thức", "Thành tích", "Tiền thưởng", "Ghi chú")
    yield from table(headings, rows, right={0, 6})


def _other(story: ExemplarStory) -> Iterator[str]:
    """Yield a line each for doubts, nominations, articles, proposals and what followed the award."""
    for doubt in story.doubts:
        yield f"Nghi trùng: gương số {doubt.exemplar.id}, {doubt.exemplar.name}, {doubt.unit}."
    for way in story.nominations:
        known = way.line.known
        yield f"Đề nghị số {known.id}: {known.draft.deed or 'chưa ghi việc làm'}, {way.line.stage.label}."
    for article in story.articles:
        prizes = f" ({article.prizes})" if article.prizes else ""
        yield f"Bài viết số {article.id}, {day(article.received)}: {article.title}{prizes}."
    for proposal in story.proposals:
        yield f"Đề nghị {LEVELS[proposal.level]} khen thưởng: {proposal.paper}, {day(proposal.proposed)}."
    for done in story.follow_ups:
        yield f"Nhân rộng, {day(done.draft.day)}: {done.draft.kind.label}, {done.draft.told}."

"""Setting each block of a paper into pieces of a page, in the sizes and places of the layout."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import singledispatchmethod

from app.documents.chart import BarChart
from app.documents.ink.chart import ChartPiece
from app.documents.ink.grid import grid
from app.documents.ink.lines import Style, natural_width
from app.documents.ink.pieces import Overhang, Piece, Room, Rule, SideBySide, Stack, Tied
from app.documents.ink.seal import seal_piece
from app.documents.ink.texts import text_piece
from app.documents.layout import Layout, points
from app.documents.paper import (
    ADDRESSED_TO,
    DRAFT,
    MOTTO,
    NATIONAL_TITLE,
    RECIPIENTS,
    Addressees,
    AppendixHeading,
    Authority,
    Block,
    Centred,
    Clause,
    Closing,
    DocumentTitle,
    Ending,
    Grounds,
    Heading,
    Items,
    Letterhead,
    Note,
    Ordered,
    Paragraph,
    Recipients,
    SealMark,
    Section,
    Signatory,
    SignatureBlock,
    TwoSignatures,
)
from app.documents.table import Align, Table
from app.documents.words import Text, bold, joined, plain

_UNDER_TEXT = 3
"""Points between a text and the rule under it."""


def set_section(section: Section, layout: Layout) -> tuple[Piece, ...]:
    """Return the pieces of a section in reading order.

    Signatures and seals hold on to what stands before them, and small print under them to them; so does the sentence
    that closes a list, to the end of its table.
    """
    setter = Setter(layout, layout.text_width(landscape=section.landscape))
    pieces: list[Piece] = []
    for place, block in enumerate(section.blocks):
        new = tuple(setter.set(block))
        if pieces and _holds_on(section.blocks, place):
            held = pieces.pop()
            pieces.append(Tied(held, *new, before=held.before))
        else:
            pieces.extend(new)
    return tuple(pieces)


def _holds_on(blocks: Sequence[Block], place: int) -> bool:
    """Whether a block never stands on a page without the end of what is before it."""
    block, above = blocks[place], blocks[place - 1]
    return isinstance(block, Ending) or (isinstance(block, Note) and isinstance(above, Ending))


@dataclass(frozen=True, slots=True)
class Setter:
    """Sets blocks to a width, in points."""

    layout: Layout
    width: float

    def set(self, block: Block) -> Iterable[Piece]:
        """Return the pieces of a block."""
        return self._set(block)

    @singledispatchmethod
    def _set(self, block: Block) -> Iterable[Piece]:
        raise TypeError(block)

    @_set.register
    def _(self, block: Letterhead) -> Iterable[Piece]:
        left = self.width * self.layout.letterhead_left_share
        heads = SideBySide(((0, self._agency(block, left)), (left, self._motto(self.width - left))))
        stamp = (Room(points(self.layout.stamp_room_mm)),) if block.stamped else ()
        yield Stack((heads, self._number_and_place(block, left), *stamp), after=6)

    def _agency(self, block: Letterhead, width: float) -> Stack:
        style = Style(self.layout.agency, align=Align.CENTRE, balanced=True, leading=self._head_line)
        strong = replace(style, bold=True)
        lines = (
            *(text_piece(line, style, width) for line in block.parent),
            *(text_piece(line, strong, width) for line in block.issuer),
        )
        return Stack((*lines, self._rule_under(block.issuer[-1], strong, width)))

    def _motto(self, width: float) -> Stack:
        title = Style(self.layout.national_title, bold=True, align=Align.CENTRE, leading=self._head_line)
        motto = replace(title, size=self.layout.motto)
        length = natural_width(MOTTO, motto)
        return Stack(
            (
                text_piece(NATIONAL_TITLE, title, width),
                text_piece(MOTTO, motto, width),
                Rule(length, width, self.layout.rule_thickness, before=_UNDER_TEXT),
            )
        )

    @property
    def _head_line(self) -> float:
        """Both columns of a letterhead advance by the line of the larger print, so that they stay level."""
        return Style(self.layout.motto).line_height

    def _number_and_place(self, block: Letterhead, left: float) -> SideBySide:
        number = Style(self.layout.number, align=Align.CENTRE)
        place = Style(self.layout.place, italic=True, align=Align.CENTRE)
        head: list[Piece] = [text_piece(block.number or "", number, left), *self._about(block, left)]
        beside: list[Piece] = [text_piece(block.place or "", place, self.width - left)]
        # The mark moves nothing, so it hangs where there is room: under a letter's subject there is none.
        (beside if block.about else head).extend(self._draft_mark(block, left))
        return SideBySide(((0, Stack(tuple(head))), (left, Stack(tuple(beside)))), before=8)

    def _about(self, block: Letterhead, width: float) -> tuple[Piece, ...]:
        style = Style(self.layout.about, align=Align.CENTRE, before=6, balanced=True)
        return (text_piece(block.about, style, width),) if block.about else ()

    def _draft_mark(self, block: Letterhead, left: float) -> tuple[Piece, ...]:
        style = Style(self.layout.recipients_title, bold=True, align=Align.CENTRE)
        width = self.width - left if block.about else left
        return (Overhang(text_piece(DRAFT, style, width)),) if block.is_draft else ()

    @_set.register
    def _(self, block: DocumentTitle) -> Iterable[Piece]:
        kind = text_piece(block.kind, replace(self._title, before=16), self.width)
        subject = text_piece(block.subject, self._title, self.width)
        rule = self._rule_under(block.subject, self._title, self.width)
        yield Stack((kind, subject, rule), before=16, after=14, leads=True)

    @_set.register
    def _(self, block: Authority) -> Iterable[Piece]:
        yield text_piece(block.text, replace(self._title, before=12, after=10), self.width, leads=True)

    @_set.register
    def _(self, block: Ordered) -> Iterable[Piece]:
        yield text_piece(block.text, replace(self._title, before=10, after=8), self.width, leads=True)

    @_set.register
    def _(self, block: Grounds) -> Iterable[Piece]:
        style = replace(self._body, italic=True)
        return (text_piece(line, style, self.width) for line in block.punctuated())

    @_set.register
    def _(self, block: Clause) -> Iterable[Piece]:
        yield self._running(joined(bold(block.label), " ", block.text))

    @_set.register
    def _(self, block: Paragraph | Closing) -> Iterable[Piece]:
        yield self._running(block.text)

    def _running(self, text: Text) -> Piece:
        """Set running text; what ends with a colon stays with the beginning of what it announces."""
        return text_piece(text, self._body, self.width, leads=plain(text).endswith(":"))

    @_set.register
    def _(self, block: Centred) -> Iterable[Piece]:
        style = replace(self._body, align=Align.CENTRE, first_indent=0, balanced=True)
        yield text_piece(block.text, style, self.width)

    @_set.register
    def _(self, block: Note) -> Iterable[Piece]:
        yield self._small(block.text)

    @_set.register
    def _(self, block: Heading) -> Iterable[Piece]:
        style = replace(self._body, bold=True, align=Align.LEFT, before=10 if block.level == 1 else 6)
        yield text_piece(block.text, style, self.width, leads=True)

    @_set.register
    def _(self, block: Items) -> Iterable[Piece]:
        return (text_piece(item, self._body, self.width) for item in block.marked())

    @_set.register
    def _(self, block: Addressees) -> Iterable[Piece]:
        style = replace(self._body, first_indent=0, align=Align.CENTRE, after=0)
        lines = block.lines()
        if len(lines) == 1:
            yield text_piece(joined(ADDRESSED_TO, " ", *lines), replace(style, after=12), self.width)
            return
        style = replace(style, align=Align.LEFT)
        start = self.width / 5
        after_colon = start + natural_width(ADDRESSED_TO, style) + style.size / 4
        names = tuple(text_piece(line, style, self.width - after_colon) for line in lines)
        label = text_piece(ADDRESSED_TO, style, after_colon)
        yield SideBySide(((start, Stack((label,))), (after_colon, Stack(names))), after=12)

    @_set.register
    def _(self, block: AppendixHeading) -> Iterable[Piece]:
        reference = replace(self._title, size=self.layout.appendix_reference, bold=False, italic=True)
        lines = [text_piece(text, self._title, self.width) for text in (block.label, block.title) if text]
        if block.reference:
            lines.append(text_piece(block.reference, reference, self.width))
        rule = self._rule_under(block.title, self._title, self.width)
        yield Stack((*lines, rule), after=12, leads=True)

    @_set.register
    def _(self, block: Table) -> Iterator[Piece]:
        if block.title:
            yield text_piece(block.title, replace(self._title, before=8), self.width, leads=True)
        if block.basis:
            style = replace(self._body, italic=True, align=Align.CENTRE, first_indent=0, balanced=True)
            yield text_piece(block.basis, style, self.width, leads=True)
        framed = grid(block, self.layout, self.width)
        notes = Stack(tuple(map(self._small, block.notes)), before=3)
        yield Tied(framed, notes, before=framed.before, after=6) if block.notes else framed

    @_set.register
    def _(self, block: BarChart) -> Iterable[Piece]:
        height, size = points(self.layout.chart_height_mm), self.layout.chart_print
        yield ChartPiece(block, self.width, height, size, before=6, after=8)

    @_set.register
    def _(self, block: SignatureBlock) -> Iterable[Piece]:
        half = self.width / 2
        columns = ((0, self._below_left(block, half)), (half, self._signatory(block.signatory, half)))
        yield SideBySide(columns, before=12)

    def _below_left(self, block: SignatureBlock, width: float) -> Stack:
        """Return who receives the paper and, under them, the seal it rests on."""
        seal = (seal_piece(block.seal, self.layout, width),) if block.seal else ()
        return Stack((self._recipients(block.listed(), width), *seal))

    @_set.register
    def _(self, block: TwoSignatures) -> Iterable[Piece]:
        half = self.width / 2
        columns = ((0, self._signatory(block.left, half)), (half, self._signatory(block.right, half)))
        signed = SideBySide(columns, before=12)
        yield Tied(self._dated(block.dated), replace(signed, before=0), before=12) if block.dated else signed

    def _dated(self, dated: Text) -> SideBySide:
        """Set a place and day over the middle of the right half, or up to the margin where they are wider than it."""
        style = Style(self.layout.place, italic=True, align=Align.CENTRE)
        width = max(self.width / 2, natural_width(dated, style) + 0.5)
        return SideBySide(((self.width - width, Stack((text_piece(dated, style, width),))),))

    @_set.register
    def _(self, block: Recipients) -> Iterable[Piece]:
        aside = self.width * self.layout.letterhead_left_share
        names = (0.0, self._recipients(block.listed(), aside))
        seal = Stack((seal_piece(block.seal, self.layout, self.width - aside),) if block.seal else ())
        yield SideBySide((names, (aside, seal)), before=14)

    @_set.register
    def _(self, block: SealMark) -> Iterable[Piece]:
        yield seal_piece(block, self.layout, self.width)

    def _recipients(self, listed: tuple[Text, ...], width: float) -> Stack:
        if not listed:
            return Stack(())
        title = Style(self.layout.recipients_title, bold=True, italic=True, align=Align.LEFT)
        style = Style(self.layout.recipients, align=Align.LEFT)
        names = (text_piece(line, style, width - points(5)) for line in listed)
        return Stack((text_piece(RECIPIENTS, title, width), *names))

    def _signatory(self, signatory: Signatory, width: float) -> Stack:
        style = Style(self.layout.capacity, bold=True, align=Align.CENTRE, balanced=True)
        lines: list[Piece] = [text_piece(line, style, width) for line in signatory.capacity]
        for name in signatory.names:
            lines += [Room(points(self.layout.signing_room_mm)), text_piece(name, style, width)]
        return Stack(tuple(lines))

    def _small(self, text: Text) -> Piece:
        return text_piece(text, Style(self.layout.small_print, before=3, after=3), self.width)

    def _rule_under(self, text: Text, style: Style, width: float) -> Rule:
        """Rule off a text: a line in the middle, a set share of the text's longest line."""
        longest = max(line.width for line in text_piece(text, style, width).lines)
        return Rule(longest * self.layout.rule_share, width, self.layout.rule_thickness, before=_UNDER_TEXT, after=4)

    @property
    def _title(self) -> Style:
        return Style(self.layout.title, bold=True, align=Align.CENTRE, balanced=True)

    @property
    def _body(self) -> Style:
        layout = self.layout
        space, line = layout.between_paragraphs, Style(layout.body).line_height * layout.line_spacing
        indent = points(layout.first_indent_mm)
        return Style(layout.body, first_indent=indent, before=space, after=space, leading=line)

"""Giấy khen: printed on paper or on bought blanks, laid out over a blank's scan; the blanks and the award book.

`screen.CertificatesScreen` is the one way in. Imports the kit, the preview of papers, the desk, the habits of this PC
and `app.domain` types.
"""

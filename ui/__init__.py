"""The front desk. Qt lives here and only here.

Imports the open `app.office.Office`, `app.domain` types, `app.wording` and `app.paths`; never the store or the inks.
"""

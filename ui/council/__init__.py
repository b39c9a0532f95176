"""Hội đồng và bỏ phiếu: meetings prepared, papers counted apart, tallies sealed and minuted.

Imports the kit, the desk and `app.domain` types. Nothing of a count is kept here longer than the room stands open.
"""

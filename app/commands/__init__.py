"""The headless door: each command reads what was typed, asks one service, and says what came of it.

Imports `app.office`, `app.sample` and everything below them. Only `app.__main__` looks in here.
"""

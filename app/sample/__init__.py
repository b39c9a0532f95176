"""The sample office: two real plans lived through with invented people, told to the office day by day.

Imports `app.office` and what is below it, but no drawer and no ink. The headless door looks in here.
"""

"""The sample office: two real plans lived through with invented people, told to the office's own services.

Imports `app.office` and what is below it that speaks of no drawer and no pen; looked in on by the headless door.
"""

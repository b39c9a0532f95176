"""Figures, not tests: how fast the program is beside a bare floor run in the same process.

`python -m tests.bench` prints the table that README quotes. Nothing here fails by the clock.
"""

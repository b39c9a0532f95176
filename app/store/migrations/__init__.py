"""How a register's tables came to be what they are: one numbered step after another, by alembic.

`upgrade` is the only door, and is imported only when a register is new or older than the program: alembic costs
more time than a window has to open.
"""

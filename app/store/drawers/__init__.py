"""One drawer per subject of the register: domain records in, domain records out, rows never.

Each takes the unit of work's session. Queries are made for their purpose and named for what they return; none loads a
whole table.
"""

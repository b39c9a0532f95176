"""The plan of a contest or movement as data: its parts, what makes it whole, and what units owe by it."""

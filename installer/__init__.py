"""Everything that puts the program on a machine: the two set-up commands, the locks, later the packages.

Runs before anything is installed, so it imports the standard library and itself; of the office it knows only
`app.paths`. `python_version` alone must be readable by a Python too old for the rest.
"""

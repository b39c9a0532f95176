"""The year's bonus fund: a page of the desk of decisions.

Imports the kit and the desk; the desk of decisions imports it, never the other way round.
"""

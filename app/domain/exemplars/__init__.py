"""Exemplars and every commendation they had: who is the same, what is told twice, what followed the award."""

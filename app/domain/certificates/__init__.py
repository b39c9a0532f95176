"""Certificates, where everything stands on them, and the blanks they are printed on."""

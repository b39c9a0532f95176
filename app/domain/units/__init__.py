"""The units that owe and send, the directory that names them, and the agency whose office this is."""

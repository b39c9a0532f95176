"""The council, its meetings and the secret ballot: prepared, counted apart, compared, sealed and minuted."""

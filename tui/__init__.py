"""Everything a terminal shows: the Textual app and the command line."""

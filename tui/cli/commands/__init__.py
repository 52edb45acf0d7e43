"""The commands of `briefs`, one module each, imported when they are called."""

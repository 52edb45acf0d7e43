"""The screens: the reading room itself, and the dialogs over it."""

"""The app in a web browser: one process of it for each page that is open."""

"""The index, the query language, facets, highlighting, and keeping the index in step with a library."""

"""The events of a library, kept in step with its index."""

from search.events.keeper import EventKeeper, EventView

__all__ = ["EventKeeper", "EventView"]

"""Events: which briefs report one incident, why, and what each says of the dead."""

from briefs.events.deciding import join, split
from briefs.events.graph import EventGraph, group_briefs
from briefs.events.model import Decisions, Event
from briefs.events.sighting import Sighting, sighting

__all__ = ["Decisions", "Event", "EventGraph", "Sighting", "group_briefs", "join", "sighting", "split"]

"""Worker processes: tagging and indexing on every core.

`crew` is the side of the process that asks, `process` that of the one that works, `making` what both of them do.
"""

from search.workers.crew import Crew, Order, usable_cpus
from search.workers.making import Task, Trouble, make_briefs, unexpected
from search.workers.process import Done, Job

__all__ = ["Crew", "Done", "Job", "Order", "Task", "Trouble", "make_briefs", "unexpected", "usable_cpus"]

"""From briefs to a report that one can send: one module per format, and a registry."""

from briefs.export.registry import FORMATS, format_for
from briefs.export.report import Format, Report, generation_time
from briefs.export.writing import write_report

__all__ = ["FORMATS", "Format", "Report", "format_for", "generation_time", "write_report"]

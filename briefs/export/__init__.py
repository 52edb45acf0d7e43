"""From briefs to a report that one can send: one module per format, templates, and a registry."""

from briefs.export.registry import FORMATS, TEMPLATES, find_template, format_for, templates_in
from briefs.export.report import Form, Format, Report, generation_time
from briefs.export.writing import missing_folder, write_report

__all__ = [
    "FORMATS",
    "TEMPLATES",
    "Form",
    "Format",
    "Report",
    "find_template",
    "format_for",
    "generation_time",
    "missing_folder",
    "templates_in",
    "write_report",
]

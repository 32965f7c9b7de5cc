"""Read what people changed in a returned Word file, clause by clause; the plan is never touched."""

from kit.review.redline.changes import Change, Redline, find
from kit.review.redline.paste import yaml
from kit.review.redline.report import Against, data, document_name, text

__all__ = [
    "Against",
    "Change",
    "Redline",
    "data",
    "document_name",
    "find",
    "text",
    "yaml",
]

"""Design a LEAD program as one validated plan and build everything else from it."""

__version__ = "0.1.0"

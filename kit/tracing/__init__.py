"""Threads of a plan: from principle through promise, clause and section to measure, and back."""

from kit.tracing.threads import Promise, Provision, Shown, Thread, Trace, trace

__all__ = ["Promise", "Provision", "Shown", "Thread", "Trace", "trace"]

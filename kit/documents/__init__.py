"""Documents: outlines as data, assembled from clauses and facts."""

from kit.documents.assembler import Instance, assemble, instances, undecided
from kit.documents.outline import Outline, outline, outlines

__all__ = ["Instance", "Outline", "assemble", "instances", "outline", "outlines", "undecided"]

"""Documents as bytes, one module per format, each with ``render(document) -> bytes``."""

"""What a document says, not how it looks: nodes, numbering, plain text, clause text to nodes."""

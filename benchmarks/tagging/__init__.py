"""How well the tagger reads: labelled texts, scores, and its speed."""

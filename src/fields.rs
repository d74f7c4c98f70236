//! The field catalogue: every field of every record described once; parse, difference, mask.

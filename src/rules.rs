//! Checks and deadlines over the register and a date, each with its provision. Pure.

//! Start: hand the arguments to the command line.

fn main() {}

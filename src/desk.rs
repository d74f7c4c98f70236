//! The counter between the screen and the register: one thread owns the register and answers messages.

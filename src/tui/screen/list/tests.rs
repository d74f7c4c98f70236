//! Lists: finding, sorting, staying in place.

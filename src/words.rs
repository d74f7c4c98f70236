//! Words in Swedish and English, dates, numbers, sorting and folding. A leaf: knows nothing of skans.

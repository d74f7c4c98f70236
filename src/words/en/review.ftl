### English. The review queue: differences, approval, return.

### Swedish. The review queue: differences, approval, return.

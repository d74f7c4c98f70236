### Swedish. Guides with steps: import, snapshot, first start, recovery.

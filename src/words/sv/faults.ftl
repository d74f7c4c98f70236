### Swedish. What is wrong with one field: `fault-<code>`. What is wrong first, then how it should be.

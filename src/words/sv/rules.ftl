### Swedish. Checks and deadlines, refusals: `refusal-<code>`, events: `event-<code>`, purposes: `purpose-<code>`.

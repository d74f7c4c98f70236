### Swedish. Longer help texts.

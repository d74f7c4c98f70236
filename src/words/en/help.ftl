### English. Longer help texts.

### Swedish. Frames, views, footers, messages and commands on the screen.

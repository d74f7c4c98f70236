### Swedish. Weekdays, months and distances in time.

weekday-short-1 = må
weekday-short-2 = ti
weekday-short-3 = on
weekday-short-4 = to
weekday-short-5 = fr
weekday-short-6 = lö
weekday-short-7 = sö

month-1 = januari
month-2 = februari
month-3 = mars
month-4 = april
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = augusti
month-9 = september
month-10 = oktober
month-11 = november
month-12 = december

distance-today = i dag
distance-tomorrow = i morgon
distance-yesterday = i går
distance-ahead = om { $days } dagar
distance-behind = för { $days } dagar sedan
ago-short-days = { $count } d sedan
ago-short-months = { $count } mån sedan
ago-short-years = { $count } år sedan
distance-short-today = i dag
distance-short-ahead = om { $days } d
distance-short-behind = { $days } d sen
distance-short-years-ahead = om { $years } år
distance-short-years-behind = { $years } år sen

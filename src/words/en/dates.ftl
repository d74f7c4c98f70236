### English. Weekdays, months and distances in time.

weekday-short-1 = Mo
weekday-short-2 = Tu
weekday-short-3 = We
weekday-short-4 = Th
weekday-short-5 = Fr
weekday-short-6 = Sa
weekday-short-7 = Su

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

distance-today = today
distance-tomorrow = tomorrow
distance-yesterday = yesterday
distance-ahead = in { $days } days
distance-behind = { $days } days ago
ago-short-days = { $count } d ago
ago-short-months = { $count } mo ago
ago-short-years = { $count } y ago
distance-short-today = today
distance-short-ahead = in { $days } d
distance-short-behind = { $days } d ago
distance-short-years-ahead = in { $years } y
distance-short-years-behind = { $years } y ago

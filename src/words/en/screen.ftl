### English. Frames, views, footers, messages and commands on the screen.

one-operator = operator
one-unit = unit
one-activity_part = activity part
one-site = site
one-info_system = information system
one-protective_value = protective value
one-position = position
one-person = person
one-vetting_case = vetting case

many-operator = Operators
many-unit = Units
many-activity_part = Activity parts
many-site = Sites
many-info_system = Information systems
many-protective_value = Protective values
many-position = Positions
many-person = Persons
many-vetting_case = Vetting cases

flag-yes = Yes
flag-no = No

span-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
  }
span-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
  }
span-weeks = { $count ->
    [one] { $count } week
   *[other] { $count } weeks
  }

### Swedish. Frames, views, footers, messages and commands on the screen.

one-operator = verksamhetsutövare
one-unit = enhet
one-activity_part = verksamhetsdel
one-site = plats
one-info_system = informationssystem
one-protective_value = skyddsvärde
one-position = befattning
one-person = person
one-vetting_case = prövningsärende

many-operator = Verksamhetsutövare
many-unit = Enheter
many-activity_part = Verksamhetsdelar
many-site = Platser
many-info_system = Informationssystem
many-protective_value = Skyddsvärden
many-position = Befattningar
many-person = Personer
many-vetting_case = Prövningar

flag-yes = Ja
flag-no = Nej

span-hours = { $count ->
    [one] { $count } timme
   *[other] { $count } timmar
  }
span-days = { $count ->
    [one] { $count } dag
   *[other] { $count } dagar
  }
span-weeks = { $count ->
    [one] { $count } vecka
   *[other] { $count } veckor
  }

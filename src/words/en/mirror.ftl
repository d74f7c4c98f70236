### English. The mirror on a second disk, and the mending of a damaged register.

# How it stands, a sentence each: `mirror-<code>`.
mirror-even = The mirror keeps pace: it has everything up to entry { $seq }.
mirror-missing = The mirror is not in its place. Connect and mount the disk.
mirror-full = The mirror's disk is full. Make room there.
mirror-failed = The mirror's disk can't be written or read. Check it.
mirror-catching = The mirror is catching up or does not answer. It has everything up to entry { $seq }.
mirror-foreign = What lies in the mirror's place is no mirror of this register.
mirror-other = The mirror has another history than the register. Nothing in it was changed.
mirror-ahead = The mirror reaches further than the register. Nothing in it was changed.
mirror-unknown = A mirror is set, but this computer does not know where it lies.
mirror-none = No mirror is set.
mirror-removed = The mirror is no longer used. Its files are left as they lie.
mirror-one-disk = It is saved on one disk only.
mirror-one-disk-short = On one disk only.
mirror-same-disk = Mirror on the same file system: no help when the disk breaks.

mirror-dialog-crumb = Mirror on a second disk
mirror-dialog-note = Every entry is written to the mirror too before it is shown as saved. When the register or the mirror is damaged, the one is mended from the other. The mirror is sealed like the register, and protected in the same way.
mirror-dialog-path = Place (a folder on another disk)
mirror-dialog-keys = Enter mirror here · Esc cancel
mirror-dialog-remove = F4 stop mirroring

backups-dialog-crumb = Places of backups
backups-dialog-note = A backup is made in each place after each session when the medium is in, read back and verified. At least one place should be in another building.
backups-dialog-path = New place (a folder on a medium)
backups-dialog-keys = Enter back up here and remember · Esc close
backups-dialog-remove = F4 remove the marked one
backups-added = The backup in { $path } is read back and verified. One is made there after each session.
command-everywhere-backups = places of backups
command-everywhere-backups-help = Sets and removes places in which a backup is made after each session.

mend-dialog-crumb = Mend the register
mend-dialog-note = Every damaged entry is taken from a copy and tried: link, signature and authority. What is whole is not touched, and what is damaged is put aside. The register is closed and opened anew afterwards.
mend-dialog-path = Another place (empty: those that are known)
mend-dialog-keys = Enter mend · Esc cancel
mend-done = The register is mended. Entries from the copy: { $entries }. Files: { $files }.
mend-lost = Entries { $first } to { $last } are not in the copies. The register can be read but not changed. Entries that were mended: { $entries }. Files: { $files }.
mend-left = The register is not wholly mended. Entries from the copy: { $entries }. Files: { $files }. Run skans verify.
copies-backups = Backups:
copies-none = no place is set
copies-working = At work …

step-mend = Mending from the copy
step-mirror = Reading the mirror back
step-restored = Opening the restored copy

command-everywhere-mirror = mirror on a second disk
command-everywhere-mirror-help = Sets, changes or removes the mirror: every entry is written there too before it is shown as saved.
command-everywhere-mend = mend the register from a copy
command-everywhere-mend-help = Takes what is damaged or missing from the mirror or a backup, and tries every entry.

event-mended = The register was mended
event-mirror-set = Mirror set
event-mirror-removed = Mirror removed

notice-mended = The register was mended from a copy: entries { $entries }, files { $files }. What was damaged is kept in the folder aside.
notice-mended-in-part = The register was mended in part from a copy: entries { $entries }, files { $files }. Entries { $lost } are not in the copy.
notice-entries-lost = Entries { $first }–{ $last } can't be read: { $file } is damaged. The register is shown as after entry { $whole }.
notice-end-lost = What came after entry { $whole } can't be read: { $file } is damaged. The register is shown as after it.
notice-person-keys-back = The keys of { $count } persons were missing in the register and are taken from the mirror.
notice-mirror-behind = The mirror in { $path } does not have everything: it is saved on one disk only until it has caught up.
notice-mirror-other = The mirror in { $path } has another history than the register. One of them was replaced: compare with the other custodian.
notice-mirror-unknown = A mirror is set, but this computer does not know where it lies. Set its place again.

trouble-stays-damaged = The journal is damaged: the register can only be read.
trouble-stays-damaged-do = Mend it from the mirror or a backup (:mend, or skans mend).
trouble-mirror-other = The mirror has another history than the register. The register can be read but not changed.
trouble-mirror-other-do = Compare both with the head in the diary (skans verify --witness). When the register is right: skans mirror remove.
trouble-mirror-ahead = The mirror in { $path } reaches further than the register.
trouble-mirror-ahead-do = Mend the register from it (skans mend).
trouble-mirror-inside = { $path } lies in the register's own folder.
trouble-mirror-inside-do = Choose a folder on another disk.
trouble-mirror-taken = { $path } is being written to already: by an earlier order whose disk has not answered, or by another program. Nothing was changed.
trouble-mirror-taken-do = Wait until the disk answers and choose the place again, or choose another place.
trouble-mirror-none-do = Set a place with skans mirror set PLACE.
trouble-mirror-none = No mirror is set.
trouble-mirror-healed = The mirror's { $file } was damaged and is mended from the register. What was damaged is kept in the mirror's folder aside.
trouble-mirror-healed-do = Check the mirror's disk.
trouble-mirror-damaged = The mirror's { $file } is damaged and could not be mended.
trouble-mirror-damaged-do = Change the disk and set the mirror again. It is saved on one disk only.
trouble-copy-differs = { $file } is not the same in the copy as in the register. Nothing was written over.
trouble-copy-differs-do = One of them is damaged: run skans verify on both, and mend it with skans mend.
trouble-mend-foreign = { $path } is no copy of this register. Nothing was changed.
trouble-mend-foreign-do = Name another copy.
trouble-mend-no-source = There is no copy of the register in { $path }. Nothing was changed.
trouble-mend-no-source-do = Put in the medium or name the copy's folder.
trouble-mend-nothing = The register is whole. Nothing was changed.
trouble-mend-nothing-do = Nothing needs to be done.

trouble-entries-lost = Entries { $first }–{ $last } can't be read: { $file } is damaged. The register is shown as after entry { $whole }.
trouble-entries-lost-do = Mend it from the mirror or a backup (:mend).
trouble-end-lost = What came after entry { $whole } can't be read: { $file } is damaged. The register is shown as after it.
trouble-end-lost-do = Mend it from the mirror or a backup (:mend).

cli-mend-whole = The register is whole. Nothing was changed.
cli-mend-entry = Entry { $first } was taken from a copy and tried.
cli-mend-entries = Entries { $first } to { $last } were taken from a copy and tried.
cli-mend-file = Mended: { $file }
cli-mend-aside = What was damaged is kept in { $path }.
cli-mend-persons = The keys of persons are the copy's, which reaches entry { $seq }: persons who came after it are shown without name and number.
cli-mend-other = A copy has another history than the register. Nothing was taken from it after the point where they part.
cli-mend-lost = Entries { $first } to { $last } are in no copy. They are left as they lie.
cli-mend-done = The register is whole. The mending is journalled at the next unlocking.
cli-mend-left = The register is not wholly mended. It can be read but not changed. Mend it from a copy that has what is missing.
cli-mirror-place = The mirror's place: { $path }
cli-mirror-none = No mirror is set.
cli-mirror-removed = The mirror is no longer used. Its files are left as they lie.

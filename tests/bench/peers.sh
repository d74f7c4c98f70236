#!/bin/sh
# What others take for the same work on the same machine, in the same run as ours: stock age, a bare append, SQLCipher, KeePassXC.
# A peer that is not installed is passed over, and the table says so. Nothing is gated by the figures.
#
#   tests/bench/peers.sh            ours (cargo bench --bench register -- saving snapshots opening) and the peers
#   tests/bench/peers.sh peers      the peers alone
#
# The work: 10 000 records of about 600 bytes; one more record saved so that a power cut does not take it; opening until the
# records can be read, the derivation of a key from a passphrase left out where that can be done.
set -eu

here=$(cd "$(dirname "$0")/../.." && pwd)
work=$(mktemp -d "${TMPDIR:-$here/target}/peers.XXXXXX")
trap 'rm -rf "$work"' EXIT
saves=200
records=10000
text="Uppgifterna visar tillsammans hur skyddet av anläggningen är ordnat och vad som händer när det inte längre håller. "
text="$text$text$text$text$text"

now() { date +%s%N; }

# The median of the numbers on the lines of a file, as it stands.
median() { sort -n "$1" | awk '{ all[NR] = $1 } END { print all[int((NR + 1) / 2)] }'; }

# Nanoseconds as a reader wants them.
shown() {
    awk -v n="$1" 'BEGIN { if (n < 1e6) printf "%.0f µs", n / 1e3; else if (n < 1e9) printf "%.2f ms", n / 1e6; else printf "%.2f s", n / 1e9 }'
}

row() { printf '| %-68s | %10s | %s |\n' "$1" "$2" "$3"; }
missing() { row "$1" "–" "$2 is not installed"; }

# Runs a command so many times and writes how long each took.
each() {
    times=$1
    shift
    : > "$work/times"
    while [ "$times" -gt 0 ]; do
        began=$(now)
        "$@" > /dev/null
        echo $(($(now) - began)) >> "$work/times"
        times=$((times - 1))
    done
    median "$work/times"
}

# What starting a program costs by itself: it is in every row below that starts one.
starting() { row "starting a program that does nothing" "$(shown "$(each 50 true)")" "in every row that starts one"; }

bare() {
    began=$(now)
    dd if=/dev/zero of="$work/bare" bs=2300 count=$saves oflag=append,dsync conv=notrunc 2> /dev/null
    took=$((($(now) - began) / saves))
    row "bare append of 2 300 bytes and its wait for the disk (dd, dsync)" "$(shown $took)" "mean of $saves"
}

sealed() {
    command -v age > /dev/null || { missing "age -r of 30 MiB" age; return 0; }
    key=$(age-keygen 2> /dev/null | tee "$work/key" | sed -n 's/^# public key: //p')
    head -c 31457280 /dev/urandom > "$work/plain"
    seal() { age -r "$key" -o "$work/sealed" "$work/plain" && sync -d "$work/sealed"; }
    open() { age -d -i "$work/key" -o "$work/opened" "$work/sealed"; }
    row "age -r of 30 MiB, to a file, and its wait for the disk" "$(shown "$(each 9 seal)")" "$(age --version)"
    row "age -d of the same" "$(shown "$(each 9 open)")" ""
}

cipher() {
    command -v sqlcipher > /dev/null || { missing "SQLCipher: one row committed" sqlcipher; return 0; }
    # A raw key: nothing is derived.
    key="PRAGMA key = \"x'$(head -c 32 /dev/urandom | od -An -tx1 | tr -d ' \n')'\";"
    db="$work/cipher.db"
    for mode in DELETE WAL; do
        rm -f "$db" "$db-wal" "$db-shm"
        {
            echo "$key PRAGMA journal_mode = $mode; PRAGMA synchronous = FULL; CREATE TABLE r (id INTEGER PRIMARY KEY, t TEXT);"
            echo "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $records) INSERT INTO r SELECT i, '$text' || i FROM n;"
        } | sqlcipher "$db" > /dev/null
        {
            echo "$key PRAGMA journal_mode = $mode; PRAGMA synchronous = FULL;"
            i=0
            while [ $i -lt $saves ]; do
                echo "INSERT INTO r (t) VALUES ('$text');"
                i=$((i + 1))
            done
        } > "$work/saves.sql"
        echo "$key PRAGMA journal_mode = $mode; PRAGMA synchronous = FULL;" > "$work/none.sql"
        idle=$(each 9 sqlcipher -batch "$db" ".read $work/none.sql")
        began=$(now)
        sqlcipher -batch "$db" ".read $work/saves.sql" > /dev/null
        took=$((($(now) - began - idle) / saves))
        row "SQLCipher, $mode, synchronous FULL: one row committed" "$(shown $took)" "mean of $saves, beside starting and opening"
    done
    echo "$key SELECT sum(length(t)) FROM r;" > "$work/read.sql"
    note="program started; $(sqlcipher -version | cut -d' ' -f1-2)"
    row "SQLCipher: opened and every row read" "$(shown "$(each 9 sqlcipher -batch "$db" ".read $work/read.sql")")" "$note"
}

keepass() {
    command -v keepassxc-cli > /dev/null || { missing "KeePassXC: one entry saved" keepassxc-cli; return 0; }
    word="rätt häst batteri häftklammer"
    {
        echo '<?xml version="1.0" encoding="UTF-8"?><KeePassFile><Root><Group><Name>R</Name>'
        i=0
        while [ $i -lt $records ]; do
            echo "<Entry><String><Key>Title</Key><Value>P$i</Value></String><String><Key>Notes</Key><Value>$text</Value></String></Entry>"
            i=$((i + 1))
        done
        echo '</Group></Root></KeePassFile>'
    } > "$work/all.xml"
    db="$work/all.kdbx"
    # The least derivation that it lets one choose: 100 ms.
    printf '%s\n%s\n' "$word" "$word" | keepassxc-cli import -q -p -t 100 "$work/all.xml" "$db" > /dev/null 2>&1 \
        || { row "KeePassXC: one entry saved" "–" "this version does not import"; return 0; }
    list() { echo "$word" | keepassxc-cli ls -q "$db"; }
    many=0
    add() { many=$((many + 1)); echo "$word" | keepassxc-cli add -q "$db" "ny $many"; }
    version=$(keepassxc-cli --version)
    row "KeePassXC: opened and every entry listed" "$(shown "$(each 5 list)")" "program started, key derived; $version"
    row "KeePassXC: opened, one entry added, the whole file written anew" "$(shown "$(each 5 add)")" "the same; not a durable save by itself"
}

if [ "${1:-}" != peers ]; then
    (cd "$here" && cargo bench --locked --bench register -- opening saving snapshots)
fi
printf '\n## peers\n\n| %-68s | %10s | note |\n| %s | %s: | ---- |\n' what median \
    "$(printf '%068d' 0 | tr 0 -)" "$(printf '%09d' 0 | tr 0 -)"
starting
bare
sealed
cipher
keepass

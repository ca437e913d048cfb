#!/bin/sh
# Calls the Duet that made this folder, or the one that DUET_HOME names. It builds nothing.

complain() {
  printf 'duet: %s\n' "$1" >&2
  exit 2
}

here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P) || complain "cannot find the folder of $0."
home=${DUET_HOME:-}
if [ -n "$home" ]; then
  [ -x "$home/duet" ] || complain "DUET_HOME is \"$home\", but there is no duet in it."
else
  IFS= read -r home 2>/dev/null <"$here/.duet/home" || [ -n "$home" ] ||
    complain "\"$here/.duet/home\" does not say where Duet is. Set DUET_HOME to the folder that Duet lies in."
  [ -x "$home/duet" ] ||
    complain "Duet is no longer in \"$home\". Set DUET_HOME to the folder it lies in now, or call \"duet start $here\" there once."
fi
DUET_BUILD=never exec "$home/duet" "$@"

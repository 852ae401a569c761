# What the scripts here share; they source it. It builds the program with its window,
# starts a screen without a monitor and the program on it, and lends functions for the
# hand. A script gives the arguments of the program in play_args.
set -euo pipefail
out=${1:-$(mktemp -d)}
mkdir -p "$out"
: >"$out/stderr.txt"
go build -tags desktop -o "$out/auguststorm" ./cmd/auguststorm
export XDG_DATA_HOME=$out/data DISPLAY=:${AUGUSTSTORM_DISPLAY:-87} AUGUSTSTORM_STATE=$out/state.json
Xvfb "$DISPLAY" -screen 0 1600x1000x24 -noreset 2>/dev/null &
xvfb=$!
game=
trap 'kill $game $xvfb 2>/dev/null || true' EXIT
sleep 1
fails=0
# is says whether a test holds: is TEXT followed by what stands within [ ].
is() { local text=$1; shift; if [ "$@" ]; then echo "ok    $text"; else echo "FAILS $text"; fails=1; fi; }

begin() { # the program in a window of 1280x720
	"$out/auguststorm" play --window "$@" 2>>"$out/stderr.txt" & game=$!
	for _ in $(seq 60); do
		wid=$(xdotool search --name '^August Storm$' 2>/dev/null | head -1 || true)
		[ -n "$wid" ] && break
		sleep 0.25
	done
	[ -n "$wid" ] || { echo "FAILS no window"; exit 1; }
	sleep 1.5
	xdotool windowsize --sync "$wid" 1280 720
	sleep 2
}
shot() { import -window "$wid" "$out/$1.png"; }
click() { xdotool mousemove --window "$wid" "$1" "$2"; sleep 0.3; xdotool mousedown "${3:-1}"; sleep 0.15; xdotool mouseup "${3:-1}"; sleep 0.5; }
key() { xdotool key --delay 150 "$1"; sleep 0.5; }
# ask gives the value of a JavaScript expression of s, what the client says it shows.
ask() { node -p "const s = JSON.parse(require('fs').readFileSync('$AUGUSTSTORM_STATE')); $1"; }
# press clicks on a text, whole or cut short, once it is there.
press() {
	local at=
	for _ in $(seq 100); do
		at=$(ask "const t = s.Texts.filter(t => t.Text === '$1' || t.Text.length > 9 && t.Text.endsWith('…') && '$1'.startsWith(t.Text.slice(0, -1))).pop(); t ? Math.round(t.X) + ' ' + Math.round(t.Y) : ''")
		[ -n "$at" ] && break
		sleep 0.2
	done
	[ -n "$at" ] || { echo "FAILS nothing says $1"; shot failed; exit 1; }
	# shellcheck disable=SC2086
	click $at
}
# until waits until an expression of s is true.
until_true() {
	for _ in $(seq 300); do
		[ "$(ask "$1")" = true ] && return
		sleep 0.2
	done
	echo "FAILS never: $1"; shot failed; exit 1
}

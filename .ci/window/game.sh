#!/usr/bin/env bash
# A day of the campaign by real input in a native window under Xvfb, shorter than
# .ci/browser/game.mjs. It needs what gallery.sh needs, and node:
#   .ci/window/game.sh [folder for pictures]
. "$(dirname "$0")/start.sh"
begin
press Begin
until_true 's.State?.Scenario === "august-storm" && !s.Busy'
key u
press 'Filter units and formations'
xdotool type --delay 60 '36th Motorized'
sleep 1
press '36th Motorized Rifle Division'
sleep 1.5
is "a unit of the 6th Guards Tank Army is chosen" "$(ask 's.State.Chosen?.[0]')" = '36th Motorized Rifle Division'
was=$(ask 's.State.Hash')
for d in 1 2 3 4 5 6; do
	# shellcheck disable=SC2046
	click $(ask "s.State.Around[$d].map(Math.round).join(' ')") 3
	[ "$(ask 's.State.Orders')" = 1 ] && break
done
is "it marches" "$(ask 's.State.Orders')" = 1
shot 1-marched
key ctrl+z
is "undo brings back the position of before" "$(ask 's.State.Hash')" = "$was"
key ctrl+Return
key ctrl+Return
sleep 1
shot 2-the-other-side
until_true '!s.Busy'
key BackSpace
until_true '!s.State.Playing && s.State.Date === "1945-08-10"'
is "the next morning comes" 1 = 1
shot 3-morning
key n
press Hold
sleep 1.5
last=$(ask 's.State.Hash + " " + s.State.Orders')
kill -9 $game; wait $game 2>/dev/null || true
begin
press Continue
until_true 's.State?.Hash !== undefined && !s.Busy'
is "killed and opened again it stands at the last order ($last)" "$(ask 's.State.Hash + " " + s.State.Orders')" = "$last"
shot 4-resumed
"$out/auguststorm" replay verify "$out"/data/auguststorm/saves/*-current.rec
lines=$(grep -vc XGB "$out/stderr.txt" || true) # XGB speaks of the authority file, which Xvfb has none of
is "at most one sentence on the terminal for each start: $(grep -v XGB "$out/stderr.txt" | sort -u | head -3)" "$lines" -le 2
echo "pictures are in $out"
exit $fails

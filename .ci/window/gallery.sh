#!/usr/bin/env bash
# Real input in a native window under Xvfb: opens the gallery, clicks, types and
# measures the idle window. Call it from the top of the repository on a machine
# with the packages the README lists for -tags desktop, xvfb, xdotool and
# imagemagick:
#   .ci/window/gallery.sh [folder for pictures]
. "$(dirname "$0")/start.sh"
begin --gallery
differ() { # two pictures: how many pixels
	compare -metric AE "$out/$1.png" "$out/$2.png" null: 2>&1 || true
}
check() { if [ "${2%.*}" -ge "$3" ]; then echo "ok    $1 ($2 pixels changed)"; else echo "FAILS $1 ($2 pixels changed)"; fails=1; fi; }
shot 1-open
click 466 225
shot 2-check
check "a click on a checkbox" "$(differ 1-open 2-check)" 50
click 1056 219
xdotool type --delay 120 'Khingan 1945'
sleep 0.5
shot 3-typed
check "typing in a field" "$(differ 2-check 3-typed)" 200
xdotool key --delay 150 ctrl+Return
sleep 0.6
shot 4-news
check "Ctrl+Enter" "$(differ 3-typed 4-news)" 2000
click 134 87
xdotool mousemove --window "$wid" 300 400 click 5
sleep 1
shot 5-lists
check "a tab and the wheel" "$(differ 4-news 5-lists)" 5000
click 600 87
xdotool mousemove --window "$wid" 4 700
sleep 5
ticks() { awk '{print $14+$15}' "/proc/$game/stat"; }
a=$(ticks); sleep 10; b=$(ticks)
echo "idle: $(((b - a) * 100 / $(getconf CLK_TCK) / 10)) % of a core"
"$out/auguststorm" screenshot --screen gallery --size 1280x720 -o "$out/soft.png" 2>/dev/null
far=$(compare -metric AE -fuzz 2% "$out/soft.png" "$out/1-open.png" null: 2>&1 || true)
if [ "${far%.*}" -le 50 ]; then echo "ok    the window shows what the software painter shows ($far pixels differ)"; else echo "FAILS the window differs from the software painter ($far pixels)"; fails=1; fi
echo "pictures are in $out"
exit $fails

#!/usr/bin/env bash
# Makes assets/fonts from the fonts of Debian 12. Call it from the top of the
# repository after a scenario, a manual page or a string brings a new rune:
#   apt-get install -y --no-install-recommends fonttools python3-brotli \
#       fonts-noto-core fonts-noto-cjk fonts-roboto-unhinted fonts-dejavu-core
# The licences are assets/fonts/LICENSES.txt.
set -euo pipefail
out=assets/fonts
mkdir -p "$out"
from() { dpkg -L "$1" | grep -m1 "/$2\$"; }
latin='U+0020-007E,U+00A0-024F,U+0391-03C9,U+0400-045F,U+0490-0493,U+2010-2027,U+2030-203A,U+2044,U+2070-208E,U+20AC,U+2116,U+2122,U+2212,U+2248,U+2260,U+2264-2265'
cut() { # package file target
	pyftsubset "$(from "$1" "$2")" --unicodes="$latin" --layout-features='kern' --no-hinting \
		--drop-tables+=GDEF,meta --output-file="$out/$3"
}
cut fonts-noto-core NotoSans-Regular.ttf NotoSans-Regular.ttf
cut fonts-noto-core NotoSans-Bold.ttf NotoSans-Bold.ttf
cut fonts-roboto-unhinted RobotoCondensed-Bold.ttf RobotoCondensed-Bold.ttf
cut fonts-noto-core NotoSerif-Italic.ttf NotoSerif-Italic.ttf

# Arrows, stars, checks and blocks, which Noto Sans lacks.
pyftsubset "$(from fonts-dejavu-core DejaVuSans.ttf)" --no-hinting --layout-features='' \
	--unicodes='U+2190-2199,U+21BA-21BB,U+21D0-21D5,U+2300-2303,U+25A0-25CF,U+2600-2606,U+2691,U+2693,U+2694,U+26A0,U+2708,U+2713-2718,U+2190-21FF,U+2200-2265' \
	--output-file="$out/DejaVuSans-Symbols.ttf"

# Exactly the Chinese and Japanese runes of the scenarios, the manual and the
# strings, kana, and the names of the languages.
used=$(mktemp)
trap 'rm -f "$used"' EXIT
cat $(git ls-files 'scenarios/*.toml' 'assets/*.md' 'assets/*.toml' 'engine/ui/*.go') |
	grep -oP '[\x{2E80}-\x{9FFF}\x{F900}-\x{FAFF}\x{FF00}-\x{FFEF}]' | sort -u >"$used" || true
printf '日本語中文简体繁體年月日時曜火水木金土' >>"$used"
pyftsubset "$(from fonts-noto-cjk NotoSansCJK-Regular.ttc)" --font-number=0 --text-file="$used" \
	--unicodes='U+3000-303F,U+3041-30FF,U+FF01-FF5E' --no-hinting --desubroutinize --layout-features='' \
	--output-file="$out/NotoSansCJK-Used.otf"
ls -l "$out"

module auguststorm

go 1.26.0

require (
	github.com/BurntSushi/toml v1.6.0
	github.com/pelletier/go-toml/v2 v2.4.3
	github.com/spf13/cobra v1.10.2
	golang.org/x/image v0.47.0 // outlines of fonts (sfnt) and their filling (vector), the same letters in window, browser and tests; mapgen's preview
	pgregory.net/rapid v1.3.0
)

require (
	github.com/adrg/xdg v0.5.3 // the user's data and cache folders on every system
	github.com/ebitengine/oto/v3 v3.3.3 // sound that stays silent where there is no device (ebiten/audio ends the game)
	github.com/hajimehoshi/ebiten/v2 v2.8.8 // window, browser, graphics card; only in engine/ui/draw, engine/ui/platform and the window's main
	github.com/klauspost/compress v1.20.4
)

require (
	github.com/ebitengine/gomobile v0.0.0-20240911145611-4856209ac325 // indirect
	github.com/ebitengine/hideconsole v1.0.0 // indirect
	github.com/ebitengine/purego v0.8.0 // indirect
	github.com/inconshreveable/mousetrap v1.1.0 // indirect
	github.com/jezek/xgb v1.1.1 // indirect
	github.com/spf13/pflag v1.0.9 // the kinds of errors of flags, behind cobra
	go.starlark.net v0.0.0-20260908191801-89a6a09411d5 // doctrines in ai: scripts of the staff, sandboxed
	golang.org/x/exp/typeparams v0.0.0-20231108232855-2478ac86f678 // indirect
	golang.org/x/mod v0.41.0 // indirect
	golang.org/x/sync v0.24.0 // indirect
	golang.org/x/sys v0.49.0 // indirect
	golang.org/x/text v0.43.0 // indirect
	golang.org/x/tools v0.51.0 // indirect
	honnef.co/go/tools v0.8.2 // indirect
)

tool honnef.co/go/tools/cmd/staticcheck

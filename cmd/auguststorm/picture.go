//go:build !js

package main

import (
	"errors"
	"fmt"
	"image/png"
	"io"
	"strconv"
	"strings"
	"time"

	"auguststorm/engine"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"
	"auguststorm/engine/ui/kit/soft"

	"github.com/spf13/cobra"
)

// picturing is the verb picture: the map with its counters as a PNG file.
type picturing struct {
	scenario, record, at, size, zoom, out string
	overlays                              []string
	palette, show, side                   string
	day                                   int32
	scale                                 float32
	modern, bare, night, title            bool
}

const pictureLong = `Draw the map of a scenario with its counters to a PNG file: the opening position, or the morning of any
day of a record. It needs no screen.

Without --zoom the picture shows the whole map. --zoom takes far, middle, near or a number, the width of a hex;
--at puts a town or a hex such as 093074 into the middle.`

func pictureCmd() *cobra.Command {
	var p picturing
	cmd := &cobra.Command{
		Use:   "picture -o FILE.png",
		Short: "Draw the map with its counters to a PNG file",
		Long:  pictureLong,
		Example: "  auguststorm picture -o theatre.png\n" +
			"  auguststorm picture --at mutanchiang --zoom near -o mutanchiang.png\n" +
			"  auguststorm picture --record game.rec --day 6 --at harbin --zoom middle --scale 2 -o day6.png",
		Args:          noArgs,
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE:          func(cmd *cobra.Command, _ []string) error { return p.run(cmd.ErrOrStderr()) },
	}
	f := cmd.Flags()
	f.StringVar(&p.scenario, "scenario", "august-storm", "the scenario: an id, or the path of a folder")
	f.StringArrayVar(&p.overlays, "overlay", nil, "apply this overlay: a file, or a name such as whatif/no-surprise; may be repeated")
	f.StringVar(&p.record, "record", "", "draw a position of this record instead of the opening")
	f.Int32Var(&p.day, "day", 1, "the day of the record, in the morning; 1 is the first")
	f.StringVar(&p.at, "at", "", "town or hex in the middle of the picture")
	f.StringVar(&p.zoom, "zoom", "", "far, middle, near, or the width of a hex")
	f.StringVar(&p.size, "size", "1600x900", "width and height, before --scale")
	f.Float32Var(&p.scale, "scale", 1, "pixels for each unit of --size, 0.5 to 4")
	f.StringVar(&p.palette, "palette", board.Palettes[0].Name, "colours of the counters: "+paletteNames())
	f.BoolVar(&p.modern, "modern", false, "write the names of today")
	f.BoolVar(&p.bare, "bare", false, "leave the counters away")
	f.StringVar(&p.show, "show", "front", "what to lay over the map: "+strings.Join(shows, ", "))
	f.StringVar(&p.side, "seen-by", "", "draw what this side knows, instead of the whole truth")
	f.BoolVar(&p.title, "title", true, "set a title with the day, a scale and a legend into the emptiest corner")
	f.BoolVar(&p.night, "night", false, "dim the lamp")
	f.StringVarP(&p.out, "out", "o", "", "the file to write")
	return cmd
}

// shows are the words of --show.
var shows = []string{"none", "front", "control", "supply", "fuel", "zoc", "objectives"}

// overlay makes what --show asks for, as the view's side knows it.
func (p *picturing) overlay(r *board.Roster, v engine.View) (board.Overlay, error) {
	switch p.show {
	case "none":
		return board.Overlay{}, nil
	case "front":
		return r.Front(v), nil
	case "control":
		return r.Control(v), nil
	case "supply":
		return r.Supply(v), nil
	case "fuel":
		return r.Fuel(v), nil
	case "zoc":
		return r.ZOC(v), nil
	case "objectives":
		return r.Objectives(v), nil
	}
	return board.Overlay{}, fmt.Errorf("--show takes %s, not %q", strings.Join(shows, ", "), p.show)
}

func paletteNames() string {
	var names []string
	for _, p := range board.Palettes {
		names = append(names, strconv.Quote(p.Name))
	}
	return strings.Join(names, ", ")
}

func (p *picturing) run(stderr io.Writer) error {
	var w, h int
	if _, err := fmt.Sscanf(p.size, "%dx%d", &w, &h); err != nil || w < 64 || h < 64 || w > 16384 || h > 16384 {
		return fmt.Errorf("the size %q is not like 1600x900, at least 64 and at most 16384 each way", p.size)
	}
	if p.out == "" {
		return errors.New("name the file to write with -o FILE.png")
	}
	if p.scale < 0.5 || p.scale > 4 {
		return fmt.Errorf("the scale %g is not between 0.5 and 4", p.scale)
	}
	g, name, err := p.game(stderr)
	if err != nil {
		return err
	}
	palette, err := paletteNamed(p.palette)
	if err != nil {
		return err
	}
	roster := board.NewRoster(g.Scenario(), palette)
	v, err := p.view(g, name, roster, kit.Rect{W: float32(w), H: float32(h)})
	if err != nil {
		return err
	}
	for more := true; more; more = v.Build(time.Second) {
		v.Draw(&kit.List{}, p.scale)
	}
	var l kit.List
	v.Draw(&l, p.scale)
	if p.title {
		p.cartouche(g, roster).Draw(&l, v, p.scale)
	}
	img := soft.New(glyph.Embedded()).Paint(&l, p.scale, int(float32(w)*p.scale), int(float32(h)*p.scale))
	return writeFile(p.out, func(out io.Writer) error { return png.Encode(out, img) })
}

// game is the position to draw and the name its scenario's folder is found by.
func (p *picturing) game(stderr io.Writer) (*engine.Game, string, error) {
	if p.record == "" {
		if p.day != 1 {
			return nil, "", errors.New("--day needs a record: --record FILE")
		}
		sc, problems := scenarioFinder().Open(p.scenario, p.overlays...)
		for _, q := range problems {
			fmt.Fprintln(stderr, q)
		}
		if sc == nil {
			return nil, "", fmt.Errorf("the scenario %q has %d %s", p.scenario, len(problems), plural(len(problems), "problem"))
		}
		return engine.New(sc, 1), p.scenario, nil
	}
	folder := ""
	if p.scenario != "august-storm" {
		folder = p.scenario
	}
	r, sc, err := openRecord(stderr, p.record, folder)
	if err != nil {
		return nil, "", err
	}
	if p.day < 1 || int(p.day) > len(r.Days)+1 {
		return nil, "", fmt.Errorf("%s has %d days; --day takes 1 to %d", p.record, len(r.Days), len(r.Days)+1)
	}
	play, err := replay.Play(r, sc)
	if err != nil {
		return nil, "", fmt.Errorf("%s: %w", p.record, err)
	}
	for range p.day - 1 {
		if _, err := play.NextDay(nil); err != nil {
			return nil, "", fmt.Errorf("%s: %w", p.record, err)
		}
	}
	if folder == "" {
		folder = sc.ID
	}
	return play.Game, folder, nil
}

// view sets up the map, the counters and what part of it to show.
func (p *picturing) view(g *engine.Game, name string, roster *board.Roster, area kit.Rect) (*board.View, error) {
	sc := g.Scenario()
	var d board.Detail
	if files := scenarioFinder().Files(name); files != nil {
		var err error
		if d, err = board.ReadDetail(files, sc); err != nil {
			return nil, err
		}
	}
	m := board.New(sc, d)
	m.Modern = p.modern
	v := board.NewView(m, area)
	v.Bare, v.Night = p.bare, p.night
	v.Camera.Still = true
	seen := g.View(0)
	v.Counters = roster.All(g)
	if p.side != "" {
		side, err := sideNamed(sc, p.side)
		if err != nil {
			return nil, err
		}
		seen = g.View(side)
		v.Counters = roster.Seen(seen)
	}
	v.Changed()
	var err error
	if v.Overlay, err = p.overlay(roster, seen); err != nil {
		return nil, err
	}
	return v, p.aim(v, sc)
}

func sideNamed(sc *scenario.Scenario, id string) (engine.Side, error) {
	var ids []string
	for i := range sc.Sides {
		if sc.Sides[i].ID == id {
			return engine.Side(i), nil
		}
		ids = append(ids, sc.Sides[i].ID)
	}
	return engine.NoSide, fmt.Errorf("there is no side %q; there are %s", id, strings.Join(ids, ", "))
}

// cartouche is the title of the picture.
func (p *picturing) cartouche(g *engine.Game, roster *board.Roster) *board.Cartouche {
	sc := g.Scenario()
	c := &board.Cartouche{Title: sc.Map.Name, Lines: []string{sc.Name + ", " + (sc.Start + scenario.Date(g.Day())).Long()}}
	if c.Title == "" {
		c.Title = sc.Name
	}
	for _, o := range sc.Overlays {
		c.Lines = append(c.Lines, o.Name)
	}
	if !p.bare {
		c.Names = roster.Legend()
	}
	return c
}

func paletteNamed(name string) (board.Palette, error) {
	for _, p := range board.Palettes {
		if p.Name == name {
			return p, nil
		}
	}
	return board.Palette{}, fmt.Errorf("there is no palette %q; there are %s", name, paletteNames())
}

// aim points the camera.
func (p *picturing) aim(v *board.View, sc *scenario.Scenario) error {
	zooms := map[string]float32{"": v.Camera.Fit(), "far": v.Camera.Fit(), "middle": 31, "near": 96}
	u, ok := zooms[p.zoom]
	if !ok {
		n, err := strconv.ParseFloat(p.zoom, 32)
		if err != nil || n < 3 || n > 200 {
			return fmt.Errorf("the zoom %q is not far, middle, near or a number from 3 to 200", p.zoom)
		}
		u = float32(n)
	}
	if p.zoom == "" && p.at != "" {
		u = zooms["middle"]
	}
	v.Camera.ZoomTo(u, v.Camera.Area().Center())
	if p.at == "" {
		return nil
	}
	h, err := findHex(sc, p.at)
	if err != nil {
		return err
	}
	v.Camera.Show(h, 0)
	return nil
}

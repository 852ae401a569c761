package board

import (
	"math"
	"time"

	"auguststorm/engine/ui/kit"
)

// Actions are what the hand can do with the map; a screen adds them to its table.
var Actions = []kit.Action{
	{ID: "map.in", Name: "Nearer", Group: "Map", Keys: []kit.Chord{"=", "Shift+="}, Help: "Zooms in about the chosen hex where one is in sight, else the middle of the map."},
	{ID: "map.out", Name: "Farther", Group: "Map", Keys: []kit.Chord{"-"}, Help: "Zooms out about the chosen hex where one is in sight, else the middle of the map."},
	{ID: "map.whole", Name: "Whole map", Group: "Map", Keys: []kit.Chord{"Home"}, Help: "Shows the whole map."},
	{ID: "map.centre", Name: "Centre on the unit", Group: "Map", Keys: []kit.Chord{"C"}, Help: "Brings the chosen unit, or the chosen hex, into the middle of the map; the zoom stays."},
	{ID: "map.names", Name: "Names of towns", Group: "Map", Keys: []kit.Chord{"T"}, Help: "Shows or hides the names of towns."},
	{ID: "map.bare", Name: "Counters", Group: "Map", Keys: []kit.Chord{"B"}, Help: "Hides or shows the counters, to look at the ground."},
	{ID: "map.modern", Name: "Names of today", Group: "Map", Keys: []kit.Chord{"Shift+T"}, Help: "Changes between the names of the time and those of today."},
	{ID: "map.script", Name: "Names in their own script", Group: "Map", Keys: []kit.Chord{"Y"}, Help: "Letters towns by their names of the time in Chinese and Japanese script."},
}

// Touch is what the hand did to the map in a frame.
type Touch struct {
	Hex     int32 // under the pointer, -1 off the map or under a panel
	Counter int   // index into View.Counters of what shows there, or -1
	Clicked bool  // with the left button, without dragging
	Double  bool
	Right   bool // clicked with the right button
}

// hold is a button held on the map.
type hold struct {
	down   bool
	moved  bool
	button kit.MouseButton
	from   kit.Point
	last   kit.Point
}

// budget is how long chunks are drawn in a frame that came dt seconds after the
// last: next to nothing while the map moves, half of the time while the hand rests,
// less for what is not in the window yet.
func budget(dt float32, moves, urgent bool) time.Duration {
	switch {
	case moves:
		return 500 * time.Microsecond
	case urgent:
		return time.Duration(min(max(dt*600, 10), 24) * float32(time.Millisecond))
	}
	return 5 * time.Millisecond
}

// slip is how far the pointer may move in a click, in UI units.
const slip = 4

// Show draws the map in an area of the window. Call it first in a screen's frame,
// and Handle after the panels.
func (v *View) Show(c *kit.Context, area kit.Rect) {
	v.Camera.Still = c.Prefs.Still
	v.Night, v.Plain = c.Prefs.Night, c.Prefs.Plain
	spoken := v.Map.Speak(c.Lang, c.Names)
	if spoken {
		v.atlas.empty() // counters have short names on them
	}
	if spoken || v.Map.Script != c.Prefs.Script {
		v.Map.Script = c.Prefs.Script
		v.Changed()
	}
	v.Camera.Resize(area)
	v.follow(c) // before it is drawn: a frame run twice costs twice
	if c.Input.DT > 0 {
		v.Camera.Step(c.Input.DT)
	}
	v.now = c.Now
	if v.Camera.Moving() || c.Input.Wheel.Y != 0 || v.held.down && c.Input.Pos != v.held.last {
		v.stirred = c.Now
	}
	v.passResults(c)
	v.idle = !v.moving() && len(v.missing) == 0
	v.Draw(&c.List, c.Scale)
	if v.waiting() {
		share := budget(c.Input.DT, v.moving(), len(v.missing) > 0)
		c.Spare(func(d time.Duration) bool {
			if d == 0 {
				d = share
			}
			return v.Build(d)
		})
		c.WakeIn(0) // the next frame shows what was built, also the last of it
	}
	if v.Camera.Moving() {
		c.WakeIn(0)
	}
}

// Handle lets pointer and keys move the map where no panel took them, and says
// what was touched.
func (v *View) Handle(c *kit.Context) Touch {
	t := Touch{Hex: -1, Counter: -1}
	v.act(c)
	in := c.Input
	if v.held.down {
		v.drag(c, &t)
		return t
	}
	if c.Captured() || !in.Inside || !v.Camera.area.Has(in.Pos) {
		v.Hover = -1
		return t
	}
	t.Hex, t.Counter = v.Hit(in.Pos)
	v.Hover = t.Hex
	if in.Wheel.Y != 0 {
		v.Camera.ZoomBy(int(math.Copysign(1, float64(in.Wheel.Y))), in.Pos)
		v.Taken++
		c.WakeIn(0)
	}
	for _, b := range [...]kit.MouseButton{kit.Left, kit.Right, kit.Middle} {
		if in.Pressed[b] {
			v.held = hold{down: true, button: b, from: in.Pos, last: in.Pos}
			v.drag(c, &t)
			break
		}
	}
	return t
}

// follow moves the map with the hand that holds it, once that has gone farther than in
// a click.
func (v *View) follow(c *kit.Context) {
	h, at := &v.held, c.Input.Pos
	if h.down && h.button != kit.Right && math.Hypot(float64(at.X-h.from.X), float64(at.Y-h.from.Y)) > slip {
		h.moved = true
	}
	if h.down && h.moved && at != h.last {
		v.Camera.Pan(at.X-h.last.X, at.Y-h.last.Y)
		v.stirred, h.last = c.Now, at
		v.Taken++
	}
}

// drag follows a held button: a short press is a click, a longer way moves the map.
func (v *View) drag(c *kit.Context, t *Touch) {
	in, h := c.Input, &v.held
	if h.moved {
		c.Cursor = kit.Grab
	}
	if in.Down[h.button] && !in.Released[h.button] {
		return
	}
	h.down = false
	if !h.moved && v.Camera.area.Has(in.Pos) {
		t.Hex, t.Counter = v.Hit(in.Pos)
		t.Clicked = h.button == kit.Left
		t.Right = h.button == kit.Right
		t.Double = t.Clicked && c.Now-v.clickAt < 0.4 && v.clickHex == t.Hex
		v.clickAt, v.clickHex = c.Now, t.Hex
	}
}

// arrow is how fast a held arrow key moves the map, in UI units a second.
const arrow = 900

func (v *View) act(c *kit.Context) {
	about := v.Camera.area.Center() // wherever the pointer is: it may rest far from what is looked at
	if at := v.Keep - 1; at >= 0 && v.Camera.area.Has(v.Camera.Centre(at)) {
		about = v.Camera.Centre(at)
	}
	switch {
	case c.Act("map.in"):
		v.Camera.ZoomBy(1, about)
		v.Taken++
	case c.Act("map.out"):
		v.Camera.ZoomBy(-1, about)
		v.Taken++
	case c.Act("map.whole"):
		v.Camera.Whole()
		v.Taken++
	case c.Act("map.centre"):
		if v.Keep > 0 {
			v.Camera.Show(v.Keep-1, 0)
			v.Taken++
		} else {
			c.ToastAs("centre", c.T("Nothing is chosen."), kit.News)
		}
	case c.Act("map.names"):
		v.NoNames = !v.NoNames
	case c.Act("map.bare"):
		v.Bare = !v.Bare
		v.Changed()
	case c.Act("map.modern"):
		v.Map.Modern = !v.Map.Modern
		v.Changed()
	case c.Act("map.script"):
		c.Prefs.Script = !c.Prefs.Script
	default:
		v.arrows(c)
		return
	}
	c.Redraw()
}

// arrows moves the map while arrow keys are held and no widget wants them.
func (v *View) arrows(c *kit.Context) {
	if c.Typing() || c.Listed() || c.Barred() || c.Input.Mods != 0 {
		return
	}
	var dx, dy float32
	for _, k := range arrowKeys {
		if c.Input.Holds(k.key) {
			dx, dy = dx+k.x, dy+k.y
		}
	}
	if dx == 0 && dy == 0 {
		return
	}
	v.stirred = c.Now
	v.Taken++
	v.Camera.Pan(-dx*arrow*c.Input.DT, -dy*arrow*c.Input.DT)
	c.WakeIn(0)
}

var arrowKeys = [...]struct {
	key  kit.Key
	x, y float32
}{{"Left", -1, 0}, {"Right", 1, 0}, {"Up", 0, -1}, {"Down", 0, 1}}

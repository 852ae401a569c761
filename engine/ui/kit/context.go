package kit

import (
	"math"
	"slices"
	"strings"
	"time"
)

// Context is one frame of the interface: what the hand did goes in, the display
// list comes out. It lives across frames and keeps the little state of widgets
// by their ids.
type Context struct {
	Input   Input
	Theme   Theme
	Size    Rect            // the window in UI units, from 0,0
	Scale   float32         // pixels a UI unit
	Asked   map[string]bool // where made, the texts Tr was asked for: to find what lacks
	Actions *Actions
	Prefs   Prefs
	Text    Measurer
	Tr      func(english string) string     // the language; nil is English
	Lang    string                          // its code, "" for English
	Names   func(english string) string     // names of the scenario in it; nil as they are
	Plural  func(n int, many string) string // its form of a text with a number, "" where it has none
	Board   Clipboard

	List   List    // what is drawn under the layers
	Now    float64 // seconds of frames so far
	Foot   float32 // what a screen keeps free of toasts at the foot of the window
	Cursor Cursor  // how the pointer looks; a screen may set it in its frame

	spare   []func(time.Duration) bool // work for the time after the frame
	layers  []layer
	depth   int // of the layer being drawn, 0 is the ground
	blocks  []block
	nextBlk []block
	top     int // highest layer of the last frame that bars all below
	nextTop int

	clips   []Rect
	scope   []string
	state   map[string]*memory
	frameNo int
	wraps   map[wrapKey][]string

	hot, lastHot string // under the pointer
	active       string // held by the pointer
	focus        string
	ring         bool // focus is shown: the last thing used was a key
	order        []focusable
	lastOrder    []focusable

	act        string // action started in this frame
	pending    string // action to start in the next one
	moved      bool   // the focus moved by a key: show where it is
	scrolls    []scrolling
	capture    string // the action that waits for a key
	used       bool   // a widget was clicked
	rebound    bool   // an action got another key
	nextName   string // what the next field is called, from the label before it
	told       string // the widget that was last read aloud
	usedWheel  bool
	captured   bool
	listens    hearing // of the list or tree with the focus, in this frame
	listened   hearing // and in the frame before
	wake       float64 // seconds from now until a frame is wanted, or +Inf
	topics     []topic // what the parts of the screen are about, in this frame
	lastTopics []topic // and in the one before
	lastPos    Point   // of the pointer
	pointing   bool    // the pointer was used after the last key
	orphan     int     // frames in which the widget with the keyboard was not drawn
	again      bool    // state changed: draw once more at once
	tip        tipState
	menu       menuState
	toasts     []toast
	said       string
	pressAt    Point
	clickAt    float64
	clickPos   Point
	double     bool
}

// Prefs are the player's choices for the interface.
type Prefs struct {
	Scale   float32 // 0.75 to 3, on top of the screen's own
	Palette Palette
	Night   bool
	Still   bool // reduced motion
	Mirror  bool // left-handed: side panels change places
	Plain   bool // the map without tints of the light and the weather
	Script  bool // towns on the map in their own script
}

// Cursor is the shape of the pointer.
type Cursor uint8

// The shapes.
const (
	Arrow Cursor = iota
	Beam         // over text to type
	Hand         // over what follows a click elsewhere: links
	Grab         // while the map is dragged
	Cross        // while a target is chosen
)

// Clipboard is the system's, or a stand-in.
type Clipboard interface {
	Read() string
	Write(string)
}

type focusable struct {
	id    string
	rect  Rect
	layer int
}

type layer struct {
	list  List
	modal bool
}

type block struct {
	rect  Rect
	layer int
}

// memory is what a widget remembers.
type memory struct {
	seen   int // frame it was last asked for
	scroll float32
	aim    float32
	flag   bool
	num    int
	at     float32
	since  float64
	edit   *edit
	page   *docPage
}

// New returns a context with the standard theme at scale 1.
func New(text Measurer) *Context {
	return &Context{
		Theme: NewTheme(Standard, false), Scale: 1, Actions: NewActions(), Prefs: Prefs{Scale: 1}, Text: text,
		Board: &localBoard{}, state: map[string]*memory{}, wraps: map[wrapKey][]string{}, wake: math.Inf(1),
	}
}

// localBoard is a clipboard of this program alone.
type localBoard struct{ text string }

func (b *localBoard) Read() string   { return b.text }
func (b *localBoard) Write(s string) { b.text = s }

// Begin starts a frame of a window of w times h UI units.
func (c *Context) Begin(in Input, w, h float32) {
	c.Input, c.Size = in, Rect{0, 0, w, h}
	c.Now += float64(max(in.DT, in.Passed))
	c.frameNo++
	c.List.Reset()
	c.spare = c.spare[:0]
	c.layers = c.layers[:0]
	c.depth = 0
	c.blocks, c.nextBlk = c.nextBlk, c.blocks[:0]
	c.top, c.nextTop = c.nextTop, 0
	c.clips, c.scope = c.clips[:0], c.scope[:0]
	c.lastHot, c.hot = c.hot, ""
	c.lastTopics, c.topics = c.topics, c.lastTopics[:0]
	c.lastOrder, c.order = c.order, c.lastOrder[:0]
	c.usedWheel, c.captured, c.again = false, false, false
	c.listened, c.listens = c.listens, noKeys
	c.wake = math.Inf(1)
	c.Cursor = Arrow
	c.act, c.pending = c.pending, ""
	c.scrolls = c.scrolls[:0]
	c.nextName, c.used = "", false
	c.clicks()
	if in.Pressed != [3]bool{} {
		c.ring = false
	}
	c.points(in)
	if c.capture != "" {
		c.takeKey()
	}
	c.keys()
	if c.act != "" {
		c.hushTip()
	}
}

// clicks finds the second of two clicks.
func (c *Context) clicks() {
	c.double = false
	if !c.Input.Pressed[Left] {
		return
	}
	p := c.Input.Pos
	c.pressAt = p
	near := math.Abs(float64(p.X-c.clickPos.X)) < 5 && math.Abs(float64(p.Y-c.clickPos.Y)) < 5
	c.double = near && c.Now-c.clickAt < 0.4
	c.clickAt, c.clickPos = c.Now, p
	if c.double {
		c.clickAt = -1
	}
}

// keys starts the action of a chord and moves the focus. While a text field has
// the focus, chords of plain letters are text.
func (c *Context) keys() {
	typing := c.focus != "" && c.state[c.focus] != nil && c.state[c.focus].edit != nil
	for _, k := range c.Input.Keys {
		if k.Key == "Tab" {
			c.moveFocus(c.Input.Mods&Shift == 0)
			continue
		}
		if k.Repeat {
			continue
		}
		plain := c.Input.Mods&(Ctrl|Alt) == 0 && (len(k.Key) == 1 || editKeys[k.Key])
		taken := c.focus != "" && c.ring && (k.Key == "Enter" || k.Key == "Space")
		taken = taken || c.Input.Mods == 0 && c.listened.wants(k.Key)
		if id := c.Actions.Bound(MakeChord(k.Key, c.Input.Mods)); id != "" && !(typing && plain) && !taken && (c.top == 0 || c.Actions.over(id)) {
			c.act = id
		}
	}
}

// End closes the frame: layers, tooltips and toasts come on top.
func (c *Context) End() {
	c.drawToasts()
	c.drawMenu()
	c.drawTip()
	for i := range c.layers {
		c.List.Cmds = append(c.List.Cmds, c.layers[i].list.Cmds...)
	}
	if c.Input.Pressed[Left] && c.hot == "" && c.active == "" && c.focus != "" {
		c.Focus("")
	}
	if !c.Input.Down[Left] && c.active != "" {
		c.active, c.again = "", true
	}
	if c.hot != c.lastHot {
		c.again = true
	}
	c.release()
	c.forget()
}

// release takes the keyboard from a widget that is no longer drawn, such as the field of
// a dialog that has closed: else no key would be heard. One that is to come gets a few
// frames.
func (c *Context) release() {
	gone := c.focus != "" && !slices.ContainsFunc(c.order, func(f focusable) bool { return f.id == c.focus })
	if !gone {
		c.orphan = 0
		return
	}
	if c.orphan++; c.orphan > 2 {
		c.orphan = 0
		c.Focus("")
	}
	c.again = true
}

// forget drops what was not asked for in the last thousand frames, so that ids
// made of data do not pile up.
func (c *Context) forget() {
	if c.frameNo%1000 != 0 {
		return
	}
	for id, m := range c.state {
		if c.frameNo-m.seen > 1000 {
			delete(c.state, id)
		}
	}
	if len(c.wraps) > 4000 {
		clear(c.wraps)
	}
}

// Again reports that the frame changed something it had already drawn: run it
// again with quiet input before showing it.
func (c *Context) Again() bool { return c.again }

// Redraw asks for another frame at once.
func (c *Context) Redraw() { c.again = true }

// WakeIn asks for a frame in so many seconds, for what moves or blinks.
func (c *Context) WakeIn(seconds float64) { c.wake = min(c.wake, seconds) }

// Spare asks that work be done between this frame and the next, for about the time it
// is given, 0 for as long as it finds right: the work reports whether more is to do.
func (c *Context) Spare(work func(time.Duration) bool) { c.spare = append(c.spare, work) }

// Work does what the last frame left to the time after it, for about d, and reports
// whether more is to do.
func (c *Context) Work(d time.Duration) (more bool) {
	for _, work := range c.spare {
		if work(d) {
			more = true
		}
	}
	return more
}

// Leaves says whether the last frame left work to the time after it.
func (c *Context) Leaves() bool { return len(c.spare) > 0 }

// Wake is when the next frame is wanted, in seconds, +Inf for only after input.
func (c *Context) Wake() float64 { return c.wake }

// Act reports that the action of the id was started in this frame.
func (c *Context) Act(id string) bool {
	if c.act != id {
		return false
	}
	c.act = ""
	c.again = true
	return true
}

// Start starts an action as its key would, in the frame that follows at once.
func (c *Context) Start(id string) { c.pending, c.again = id, true }

// Captured reports that a widget has used the pointer or wheel of this frame:
// the map must not.
func (c *Context) Captured() bool {
	return c.captured || c.hot != "" || c.active != "" || c.blocked()
}

// Used reports that a widget was clicked in this frame.
func (c *Context) Used() bool { return c.used }

// Typing reports that a text field has the focus.
func (c *Context) Typing() bool {
	m := c.state[c.focus]
	return m != nil && m.edit != nil
}

// Double reports the second press of a double click.
func (c *Context) Double() bool { return c.double }

// Say gives a sentence to the screen reader.
func (c *Context) Say(text string) { c.said = text }

// tell reads a widget aloud when the focus comes to it.
func (c *Context) tell(id, text string) {
	name := c.nextName
	c.nextName = ""
	if c.focus != id || !c.ring || c.told == id {
		return
	}
	c.told = id
	if text == "" || name == "" {
		text = name + text
	} else {
		text = name + ": " + text
	}
	c.Say(text)
}

// Said takes what is to be read aloud, or "".
func (c *Context) Said() string {
	said := c.said
	c.said = ""
	return said
}

// Scope puts a prefix before the ids inside, so that a part of a screen can be
// used twice.
func (c *Context) Scope(id string, inside func()) {
	c.scope = append(c.scope, id)
	inside()
	c.scope = c.scope[:len(c.scope)-1]
}

func (c *Context) id(id string) string {
	if len(c.scope) == 0 {
		return id
	}
	return strings.Join(c.scope, "/") + "/" + id
}

func (c *Context) mem(id string) *memory {
	m := c.state[id]
	if m == nil {
		m = &memory{}
		c.state[id] = m
	}
	m.seen = c.frameNo
	return m
}

// Ease is the eased share, 0 to 1, of a movement that began at a time of Now and
// takes so many seconds; it asks for frames until it is done. With reduced
// motion it is done at once.
func (c *Context) Ease(began, seconds float64) float32 {
	if c.Prefs.Still || c.Now >= began+seconds {
		return 1
	}
	c.WakeIn(0)
	t := max(0, (c.Now-began)/seconds)
	return float32(1 - (1-t)*(1-t)*(1-t))
}

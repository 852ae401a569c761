// Package kit is the widget layer of the client: plain Go that turns what the
// hand did (Input) into a display list (List). It draws nothing itself: the
// painters of kit/soft and ui/draw do, from the same batches (kit/paint) with
// the same letters (kit/glyph). So a screen runs in a test, without a display,
// in microseconds.
//
// # A screen
//
// A screen is a struct with its own state and a method that is run once a frame
// (engine/ui/app). Widgets are called where they stand; what they return is
// what happened in this frame:
//
//	func (s *Setup) Frame(c *kit.Context) {
//		page := c.Size                            // the window in UI units
//		top := c.Edge(page.CutTop(52), "top")     // a sheet along the top
//		c.Line(top, kit.Title, c.Theme.Ink, kit.Start, "A new campaign")
//		r := c.Panel(c.SidePanel(&page, 340))     // a sheet of paper; r is the room inside
//		c.Head(&r, "The commander")
//		c.Dropdown(r.CutTop(kit.RowHeight), "side", []string{"Soviet Union", "Japan"}, &s.side)
//		r.CutTop(kit.Gap)
//		if c.Button(r.CutTop(kit.RowHeight), kit.Button{ID: "go", Label: "Begin", Kind: kit.Primary, Why: s.whyNot()}) {
//			s.begin()
//		}
//	}
//
// # Layout
//
// Rectangles are cut from rectangles: CutTop, CutBottom, CutLeft and CutRight
// take a strip off and return it; Columns, Rows, Inset and Middle divide.
// SidePanel is right, or left for the left-handed. All lengths are UI units;
// painters multiply by Context.Scale and round to pixels. A screen must bear a
// window of 640 by 360 units: put what may not fit into a Column, which grows as
// it is cut from and scrolls, or into Scroll, whose height is known before.
//
// # Identity
//
// A widget with state has an ID, unique on its screen; Scope puts a prefix
// before the ids of a part that is used twice. Values belong to the screen; the
// context keeps only scroll places, carets and the like.
//
// # Text
//
// A Style is a face and a size (Body, Strong, Small, Caption, Label, Heading,
// Title, Figure, Script). Line draws one line, cut with an ellipsis; Paragraph
// wraps; Doc draws Markdown with links, for manual pages. Measure and TextHeight
// tell sizes before. Write puts text on a base line.
//
// # Trees
//
// Tree draws nodes that fold, given as a list of depths; which are open and which
// is chosen are the screen's. TreeFind makes what a search shows, TreeReveal opens
// the way to a node:
//
//	c.Field(r.CutTop(kit.RowHeight), kit.Field{ID: "find", Icon: "search"}, &s.find)
//	show, open := kit.TreeFind(s.depth, func(i int) bool { return strings.Contains(s.names[i], s.find) })
//	c.Tree(r, kit.Tree{ID: "oob", Depth: s.depth, Open: open, Show: show, Chosen: &s.node, Row: s.row})
//
// A list or tree with the focus keeps the keys it needs from the actions and the map.
//
// # Language
//
// English text is the key of its translation (assets/strings, a file a
// language). Widgets, headings, tooltips and actions translate what they are
// given; text of one's own goes through T, or Tf with verbs:
//
//	c.Line(r, kit.Body, c.Theme.Ink, kit.Start, c.Tf("%d of %d MP left", mp, ma))
//
// # Drawing
//
// Fill, Round, Stroke, Shadow, Image, Icon, Polyline, Polygon and Mesh append to
// the list; Clip cuts what is drawn inside. An Image wraps an image.RGBA whose
// bounds begin at 0,0; Changed after its pixels were changed. For many counters
// or chunks use one Image as an atlas and one Mesh with Quad: it is one batch.
//
// # The pointer and the map
//
// Draw the map first, then panels. After the panels Context.Captured tells
// whether a widget used the pointer; where it did not, Input is the map's:
// Pressed, Released, Wheel, Double. Menus, dialogs and tooltips go to layers on
// top; a modal layer keeps the pointer and the keyboard from all below. Because
// layers are known from the frame before, a frame that changed something is run
// again with quiet input (Again); a screen must not count its frames.
//
// # Keys
//
// Tab goes through widgets in the order of their calls, Enter and Space use
// them, arrows move in lists, tabs, sliders and menus, Escape closes the topmost
// layer. What the player can do is an Action in Context.Actions: its keys start
// it, Act reports it once, and Button, MenuItem and the page of keys take its
// name, keys and help from the table:
//
//	c.Actions.Add(kit.Action{ID: "day.end", Name: "End the day", Group: "Turn", Keys: []kit.Chord{"Ctrl+Enter"}})
//	if c.Act("day.end") { ... }
//	c.Button(r, kit.Button{ID: "end", Action: "day.end", Kind: kit.Primary})
//
// # Time
//
// Context.Now is in seconds. Nothing is drawn while nothing changes: what moves
// calls WakeIn (0 is the next frame) and draws still where Prefs.Still asks for
// reduced motion; Ease gives the share of a movement that is done. Long work
// goes to app.App.Go.
//
// # Tests
//
// Use New(Fixed{}) and Begin, the screen, End; read List.Dump. engine/ui/shot
// plays a script of input and paints; the hidden verb screenshot does it from
// the shell.
package kit

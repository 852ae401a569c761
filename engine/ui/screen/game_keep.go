package screen

import (
	"errors"
	"fmt"
	"sort"
	"strings"
	"time"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
)

// A game has a name of its own, and with it its files among the saves: the copy in
// which it stands, and the mornings of its last days.
const (
	autoPrefix    = "auto-"
	currentSuffix = "-current"
	autoKept      = 5  // mornings a game
	autoOfAll     = 40 // mornings of all games together
)

// newGameName names a game about to begin, in 8 hexadecimal digits.
func newGameName() string { return fmt.Sprintf("%08x", uint32(time.Now().UnixNano()>>10)) }

// stem begins the names of a game's files.
func (g *Game) stem() string {
	id := g.sc().ID
	return id[:min(len(id), 28)] + "-" + g.s.Setup.Game
}

// ownFile is the file in which the game stands.
func (g *Game) ownFile() string {
	if p := g.s.Setup.Post; p != nil {
		return copyName(p) + saveSuffix
	}
	return g.stem() + currentSuffix + saveSuffix
}

// keeper writes the file in which a game stands, one writing after another, and
// never over what another window or program has written since.
type keeper struct {
	was     string // version of the file as it was read or written last, "" for none
	maybe   string // version whose writing was not answered
	writing bool
	next    []byte   // to be written then
	then    []func() // wait for the next writing that succeeds
	turned  int      // the position that was written, -1 for none
	asks    bool     // somebody else has written: the player says what holds
	leaving bool     // the player waits for the title
	stuck   bool     // it cannot be written, and the player wants to leave
}

// save keeps the game in its file; then, if not nil, runs when that is done.
func (g *Game) save(then func()) {
	if g.lesson != nil {
		if then != nil {
			then()
		}
		return
	}
	file, err := g.s.Save()
	if err != nil {
		g.unsaved(err)
		return
	}
	g.keep(file, then)
}

// keep writes a save as the game's own, and then goes on.
func (g *Game) keep(file []byte, then func()) {
	k := &g.keeper
	k.next, k.turned = file, g.s.Turned()
	if then != nil {
		k.then = append(k.then, then)
	}
	k.write(g)
}

// unsaved says that the game cannot be saved.
func (g *Game) unsaved(err error) {
	k := &g.keeper
	k.turned, k.stuck, k.leaving = -1, k.leaving, false
	g.sh.App.UI.Toast(g.sh.App.UI.Tf("The game cannot be saved: %s", err), kit.Trouble)
}

// write begins to write what waits.
func (k *keeper) write(g *Game) {
	if k.writing || k.asks || k.next == nil {
		return
	}
	data := k.next
	k.next, k.writing = nil, true
	g.sh.App.Store.PutIf(g.ownFile(), k.was, data, func(err error) {
		k.writing = false
		k.wrote(g, data, err)
		k.write(g)
	})
}

// wrote takes the answer of the store.
func (k *keeper) wrote(g *Game, data []byte, err error) {
	switch {
	case errors.Is(err, app.ErrChanged):
		if k.next == nil {
			k.next = data
		}
		if k.maybe != "" { // its writing arrived, only the answer did not
			k.was, k.maybe = k.maybe, ""
			return
		}
		k.asks = true
		g.sh.App.UI.Redraw()
	case err != nil:
		k.maybe = app.Version(data)
		k.then = nil
		g.unsaved(err)
	default:
		k.was, k.maybe, k.stuck = app.Version(data), "", false
		if k.next == nil {
			then := k.then
			k.then = nil
			for _, f := range then {
				f()
			}
		}
	}
}

// frame asks what holds where somebody else has written the game.
func (k *keeper) frame(g *Game, c *kit.Context) {
	switch {
	case k.asks:
		k.conflict(g, c)
	case k.stuck:
		switch c.Confirm("stuck", "The game is not saved", "The game cannot be saved now. What was ordered since it was saved last is lost if you leave.", "Leave all the same", "Stay") {
		case 1:
			k.stuck = false
			g.home()
		case -1:
			k.stuck = false
		}
	}
}

// conflict is the dialog of a game that is open twice.
func (k *keeper) conflict(g *Game, c *kit.Context) {
	text := c.T("Another window or program has saved this game, or has deleted it, since it was read here. Nothing has been overwritten. Which of the two holds?")
	post := g.s.Setup.Post != nil
	closed := c.Modal("conflict", 500, c.TextHeight(kit.Body, text, 452)+210, "This game is open elsewhere", func(r kit.Rect) {
		c.Topic(r, "23.12")
		r.CutTop(c.Paragraph(r, kit.Body, c.Theme.Ink, text) + 14)
		if c.Button(r.CutTop(kit.RowHeight), kit.Button{ID: "both", Label: "Both: go on here as a game of its own", Kind: kit.Primary, Why: why(post, "A game by turn files has one copy on each side.")}) {
			g.s.Setup.Game, k.was = newGameName(), ""
			k.settle(g)
		}
		r.CutTop(kit.Gap)
		if c.Button(r.CutTop(kit.RowHeight), kit.Button{ID: "other", Label: "The other: open it here"}) {
			k.asks, k.next, k.then, k.leaving = false, nil, nil, false
			g.sh.openKept(g.ownFile(), openSave, func(text string) { g.sh.App.UI.Toast(text, kit.Trouble) }, func(*app.Job) {})
		}
		r.CutTop(kit.Gap)
		if c.Button(r.CutTop(kit.RowHeight), kit.Button{ID: "mine", Label: "This one: overwrite the other", Kind: kit.Danger}) {
			k.overwrite(g)
		}
	})
	if closed { // the next order asks again
		k.asks, k.next, k.then, k.turned, k.leaving = false, nil, nil, -1, false
	}
}

// settle writes what waited for the player's answer.
func (k *keeper) settle(g *Game) {
	k.asks = false
	k.write(g)
	g.sh.App.UI.Redraw()
}

// overwrite takes what stands in the file as read, so that it may be written over.
func (k *keeper) overwrite(g *Game) {
	g.sh.App.Store.Get(g.ownFile(), func(data []byte, err error) {
		switch {
		case err == nil:
			k.was = app.Version(data)
		case errors.Is(err, app.ErrNoFile):
			k.was = ""
		default:
			g.unsaved(err)
			return
		}
		k.settle(g)
	})
}

// keepDay keeps the morning of a day, once the game itself is written, and lets the
// oldest go.
func (g *Game) keepDay() {
	if g.lesson != nil {
		return
	}
	file, err := g.s.Save()
	if err != nil {
		g.unsaved(err)
		return
	}
	name := autoPrefix + g.stem() + "-" + g.s.Game().Date().String() + saveSuffix
	if p := g.s.Setup.Post; p != nil {
		name = autoPrefix + copyName(p) + "-" + g.s.Game().Date().String() + saveSuffix
	}
	store := g.sh.App.Store
	g.keep(file, func() {
		store.Put(name, file, func(err error) {
			if err != nil {
				g.unsaved(err)
				return
			}
			store.List(func(list []app.Entry, err error) {
				if err == nil {
					rotate(store, list, autoGame(name))
				}
			})
		})
	})
}

// autoGame is the game an autosave belongs to, by its name: what stands between the
// prefix and the date.
func autoGame(name string) string {
	name = strings.TrimSuffix(strings.TrimPrefix(name, autoPrefix), saveSuffix)
	return name[:max(0, len(name)-len("-2006-01-02"))]
}

// rotate deletes all but the last autosaves of every game, and the oldest of other
// games where there are too many together.
func rotate(store app.Store, list []app.Entry, playing string) {
	var auto []app.Entry
	for _, e := range list {
		if strings.HasPrefix(e.Name, autoPrefix) && strings.HasSuffix(e.Name, saveSuffix) {
			auto = append(auto, e)
		}
	}
	sort.SliceStable(auto, func(i, j int) bool {
		if !auto[i].Saved.Equal(auto[j].Saved) {
			return auto[i].Saved.After(auto[j].Saved)
		}
		return autoGame(auto[i].Name) == autoGame(auto[j].Name) && auto[i].Name > auto[j].Name
	})
	of, all := map[string]int{}, 0
	for _, e := range auto {
		game := autoGame(e.Name)
		if of[game]++; of[game] > autoKept || all >= autoOfAll && game != playing {
			store.Delete(e.Name, func(error) {})
			continue
		}
		all++
	}
}

// naming is the dialog that saves under a name.
type naming struct {
	open  bool
	fresh bool // just opened
	name  string
	taken string // a name that another save has
}

func (n *naming) show(g *Game) {
	n.open, n.fresh, n.taken = true, true, ""
	n.name = g.sc().ID + "-" + g.s.Game().Date().String()
}

func (n *naming) frame(g *Game, c *kit.Context) {
	if !n.open {
		return
	}
	closed := c.Modal("save", min(460, c.Size.W-20), 190, "Save the game", func(r kit.Rect) {
		c.Topic(r, "23.12")
		_, entered := c.Field(r.CutTop(kit.RowHeight), kit.Field{ID: "name", Hint: "Name", Limit: 56}, &n.name)
		if n.fresh {
			n.fresh = false
			c.FocusOn("name")
		}
		r.CutTop(8)
		why := ""
		if !app.GoodName(n.name + saveSuffix) {
			why = c.T("Letters, digits, dots, hyphens and underscores, at most 60 of them.")
		}
		says(c, &r, kit.Small, c.Theme.Soft, why)
		foot := r.CutBottom(kit.RowHeight)
		if n.taken != "" && n.taken == n.name {
			says(c, &r, kit.Small, c.Theme.Bad, c.T("There is a save of this name already."))
			if c.Button(foot.CutRight(foot.W/2), kit.Button{ID: "over", Label: "Overwrite it", Kind: kit.Danger}) {
				n.write(g, true)
			}
			return
		}
		if c.Button(foot, kit.Button{ID: "save", Label: "Save", Icon: "save", Kind: kit.Primary, Why: why}) || entered && why == "" {
			n.write(g, false)
		}
	})
	n.open = n.open && !closed
}

// write saves under the name, over another save only where the player says so.
func (n *naming) write(g *Game, over bool) {
	file, err := g.s.Save()
	if err != nil {
		g.unsaved(err)
		return
	}
	ui, name := g.sh.App.UI, n.name
	done := func(err error) {
		switch {
		case errors.Is(err, app.ErrChanged):
			n.taken = name
			ui.Redraw()
		case err != nil:
			g.unsaved(err)
		default:
			n.open = false
			ui.Toast(ui.Tf("Saved as %s.", name), kit.Good)
		}
	}
	if over {
		g.sh.App.Store.Put(name+saveSuffix, file, done)
		return
	}
	g.sh.App.Store.PutIf(name+saveSuffix, "", file, done)
}

package screen

import (
	"bytes"
	"sort"
	"strings"

	"auguststorm/engine/replay"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
)

// What the game keeps by itself of the mornings of the last days.
const (
	autoPrefix = "auto-"
	autoKept   = 5
)

// keepDay keeps the morning of a day and lets the oldest go.
func (g *Game) keepDay() {
	if g.lesson != nil {
		return
	}
	g.keep(autoPrefix+g.sc().ID+"-"+g.s.Game().Date().String(), func() {
		g.sh.App.Store.List(func(list []app.Entry, err error) {
			if err == nil {
				rotate(g.sh.App.Store, list)
			}
		})
	})
}

// keep saves the game under a name; what goes wrong is said.
func (g *Game) keep(name string, done func()) {
	var file bytes.Buffer
	trouble := func(err error) { g.sh.App.UI.Toast(g.sh.App.UI.Tf("The game cannot be saved: %s", err), kit.Trouble) }
	if err := replay.Write(&file, g.s.Saved()); err != nil {
		trouble(err)
		return
	}
	g.sh.App.Store.Put(name+saveSuffix, file.Bytes(), func(err error) {
		if err != nil {
			trouble(err)
			return
		}
		done()
	})
}

// rotate deletes all but the last autosaves.
func rotate(store app.Store, list []app.Entry) {
	var auto []app.Entry
	for _, e := range list {
		if strings.HasPrefix(e.Name, autoPrefix) && strings.HasSuffix(e.Name, saveSuffix) {
			auto = append(auto, e)
		}
	}
	sort.Slice(auto, func(i, j int) bool {
		if !auto[i].Saved.Equal(auto[j].Saved) {
			return auto[i].Saved.After(auto[j].Saved)
		}
		return auto[i].Name > auto[j].Name
	})
	for _, e := range auto[min(autoKept, len(auto)):] {
		store.Delete(e.Name, func(error) {})
	}
}

// naming is the dialog that saves under a name.
type naming struct {
	open bool
	name string
}

func (n *naming) show(g *Game) {
	n.open = true
	n.name = g.sc().ID + "-" + g.s.Game().Date().String()
}

func (n *naming) frame(g *Game, c *kit.Context) {
	if !n.open {
		return
	}
	closed := c.Modal("save", min(460, c.Size.W-20), 190, "Save the game", func(r kit.Rect) {
		_, entered := c.Field(r.CutTop(kit.RowHeight), kit.Field{ID: "name", Hint: "Name", Limit: 56}, &n.name)
		r.CutTop(8)
		why := ""
		if !app.GoodName(n.name + saveSuffix) {
			why = c.T("Letters, digits, dots, hyphens and underscores, at most 60 of them.")
		}
		says(c, &r, kit.Small, c.Theme.Soft, why)
		if c.Button(r.CutBottom(kit.RowHeight), kit.Button{ID: "save", Label: "Save", Icon: "save", Kind: kit.Primary, Why: why}) || entered && why == "" {
			n.open = false
			g.keep(n.name, func() { g.sh.App.UI.Toast(c.Tf("Saved as %s.", n.name), kit.Good) })
		}
	})
	n.open = n.open && !closed
}

package screen

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strings"

	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/board"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/play"
)

// Games by exchanged turn files: a file is the record so far. Its owner keeps his
// own copy among the saves; a file that comes back must continue it.

// turnSuffix ends the name of a turn file, postPrefix begins that of the own copy.
const (
	turnSuffix = ".turn"
	postPrefix = "turns-"
)

// newPost names a game about to begin, so that two of the same scenario and seed
// are told apart.
func newPost(side int) *replay.Post {
	return &replay.Post{Game: newGameName(), Side: int32(side)}
}

// goodPost reports a name that newPost could have given, and a side.
func goodPost(p *replay.Post) bool {
	return len(p.Game) == 8 && strings.Trim(p.Game, "0123456789abcdef") == "" && (p.Side == 0 || p.Side == 1)
}

// copyName is the name of the own copy.
func copyName(p *replay.Post) string { return postPrefix + p.Game }

// turnName is the name of a turn file: the game, the day and the side that played.
func turnName(sc *scenario.Scenario, r *replay.Record) string {
	return fmt.Sprintf("%s-%s-day-%02d-%s%s", sc.ID[:min(len(sc.ID), 28)], r.Header.Post.Game, r.Place(sc.Start).Day()+1, sc.Sides[r.Header.Post.Side].ID, turnSuffix)
}

// placeText is a place of a game in words.
func placeText(c *kit.Context, sc *scenario.Scenario, p replay.Place) string {
	return c.Tf("the phase of %s on %s", sc.Sides[p.Side()].Name, daybook.Long(c, p.Start+scenario.Date(p.Day())))
}

// misfitText says why a turn file is refused.
func misfitText(c *kit.Context, sc *scenario.Scenario, m *replay.Misfit) string {
	got, want := placeText(c, sc, m.Got), placeText(c, sc, m.Want)
	switch m.Kind {
	case replay.NoTurn:
		return c.T("This record is not of a game by turn files.")
	case replay.OtherGame:
		return c.T("This turn file is of another game: its scenario, its premise or its dice are not those of your copy.")
	case replay.Unfinished:
		return c.Tf("In this turn file %s is still under way. The other side has to end it and send the file again.", got)
	case replay.AlreadyTaken:
		return c.Tf("This turn file leads up to %s. You have been there already: one that leads up to %s is expected.", got, want)
	case replay.AheadOfTurn:
		return c.Tf("This turn file leads up to %s. Turns are missing between: one that leads up to %s is expected.", got, want)
	case replay.Forked:
		return c.Tf("This turn file leads up to %s, but its orders before are not those of your copy. It does not continue this game.", got)
	case replay.TurnIsOut:
		return c.Tf("It is your own turn: %s is open. Go on with it from the saved games.", want)
	}
	return m.Error()
}

// takeTurn opens a file from outside: a turn file goes on as a game, any other
// record is kept among the saves. The callbacks run from within a frame.
func (sh *Shell) takeTurn(name string, data []byte, fail func(string), kept func(string)) *app.Job {
	ui := sh.App.UI
	return sh.App.Go(func(pause func()) {
		r, sc, err := openRecord(sh, data, pause)
		switch {
		case err != nil:
			fail(ui.Tf("The file cannot be opened. %s", damageText(ui, err)))
			return
		case r.Header.Post == nil:
			sh.keepForeign(name, data, fail, kept)
			return
		case !goodPost(r.Header.Post):
			fail(ui.T("The file cannot be opened: its turn is not named as it should be."))
			return
		}
		sh.App.Store.Get(copyName(r.Header.Post)+saveSuffix, func(own []byte, err error) {
			var mine *replay.Record
			was := ""
			if err == nil {
				was = app.Version(own)
				mine, err = replay.Read(bytes.NewReader(own))
			}
			if err != nil && !errors.Is(err, app.ErrNoFile) {
				fail(ui.Tf("Your own copy of the game cannot be read: %s.", err))
				return
			}
			sh.App.Go(func(pause func()) { sh.openTurn(mine, was, r, sc, pause, fail) })
		})
	})
}

// keepForeign puts a record from outside among the saves, under a name of its own.
func (sh *Shell) keepForeign(name string, data []byte, fail, kept func(string)) {
	name = strings.TrimSuffix(name, saveSuffix)
	if !app.GoodName(name + "-99" + saveSuffix) {
		name = "imported"
	}
	sh.App.Store.List(func(list []app.Entry, err error) {
		free := name
		for n := 2; slices.ContainsFunc(list, func(e app.Entry) bool { return e.Name == free+saveSuffix }); n++ {
			free = fmt.Sprintf("%s-%d", name, n)
		}
		sh.App.Store.Put(free+saveSuffix, data, func(err error) {
			if err != nil {
				fail(sh.App.UI.Tf("The game cannot be saved: %s.", err))
				return
			}
			kept(free)
		})
	})
}

// openTurn checks a turn file against the own copy, of the version that was read, and
// shows the game.
func (sh *Shell) openTurn(mine *replay.Record, was string, got *replay.Record, sc *scenario.Scenario, pause func(), fail func(string)) {
	ui := sh.App.UI
	var seen []step
	roster := board.NewRoster(sc, board.Palettes[ui.Prefs.Palette%kit.PaletteCount])
	side := engine.Side(got.Header.Post.Side).Enemy()
	if mine != nil && mine.Header.Post != nil {
		side = engine.Side(mine.Header.Post.Side)
	}
	turn, err := play.TakeTurn(mine, got, sc, pause, func(g *engine.Game, events []engine.Event) {
		seen = append(seen, asSeen(g, roster, int(side)+1, events)...)
	})
	var misfit *replay.Misfit
	switch {
	case errors.As(err, &misfit):
		fail(misfitText(ui, sc, misfit))
		return
	case err != nil:
		fail(ui.Tf("The file cannot be opened. %s", damageText(ui, err)))
		return
	}
	g := NewGame(sh, turn.Session).layOut(pause)
	if turn.Before != nil {
		g.turn.pending = &missed{turn.Before, seen}
	}
	g.reportsOn = len(turn.Session.Book.Days) > 0
	g.keeper.was = was
	g.save(nil)
	sh.App.Show(g)
}

// sendPanel offers the turn file while the turn is with the other side.
func (g *Game) sendPanel(c *kit.Context, page kit.Rect) {
	w := min(560, page.W)
	text := c.Tf("Your phase is over. Send the turn file to %s, and open the answer here or drop it on the map. You can leave the game meanwhile; your copy is saved.", g.sc().Sides[g.s.Game().Active()].Name)
	h := c.TextHeight(kit.Small, text, w-32)
	r := c.Panel(page.CutTop(h+110).Middle(w, h+106))
	c.Topic(r, "22.1")
	c.Head(&r, "The turn is with the other side")
	r.CutTop(c.Paragraph(r, kit.Small, c.Theme.Ink, text) + 8)
	row := r.CutTop(kit.RowHeight)
	if c.Button(row.CutLeft(min(230, row.W/2-6)), kit.Button{ID: "send", Label: "Save the turn file", Icon: "save", Kind: kit.Primary}) {
		g.send()
	}
	row.CutLeft(12)
	busy := why(g.taking != nil && !g.taking.Done(), "A turn file is being opened.")
	if c.Button(row.CutLeft(min(230, row.W)), kit.Button{ID: "answer", Label: "Open the answer", Icon: "folder", Why: busy}) {
		g.sh.App.Files.Import(g.receive)
	}
}

// send hands the turn file over.
func (g *Game) send() {
	ui := g.sh.App.UI
	r := g.s.Record()
	var file bytes.Buffer
	if err := replay.Write(&file, r); err != nil {
		ui.Toast(ui.Tf("The turn file cannot be written: %s.", err), kit.Trouble)
		return
	}
	name := turnName(g.sc(), r)
	g.sh.App.Files.Export(name, file.Bytes(), func(where string, err error) {
		if err != nil {
			ui.Toast(ui.Tf("The turn file cannot be written: %s.", err), kit.Trouble)
			return
		}
		ui.Toast(ui.Tf("%s is written: %s.", name, ui.T(where)), kit.Good)
	})
}

// receive takes a file that the player has chosen or dropped.
func (g *Game) receive(name string, data []byte, err error) {
	ui := g.sh.App.UI
	fail := func(text string) { ui.Toast(text, kit.Trouble) }
	if err != nil {
		fail(capital(ui.Err(err)) + ".")
		return
	}
	g.taking = g.sh.takeTurn(name, data, fail, func(kept string) {
		ui.Toast(ui.Tf("%s is no turn file; it is among the saved games now.", kept), kit.News)
	})
}

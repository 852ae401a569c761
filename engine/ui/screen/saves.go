package screen

import (
	"fmt"
	"strings"

	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/play"
)

// saveSuffix ends the name of a saved game.
const saveSuffix = ".rec"

// saves is the page of saved games.
type saves struct {
	sh      *Shell
	entries []app.Entry
	chosen  int
	said    string
	job     *app.Job

	heads    map[app.Entry]*savedHead
	deleting string // the file of which is asked whether it may go
}

func (s *saves) init(sh *Shell) {
	s.sh, s.chosen = sh, -1
	s.refresh()
}

// refresh asks for the list of saves.
func (s *saves) refresh() {
	s.sh.App.Store.List(func(list []app.Entry, err error) {
		s.entries = s.entries[:0]
		if err != nil {
			s.said = s.sh.App.UI.Tf("The saved games cannot be listed: %s", err)
		}
		for _, e := range list {
			if strings.HasSuffix(e.Name, saveSuffix) {
				s.entries = append(s.entries, e)
			}
		}
		sortSaves(s.entries)
		s.sh.App.UI.Redraw()
	})
}

func (s *saves) frame(c *kit.Context, page kit.Rect) {
	for _, d := range s.sh.App.Dropped() {
		s.receive(d.Name, d.Data, nil)
	}
	r := c.Panel(page)
	c.Head(&r, "Saved games")
	foot := r.CutBottom(kit.RowHeight + 10)
	foot.CutTop(10)
	note := kit.Rect{}
	if s.sh.laying.what != "" {
		note = r.CutBottom(28)
	}
	if s.said != "" {
		note = r.CutBottom(c.TextHeight(kit.Small, s.said, r.W) + 6)
	}
	if len(s.entries) == 0 {
		c.Paragraph(r, kit.Body, c.Theme.Soft, c.T("No game has been saved yet. A game saves itself at the end of every day."))
	}
	opened := c.Rows(r, kit.Rows{ID: "saves", N: len(s.entries), Height: 48, Chosen: &s.chosen, Row: func(i int, row kit.Rect, _ bool) {
		s.row(c, s.entries[i], row)
	}})
	s.buttons(c, foot, opened >= 0)
	s.sh.laying.frame(c, note)
	if s.said != "" {
		c.Paragraph(note, kit.Small, c.Theme.Bad, s.said)
	}
}

// buttons are what can be done with the chosen game, and with a file from elsewhere; open
// says that its row has been asked to.
func (s *saves) buttons(c *kit.Context, foot kit.Rect, open bool) {
	wide := float32(130)
	if foot.W < 700 {
		wide = 92
	}
	why := ""
	if s.chosen < 0 || s.chosen >= len(s.entries) {
		why = "Choose a game first."
	} else if s.job != nil && !s.job.Done() {
		why = "A game is being opened."
	}
	whyNot := why // go on with it
	if why == "" {
		if h := s.head(s.entries[s.chosen]); h.damage != nil {
			whyNot = damageText(c, h.damage)
		}
	}
	if c.Button(foot.CutRight(min(160, wide+20)), kit.Button{ID: "open", Label: "Go on", Kind: kit.Primary, Why: whyNot,
		Tip: "A game as it stands goes on as it is. Any other save goes on as a game of its own, which overwrites none."}) || open && whyNot == "" {
		s.open(s.entries[s.chosen].Name, openSave)
	}
	foot.CutRight(8)
	if c.Button(foot.CutRight(wide), kit.Button{ID: "watch", Label: "Watch", Icon: "eye", Tip: "Shows the game day by day from its beginning, with the eyes of either side or of both.", Why: whyNot}) {
		s.open(s.entries[s.chosen].Name, watchSave)
	}
	foot.CutRight(8)
	if c.Button(foot.CutRight(wide), kit.Button{ID: "delete", Label: "Delete", Kind: kit.Danger, Icon: "trash", Why: why}) {
		s.deleting = s.entries[s.chosen].Name
	}
	s.askDelete(c)
	foot.CutRight(8)
	busy := ""
	if s.job != nil && !s.job.Done() {
		busy = "A game is being opened."
	}
	if c.Button(foot.CutLeft(min(190, foot.W/2)), kit.Button{ID: "file", Label: "Open a file", Icon: "folder", Tip: "A turn file of a game with a person elsewhere, or a saved game from another machine. It may also be dropped on this page.", Why: busy}) {
		s.said = ""
		s.sh.App.Files.Import(s.receive)
	}
	foot.CutLeft(8)
	if c.Button(foot.CutLeft(min(130, foot.W)), kit.Button{ID: "export", Label: "Take along", Tip: "Writes the chosen game to a file.", Why: why}) {
		s.export(s.entries[s.chosen].Name)
	}
}

// receive takes a file that the player has chosen or dropped.
func (s *saves) receive(name string, data []byte, err error) {
	s.said = ""
	if err != nil {
		s.said = capital(s.sh.App.UI.Err(err)) + "."
		return
	}
	fail := func(text string) { s.said = text; s.sh.App.UI.Redraw() }
	s.job = s.sh.takeTurn(name, data, fail, func(kept string) {
		s.refresh()
		s.sh.App.UI.Toast(s.sh.App.UI.Tf("%s is among the saved games now.", kept), kit.Good)
	})
}

// export writes a saved game to a file.
func (s *saves) export(name string) {
	ui := s.sh.App.UI
	s.sh.App.Store.Get(name, func(data []byte, err error) {
		if err != nil {
			s.said = ui.Tf("The game cannot be read: %s.", err)
			return
		}
		s.sh.App.Files.Export(name, data, func(where string, err error) {
			if err != nil {
				s.said = ui.Tf("The file cannot be written: %s.", err)
				return
			}
			ui.Toast(ui.Tf("%s is written: %s.", name, ui.T(where)), kit.Good)
		})
	})
}

func (s *saves) open(name string, opener opener) {
	s.said = ""
	s.sh.openKept(name, opener, func(text string) { s.said = text }, func(job *app.Job) { s.job = job })
}

// opener makes a screen of a kept file.
type opener func(sh *Shell, name string, data []byte, pause func()) (app.Screen, error)

// openKept opens a kept file and shows it. say hears what goes wrong, begun gets the
// work when it begins.
func (sh *Shell) openKept(name string, open opener, say func(string), begun func(*app.Job)) {
	sh.App.Store.Get(name, func(data []byte, err error) {
		if err != nil {
			say(sh.App.UI.Tf("The game cannot be read: %s", err))
			return
		}
		begun(sh.App.Go(func(pause func()) {
			game, err := open(sh, name, data, pause)
			if err != nil {
				say(sh.App.UI.Tf("The game cannot be opened. %s", damageText(sh.App.UI, err)))
				sh.laying = laying{}
				return
			}
			sh.App.Show(game)
		}))
	})
}

// openSave turns a saved file into a game. The file in which a game stands goes on as
// that game; any other, such as an autosave, as a game of its own, so that it
// overwrites none.
func openSave(sh *Shell, name string, data []byte, pause func()) (app.Screen, error) {
	r, sc, err := openRecord(sh, data, pause)
	if err != nil {
		return nil, err
	}
	session, err := play.Resume(r, sc, pause)
	if err != nil {
		return nil, err
	}
	g := NewGame(sh, session).layOut(pause)
	if g.ownFile() == name {
		g.keeper.was, g.keeper.turned = app.Version(data), session.Turned()
	} else if session.Setup.Post == nil {
		session.Setup.Game = newGameName()
	}
	return g, nil
}

// watchSave opens a saved file to be watched.
func watchSave(sh *Shell, _ string, data []byte, pause func()) (app.Screen, error) {
	return openReplay(sh, data, pause)
}

// scenarioOf loads the scenario of a record with its overlays.
func scenarioOf(sh *Shell, r *replay.Record, pause func()) (*scenario.Scenario, error) {
	var overlays []load.Overlay
	for _, o := range r.Header.Overlays {
		overlays = append(overlays, load.Overlay{Show: o.ID, Text: o.Text})
	}
	f := sh.Finder
	f.Pause = func() { sh.laying.say("The order of battle is being read", min(sh.laying.share+0.012, 0.25), pause) }
	sc, problems := f.OpenWith(r.Header.Scenario, overlays...)
	if sc == nil {
		return nil, fmt.Errorf("its scenario cannot be loaded: %s", problemsText(problems))
	}
	return sc, nil
}

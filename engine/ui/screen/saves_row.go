package screen

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"
	"time"

	"auguststorm/engine/daybook"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
)

// savedHead is what a list tells of a saved game.
type savedHead struct {
	heading load.Heading
	header  *replay.Header // nil while it is read, and where it cannot be
	day     int32
	damage  error // why it cannot be opened; nil while it is read
}

// head is what is known of a saved game; it is read when it is first asked for.
func (s *saves) head(e app.Entry) *savedHead {
	if s.heads == nil {
		s.heads = map[app.Entry]*savedHead{}
	}
	h, ok := s.heads[e]
	if ok {
		return h
	}
	h = &savedHead{}
	s.heads[e] = h
	s.sh.App.Store.Get(e.Name, func(data []byte, err error) {
		if h.damage = err; err == nil {
			h.read(s.sh, data)
		}
		s.sh.App.UI.Redraw()
	})
	return h
}

// read takes the header of a save; those of older programs do not say how the game
// stands, and the days are counted.
func (h *savedHead) read(sh *Shell, data []byte) {
	if h.damage = replay.Check(data); h.damage != nil {
		return
	}
	header, err := replay.ReadHeader(data)
	if h.damage = err; err != nil {
		return
	}
	heading, ok := sh.Finder.Heading(header.Scenario)
	if !ok || len(heading.Sides) != 2 {
		h.damage = &noScenario{header.Scenario}
		return
	}
	if header.Stands != nil {
		h.day = header.Stands.Day
	} else if r, err := replay.Read(bytes.NewReader(data)); err == nil {
		h.day = r.Place(heading.Start).Day()
	}
	h.heading, h.header = heading, header
}

// noScenario is the error of a save of a scenario that is not there.
type noScenario struct{ id string }

func (e *noScenario) Error() string { return "there is no scenario " + e.id }

// damageText says in a sentence why a file cannot be opened.
func damageText(c *kit.Context, err error) string {
	var broken *replay.Broken
	var other *replay.OtherFormat
	var scenario *noScenario
	switch {
	case errors.Is(err, replay.ErrNoRecord):
		return c.T("This is no saved game.")
	case errors.As(err, &other):
		return c.Tf("Another version of the program has written it: its format is %[1]d, and this one reads %[2]d.", other.Has, replay.Format)
	case errors.As(err, &broken) && broken.Day == 0:
		return c.T("Damaged: its first lines cannot be read.")
	case errors.As(err, &broken):
		return c.Tf("Damaged on day %d: it has been cut short or changed.", broken.Day)
	case errors.As(err, &scenario):
		return c.Tf("Its scenario %s is not here.", scenario.id)
	}
	return capital(c.Err(err)) + "."
}

// who says which side the player has, or how else the game is played.
func (h *savedHead) who(c *kit.Context) string {
	sides, seats := h.heading.Sides, h.header.Doctrines
	switch {
	case h.header.Post != nil && (h.header.Post.Side == 0 || h.header.Post.Side == 1):
		return c.Tf("%s, by exchanged turn files", c.Name(sides[h.header.Post.Side].Name))
	case seats[0] == "" && seats[1] == "":
		return c.T("both sides at one screen")
	case seats[0] == "":
		return c.Name(sides[0].Name)
	case seats[1] == "":
		return c.Name(sides[1].Name)
	}
	return c.T("two staffs, watched")
}

// date is the day on which the game stands.
func (h *savedHead) date() scenario.Date {
	return min(h.heading.End, h.heading.Start+scenario.Date(h.day))
}

// stands says where the game is: the day and the points.
func (h *savedHead) stands(c *kit.Context) string {
	text := c.Tf("day %[1]d, %[2]s", h.day+1, daybook.Long(c, h.date()))
	s := h.header.Stands
	if s != nil && s.Over {
		text = c.T("the campaign is over")
	}
	if s != nil && s.Total > 0 {
		side := 0
		if h.header.Doctrines[0] != "" && h.header.Doctrines[1] == "" || h.header.Post != nil && h.header.Post.Side == 1 {
			side = 1
		}
		text += " · " + c.Tf("%[1]s of %[2]s VP", c.Num(s.VP[side]), c.Num(s.Total))
	}
	return text
}

// standing reports the name of a file in which a game stands.
func standing(name string) bool {
	return strings.HasSuffix(strings.TrimSuffix(name, saveSuffix), currentSuffix) || strings.HasPrefix(name, postPrefix)
}

// gameOf is the game a file belongs to, by its name; a save under a name of the
// player's stands for itself.
func gameOf(name string) string {
	if strings.HasPrefix(name, autoPrefix) {
		return autoGame(name)
	}
	return strings.TrimSuffix(strings.TrimSuffix(name, saveSuffix), currentSuffix)
}

// sortSaves puts the games in the order in which they were played last, each as it
// stands before its mornings, the newest first.
func sortSaves(list []app.Entry) {
	last := map[string]time.Time{}
	for _, e := range list {
		if g := gameOf(e.Name); e.Saved.After(last[g]) {
			last[g] = e.Saved
		}
	}
	slices.SortStableFunc(list, func(a, b app.Entry) int {
		x, y := gameOf(a.Name), gameOf(b.Name)
		if x != y {
			return cmp.Or(last[y].Compare(last[x]), strings.Compare(x, y))
		}
		if p, q := standing(a.Name), standing(b.Name); p != q {
			return map[bool]int{true: -1, false: 1}[p]
		}
		return b.Saved.Compare(a.Saved)
	})
}

// kind says what a file is among those of a game: by its name.
func kind(c *kit.Context, name string) string {
	name = strings.TrimSuffix(name, saveSuffix)
	switch {
	case strings.HasPrefix(name, autoPrefix):
		return c.T("kept in the morning")
	case standing(name):
		return c.T("as it stands")
	}
	return name
}

// row is a saved game in two lines: which game it is and as whom, and where it stands.
func (s *saves) row(c *kit.Context, e app.Entry, row kit.Rect) {
	row = row.InsetXY(0, 4)
	if strings.HasPrefix(e.Name, autoPrefix) {
		row.CutLeft(20) // under its game
	}
	name := strings.TrimSuffix(e.Name, saveSuffix)
	c.Tip(row, name)
	if when := savedAt(c, e.Saved); when != "" {
		right := row.CutRight(min(c.Measure(kit.Small, when)+12, row.W*0.4))
		c.Line(right.CutTop(22), kit.Small, c.Theme.Soft, kit.End, when)
	}
	h := s.head(e)
	if h.damage != nil {
		c.Icon(row.CutLeft(30).Middle(18, 18), "warn", c.Theme.Bad)
		c.Line(row.CutTop(22), kit.Strong, c.Theme.Soft, kit.Start, name)
		c.Line(row, kit.Small, c.Theme.Bad, kit.Start, damageText(c, h.damage))
		return
	}
	if h.header == nil {
		c.Line(row, kit.Body, c.Theme.Ink, kit.Start, name)
		return
	}
	c.Line(row.CutTop(22), kit.Strong, c.Theme.Ink, kit.Start, c.Name(h.heading.Name)+": "+h.who(c))
	c.Line(row, kit.Small, c.Theme.Soft, kit.Start, capital(kind(c, e.Name))+" · "+h.stands(c))
}

// savedAt is when a file was written, or "".
func savedAt(c *kit.Context, at time.Time) string {
	if at.IsZero() {
		return ""
	}
	at = at.Local()
	day := daybook.Short(c, scenario.DateOf(int32(at.Year()), int32(at.Month()), int32(at.Day())))
	return c.Tf("%[1]s %[2]s, %[3]s", day, at.Format("2006"), at.Format("15:04"))
}

// askDelete asks before a save is deleted, away from the button that was pressed.
func (s *saves) askDelete(c *kit.Context) {
	if s.deleting == "" {
		return
	}
	what := strings.TrimSuffix(s.deleting, saveSuffix)
	for _, e := range s.entries {
		if h := s.head(e); e.Name == s.deleting && h.header != nil {
			what = c.Name(h.heading.Name) + ": " + h.who(c) + ", " + kind(c, e.Name) + ", " + h.stands(c)
		}
	}
	text := c.Tf("%s. It cannot be brought back.", what)
	closed := c.Modal("delete", 440, c.TextHeight(kit.Body, text, 392)+150, "Delete this game?", func(r kit.Rect) {
		row := r.CutBottom(kit.RowHeight + 2)
		c.Paragraph(r, kit.Body, c.Theme.Ink, text)
		if c.Button(row.CutRight(max(120, c.ButtonWidth("Keep it", false))), kit.Button{ID: "keep", Label: "Keep it", Kind: kit.Primary}) {
			s.deleting = ""
		}
		if c.Button(row.CutLeft(max(120, c.ButtonWidth("Delete it", true))), kit.Button{ID: "yes", Label: "Delete it", Kind: kit.Danger, Icon: "trash"}) {
			name := s.deleting
			s.deleting = ""
			s.sh.App.Store.Delete(name, func(err error) {
				if err != nil {
					s.said = s.sh.App.UI.Tf("The game cannot be deleted: %s.", err)
				}
				s.chosen = -1
				s.refresh()
			})
		}
	})
	if closed {
		s.deleting = ""
	}
}

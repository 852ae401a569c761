package screen

import (
	"strconv"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/ui/kit"
)

// staffing is the person's own staff: the mission being given, the list of missions, and
// the staff at work.
type staffing struct {
	list     bool
	editing  int32 // formation, -1 for none
	fromList bool  // the list opens again afterwards
	hex      int32 // what was chosen on the map before, to be chosen again
	draft    ai.Mission
	history  []int32 // the axis of history of the formation
	moves    bool    // the movements played are those of the own staff
	said     string  // when they are over
	ending   bool    // the phase ends when they have been played
}

var staffActions = []kit.Action{
	{ID: "staff.show", Name: "Missions of the staff", Group: "Staff", Keys: []kit.Chord{"G"}, Help: "Lists the armies that the staff moves for you."},
	{ID: "staff.mission", Name: "Give a mission", Group: "Staff", Keys: []kit.Chord{"Shift+G"}, Help: "Tells the staff what the chosen formation, or the army of the chosen unit, is to do."},
	{ID: "staff.move", Name: "Let the staff move", Group: "Staff", Keys: []kit.Chord{"Shift+M"}, Help: "Carries out the missions now, with all units that have not moved today."},
	{ID: "staff.back", Name: "Take the army back", Group: "Staff", Keys: []kit.Chord{"Shift+B"}, Help: "Takes the chosen formation, or the army of the chosen unit, into your own hands."},
}

// staffShows reports that the panel is the staff's.
func (o *staffing) staffShows() bool { return o.editing >= 0 || o.list }

// actStaff takes the keys of the staff.
func (g *Game) actStaff(c *kit.Context) {
	o := &g.orders
	if c.Act("staff.show") && !g.s.WatchOnly() {
		if o.editing >= 0 {
			o.fromList = false
			g.closeMission(c)
			o.list = true
		}
		o.list, g.turn.warned = !o.list, false
		g.attack.open, g.ledger = false, nil
		g.table.lay(g)
	}
	if c.Act("staff.mission") {
		if f := g.subject(); f >= 0 {
			g.editMission(c, f)
		} else {
			c.Toast(c.T("Choose a unit, or a formation in the order of battle, first."), kit.News)
		}
	}
	if c.Act("staff.move") {
		g.letMove(c, -1, false)
	}
	if c.Act("staff.back") {
		if m, _ := g.missionOfSubject(); m != nil {
			g.takeBack(c, g.subject())
		} else {
			c.Toast(c.T("What is chosen has no mission."), kit.News)
		}
	}
}

func (g *Game) missionOfSubject() (*ai.Mission, int32) {
	if f := g.subject(); f >= 0 && !g.s.WatchOnly() {
		return g.s.MissionOf(f)
	}
	return nil, -1
}

// entrusted are the formations with a mission of their own.
func (g *Game) entrusted() (out []ai.Charge) {
	if g.s.WatchOnly() {
		return nil
	}
	for _, k := range g.s.Charges() {
		if !k.Mission.ByHand() {
			out = append(out, k)
		}
	}
	return out
}

func (g *Game) whyNoStaff(c *kit.Context) string {
	switch {
	case g.s.WatchOnly() || len(g.entrusted()) == 0:
		return c.T("No army has a mission.")
	case g.busy() || !g.s.PersonToMove():
		return c.T("It is not your phase.")
	}
	return ""
}

// letMove lets the staff move all formations with a mission, or one and those below it,
// and shows what comes of it; with end the phase ends afterwards.
func (g *Game) letMove(c *kit.Context, only int32, end bool) {
	if text := g.whyNoStaff(c); text != "" {
		c.Toast(text, kit.News)
		return
	}
	eyes, ui, side := g.eyes(), g.sh.App.UI, g.s.Game().Active()
	var seen []step
	g.orders.list, g.orders.editing, g.attack.open, g.ledger = false, -1, false, nil
	g.table.view.Overlay = g.table.roster.Front(g.s.View())
	g.staff = g.sh.App.Go(func(pause func()) {
		given, err := g.s.LetMove(only, pause, func(_ engine.Order, events []engine.Event) {
			seen = append(seen, asSeen(g.s.Game(), g.table.roster, eyes, events)...)
			g.turn.note(g, side, events)
			g.tellTaken(ui, events)
		})
		g.dirty = true
		switch {
		case err != nil:
			ui.Toast(ui.Err(err), kit.Trouble)
			return
		case given == 0:
			ui.Toast(ui.T("The staff sees nothing to order: its units have moved, or have nowhere to go."), kit.News)
		default:
			g.orders.said = ui.N(given, "The staff has given %s order.", "The staff has given %s orders.")
		}
		g.table.stale = true
		g.orders.moves, g.orders.ending = true, end
		g.play.lead.free(g.table.view)
		g.play.start(ui, g.table.view, g.table.roster, seen, longest)
		g.play.day = g.s.Game().Day()
	})
}

// tellTaken says which objectives an order of the staff has taken.
func (g *Game) tellTaken(c *kit.Context, events []engine.Event) {
	for _, e := range events {
		if e, ok := e.(engine.ObjectiveTaken); ok {
			c.Toast(c.Tf("%s is taken.", c.Name(g.sc().Objectives[e.Objective].Name)), kit.Good)
		}
	}
}

// endAfterStaff ends the phase when the movements of the staff before it are over.
func (g *Game) endAfterStaff(c *kit.Context) {
	o := &g.orders
	if g.busy() || g.play.on() {
		return
	}
	if o.said != "" {
		c.ToastAs("staff", o.said, kit.Good)
		o.said = ""
	}
	if o.moves = false; o.ending {
		if o.ending = false; g.s.PersonToMove() {
			g.do(c, engine.EndPhase{})
		}
	}
}

// staffMoves reports that ending the phase lets the staff move first.
func (g *Game) staffMoves() bool { return !g.s.WatchOnly() && g.s.Auto() && len(g.entrusted()) > 0 }

// staffsFirst is the button that has the missions carried out before the day ends.
const staffsFirst = "Let the staffs move, then end the day"

// staffWaits reports that a formation with a mission stands idle and will not be moved
// unless the person says so.
func (g *Game) staffWaits() bool {
	if g.s.Auto() {
		return false
	}
	for _, k := range g.entrusted() {
		if units := g.unitsUnder(k.Formation); len(units) > 0 && g.idle(units) {
			return true
		}
	}
	return false
}

// staffWarnings say before the day ends whom the staff will move, or has not moved.
func (g *Game) staffWarnings(c *kit.Context) (out []warning) {
	for _, k := range g.entrusted() {
		units := g.unitsUnder(k.Formation)
		if len(units) == 0 {
			continue
		}
		name := c.Name(g.sc().Formations[k.Formation].Name)
		if g.s.Auto() {
			out = append(out, warning{c.Tf("The staff moves %s", name), "", units[0]})
		} else if g.idle(units) {
			out = append(out, warning{c.Tf("%s has a mission and has not moved", name), "", units[0]})
		}
	}
	return out
}

// idle reports that no unit has marched or fought today.
func (g *Game) idle(units []engine.UnitID) bool {
	for _, u := range units {
		if s, ok := g.s.View().Unit(u); ok && (s.Moved || s.Fought) {
			return false
		}
	}
	return true
}

// leftToStaff reports that a unit needs no warning of its own: the staff has its mission.
func (g *Game) leftToStaff(u engine.UnitID) bool {
	m, _ := g.s.MissionOf(g.kin.of[u])
	return m != nil
}

// staffPanel lists the missions.
func (g *Game) staffPanel(c *kit.Context, r kit.Rect) {
	c.Head(&r, "Missions of the staff")
	c.Topic(r, "17.8")
	foot := r.CutBottom(kit.RowHeight*2 + 12)
	foot.CutTop(6)
	auto := g.s.Auto()
	if c.Checkbox(foot.CutTop(kit.RowHeight), "auto", "At the end of every day", &auto) {
		g.s.SetAuto(auto)
		g.dirty = true
	}
	foot.CutTop(4)
	if c.Button(foot, kit.Button{ID: "all", Label: "Let the staff move", Icon: "play", Kind: kit.Primary, Why: g.whyNoStaff(c), Tip: "Carries out the missions now, with all units that have not moved today."}) {
		g.letMove(c, -1, false)
		return
	}
	c.Column(r, "missions", func(r *kit.Rect) {
		r.CutRight(8)
		for _, k := range g.entrusted() {
			g.staffRow(c, r, &k)
		}
		if len(g.entrusted()) == 0 {
			says(c, r, kit.Body, c.Theme.Soft, c.T("You move every army yourself. Choose a unit, or a formation in the order of battle, and give its army a mission: the staff then moves that army for you while you move others."))
		}
		g.staffOffers(c, r)
	})
}

// staffRow is one mission of the list.
func (g *Game) staffRow(c *kit.Context, r *kit.Rect, k *ai.Charge) {
	id := strconv.Itoa(int(k.Formation))
	name := r.CutTop(24)
	c.Line(name, kit.Strong, c.Theme.Ink, kit.Start, c.Name(g.sc().Formations[k.Formation].Name))
	says(c, r, kit.Small, c.Theme.Ink, g.missionWords(c, k.Formation, &k.Mission))
	cells := cellsOf(r, 3)
	if c.Button(cells[0], kit.Button{ID: "go" + id, Label: "Move", Why: g.whyNoStaff(c), Tip: "Lets the staff move this formation now."}) {
		g.letMove(c, k.Formation, false)
	}
	if c.Button(cells[1], kit.Button{ID: "give" + id, Label: "Change", Why: why(!g.s.PersonToMove(), "It is not your phase.")}) {
		g.editMission(c, k.Formation)
		g.orders.fromList = true
	}
	if c.Button(cells[2], kit.Button{ID: "take" + id, Label: "Take back", Tip: "You move its units yourself again."}) {
		g.takeBack(c, k.Formation)
	}
	r.CutTop(12)
}

// staffOffers give missions to the army of the chosen unit, and to all armies at once.
func (g *Game) staffOffers(c *kit.Context, r *kit.Rect) {
	if !g.s.PersonToMove() {
		return
	}
	if f := g.subject(); f >= 0 {
		if m, of := g.s.MissionOf(f); m == nil || of != f {
			if c.Button(r.CutTop(kit.RowHeight), kit.Button{ID: "subject", Label: c.Tf("Give a mission: %s", c.Name(g.sc().Formations[f].Name))}) {
				g.editMission(c, f)
				g.orders.fromList = true
			}
			r.CutTop(6)
		}
	}
	if left := g.handled(); len(left) > 0 {
		if c.Button(r.CutTop(kit.RowHeight), kit.Button{ID: "rest", Label: c.N(len(left), "Give %s army its mission of 1945", "Give %s armies their missions of 1945"), Tip: "Gives every army that has no mission the one of 1945; then take back those you want to move yourself."}) {
			for _, f := range left {
				g.orders.history = g.mainAxis(f, &ai.Mission{Stance: "assault", History: true})
				_ = g.s.Entrust(f, g.firstMission(f))
			}
			g.missionsChanged(c)
		}
		r.CutTop(6)
	}
}

// handled are the armies on the map that the person moves himself.
func (g *Game) handled() (out []int32) {
	seen := map[int32]bool{}
	for _, u := range g.s.View().Units(nil) {
		f := g.armyIndex(u)
		if f < 0 || seen[f] || g.sc().Formations[f].Level == "front" || g.sc().Formations[f].Level == "theatre" {
			continue
		}
		seen[f] = true
		if m, _ := g.s.MissionOf(f); m == nil && !g.apart(f) {
			out = append(out, f)
		}
	}
	return out
}

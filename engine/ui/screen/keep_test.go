package screen_test

import (
	"bytes"
	"strings"
	"testing"

	"auguststorm/engine/replay"
	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/screen"
)

// nomonhanDays begins at Nomonhan and plays days.
func nomonhanDays(h *hand, days int) {
	h.t.Helper()
	h.click("New campaign")
	h.click("Nomonhan")
	h.click("Begin")
	h.settle()
	for range days {
		h.endDay()
	}
}

// files are the names in the store that contain a part.
func (h *hand) files(part string) (out []string) {
	h.a.Store.List(func(list []app.Entry, _ error) {
		for _, e := range list {
			if strings.Contains(e.Name, part) {
				out = append(out, e.Name)
			}
		}
	})
	return out
}

func (h *hand) data(name string) (out string) {
	h.t.Helper()
	h.a.Store.Get(name, func(data []byte, err error) {
		if err != nil {
			h.t.Fatal(name, err)
		}
		out = string(data)
	})
	return out
}

// home leaves the game for the title.
func (h *hand) home() {
	h.press(kit.Ctrl, "Q")
	h.settle()
}

func TestAnotherCampaignAndAnAutosaveLeaveTheGameAsItStood(t *testing.T) {
	h := open(t)
	h.a.UI.Prefs.Still = true
	nomonhanDays(h, 2)
	h.home()
	first := h.files("-current")
	if len(first) != 1 {
		t.Fatalf("files %q", first)
	}
	stood := h.data(first[0])

	nomonhanDays(h, 1)
	h.home()
	if n := len(h.files("-current")); n != 2 || h.data(first[0]) != stood {
		t.Errorf("after a second campaign there are %d games, the first as it stood: %v", n, h.data(first[0]) == stood)
	}

	h.click("Saved games")
	h.clickOn("Kept in the morning · day 2")
	h.click("Go on")
	h.settle()
	h.endDay()
	h.home()
	if n := len(h.files("-current")); n != 3 || h.data(first[0]) != stood {
		t.Errorf("after going on from an autosave there are %d games, the first as it stood: %v", n, h.data(first[0]) == stood)
	}
}

func TestEveryGameKeepsItsOwnLastMornings(t *testing.T) {
	h := open(t)
	h.a.UI.Prefs.Still = true
	nomonhanDays(h, 2)
	h.home()
	nomonhanDays(h, 7)
	of := map[string]int{}
	for _, name := range h.files("auto-") {
		of[name[:len("auto-nomonhan-1939-00000000")]]++
	}
	if len(of) != 2 {
		t.Fatalf("autosaves of %d games: %v", len(of), of)
	}
	for game, n := range of {
		if n != 2 && n != 5 {
			t.Errorf("%d autosaves of %s", n, game)
		}
	}
}

// twice opens the game of a hand a second time, as another tab would, and plays two
// days there.
func twice(t *testing.T) (here, there *hand) {
	here = open(t)
	here.a.UI.Prefs.Still = true
	nomonhanDays(here, 1)
	there = open(t)
	there.a.Store = here.a.Store
	there.a.UI.Prefs.Still = true
	there.a.Show(screen.NewHome(there.a))
	there.frame(kit.Input{})
	there.click("Continue")
	there.settle()
	there.endDay()
	there.endDay()
	return here, there
}

func TestAGameWrittenElsewhereIsNotOverwritten(t *testing.T) {
	here, there := twice(t)
	name := here.files("-current")[0]
	stood := here.data(name)
	here.endDay()
	if !here.sees("This game is open elsewhere") {
		t.Fatalf("nothing is asked: %q", here.texts())
	}
	if here.data(name) != stood {
		t.Error("the other's game is overwritten")
	}
	here.click("Both: go on here as a game of its own")
	here.settle()
	if n := len(here.files("-current")); n != 2 || here.data(name) != stood {
		t.Errorf("%d games", n)
	}
	here.endDay()
	if here.sees("This game is open elsewhere") {
		t.Error("it asks again")
	}
	there.endDay()
	if there.sees("This game is open elsewhere") {
		t.Error("the other is asked too")
	}
}

func TestAGameWrittenElsewhereIsOverwrittenWhenThePlayerSaysSo(t *testing.T) {
	here, there := twice(t)
	name := here.files("-current")[0]
	stood := here.data(name)
	here.endDay()
	here.click("This one: overwrite the other")
	here.settle()
	if len(here.files("-current")) != 1 || here.data(name) == stood {
		t.Error("it is not overwritten")
	}
	there.endDay()
	there.click("The other: open it here")
	there.settle()
	if a, b := here.game().Session().Game().Hash(), there.game().Session().Game().Hash(); a != b {
		t.Errorf("the other is at %016x and not at %016x", b, a)
	}
}

func TestASaveUnderANameOverwritesNoOtherUnasked(t *testing.T) {
	h := open(t)
	h.a.UI.Prefs.Still = true
	nomonhanDays(h, 0)
	named := func() {
		h.press(kit.Ctrl, "S")
		h.settle()
		h.click("Save")
		h.settle()
	}
	named()
	was := h.data("nomonhan-1939-1939-08-20.rec")
	h.home()
	nomonhanDays(h, 0)
	named()
	if !h.sees("There is a save of this name already.") || h.data("nomonhan-1939-1939-08-20.rec") != was {
		t.Fatalf("the save was overwritten: %q", h.texts())
	}
	h.click("Overwrite it")
	h.settle()
	if h.data("nomonhan-1939-1939-08-20.rec") == was {
		t.Error("it is not overwritten")
	}
}

func TestASaveIsDeletedOnlyAfterAQuestion(t *testing.T) {
	h := open(t)
	h.a.UI.Prefs.Still = true
	nomonhanDays(h, 0)
	h.home()
	h.click("Saved games")
	h.settle()
	h.clickOn("As it stands")
	h.click("Delete")
	h.settle()
	if len(h.files("-current")) != 1 || !h.sees("Delete this game?") {
		t.Fatalf("gone without a word: %q", h.texts())
	}
	h.click("Keep it")
	h.settle()
	h.click("Delete")
	h.settle()
	h.click("Delete it")
	h.settle()
	if n := len(h.files("-current")); n != 0 {
		t.Errorf("%d games are left", n)
	}
}

func TestTheTitleGoesOnWithTheLastGame(t *testing.T) {
	h := open(t)
	if h.sees("Continue") {
		t.Error("there is nothing to continue")
	}
	h.a.UI.Prefs.Still = true
	nomonhanDays(h, 1)
	want := h.game().Session().Game().Hash()
	h.home()
	if !h.sees("Nomonhan: the Soviet and Mongolian side") || !h.sees("Monday 21 August 1939") {
		t.Fatalf("the title shows %q", h.texts())
	}
	h.click("Continue")
	h.settle()
	if got := h.game().Session().Game().Hash(); got != want {
		t.Errorf("it goes on at %016x, not at %016x", got, want)
	}
}

func TestTheSettingsOpenOverAGame(t *testing.T) {
	h := open(t)
	h.a.UI.Prefs.Still = true
	nomonhanDays(h, 0)
	day := h.game().Session().Game().Day()
	h.press(0, "F10")
	h.settle()
	if !h.sees("SIZE OF THE INTERFACE") || !h.sees("Keys") {
		t.Fatalf("F10 shows %q", h.texts())
	}
	h.click("Red-green")
	h.press(kit.Ctrl, "Enter")
	h.settle()
	if h.game().Session().Game().Day() != day {
		t.Error("an order went through the settings")
	}
	h.press(0, "Escape")
	h.settle()
	if h.sees("SIZE OF THE INTERFACE") {
		t.Error("Escape does not close them")
	}
}

func TestASaveOfAnOlderProgramGoesOn(t *testing.T) {
	h := open(t)
	h.a.UI.Prefs.Still = true
	nomonhanDays(h, 1)
	h.home()
	name := h.files("-current")[0]
	r, err := replay.Read(strings.NewReader(h.data(name)))
	if err != nil {
		t.Fatal(err)
	}
	r.Header.Game, r.Header.Stands = "", nil
	var old bytes.Buffer
	if err := replay.Write(&old, r); err != nil {
		t.Fatal(err)
	}
	for _, n := range h.files("nomonhan") {
		h.a.Store.Delete(n, func(error) {})
	}
	const was = "nomonhan-1939-current.rec"
	h.a.Store.Put(was, old.Bytes(), func(error) {})
	h.a.Show(screen.NewHome(h.a))
	h.frame(kit.Input{})
	h.click("Saved games")
	h.clickOn("As it stands · day 2, Monday 21 August 1939")
	h.click("Go on")
	h.settle()
	h.endDay()
	if h.sees("This game is open elsewhere") || h.game().Session().Game().Day() != 2 {
		t.Errorf("it does not go on: %q", h.texts())
	}
	if h.data(was) != old.String() || len(h.files("-current")) != 2 {
		t.Errorf("the old file is touched, or the game has none of its own: %q", h.files(""))
	}
}

func TestADamagedSaveIsListedAsSuchAndNotOpened(t *testing.T) {
	h := open(t)
	h.click("Nomonhan")
	h.click("Begin")
	h.settle()
	h.endDay()
	h.press(kit.Ctrl, "Q")
	h.settle()
	whole := []byte(h.data(h.files("current")[0]))
	flipped := bytes.Clone(whole)
	flipped[len(flipped)-40] ^= 1
	put := func(name string, data []byte) { h.a.Store.Put(name, data, func(error) {}) }
	put("cut.rec", whole[:len(whole)-9])
	put("flipped.rec", flipped)
	put("empty.rec", nil)
	put("picture.rec", []byte("GIF89a"))
	h.click("Saved games")
	h.settle()
	for _, want := range []string{"Damaged on day", "This is no saved game."} {
		if !h.sees(want) {
			t.Errorf("%q is not told: %q", want, h.texts())
		}
	}
	h.click("flipped")
	h.click("Go on")
	h.settle()
	if _, ok := h.a.Screen().(*screen.Home); !ok {
		t.Error("a damaged game is opened")
	}
	h.click("Delete")
	h.click("Delete it")
	h.settle()
	if h.sees("flipped") {
		t.Error("a damaged game cannot be deleted")
	}
	h.click("Continue")
	h.settle()
	if !h.sees("Monday 21 August 1939") {
		t.Errorf("the last whole game is not gone on with: %q", h.texts())
	}
}

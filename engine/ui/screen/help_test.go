package screen_test

import (
	"testing"

	"auguststorm/engine/ui/kit"
)

// helpAt puts the pointer on a text and lets the key for help down there.
func (h *hand) helpAt(text string) {
	h.t.Helper()
	for _, cmd := range h.a.UI.List.Cmds {
		if cmd.Op == kit.OpText && cmd.Text == text {
			at := kit.Point{X: cmd.Rect.X + 3, Y: cmd.Rect.Y - 3}
			h.frame(kit.Input{Pos: at})
			h.frame(kit.Input{Pos: at})
			h.frame(kit.Input{Pos: at, Keys: []kit.KeyPress{{Key: "F1"}}})
			h.rest()
			return
		}
	}
	h.t.Fatalf("%q is not on the screen: %q", text, h.texts())
}

func TestTheHelpKeyOpensTheManualAtWhatThePointerIsOnAndClosesItAgain(t *testing.T) {
	h := begin(t)
	h.high = 1000
	h.pick("20th Guards Tank Brigade")
	for text, want := range map[string]string{"Cohesion": "8.1 Cohesion.", "Fuel": "4.7 Fuel.", "Fatigue": "8.2 Fatigue."} {
		h.helpAt(text)
		if !h.sees(want[:3]) || h.game().Section() != want[:3] {
			t.Errorf("help at %s is about %q", text, h.game().Section())
		}
		h.press(0, "F1")
		if h.game().Section() != "" {
			t.Fatal("the key does not close the manual")
		}
	}
}

func TestTheHelpKeyWithoutAPointerIsAboutWhatIsChosen(t *testing.T) {
	h := begin(t)
	h.pick("20th Guards Tank Brigade")
	h.press(0, "F1")
	h.rest()
	if got := h.game().Chapter(); got != "movement" {
		t.Errorf("with a unit chosen help is about %q", got)
	}
	h.press(0, "Escape")
	if len(h.game().Chosen()) != 1 {
		t.Error("closing the manual has chosen something else")
	}
}

func TestALedgerLineOpensItsSectionByTheHelpKey(t *testing.T) {
	h := begin(t)
	g := h.game()
	u, d := besieger(g.Session().View())
	h.pick(g.Session().Setup.Scenario.Units[u].Name)
	h.walk(d)
	h.press(0, "M")
	h.rest()
	over := kit.Point{X: 1100, Y: 300}
	for range 40 { // down to the ledger
		h.frame(kit.Input{Pos: over, Wheel: kit.Point{Y: -1}})
	}
	h.rest()
	h.helpAt("Surprise")
	if got := h.game().Section(); got != "5.6.1" {
		t.Errorf("help at the surprise is about %q", got)
	}
}

func TestTheManualIsSearchedAndReadByKeysAndTurnsBack(t *testing.T) {
	h := begin(t)
	h.press(0, "F1")
	h.rest()
	h.press(kit.Ctrl, "F")
	h.frame(kit.Input{Chars: "stragglers"})
	h.frame(kit.Input{})
	h.press(0, "Enter")
	h.rest()
	first := h.game().Section()
	if first != "6.3" {
		t.Errorf("the first hit is %q", first)
	}
	h.press(0, "Down")
	h.rest()
	if got := h.game().Section(); got != "8.5" {
		t.Errorf("the second hit is %q", got)
	}
	h.press(kit.Alt, "Left")
	h.rest()
	if got := h.game().Section(); got != first {
		t.Errorf("the way back leads to %q", got)
	}
}

func TestTheManualOfTheTitleScreenGoesBackToWhereThePlayerWas(t *testing.T) {
	h := open(t)
	h.helpAt("Begin")
	if !h.sees("Search the manual") {
		t.Fatalf("no manual: %q", h.texts())
	}
	h.press(0, "Escape")
	if h.sees("Search the manual") || !h.sees("Begin") {
		t.Error("Escape does not lead back")
	}
}

func TestTheHelpKeyWorksOverADialogAndGoesBackToIt(t *testing.T) {
	h := begin(t)
	for _, x := range []struct {
		key     kit.Key
		mods    kit.Mods
		title   string
		chapter string
	}{{"F", 0, "Go to", "playing"}, {"F10", 0, "Look and layout", "playing"}, {"S", kit.Ctrl, "Save the game", "playing"}} {
		h.press(x.mods, x.key)
		h.rest()
		if !h.sees(x.title) {
			t.Fatalf("no dialog %q: %q", x.title, h.texts())
		}
		for _, way := range []kit.Key{"F1", "Escape"} {
			h.press(0, "F1")
			h.rest()
			if got := h.game().Chapter(); got != x.chapter {
				t.Errorf("over %q help is about %q", x.title, got)
			}
			h.press(0, way)
			h.rest()
			if h.game().Section() != "" || !h.sees(x.title) {
				t.Errorf("%s does not go back to %q", way, x.title)
			}
		}
		h.press(0, "Escape")
		h.rest()
		if h.sees(x.title) {
			t.Errorf("%q does not close", x.title)
		}
	}
}

func TestTheSearchGoesOnWhereItWasAfterHelp(t *testing.T) {
	h := begin(t)
	h.press(0, "F")
	h.frame(kit.Input{Chars: "muk"})
	h.press(0, "F1")
	h.rest()
	h.frame(kit.Input{Chars: "x"})
	h.press(0, "F1")
	h.rest()
	h.frame(kit.Input{Chars: "den"})
	h.frame(kit.Input{})
	if !h.sees("mukden") {
		t.Errorf("the search shows %q", h.texts())
	}
}

func TestARussianPlayerReadsAndSearchesTheManualInRussian(t *testing.T) {
	h := begin(t)
	h.a.Choices.Language = "ru"
	h.rest()
	h.press(0, "F1")
	h.rest()
	for _, x := range [][2]string{{"внезапность", "5.6.1"}, {"внезапности", "5.6.1"}, {"ОТСТАВШИЕ", "6.3"}, {"5.6.3", "5.6.3"}} {
		find, want := x[0], x[1]
		h.press(kit.Ctrl, "F")
		h.press(kit.Ctrl, "A")
		h.frame(kit.Input{Chars: find})
		h.frame(kit.Input{})
		h.press(0, "Enter")
		h.rest()
		if got := h.game().Section(); got != want {
			t.Errorf("%s is found in %q, not in %q", find, got, want)
		}
	}
	if !h.sees("5.6.3 Удар с нескольких") {
		t.Errorf("the page is not Russian: %q", h.texts())
	}
	h.a.Choices.Language = "en"
	h.rest()
	if got := h.game().Section(); got != "5.6.3" || !h.sees("Several sides") {
		t.Errorf("in English the place is %q: %q", got, h.texts())
	}
}

func TestAChapterThatIsNotTranslatedSaysThatItIsInEnglish(t *testing.T) {
	h := begin(t)
	h.a.Choices.Language = "ru"
	h.rest()
	h.press(0, "F1")
	h.game().Read("schema")
	h.rest()
	if !h.sees("Эта глава — на английском языке.") {
		t.Errorf("nothing says so: %q", h.texts())
	}
	h.game().Read("combat")
	h.rest()
	if h.sees("Эта глава — на английском языке.") {
		t.Error("a chapter in Russian is called English")
	}
}

func TestTheHelpKeyOpensTheRussianSection(t *testing.T) {
	h := begin(t)
	h.high = 1000
	h.pick("20th Guards Tank Brigade")
	h.a.Choices.Language = "ru"
	h.rest()
	h.helpAt("Горючее")
	if got := h.game().Section(); got != "4.7" {
		t.Errorf("help at the fuel is about %q", got)
	}
}

func TestTheSearchOfTheGameFindsRulesInRussian(t *testing.T) {
	h := begin(t)
	h.a.Choices.Language = "ru"
	h.rest()
	h.press(0, "F")
	h.rest()
	for _, x := range [][2]string{{"внезапность", "5.6.1 Внезапность"}, {"мостов", "4.10 Подрыв мостов"}, {"прибытия", "9.1 Прибытие"}, {"12.7", "12.7 Пути"}} {
		find, want := x[0], x[1]
		h.press(kit.Ctrl, "A")
		h.frame(kit.Input{Chars: find})
		h.rest()
		if !h.sees(want) {
			t.Errorf("%s does not find %q: %q", find, want, h.texts())
		}
	}
}

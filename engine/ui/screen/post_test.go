package screen_test

import (
	"bytes"
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/replay"
)

// parcel is a letter box: what was exported last is what is imported next.
type parcel struct {
	name string
	data []byte
}

func (p *parcel) Export(name string, data []byte, done func(string, error)) {
	p.name, p.data = name, bytes.Clone(data)
	done("in the letter box", nil)
}

func (p *parcel) Import(done func(string, []byte, error)) { done(p.name, p.data, nil) }

// two are two players with the same letter box; the first has sent its first turn.
func two(t *testing.T) (first, second *hand, box *parcel) {
	box = &parcel{}
	first, second = open(t), open(t)
	for _, h := range []*hand{first, second} {
		h.a.UI.Prefs.Still = true
		h.a.Files = box
	}
	first.click("Nomonhan")
	for i := range first.a.UI.List.Cmds {
		if text := first.a.UI.List.Cmds[i].Text; strings.Contains(text, "by exchanged turn files") {
			first.click(text)
			break
		}
	}
	first.click("Begin")
	first.settle()
	first.endDay()
	first.click("Save the turn file")
	first.settle()
	return first, second, box
}

func (h *hand) openFile() {
	h.click("Saved games")
	h.click("Open a file")
	h.settle()
}

func TestAGameIsPlayedByExchangedTurnFiles(t *testing.T) {
	first, second, box := two(t)
	if !strings.HasSuffix(box.name, "-day-01-soviet.turn") || !first.sees("The turn is with the other side") {
		t.Fatalf("%q was sent: %q", box.name, first.texts())
	}
	second.openFile()
	for day := range 2 {
		if v := second.game().Session().View(); v.Side() != 1 {
			t.Fatalf("the answer is given by side %d", v.Side())
		}
		checkFog(t, second)
		second.endDay()
		second.click("Save the turn file")
		first.click("Open the answer")
		first.settle()
		a, b := first.game().Session(), second.game().Session()
		if a.Game().Hash() != b.Game().Hash() || a.Game().Day() != int32(day+1) || !a.PersonToMove() || b.PersonToMove() {
			t.Fatalf("after day %d the two stand at different places: %q", day+1, first.texts())
		}
		checkFog(t, first)
		first.endDay()
		first.click("Save the turn file")
		second.click("Open the answer")
		second.settle()
	}
}

func TestATurnFileThatIsNotTheNextIsRefusedWithThePlaces(t *testing.T) {
	first, second, box := two(t)
	sent := bytes.Clone(box.data)
	second.openFile()
	second.endDay()
	second.click("Save the turn file")
	answer := bytes.Clone(box.data)
	try := func(h *hand, data []byte, want string) {
		t.Helper()
		box.data = data
		h.click("Open the answer")
		h.settle()
		if !h.sees(want) {
			t.Errorf("not refused with %q: %q", want, h.texts())
		}
		h.a.UI.Now += 60
		h.settle()
	}
	try(first, sent, "You have been there already")
	try(first, answer[:len(answer)-9], "Damaged on day")
	changed := func(change func(*replay.Record)) []byte {
		r, err := replay.Read(bytes.NewReader(answer))
		if err != nil {
			t.Fatal(err)
		}
		change(r)
		var b bytes.Buffer
		if err := replay.Write(&b, r); err != nil {
			t.Fatal(err)
		}
		return b.Bytes()
	}
	try(first, changed(func(r *replay.Record) { r.Header.Content = "0123456789abcdef" }), "another game")
	try(first, changed(func(r *replay.Record) {
		r.Days[0].Orders = append([]engine.Order{engine.SetPosture{}}, r.Days[0].Orders...)
	}), "not continue this game")
	try(first, changed(func(r *replay.Record) { r.Days[0].Hash++ }), "does not come out as it was saved")
	try(first, changed(func(r *replay.Record) { r.Header.Post = nil }), "is no turn file")
	if !first.game().Session().Away() {
		t.Error("a refused file moved the game on")
	}
	try(first, answer, "Monday 21 August 1939")
	try(second, answer, "You have been there already")
}

func TestARecordOfARunningGameByTurnFilesIsWatchedWithTheOwnEyesAlone(t *testing.T) {
	_, second, _ := two(t)
	second.openFile()
	second.press(2, "Q")
	second.settle()
	second.click("Saved games")
	second.clickOn("As it stands")
	second.click("Watch")
	second.settle()
	if second.sees("Both sides") {
		t.Errorf("the eyes can be chosen: %q", second.texts())
	}
	second.press(0, "V")
	if second.sees("Both sides") {
		t.Error("the eyes can be chosen by the key")
	}
}

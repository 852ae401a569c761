package screen

import (
	"testing"
	"time"

	"auguststorm/engine/ui/app"
)

func TestTheListShowsEachGameBeforeItsMorningsAndTheLastPlayedFirst(t *testing.T) {
	at := func(minute int) time.Time { return time.Date(2026, 1, 1, 12, minute, 0, 0, time.UTC) }
	list := []app.Entry{
		{Name: "auto-b-11111111-1945-08-09.rec", Saved: at(1)},
		{Name: "a-00000000-current.rec", Saved: at(2)},
		{Name: "auto-b-11111111-1945-08-10.rec", Saved: at(6)},
		{Name: "mine.rec", Saved: at(4)},
		{Name: "b-11111111-current.rec", Saved: at(5)},
		{Name: "auto-a-00000000-1945-08-09.rec", Saved: at(1)},
		{Name: "turns-22222222.rec", Saved: at(3)},
	}
	sortSaves(list)
	want := []string{"b-11111111-current.rec", "auto-b-11111111-1945-08-10.rec", "auto-b-11111111-1945-08-09.rec", "mine.rec",
		"turns-22222222.rec", "a-00000000-current.rec", "auto-a-00000000-1945-08-09.rec"}
	for i, name := range want {
		if list[i].Name != name {
			t.Errorf("row %d is %s, not %s", i, list[i].Name, name)
		}
	}
}

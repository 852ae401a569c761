package screen_test

import (
	"testing"
	"time"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/screen"
)

// Begin, from the click to the game on the screen: the longest frame is what the hand
// waits for. Aim: 100 ms in a browser.
func BenchmarkBegin(b *testing.B) {
	longest, whole := time.Hour, time.Hour
	for b.Loop() {
		d := homeBed(b)
		d.on = true
		began := clock()
		for n := 0; n < 20000; n++ {
			d.frame(kit.Input{})
			if _, ok := d.a.Screen().(*screen.Game); ok {
				break
			}
		}
		d.frame(kit.Input{})
		whole = min(whole, clock()-began)
		most := time.Duration(0)
		for _, t := range d.times {
			most = max(most, t)
		}
		longest = min(longest, most)
		d.worst(b)
	}
	b.ReportMetric(float64(longest.Microseconds())/1000, "ms/longest-frame")
	b.ReportMetric(float64(whole.Microseconds())/1000, "ms/in-all")
	b.ReportMetric(0, "ns/op")
}

// The staff's phase after the first day's end, a slice a frame. Aim: 30 ms a frame in a
// browser.
func BenchmarkStaffPhase(b *testing.B) {
	longest, answer := time.Hour, time.Hour
	for b.Loop() {
		d := newBed(b)
		d.endDay()
		d.settle()
		most, click := time.Duration(0), time.Duration(0)
		for i, t := range d.times {
			most, click = max(most, t), max(click, t+d.times[max(i-1, 0)])
		}
		longest, answer = min(longest, most), min(answer, click)
		d.worst(b)
		if len(d.a.Screen().(*screen.Game).Session().Book.Days) == 0 {
			b.Fatal("the day has not ended")
		}
	}
	b.ReportMetric(float64(answer.Microseconds())/1000, "ms/click") // made as a frame begins, shown by the next
	b.ReportMetric(float64(longest.Microseconds())/1000, "ms/longest-frame")
	b.ReportMetric(0, "ns/op")
}

// endDay ends the first day and takes the times from there.
func (d *bed) endDay() {
	end := kit.Input{Keys: []kit.KeyPress{{Key: "Enter"}}, Mods: kit.Ctrl}
	d.a.UI.Prefs.Still = true
	d.frame(end)   // warns of idle armies
	for range 40 { // two thirds of a second, before the same key is an answer
		d.frame(kit.Input{})
	}
	d.on = true
	d.frame(end)
}

func TestAClickWhileTheStaffIsAtWorkIsAnsweredByTheNextFrame(t *testing.T) {
	d := newBed(t)
	d.endDay()
	g := d.a.Screen().(*screen.Game)
	if !g.Busy() || g.Cursor() >= 0 {
		t.Fatalf("busy %v, hex %d", g.Busy(), g.Cursor())
	}
	d.at = kit.Point{X: 700, Y: 420}
	d.frame(kit.Input{Pressed: [3]bool{true}, Down: [3]bool{true}})
	d.frame(kit.Input{Released: [3]bool{true}})
	if g.Cursor() < 0 {
		t.Error("the click has chosen nothing")
	}
}

package app_test

import (
	"strings"
	"testing"
	"time"

	"auguststorm/engine/ui/app"
	"auguststorm/engine/ui/kit"
)

type page struct {
	frame func(*kit.Context)
}

func (p page) Frame(c *kit.Context) { p.frame(c) }

func frames(a *app.App, seconds float32) (changes int) {
	for ; seconds > 0; seconds -= 0.1 {
		if a.Frame(kit.Input{DT: 0.1}, 1280, 720, 1) {
			changes++
		}
	}
	return changes
}

func TestARestingAppPaintsOnce(t *testing.T) {
	a := app.New(kit.Fixed{})
	a.Show(page{func(c *kit.Context) { c.Write(10, 20, kit.Body, c.Theme.Ink, "9 August 1945") }})
	if n := frames(a, 2); n != 1 || !a.Asleep() {
		t.Fatalf("%d paintings, asleep %v", n, a.Asleep())
	}
}

func TestChoicesAreKeptAndComeBack(t *testing.T) {
	store := app.NewMemory()
	begin := func() *app.App {
		a := app.New(kit.Fixed{})
		a.Store = store
		a.UI.Actions.Add(kit.Action{ID: "day", Keys: []kit.Chord{"F5"}})
		a.Show(page{func(*kit.Context) {}})
		a.LoadChoices(func() {})
		return a
	}
	a := begin()
	frames(a, 1)
	a.UI.Prefs.Scale, a.UI.Prefs.Mirror = 1.5, true
	a.UI.Actions.Rebind("day", "Ctrl+D")
	a.Remember("lesson", "3")
	frames(a, 2)
	b := begin()
	if p := b.UI.Prefs; p.Scale != 1.5 || !p.Mirror || b.UI.Actions.Keys("day")[0] != "Ctrl+D" || b.Recall("lesson") != "3" {
		t.Fatalf("%+v %v", p, b.UI.Actions.Keys("day"))
	}
}

func TestLongWorkNeverHoldsAFrame(t *testing.T) {
	a := app.New(kit.Fixed{})
	done := 0
	job := a.Go(func(pause func()) {
		for range 100 {
			time.Sleep(time.Millisecond)
			done++
			pause()
		}
	})
	for n := 0; !job.Done(); n++ {
		began := time.Now()
		a.Frame(kit.Input{DT: 0.016}, 640, 360, 1)
		if d := time.Since(began); d > 100*time.Millisecond {
			t.Fatalf("a frame took %v", d)
		}
		if n > 1000 {
			t.Fatal("the work does not end")
		}
	}
	if done != 100 {
		t.Fatal(done)
	}
	stopped := a.Go(func(pause func()) {
		for {
			pause()
		}
	})
	frames(a, 0.2)
	stopped.Stop()
	frames(a, 0.2)
	if a.Wake() == 0 {
		t.Fatal("stopped work still asks for frames")
	}
}

func TestTheScaleIsCutDownToWhatTheWindowBears(t *testing.T) {
	a := app.New(kit.Fixed{})
	a.UI.Prefs.Scale = 3
	if s := a.Scale(1280, 720, 1); s != 2 {
		t.Errorf("1280x720 at 300 percent: %v", s)
	}
	if s := a.Scale(2560, 1440, 1); s != 3 {
		t.Errorf("2560x1440 at 300 percent: %v", s)
	}
}

func TestNamesOfFilesAreChecked(t *testing.T) {
	for name, good := range map[string]bool{"auto-1.save": true, "": false, ".x": false, "a/b": false, "a\\b": false, "a b": false, strings.Repeat("a", 65): false, "день": false} {
		if app.GoodName(name) != good {
			t.Errorf("%q", name)
		}
	}
}

func TestWorkLeftByAFrameIsDoneBetweenFramesOrElseByTheNext(t *testing.T) {
	a := app.New(kit.Fixed{})
	left, long := 3, time.Duration(0)
	a.Show(page{func(c *kit.Context) {
		if left > 0 {
			c.Spare(func(d time.Duration) bool { left, long = left-1, d; return left > 0 })
		}
	}})
	frame := func() { a.Frame(kit.Input{DT: 0.016}, 640, 360, 1) }
	frame()
	if !a.Spares() || left != 3 {
		t.Fatalf("work to do: %v, pieces left %d of 3", a.Spares(), left)
	}
	if more := a.Spare(time.Millisecond); !more || left != 2 || long != time.Millisecond {
		t.Fatalf("more %v, pieces left %d, time lent %v", more, left, long)
	}
	if a.Wake() != 0 {
		t.Error("no frame shows what was done between frames")
	}
	if frame(); left != 2 {
		t.Errorf("the frame after lent time does the work again: %d pieces left", left)
	}
	if frame(); left != 1 || long != 0 {
		t.Errorf("a frame that was lent no time before does not do the work: %d pieces left", left)
	}
}

func TestJobsRunBetweenFrames(t *testing.T) {
	a := app.New(kit.Fixed{})
	a.Show(page{func(*kit.Context) {}})
	a.Frame(kit.Input{}, 640, 360, 1)
	job := a.Go(func(pause func()) { pause() })
	for n := 0; a.Spares() && n < 10; n++ {
		a.Spare(time.Millisecond)
	}
	if !job.Done() {
		t.Error("the job has not ended without a frame")
	}
}

package app

import (
	"iter"
	"time"
)

// Job is long work done in slices between frames, in one thread: the browser has
// no other.
type Job struct {
	next func() (struct{}, bool)
	stop func()
	done bool
}

// slice is how long jobs may take of a frame where the platform gives them no time
// between frames: short enough that a click is answered at once, long enough that frames
// which are slow to draw do not make the work many times longer.
const slice = 24 * time.Millisecond

// Go starts work that calls its argument often; the call returns when it may go
// on. It runs to the end, or until Stop.
func (a *App) Go(work func(pause func())) *Job {
	j := &Job{}
	j.next, j.stop = iter.Pull(func(yield func(struct{}) bool) {
		work(func() {
			if !yield(struct{}{}) {
				panic(stopped{})
			}
		})
	})
	a.jobs = append(a.jobs, j)
	return j
}

type stopped struct{}

// Done reports that the work has ended.
func (j *Job) Done() bool { return j.done }

// Stop ends the work at its next pause.
func (j *Job) Stop() {
	defer func() {
		if r := recover(); r != nil {
			if _, mine := r.(stopped); !mine {
				panic(r)
			}
		}
	}()
	j.done = true
	j.stop()
}

// Spare does what no frame waits for, for about d: jobs, then what the screen left to
// the time after its frame. It reports whether more is to do. A platform calls it
// between frames; where that has not been done, the next Frame does it.
func (a *App) Spare(d time.Duration) (more bool) {
	if a.framing {
		return true
	}
	a.spared = true
	switch {
	case len(a.jobs) > 0:
		a.work(d)
		more = true
	default:
		more = a.UI.Work(d)
	}
	a.UI.WakeIn(0)
	return more
}

// Spares says whether there is something for Spare to do.
func (a *App) Spares() bool { return len(a.jobs) > 0 || a.UI.Leaves() }

// catchUp does what was left to the time between frames, if nobody did.
func (a *App) catchUp() {
	if !a.spared {
		a.work(slice)
		a.UI.Work(0)
	}
	a.spared = false
}

// work gives the jobs some time.
func (a *App) work(d time.Duration) {
	end := time.Now().Add(d)
	for len(a.jobs) > 0 && time.Now().Before(end) {
		j := a.jobs[0]
		if !j.done {
			_, more := j.next()
			j.done = !more
		}
		if j.done {
			a.jobs = a.jobs[1:]
		}
	}
}

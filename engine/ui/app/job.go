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

// slice is how long jobs may take of a frame: short enough that a click is answered at
// once, long enough that frames which are slow to draw do not make the work many times
// longer.
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

// work gives the jobs their slice of a frame.
func (a *App) work() {
	end := time.Now().Add(slice)
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

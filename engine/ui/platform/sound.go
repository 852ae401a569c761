//go:build js || windows || (darwin && cgo) || (linux && desktop)

package platform

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"os"
	"sync/atomic"
	"time"

	"auguststorm/engine/ui/sound"

	"github.com/ebitengine/oto/v3"
)

// speaker plays sounds. The device is opened with the first of them, in the
// background; where there is none the client stays silent. Ebitengine's own
// audio would end the game then.
type speaker struct {
	opened bool
	ctx    atomic.Pointer[oto.Context] // nil until the device is ready
	cut    map[string][]byte
	playN  []*oto.Player
	timer  *time.Timer
	asleep atomic.Bool
}

func (s *speaker) play(name string) {
	if !s.opened {
		s.opened = true
		s.cut = map[string][]byte{}
		go s.open()
	}
	ctx := s.ctx.Load()
	if ctx == nil || ctx.Err() != nil {
		return
	}
	if s.cut[name] == nil {
		var b bytes.Buffer
		_ = binary.Write(&b, binary.LittleEndian, sound.Make(name)) // into memory
		s.cut[name] = b.Bytes()
	}
	keep := s.playN[:0]
	for _, p := range s.playN {
		if p.IsPlaying() {
			keep = append(keep, p)
		}
	}
	if s.playN = keep; len(keep) > 6 {
		return
	}
	s.rouse(ctx)
	p := ctx.NewPlayer(bytes.NewReader(s.cut[name]))
	p.Play()
	s.playN = append(s.playN, p)
}

// rouse starts the device and stops it again once all is silent: a device that
// runs costs as much as the whole resting client.
func (s *speaker) rouse(ctx *oto.Context) {
	if s.asleep.Swap(false) {
		_ = ctx.Resume() // silence is no failure
	}
	if s.timer != nil {
		s.timer.Stop()
	}
	s.timer = time.AfterFunc(4*time.Second, func() {
		s.asleep.Store(true)
		_ = ctx.Suspend()
	})
}

func (s *speaker) open() {
	quiet()
	ctx, ready, err := oto.NewContext(&oto.NewContextOptions{SampleRate: sound.Rate, ChannelCount: 1, Format: oto.FormatSignedInt16LE})
	if err != nil {
		silence()
		return
	}
	<-ready
	if ctx.Err() != nil {
		silence()
		return
	}
	s.ctx.Store(ctx)
}

// silence says once why nothing is heard.
func silence() {
	fmt.Fprintln(os.Stderr, "auguststorm: no sound device can be used; the game goes on without sound")
}

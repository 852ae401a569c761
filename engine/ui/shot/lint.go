package shot

import (
	"fmt"
	"strings"

	"auguststorm/engine/ui/kit"
	"auguststorm/engine/ui/kit/glyph"
)

// written is a run of text that is still seen.
type written struct {
	text string
	r    kit.Rect
}

// Lint finds what a person would find ugly: text under 11 pixels at 75 percent and more,
// text that leaves the window or is cut at the side by a clip, and text that
// lies on other text. It returns a sentence for each.
func (s *Shot) Lint() []string {
	c := s.App.UI
	var out []string
	var seen []written
	clips := []kit.Rect{c.Size}
	for i := range c.List.Cmds {
		cmd := &c.List.Cmds[i]
		clip := clips[len(clips)-1]
		switch cmd.Op {
		case kit.OpClip:
			clips = append(clips, cmd.Rect.Intersect(clip))
		case kit.OpUnclip:
			clips = clips[:len(clips)-1]
		case kit.OpFill, kit.OpImage:
			if cmd.Color&0xFF == 0xFF {
				seen = uncovered(seen, cmd.Rect.Intersect(clip))
			}
		case kit.OpText:
			if cmd.Color&0xFF < 8 {
				continue
			}
			w := written{cmd.Text, s.box(cmd)}
			if w.r.Intersect(clip).Empty() {
				continue
			}
			out = append(out, s.faults(cmd, w, clip, seen)...)
			w.r = w.r.Intersect(clip)
			seen = append(seen, w)
		}
	}
	return out
}

// box is the place the letters of a run take.
func (s *Shot) box(cmd *kit.Cmd) kit.Rect {
	w := s.App.UI.Measure(cmd.Style, strings.TrimRight(cmd.Text, " "))
	h := cmd.Style.Size * glyph.Cap
	return kit.Rect{X: cmd.Rect.X, Y: cmd.Rect.Y - h, W: w, H: h}
}

func (s *Shot) faults(cmd *kit.Cmd, w written, clip kit.Rect, seen []written) (out []string) {
	say := func(format string, args ...any) {
		out = append(out, fmt.Sprintf("%q at %.0f,%.0f "+format, append([]any{w.text, w.r.X, w.r.Y}, args...)...))
	}
	if scale := s.App.UI.Scale; scale >= 0.75 && cmd.Style.Size*scale < 10.99 {
		say("is %.1f pixels high", cmd.Style.Size*scale)
	}
	if w.r.X < clip.X-1.5 || w.r.Right() > clip.Right()+1.5 {
		say("is cut at the side")
	}
	for _, o := range seen {
		if both := w.r.Intersect(o.r); both.W > 1.5 && both.H > 1.5 {
			say("lies on %q", o.text)
			break
		}
	}
	return out
}

// uncovered drops the text an opaque sheet lies on, and of text that goes under its
// edge what is covered.
func uncovered(seen []written, r kit.Rect) []written {
	keep := seen[:0]
	for _, w := range seen {
		both := w.r.Intersect(r)
		switch {
		case both.Empty():
		case both.W >= w.r.W/2 && both.H >= w.r.H/2:
			continue
		case both.H < w.r.H/2: // a sheet that touches the letters
		case both.X > w.r.X:
			w.r.W = both.X - w.r.X
		default:
			w.r.W -= both.Right() - w.r.X
			w.r.X = both.Right()
		}
		keep = append(keep, w)
	}
	return keep
}

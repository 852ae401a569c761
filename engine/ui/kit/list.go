package kit

import (
	"fmt"
	"image"
	"math"
	"strings"
)

// Op is what a command of the display list draws.
type Op uint8

// The operations.
const (
	OpFill     Op = iota // a rectangle with round corners of Radius
	OpStroke             // its outline inside the rectangle, Width thick
	OpShadow             // a soft shadow of the rectangle, Width is the blur
	OpImage              // Src of Image to Rect, tinted
	OpIcon               // the icon named Text in Rect
	OpText               // Text with its base line at Rect.Y, from Rect.X
	OpPolyline           // Points as a line Width thick, closed where Closed, dashed by Dash
	OpPolygon            // Points filled
	OpMesh               // Mesh: triangles, textured from Image where there is one
	OpClip               // what follows is cut to Rect (and to the clips around)
	OpUnclip             // ends the last clip
)

var opNames = [...]string{"fill", "stroke", "shadow", "image", "icon", "text", "polyline", "polygon", "mesh", "clip", "unclip"}

func (o Op) String() string { return opNames[o] }

// Image is a picture that painters keep a copy of. Pixels are premultiplied.
type Image struct {
	Pix *image.RGBA
	Rev int // grows with every change; see Changed
	id  uint32

	parts [16]image.Rectangle // of the last changes, by their Rev
}

var images uint32

// NewImage wraps pixels whose bounds begin at 0,0.
func NewImage(pix *image.RGBA) *Image {
	images++
	return &Image{Pix: pix, id: images}
}

// Changed tells the painters to copy the pixels again.
func (m *Image) Changed() { m.ChangedPart(m.Pix.Rect) }

// ChangedPart is Changed for a part of the picture.
func (m *Image) ChangedPart(r image.Rectangle) {
	m.Rev++
	m.parts[m.Rev%len(m.parts)] = r
}

// Since is what has changed since a Rev.
func (m *Image) Since(rev int) (r image.Rectangle) {
	if m.Rev-rev > len(m.parts) {
		return m.Pix.Rect
	}
	for n := rev + 1; n <= m.Rev; n++ {
		r = r.Union(m.parts[n%len(m.parts)])
	}
	return r
}

// Bounds is the size of the picture in its own pixels.
func (m *Image) Bounds() Rect {
	b := m.Pix.Rect
	return Rect{0, 0, float32(b.Dx()), float32(b.Dy())}
}

// Vertex is a corner of a mesh: place in UI units, place in the image in pixels,
// colour.
type Vertex struct {
	X, Y, U, V float32
	Color      Color
}

// Mesh is a batch of triangles, three indices each.
type Mesh struct {
	Vertices []Vertex
	Indices  []uint16
}

// Reset empties the mesh and keeps its memory, for the next frame.
func (m *Mesh) Reset() { m.Vertices, m.Indices = m.Vertices[:0], m.Indices[:0] }

// Quad appends a rectangle of the image src drawn at dst.
func (m *Mesh) Quad(dst, src Rect, c Color) {
	n := uint16(len(m.Vertices))
	m.Vertices = append(m.Vertices,
		Vertex{dst.X, dst.Y, src.X, src.Y, c}, Vertex{dst.Right(), dst.Y, src.Right(), src.Y, c},
		Vertex{dst.X, dst.Bottom(), src.X, src.Bottom(), c}, Vertex{dst.Right(), dst.Bottom(), src.Right(), src.Bottom(), c})
	m.Indices = append(m.Indices, n, n+1, n+2, n+1, n+3, n+2)
}

// Cmd is one command of the display list, in UI units.
type Cmd struct {
	Op     Op
	Rect   Rect
	Color  Color
	Radius float32
	Width  float32
	Style  Style
	Text   string
	Image  *Image
	Src    Rect // in pixels of the image
	Points []Point
	Dash   []float32 // lengths drawn and left out in turn
	Closed bool
	Mesh   *Mesh
}

// List is a display list: what a frame shows, in drawing order.
type List struct {
	Cmds []Cmd
	Soon []*Image // not shown, but likely to be before long: a painter may copy them ahead
}

// Reset empties the list and keeps its memory.
func (l *List) Reset() { l.Cmds, l.Soon = l.Cmds[:0], l.Soon[:0] }

func (l *List) add(c Cmd) { l.Cmds = append(l.Cmds, c) }

// Dump writes the list as text, a command a line, for golden tests.
func (l *List) Dump() string {
	var b strings.Builder
	depth := 0
	for i := range l.Cmds {
		c := &l.Cmds[i]
		if c.Op == OpUnclip {
			depth--
			continue
		}
		fmt.Fprintf(&b, "%s%s", strings.Repeat("  ", depth), c.Op)
		switch c.Op {
		case OpText:
			fmt.Fprintf(&b, " %s,%s %s %s %q", num(c.Rect.X), num(c.Rect.Y), c.Style, c.Color, c.Text)
		case OpPolyline, OpPolygon:
			fmt.Fprintf(&b, " %s", c.Color)
			for _, p := range c.Points {
				fmt.Fprintf(&b, " %s,%s", num(p.X), num(p.Y))
			}
		case OpMesh:
			fmt.Fprintf(&b, " %d vertices", len(c.Mesh.Vertices))
		default:
			fmt.Fprintf(&b, " %s,%s %sx%s", num(c.Rect.X), num(c.Rect.Y), num(c.Rect.W), num(c.Rect.H))
			if c.Op != OpClip {
				fmt.Fprintf(&b, " %s", c.Color)
			}
			if c.Op == OpIcon {
				fmt.Fprintf(&b, " %s", c.Text)
			}
		}
		b.WriteByte('\n')
		if c.Op == OpClip {
			depth++
		}
	}
	return b.String()
}

// num writes a coordinate to a tenth.
func num(v float32) string {
	return strings.TrimSuffix(fmt.Sprintf("%.1f", v), ".0")
}

// mark is a running sum: quick rather than strong, for lists of one program.
type mark uint64

func (m *mark) word(v uint32) {
	x := (uint64(*m) ^ uint64(v)) * 0x9E3779B97F4A7C15
	*m = mark(x ^ x>>29)
}

func (m *mark) floats(v ...float32) {
	for _, f := range v {
		m.word(math.Float32bits(f))
	}
}

func (m *mark) text(s string) {
	for i := range len(s) {
		m.word(uint32(s[i]))
	}
}

func (m *mark) rect(r Rect) { m.floats(r.X, r.Y, r.W, r.H) }

func (m *mark) image(i *Image) {
	if i != nil {
		m.word(i.id)
		m.word(uint32(i.Rev))
	}
}

// Sum tells two lists apart within one run of the program: a painter leaves the
// screen alone while it stays the same.
func (l *List) Sum() uint64 {
	m := mark(len(l.Cmds))
	for i := range l.Cmds {
		c := &l.Cmds[i]
		m.word(uint32(c.Op))
		m.rect(c.Rect)
		m.word(uint32(c.Color))
		switch c.Op {
		case OpFill, OpStroke, OpShadow:
			m.floats(c.Radius, c.Width)
		case OpText, OpIcon:
			m.floats(c.Style.Size, c.Style.Track, float32(c.Style.Face))
			m.text(c.Text)
		case OpPolyline, OpPolygon:
			m.floats(c.Width)
			m.floats(c.Dash...)
			for _, p := range c.Points {
				m.floats(p.X, p.Y)
			}
		case OpImage:
			m.rect(c.Src)
			m.image(c.Image)
		case OpMesh:
			for i := range c.Mesh.Vertices {
				v := &c.Mesh.Vertices[i]
				m.word(math.Float32bits(v.X))
				m.word(math.Float32bits(v.Y))
				m.word(math.Float32bits(v.U))
				m.word(math.Float32bits(v.V))
				m.word(uint32(v.Color))
			}
			m.image(c.Image)
		}
	}
	return uint64(m)
}

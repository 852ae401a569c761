package kit

import (
	"fmt"
	"hash/maphash"
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
	Ref any // of the painter alone
}

// NewImage wraps pixels.
func NewImage(pix *image.RGBA) *Image { return &Image{Pix: pix} }

// Changed tells the painters to copy the pixels again.
func (m *Image) Changed() { m.Rev++ }

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
type List struct{ Cmds []Cmd }

// Reset empties the list and keeps its memory.
func (l *List) Reset() { l.Cmds = l.Cmds[:0] }

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

var sumSeed = maphash.MakeSeed()

// Sum tells two lists apart within one run of the program: a painter leaves the
// screen alone while it stays the same.
func (l *List) Sum() uint64 {
	var h maphash.Hash
	h.SetSeed(sumSeed)
	var buf [8]byte
	word := func(v uint32) {
		buf[0], buf[1], buf[2], buf[3] = byte(v), byte(v>>8), byte(v>>16), byte(v>>24)
		h.Write(buf[:4])
	}
	floats := func(v ...float32) {
		for _, f := range v {
			word(math.Float32bits(f))
		}
	}
	for i := range l.Cmds {
		c := &l.Cmds[i]
		h.WriteByte(byte(c.Op))
		floats(c.Rect.X, c.Rect.Y, c.Rect.W, c.Rect.H, c.Radius, c.Width)
		word(uint32(c.Color))
		switch c.Op {
		case OpText, OpIcon:
			floats(c.Style.Size, c.Style.Track, float32(c.Style.Face))
			h.WriteString(c.Text)
		case OpPolyline, OpPolygon:
			for _, p := range c.Points {
				floats(p.X, p.Y)
			}
		case OpImage:
			floats(c.Src.X, c.Src.Y, c.Src.W, c.Src.H)
			maphash.WriteComparable(&h, c.Image)
			word(uint32(c.Image.Rev))
		case OpMesh:
			for _, v := range c.Mesh.Vertices {
				floats(v.X, v.Y, v.U, v.V)
				word(uint32(v.Color))
			}
			if c.Image != nil {
				maphash.WriteComparable(&h, c.Image)
				word(uint32(c.Image.Rev))
			}
		}
	}
	return h.Sum64()
}

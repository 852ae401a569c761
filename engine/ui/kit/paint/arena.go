package paint

// arena is the memory in which the batches of a frame lie one behind the other. A
// batch that does not fit grows out of it, and the next frame has room for all.
type arena struct {
	vertices        []Vertex // as long as what is taken
	indices         []uint16
	vertexN, indexN int // of all batches of the frame, in the arena or not
}

const (
	firstVertices = 1 << 14
	firstIndices  = 1 << 15
)

// reset makes all of it free, with a quarter to spare over the last frame.
func (a *arena) reset() {
	a.vertices, a.indices = roomy(a.vertices, a.vertexN, firstVertices), roomy(a.indices, a.indexN, firstIndices)
	a.vertexN, a.indexN = 0, 0
}

// roomy is an empty slice with room for n, at least for the least.
func roomy[T any](s []T, n, least int) []T {
	if n = max(n, least); n > cap(s) {
		return make([]T, 0, n+n/4)
	}
	return s[:0]
}

// rest is what the next batch may append to.
func (a *arena) rest() ([]Vertex, []uint16) {
	return a.vertices[len(a.vertices):], a.indices[len(a.indices):]
}

// take closes a batch that has begun with the rest.
func (a *arena) take(t *Batch) {
	a.vertices, a.indices = taken(a.vertices, t.Vertices), taken(a.indices, t.Indices)
	a.vertexN, a.indexN = a.vertexN+len(t.Vertices), a.indexN+len(t.Indices)
}

// taken is a slice together with what was appended to its rest; what has grown out of
// it takes nothing.
func taken[T any](s, more []T) []T {
	n := len(s) + len(more)
	if n > cap(s) || len(more) == 0 || &s[:n][len(s)] != &more[0] {
		return s
	}
	return s[:n]
}

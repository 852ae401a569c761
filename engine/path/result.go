package path

// Settled are the hexes reached, by cost; among equals the one found first comes
// first, and seeds by index. The list is overwritten by the next search.
func (s *Search) Settled() []int32 { return s.settle }

// Reached says whether the last search reached h.
func (s *Search) Reached(h int32) bool {
	return h >= 0 && int(h) < len(s.label) && s.label[h]-s.base <= s.budget
}

// Cost is what reaching h costs in MP, 0..MaxBudget; -1 when it was not reached.
func (s *Search) Cost(h int32) int32 {
	if !s.Reached(h) {
		return -1
	}
	return int32(s.label[h] - s.base)
}

// From is the direction (0..5) from h to the hex before it on the cheapest route,
// the lowest where several are as cheap; -1 for a hex where the search began and
// for one not reached.
func (s *Search) From(h int32) int32 {
	if !s.Reached(h) || s.enter[h]&Forbidden != 0 {
		return -1
	}
	cost := s.Cost(h) - int32(s.enter[h]&ExtraCost)
	for d := range int32(6) {
		p := s.grid.Neighbours[h*6+d]
		if p < 0 || !s.Reached(p) {
			continue
		}
		w := int32(s.edge[p*6+(d+3)%6])
		if w > 0 && s.Cost(p)+w == cost && s.left(p) {
			return d
		}
	}
	return -1
}

// left says whether the search went on from a hex it reached.
func (s *Search) left(h int32) bool {
	return s.enter[h]&Stop == 0 || s.isSeed(h)
}

func (s *Search) isSeed(h int32) bool {
	for _, seed := range s.seeds {
		if seed.Hex == h && uint32(seed.Cost) <= s.budget {
			return true
		}
	}
	return false
}

// Route appends the hexes of the cheapest route to h: without the hex where it
// begins, with h. It appends nothing for a hex not reached.
func (s *Search) Route(to int32, buf []int32) []int32 {
	first := len(buf)
	for d := s.From(to); d >= 0; d = s.From(to) {
		buf = append(buf, to)
		to = s.grid.Neighbours[to*6+d]
	}
	for i, j := first, len(buf)-1; i < j; i, j = i+1, j-1 {
		buf[i], buf[j] = buf[j], buf[i]
	}
	return buf
}

// Origin is the seed hex from which h was reached; -1 when it was not.
func (s *Search) Origin(h int32) int32 {
	if !s.Reached(h) {
		return -1
	}
	for d := s.From(h); d >= 0; d = s.From(h) {
		h = s.grid.Neighbours[h*6+d]
	}
	return h
}

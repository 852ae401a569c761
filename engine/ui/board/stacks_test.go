package board

import "testing"

func TestOfManyChosenInAHexTheTopThreeAreRaisedWithinIt(t *testing.T) {
	s := &stack{top: []int{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}}
	for _, u := range Stops {
		spots, n := s.raised(u, func(c int) bool { return c != 0 })
		if n != 11 || len(spots) != deepest || spots[len(spots)-1].counter != 1 {
			t.Fatalf("at zoom %g %d of %d are raised: %v", u, len(spots), n, spots)
		}
		for _, o := range spots {
			if o.x+o.b > u*0.75 || o.y < -u*0.75 {
				t.Errorf("at zoom %g counter %d reaches over the neighbours: %+v", u, o.counter, o)
			}
		}
	}
}

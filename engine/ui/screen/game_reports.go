package screen

// report tells a day as the person's side may know it: of the enemy's troops only
// what happened in its sight.
func (g *Game) report(n int) []string {
	d := g.daySeen(n)
	return g.s.Book.Tell(&d)
}

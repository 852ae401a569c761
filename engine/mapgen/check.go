package mapgen

// Finding is one thing that a check found.
type Finding struct {
	Check, ID, Text string
	Accepted        string // the reason it may stand, or empty
}

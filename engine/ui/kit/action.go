package kit

// Action is something the player can do by a menu, a button or a key. One table
// of actions makes the menu, the key map and the page of keys.
type Action struct {
	ID    string
	Name  string  // what menus and tooltips say
	Group string  // the heading it stands under
	Keys  []Chord // as delivered; the player may change them
	Help  string  // one sentence
	Over  bool    // also while a dialog is open
}

// Actions is the table with the keys the player has chosen.
type Actions struct {
	list   []Action
	index  map[string]int
	chosen map[string][]Chord
}

// NewActions makes a table.
func NewActions(list ...Action) *Actions {
	a := &Actions{index: map[string]int{}, chosen: map[string][]Chord{}}
	a.Add(list...)
	return a
}

// Add appends actions; a known id is replaced.
func (a *Actions) Add(list ...Action) {
	for _, x := range list {
		if i, ok := a.index[x.ID]; ok {
			a.list[i] = x
			continue
		}
		a.index[x.ID] = len(a.list)
		a.list = append(a.list, x)
	}
}

// All is the table in order.
func (a *Actions) All() []Action { return a.list }

// Find returns the action of an id.
func (a *Actions) Find(id string) (Action, bool) {
	i, ok := a.index[id]
	if !ok {
		return Action{}, false
	}
	return a.list[i], true
}

// over reports that an action starts while a dialog is open.
func (a *Actions) over(id string) bool {
	x, _ := a.Find(id)
	return x.Over
}

// Keys are the keys of an action now.
func (a *Actions) Keys(id string) []Chord {
	if k, ok := a.chosen[id]; ok {
		return k
	}
	x, _ := a.Find(id)
	return x.Keys
}

// Rebind gives an action other keys and returns the action that had one of them
// before and loses it, or "".
func (a *Actions) Rebind(id string, keys ...Chord) (loser string) {
	for _, k := range keys {
		if other := a.Bound(k); other != "" && other != id {
			var rest []Chord
			for _, c := range a.Keys(other) {
				if c != k {
					rest = append(rest, c)
				}
			}
			a.chosen[other] = rest
			loser = other
		}
	}
	a.chosen[id] = keys
	return loser
}

// Reset gives all actions the keys they were delivered with.
func (a *Actions) Reset() { clear(a.chosen) }

// Chosen are the keys that differ from the delivered ones, for saving.
func (a *Actions) Chosen() map[string][]Chord { return a.chosen }

// Bound is the id of the action a chord starts, or "".
func (a *Actions) Bound(c Chord) string {
	for _, x := range a.list {
		for _, k := range a.Keys(x.ID) {
			if k == c {
				return x.ID
			}
		}
	}
	return ""
}

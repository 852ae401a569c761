package ai

import (
	"fmt"
	"strings"

	"auguststorm/ai/doctrine"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"

	"go.starlark.net/starlark"
)

// maxAxis is how many places a mission may list.
const maxAxis = 40

// Compile reads a doctrine for a scenario. The error names file and line.
func Compile(sc *scenario.Scenario, name, src string) (*doctrine.Program, error) {
	places := placesOf(sc)
	predeclared := starlark.StringDict{
		"mission": starlark.NewBuiltin("mission", func(t *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
			return newMission(t, places, b, args, kw)
		}),
	}
	return doctrine.Compile(name+".star", src, predeclared, func(file string) (string, bool) {
		n := len(file) - len(".star")
		if n <= 0 || file[n:] != ".star" {
			return "", false
		}
		return sc.Doctrine(file[:n])
	})
}

// places knows hexes by the ids of places and by their labels.
type places struct {
	sc *scenario.Scenario
	of map[string]int32
}

func placesOf(sc *scenario.Scenario) *places {
	p := &places{sc, make(map[string]int32, len(sc.Map.Places))}
	for i := range sc.Map.Places {
		p.of[sc.Map.Places[i].ID] = sc.Map.Places[i].Hex.Hex
	}
	return p
}

func (p *places) find(v starlark.Value) (int32, error) {
	id, ok := starlark.AsString(v)
	if !ok {
		return -1, fmt.Errorf("a place is named by a text, not by a %s", v.Type())
	}
	if h, ok := p.of[id]; ok && h >= 0 {
		return h, nil
	}
	if h, ok := hex.Parse(id, p.sc.Board.Width, p.sc.Board.Height); ok {
		return h, nil
	}
	return -1, fmt.Errorf("there is no place %q on the map", id)
}

// missionValue is a mission in a script.
type missionValue struct {
	mission
	units []string
	some  bool // for these units alone, not for the whole formation
}

var _ starlark.Value = (*missionValue)(nil)

func (m *missionValue) String() string        { return "mission(" + stanceNames[m.Stance] + ")" }
func (m *missionValue) Type() string          { return "mission" }
func (m *missionValue) Freeze()               {}
func (m *missionValue) Truth() starlark.Bool  { return true }
func (m *missionValue) Hash() (uint32, error) { return 0, fmt.Errorf("a mission is no key") }

// What a mission costs in steps, beside the call itself (18.8).
const (
	missionSteps = 60
	placeSteps   = 12 // each place of an axis
	idSteps      = 12 // each unit named
)

// newMission is the function mission of the scripts (18.3).
func newMission(t *starlark.Thread, p *places, b *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
	var word, works, supply string
	var axis, units *starlark.List
	var rail bool
	if err := starlark.UnpackArgs(b.Name(), args, kw, "stance", &word, "axis?", &axis, "units?", &units, "works?", &works, "supply?", &supply, "by_rail?", &rail); err != nil {
		return nil, err
	}
	t.Steps += missionSteps
	m := &missionValue{}
	var ok bool
	if m.Stance, ok = stanceOf(word); !ok {
		return nil, noStance(word)
	}
	m.Rail = rail
	for i, name := range worksNames {
		if works == name {
			m.Works, works = uint8(i), ""
		}
	}
	if works != "" {
		return nil, noWorks(works)
	}
	switch supply {
	case "first":
		m.Supply = 1
	case "last":
		m.Supply = -1
	case "", "normal":
	default:
		return nil, fmt.Errorf("supply is first, normal or last, not %q", supply)
	}
	if axis != nil {
		if axis.Len() > maxAxis {
			return nil, fmt.Errorf("an axis of %d places; at most %d are allowed", axis.Len(), maxAxis)
		}
		t.Steps += placeSteps * uint64(axis.Len())
		m.Axis = make([]int32, 0, axis.Len())
		for i := range axis.Len() {
			h, err := p.find(axis.Index(i))
			if err != nil {
				return nil, err
			}
			m.Axis = append(m.Axis, h)
		}
	}
	if units != nil {
		t.Steps += idSteps * uint64(units.Len())
		for i := range units.Len() {
			id, ok := starlark.AsString(units.Index(i))
			if !ok {
				return nil, fmt.Errorf("units are named by their ids, not by a %s", units.Index(i).Type())
			}
			m.units = append(m.units, id)
		}
		m.some = true
	}
	return m, nil
}

func noStance(word string) error {
	return fmt.Errorf("there is no stance %q; there are %s", word, wordList(stanceNames[:], "and"))
}

func noWorks(word string) error {
	return fmt.Errorf("works are %s, not %q", wordList(worksNames[:], "or"), word)
}

// wordList is words in a row: "a, b and c".
func wordList(words []string, last string) string {
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

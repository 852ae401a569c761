package ai

import (
	"fmt"

	"auguststorm/engine"
	"auguststorm/engine/scenario"

	"go.starlark.net/starlark"
)

// What scripts are shown (18.4 and 18.5). Nothing here goes beyond the View.

// record is what the values of this file share: none can be changed or be a key.
type record struct{}

func (record) Freeze()               {}
func (record) Truth() starlark.Bool  { return true }
func (record) Hash() (uint32, error) { return 0, fmt.Errorf("this is no key; use its id") }

// attr looks a name up; unknown ones give an error that lists what there is.
func attr(what string, names []string, name string, value func(string) starlark.Value) (starlark.Value, error) {
	if v := value(name); v != nil {
		return v, nil
	}
	hint := scenario.DidYouMean(name, names)
	if hint != "" {
		hint = "; " + hint
	}
	return nil, fmt.Errorf("a %s has no %s%s", what, name, hint)
}

func num[T int | int16 | int32 | int64](n T) starlark.Value { return starlark.MakeInt64(int64(n)) }

// texts is a list that a script may read and not write.
func texts(list []string) *starlark.List {
	out := make([]starlark.Value, len(list))
	for i, t := range list {
		out[i] = starlark.String(t)
	}
	l := starlark.NewList(out)
	l.Freeze()
	return l
}

// refs are the places of an axis, made at the first asking.
func refs(made **starlark.List, axis []scenario.Loc) starlark.Value {
	if *made == nil {
		list := make([]string, len(axis))
		for i := range axis {
			list[i] = axis[i].Ref
		}
		*made = texts(list)
	}
	return *made
}

// sideValue is the side the doctrine decides for.
type sideValue struct {
	record
	s    *Staff
	v    engine.View
	held *starlark.List // its objectives, once they have been asked for
}

var sideNames = []string{"id", "name", "day", "last_day", "date", "objectives", "holds", "works", "enemy_near", "own_near", "distance"}

func (x *sideValue) String() string      { return x.s.sc.Sides[x.s.side].ID }
func (x *sideValue) Type() string        { return "side" }
func (x *sideValue) AttrNames() []string { return sideNames }
func (x *sideValue) Attr(name string) (starlark.Value, error) {
	return attr("side", sideNames, name, x.value)
}

func (x *sideValue) value(name string) starlark.Value {
	side := &x.s.sc.Sides[x.s.side]
	switch name {
	case "id":
		return starlark.String(side.ID)
	case "name":
		return starlark.String(side.Name)
	case "day":
		return num(x.v.Day() + 1)
	case "last_day":
		return num(x.s.sc.Days())
	case "date":
		return starlark.String((x.s.sc.Start + scenario.Date(x.v.Day())).String())
	case "objectives":
		return x.objectives()
	case "holds":
		return x.about(name, 0, func(h, _ int32) starlark.Value { return starlark.Bool(x.v.Control(h) == x.s.side) })
	case "works":
		return x.about(name, 0, func(h, _ int32) starlark.Value { return num(x.v.FortLevel(h)) })
	case "enemy_near":
		return x.about(name, len(x.s.pic.enemies)/4, func(h, far int32) starlark.Value { return num(x.enemyNear(h, far) / 1000) })
	case "own_near":
		return x.about(name, len(x.s.buf.units)*3/4, func(h, far int32) starlark.Value { return num(x.ownNear(h, far) / 1000) })
	case "distance":
		return starlark.NewBuiltin(name, x.distance)
	}
	return nil
}

// objectives are the places of all objectives the side holds.
func (x *sideValue) objectives() starlark.Value {
	if x.held != nil {
		return x.held
	}
	var out []string
	for i := range x.s.sc.Objectives {
		if x.v.Holder(int32(i)) == x.s.side {
			out = append(out, x.s.sc.Objectives[i].Hex.Ref)
		}
	}
	x.held = texts(out)
	return x.held
}

// about makes a method that takes a place and, where it needs one, a distance in hexes. It
// costs 50 steps and what is charged for looking around.
func (x *sideValue) about(name string, cost int, answer func(h, far int32) starlark.Value) starlark.Value {
	return starlark.NewBuiltin(name, func(t *starlark.Thread, _ *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
		var place starlark.Value
		far := 3
		if err := starlark.UnpackArgs(name, args, kw, "place", &place, "hexes?", &far); err != nil {
			return nil, err
		}
		h, err := x.s.places.find(place)
		if err != nil {
			return nil, err
		}
		t.Steps += uint64(50 + cost)
		return answer(h, int32(max(0, min(far, 30)))), nil
	})
}

func (x *sideValue) enemyNear(h, far int32) int64 {
	sum := int64(0)
	for _, e := range x.s.pic.enemies {
		if x.v.Distance(e.Hex, h) <= far {
			sum += e.Power
		}
	}
	return sum
}

func (x *sideValue) ownNear(h, far int32) int64 {
	sum := int64(0)
	for _, u := range x.s.buf.units {
		if st, ok := x.v.Unit(u); ok && x.v.Distance(st.Hex, h) <= far {
			sum += x.v.Power(u)
		}
	}
	return sum
}

func (x *sideValue) distance(t *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
	var from, to starlark.Value
	if err := starlark.UnpackArgs(b.Name(), args, kw, "place", &from, "other", &to); err != nil {
		return nil, err
	}
	t.Steps += 2 * placeSteps
	a, err := x.s.places.find(from)
	if err != nil {
		return nil, err
	}
	h, err := x.s.places.find(to)
	if err != nil {
		return nil, err
	}
	return num(x.v.Distance(a, h)), nil
}

// formationValue is the formation to be decided for, with all that stands below it.
type formationValue struct {
	record
	s                *Staff
	v                engine.View
	c                *command
	r                *scenario.Formation
	units, axis      *starlark.List
	men, start       int32
	fuel, motors     int32
	cohesion, weight int64
	contact, cutOff  bool
	hexes            []int32
	orders           *group
}

var formationNames = []string{"id", "name", "level", "parent", "country", "posture", "axis", "units", "men", "strength", "cohesion", "fuel", "in_contact", "cut_off", "stance", "passed", "distance"}

func (x *formationValue) String() string      { return x.r.ID }
func (x *formationValue) Type() string        { return "formation" }
func (x *formationValue) AttrNames() []string { return formationNames }
func (x *formationValue) Attr(name string) (starlark.Value, error) {
	return attr("formation", formationNames, name, x.value)
}

func (s *Staff) formationValue(v engine.View, c *command) *formationValue {
	x := &formationValue{s: s, v: v, c: c, r: &s.sc.Formations[c.formation]}
	var own []starlark.Value
	for i, u := range c.units {
		if !s.sc.Units[u].Detached { // counted with the unit it comes from
			x.start += s.sc.Units[u].Men
		}
		st, _ := v.Unit(u)
		if st.Status != engine.OnMap {
			continue
		}
		x.men += st.Men
		x.cohesion += int64(st.Cohesion) * int64(st.Men)
		x.weight += int64(st.Men)
		if v.Motorised(u) {
			x.fuel, x.motors = x.fuel+int32(st.Fuel), x.motors+1
		}
		x.contact = x.contact || v.InEnemyZOC(st.Hex)
		x.cutOff = x.cutOff || st.CutOff > 0
		x.hexes = append(x.hexes, st.Hex)
		if x.orders == nil || c.own[i] && len(own) == 0 {
			x.orders = s.orders(u)
		}
		if c.own[i] {
			own = append(own, &unitValue{s: s, v: v, u: u, st: st, r: &s.sc.Units[u]})
		}
	}
	x.units = starlark.NewList(own)
	x.units.Freeze()
	return x
}

func (x *formationValue) value(name string) starlark.Value {
	switch name {
	case "id":
		return starlark.String(x.r.ID)
	case "name":
		return starlark.String(x.r.Name)
	case "level":
		return starlark.String(x.r.Level)
	case "parent":
		return starlark.String(x.r.Parent)
	case "country":
		return starlark.String(x.r.Country)
	case "posture":
		return starlark.String(x.r.Posture)
	case "axis":
		return refs(&x.axis, x.r.Axis)
	case "units":
		return x.units
	case "men":
		return num(x.men)
	case "strength":
		return num(int64(x.men) * 100 / int64(max(1, x.start)))
	case "cohesion":
		return num(x.cohesion / max(1, x.weight))
	case "fuel":
		return num(x.fuel / max(1, x.motors))
	case "in_contact":
		return starlark.Bool(x.contact)
	case "cut_off":
		return starlark.Bool(x.cutOff)
	case "stance":
		return stanceWord(x.orders)
	case "passed":
		if x.orders == nil {
			return num(0)
		}
		return num(x.orders.Next)
	case "distance":
		return x.s.nearest(x.v, x.hexes)
	}
	return nil
}

func stanceWord(g *group) starlark.Value {
	if g == nil {
		return starlark.String("")
	}
	return starlark.String(stanceNames[g.Stance])
}

// nearest is the method distance: hexes from the nearest of some to a place.
func (s *Staff) nearest(v engine.View, hexes []int32) starlark.Value {
	return starlark.NewBuiltin("distance", func(t *starlark.Thread, b *starlark.Builtin, args starlark.Tuple, kw []starlark.Tuple) (starlark.Value, error) {
		var place starlark.Value
		if err := starlark.UnpackArgs(b.Name(), args, kw, "place", &place); err != nil {
			return nil, err
		}
		h, err := s.places.find(place)
		if err != nil {
			return nil, err
		}
		best := int32(1 << 20)
		for _, o := range hexes {
			best = min(best, v.Distance(o, h))
		}
		t.Steps += uint64(len(hexes))
		return num(best), nil
	})
}

// unitValue is a unit directly under the formation.
type unitValue struct {
	record
	s  *Staff
	v  engine.View
	u  engine.UnitID
	st engine.UnitState
	r  *scenario.Unit

	axis *starlark.List // its axis, once it has been asked for
}

var unitNames = []string{"id", "name", "kind", "mobility", "part_of", "posture", "axis", "men", "strength", "power", "rating", "cohesion", "fuel", "in_contact", "cut_off", "in_works", "can_move", "stance", "distance"}

func (x *unitValue) String() string      { return x.r.ID }
func (x *unitValue) Type() string        { return "unit" }
func (x *unitValue) AttrNames() []string { return unitNames }
func (x *unitValue) Attr(name string) (starlark.Value, error) {
	return attr("unit", unitNames, name, x.value)
}

func (x *unitValue) value(name string) starlark.Value {
	switch name {
	case "id":
		return starlark.String(x.r.ID)
	case "name":
		return starlark.String(x.r.Name)
	case "kind":
		return starlark.String(x.r.Kind)
	case "mobility":
		return starlark.String(x.r.Mobility)
	case "part_of":
		return starlark.String(x.r.PartOf)
	case "posture":
		return starlark.String(x.v.FirstPosture(x.u).String())
	case "axis":
		return refs(&x.axis, x.s.axisRefs[x.u])
	case "men":
		return num(x.st.Men)
	case "strength":
		return num(int64(x.st.Men) * 100 / int64(max(1, x.v.FullMen(x.u))))
	case "power":
		return num(x.v.Power(x.u) / 1000)
	case "rating":
		return num(x.r.Rating)
	case "cohesion":
		return num(x.st.Cohesion)
	case "fuel":
		return num(x.st.Fuel)
	case "in_contact":
		return starlark.Bool(x.v.InEnemyZOC(x.st.Hex))
	case "cut_off":
		return starlark.Bool(x.st.CutOff > 0)
	case "in_works":
		return starlark.Bool(x.v.FortLevel(x.st.Hex) > 0)
	case "can_move":
		return starlark.Bool(x.v.CanMove(x.u))
	case "stance":
		return stanceWord(x.s.orders(x.u))
	case "distance":
		return x.s.nearest(x.v, []int32{x.st.Hex})
	}
	return nil
}

package engine_test

import (
	"flag"
	"fmt"
	"runtime"
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/dice"
	"auguststorm/engine/hex"
	"auguststorm/engine/scenario"
)

// randomBoard draws a small map with rivers of terrain and a few units a side.
func randomBoard(seed uint64) board {
	roll := dice.New(seed, dice.Staff, 1, 2, 3)
	const codes = "....,,hhHfMw~u"
	var rows, units []string
	for range 8 {
		row := make([]byte, 9)
		for i := range row {
			row[i] = codes[roll.Intn(int32(len(codes)))]
		}
		row[0], row[4] = '.', '.' // room for the source and the works
		rows = append(rows, string(row))
	}
	free := func(kind string) (string, bool) {
		h := roll.Intn(8 * 9)
		c := rows[h/9][h%9]
		if c == '~' || kind == "track" && (c == 'M') {
			return "", false
		}
		return hex.Label(h, 9, 8), true
	}
	taken := map[string]string{}
	for i := range int32(14) {
		country := []string{"red", "blue"}[i%2]
		mobility := []string{"leg", "track", "cavalry", "leg", "truck", "static"}[roll.Intn(6)]
		at, ok := free(map[bool]string{true: "track"}[mobility == "track" || mobility == "truck"])
		if !ok || taken[at] != "" && taken[at] != country || mobility == "truck" && strings.ContainsAny(rows[(at[2]-'0')*10+at[3]-'0'-1][(at[0]-'0')*10+at[1]-'0'-1:][:1], "wM") {
			continue
		}
		taken[at] = country
		units = append(units, unit(fmt.Sprintf("u%d", i), country, "infantry", mobility, at, int(500+roll.Intn(12000)),
			fmt.Sprintf("guns=%d\narmour=%d\nfanatic=%v\npuppet=%v\ncohesion=%d", roll.Intn(200), roll.Intn(200), roll.Intn(5) == 0, roll.Intn(5) == 0, 300+roll.Intn(700))))
	}
	supply := "[[truck_pool]]\nid=\"p\"\nformation=\"red-army\"\ncolumns=1\n[[air_supply]]\nid=\"a\"\nformation=\"blue-army\"\nfirst=1945-08-02\nlast=1945-08-06\ntons=40\ntotal=90\n" +
		"[[supply_source]]\nid=\"r\"\nside=\"red\"\nhex=\"0508\"\nkind=\"depot\"\nstock=300\ntons=50\n[[map.rail]]\nid=\"l\"\ngauge=1435\npath=\"0101 0102 0103 0104 0105 0106 0107 0108\"\n[[map.rail]]\nid=\"m\"\ngauge=1435\npath=\"0501 0502 0503 0504 0505 0506 0507 0508\"\n"
	return board{rows: strings.Join(rows, "\n"), units: units, days: 12,
		extra: supply + "[[supply_source]]\nid=\"s\"\nside=\"blue\"\nhex=\"0101\"\n[[map.fort]]\nid=\"f\"\nname=\"Works\"\nhex=\"0505\"\nside=\"blue\"\nlevel=3\nconfidence=\"high\"\n"}
}

// playRandom gives random orders, legal and illegal, until the campaign ends,
// and checks the invariants after each.
func playRandom(t *testing.T, sc *scenario.Scenario, seed uint64, perPhase int32, every int) {
	t.Helper()
	g := engine.New(sc, seed)
	roll := dice.New(seed, dice.Staff, 0, 0, 0)
	var units []engine.UnitID
	var reach []engine.Reachable
	n := 0
	for !g.Over() {
		v := g.View(g.Active())
		for range perPhase {
			units = v.Units(units[:0])
			if len(units) == 0 {
				break
			}
			o := randomOrder(v, &roll, units, &reach)
			before := g.Hash()
			events, err := g.Do(v.Side(), o)
			reported(t, g, events)
			if err != nil && g.Hash() != before {
				t.Fatalf("seed %d day %d: refused order %+v changed the state", seed, g.Day(), o)
			}
			if n++; n%every == 0 {
				if fault := g.Audit(); fault != nil {
					t.Fatalf("seed %d day %d after %+v: %v", seed, g.Day(), o, fault)
				}
			}
		}
		events, err := g.Do(v.Side(), engine.EndPhase{})
		if err != nil {
			t.Fatal(err)
		}
		reported(t, g, events)
		if fault := g.Audit(); fault != nil {
			t.Fatalf("seed %d day %d, end of phase: %v", seed, g.Day(), fault)
		}
	}
}

// reported demands that somebody learns of every event: a kind that FilterEvents
// does not know would be kept from both sides.
func reported(t *testing.T, g *engine.Game, events []engine.Event) {
	t.Helper()
	for i := range events {
		one := events[i : i+1]
		if len(g.FilterEvents(0, one))+len(g.FilterEvents(1, one)) == 0 {
			t.Fatalf("no side learns of %T", one[0])
		}
	}
}

func randomOrder(v engine.View, roll *dice.Stream, units []engine.UnitID, reach *[]engine.Reachable) engine.Order {
	u := units[roll.Intn(int32(len(units)))]
	s, _ := v.Unit(u)
	switch roll.Intn(14) {
	case 12:
		return engine.Detach{Unit: u}
	case 13:
		return engine.Rejoin{Unit: units[len(units)-1-int(roll.Intn(min(4, int32(len(units)))))]}
	case 0:
		return engine.SetPosture{Unit: u, Posture: engine.Posture(roll.Intn(6))}
	case 11:
		return engine.SetStance{Formation: roll.Between(-1, int32(len(v.Scenario().Formations))), Stance: engine.Stance(roll.Intn(7))}
	case 6:
		return engine.SetSupplyPriority{Formation: roll.Between(-1, 3), Priority: int8(roll.Between(-1, 7))}
	case 7, 8:
		if *reach = v.RailReach(u, (*reach)[:0]); len(*reach) > 0 {
			return engine.MoveByRail{Unit: u, To: (*reach)[roll.Intn(int32(len(*reach)))].Hex}
		}
		if roll.Intn(8) == 0 {
			return engine.MoveByRail{Unit: u, To: roll.Between(-2, 70)}
		}
	case 9:
		return engine.ForcedMarch{Unit: u}
	case 1: // nonsense
		return engine.Move{Unit: engine.UnitID(roll.Between(-3, 5000)), To: roll.Between(-5, 40000)}
	case 2, 3, 4, 5:
		o := engine.Attack{Target: v.Neighbour(s.Hex, roll.Intn(6)), Advance: roll.Intn(2) == 0, Effort: engine.Effort(max(0, roll.Between(-3, 4)))}
		for d := int32(0); d < 6 && o.Target >= 0; d++ {
			if n := v.Neighbour(o.Target, d); n >= 0 && v.Occupant(n) == v.Side() {
				o.Units = v.At(n, o.Units)
			}
		}
		return o
	}
	*reach = v.Reach(u, (*reach)[:0])
	if len(*reach) == 0 {
		return engine.Move{Unit: u, To: s.Hex}
	}
	return engine.Move{Unit: u, To: (*reach)[roll.Intn(int32(len(*reach)))].Hex}
}

func TestRandomPlayKeepsEveryInvariantOnSmallMaps(t *testing.T) {
	for seed := range uint64(60) {
		playRandom(t, randomBoard(seed).scenario(t), seed, 40, 1)
	}
}

func TestRandomPlayKeepsEveryInvariantOnTheCampaign(t *testing.T) {
	sc := campaign(t)
	for seed := range uint64(2) {
		playRandom(t, sc, seed, 600, 150)
	}
}

var soak = flag.Int("soak", 0, "TestSoak plays so many campaigns and as many small maps at random")

// TestSoak is random play at length, by one command:
//
//	go test ./engine -run TestSoak -soak 1000 -timeout 3h
//
// Each seed is a small map, with the invariants after every order, and the campaign, with
// the invariants after every phase and every fiftieth order.
func TestSoak(t *testing.T) {
	if *soak == 0 {
		t.Skip("only when it is asked for with -soak")
	}
	sc := campaign(t)
	workers := min(runtime.GOMAXPROCS(0), *soak)
	for w := range workers {
		t.Run(fmt.Sprintf("worker %d", w+1), func(t *testing.T) {
			t.Parallel()
			for i := w; i < *soak; i += workers {
				seed := uint64(1000 + i)
				playRandom(t, randomBoard(seed).scenario(t), seed, 40, 1)
				playRandom(t, sc, seed, 200, 50)
			}
		})
	}
}

package engine_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"auguststorm/engine"
	"auguststorm/engine/dice"
	"auguststorm/engine/hex"
)

// network is a random board of railways, with what the oracle needs to know of it.
type network struct {
	b     board
	lines [][]int32 // hexes of each railway
	tons  []int64   // per railway: capacity in kg
	at    []int32   // sources
	gives []int64   // kg a day
	units []int32
}

const netWidth, netHeight = 9, 7

// randomNetwork draws railways of one to three kinds as random walks, sources and
// hungry divisions on them.
func randomNetwork(seed uint64, rules string) network {
	roll := dice.New(seed, dice.Staff, 7, 7, 7)
	n := network{}
	extra := "[rules.supply]\nrail_double=90\nrail_single=40\nrail_narrow=15\nrations_full=0\nammo_full=0\n" + rules
	var rail []int32
	for i := range int32(5) {
		at := roll.Intn(netWidth * netHeight)
		line := []int32{at}
		for range 4 + roll.Intn(8) {
			if next, ok := hex.Neighbour(at, roll.Intn(6), netWidth, netHeight); ok {
				at = next
				line = append(line, at)
			}
		}
		if len(line) < 2 {
			continue
		}
		kind := roll.Intn(3)
		var words []string
		for _, h := range line {
			words = append(words, hex.Label(h, netWidth, netHeight))
		}
		extra += fmt.Sprintf("[[map.rail]]\nid=\"r%d\"\ngauge=%d\ntracks=%d\npath=%q\n", i, []int32{750, 1435, 1435}[kind], []int32{1, 1, 2}[kind], strings.Join(words, " "))
		n.lines, n.tons = append(n.lines, line), append(n.tons, []int64{15000, 40000, 90000}[kind])
		rail = append(rail, line...)
	}
	for i := range int32(2) {
		h, tons := rail[roll.Intn(int32(len(rail)))], 20+roll.Intn(150)
		extra += fmt.Sprintf("[[supply_source]]\nid=\"s%d\"\nside=\"red\"\nhex=%q\ntons=%d\n", i, hex.Label(h, netWidth, netHeight), tons)
		n.at, n.gives = append(n.at, h), append(n.gives, 1000*int64(tons))
	}
	for i := range int32(6) {
		h := rail[roll.Intn(int32(len(rail)))]
		n.units = append(n.units, h)
		n.b.units = append(n.b.units, unit(fmt.Sprintf("u%d", i), "red", "infantry", "leg", hex.Label(h, netWidth, netHeight), int(1000+roll.Intn(6000)), fmt.Sprintf("guns=%d", roll.Intn(60))))
	}
	row := strings.Repeat(".", netWidth)
	n.b.rows = strings.TrimSpace(strings.Repeat(row+" ", netHeight))
	n.b.control = strings.ReplaceAll(n.b.rows, ".", "R")
	n.b.extra = extra
	return n
}

// graph is the slow oracle: Dinic's algorithm on an adjacency matrix.
// E. A. Dinic, Soviet Mathematics Doklady 11, 1970.
type graph struct {
	room [][]int64
	rank []int
}

func newGraph(n int) *graph {
	g := &graph{room: make([][]int64, n), rank: make([]int, n)}
	for i := range g.room {
		g.room[i] = make([]int64, n)
	}
	return g
}

func (g *graph) layers(from, to int) bool {
	for i := range g.rank {
		g.rank[i] = -1
	}
	g.rank[from] = 0
	for queue := []int{from}; len(queue) > 0; queue = queue[1:] {
		for v, room := range g.room[queue[0]] {
			if room > 0 && g.rank[v] < 0 {
				g.rank[v] = g.rank[queue[0]] + 1
				queue = append(queue, v)
			}
		}
	}
	return g.rank[to] >= 0
}

func (g *graph) push(at, to int, most int64) int64 {
	if at == to {
		return most
	}
	for v := range g.room {
		if g.room[at][v] > 0 && g.rank[v] == g.rank[at]+1 {
			if sent := g.push(v, to, min(most, g.room[at][v])); sent > 0 {
				g.room[at][v] -= sent
				g.room[v][at] += sent
				return sent
			}
		}
	}
	return 0
}

func (g *graph) flow(from, to int) (sum int64) {
	for g.layers(from, to) {
		for sent := g.push(from, to, 1<<40); sent > 0; sent = g.push(from, to, 1<<40) {
			sum += sent
		}
	}
	return sum
}

// most is what the railways could bring to the units at most; with roads every
// unit is next to every railway hex that a train can reach.
func (n *network) most(need []int64, roads bool) int64 {
	hexes := netWidth * netHeight
	g := newGraph(hexes + len(n.units) + 2)
	from, to := hexes+len(n.units), hexes+len(n.units)+1
	rail := map[int32]bool{}
	for i, line := range n.lines {
		for k := 1; k < len(line); k++ {
			a, b := line[k-1], line[k]
			g.room[a][b] = max(g.room[a][b], n.tons[i]) // two lines on one hexside count as the better one
			g.room[b][a] = g.room[a][b]
			rail[a], rail[b] = true, true
		}
	}
	for i, h := range n.at {
		g.room[from][h] += n.gives[i]
	}
	for i, h := range n.units {
		g.room[hexes+i][to] = need[i]
		g.room[h][hexes+i] = 1 << 40
		for r := range rail {
			if roads {
				g.room[r][hexes+i] = 1 << 40
			}
		}
	}
	return g.flow(from, to)
}

func (n *network) play(t *testing.T) (got int64, need []int64, first int64) {
	w := n.b.game(t)
	w.nextDay()
	for i := range n.units {
		s := w.Unit(w.id(fmt.Sprintf("u%d", i)))
		got, need = got+int64(s.Got), append(need, int64(s.Need))
	}
	return got, need, int64(w.Unit(w.id("u0")).Got)
}

func TestRailwaysBringAsMuchAsDinicsAlgorithmSays(t *testing.T) {
	for seed := range uint64(150) {
		n := randomNetwork(seed, pool(0)) // no lorries: what a train cannot bring stays
		got, need, _ := n.play(t)
		if want := n.most(need, false); got != want {
			t.Errorf("seed %d: %d kg, the most is %d", seed, got, want)
		}
	}
}

func TestTheFirstInPriorityGetsAllThatCanReachIt(t *testing.T) {
	for seed := range uint64(60) {
		n := randomNetwork(seed, pool(0))
		n.b.units[0] = strings.Replace(n.b.units[0], `formation="red-army"`, `formation="guards"`, 1)
		n.b.extra += "[[stores]]\nid=\"first\"\nformation=\"guards\"\npriority=1\n[[formation]]\nid=\"guards\"\nname=\"Guards\"\ncountry=\"red\"\nlevel=\"corps\"\nparent=\"red-army\"\nconfidence=\"high\"\nsource=[\"t\"]\n"
		_, need, first := n.play(t)
		alone := make([]int64, len(need))
		alone[0] = need[0]
		if want := n.most(alone, false); first != want {
			t.Errorf("seed %d: %d kg, alone it could have %d", seed, first, want)
		}
	}
}

func TestWithLorriesFromOtherRailheadsLittleIsLeftUndelivered(t *testing.T) {
	sum, most := int64(0), int64(0)
	for seed := range uint64(150) {
		n := randomNetwork(seed, "column_km=1000\ncolumn_lead=1000\ncolumn_fuel=0\n")
		got, need, _ := n.play(t)
		want := n.most(need, true)
		if got > want {
			t.Errorf("seed %d: %d kg arrive where %d are the most", seed, got, want)
		}
		sum, most = sum+got, most+want
	}
	t.Logf("%d of %d kg, %d permille", sum, most, 1000*sum/most)
	if 100*sum < 97*most {
		t.Errorf("%d of %d kg arrive, less than 97 percent", sum, most)
	}
}

const rail0107 = "[[map.rail]]\nid=\"r\"\ngauge=1435\npath=\"0101 0201 0301 0401 0501 0601 0701\"\n"

// hungry is a rule that lets units begin with nothing.
const hungry = "[rules.supply]\nrations_full=0\nammo_full=0\nfuel_full=0\n"

func pool(columns int) string {
	return fmt.Sprintf("[[truck_pool]]\nid=\"p\"\nformation=\"red-army\"\ncolumns=%d\n", columns)
}

func TestTwiceTheColumnsBringTwiceTheTons(t *testing.T) {
	got := func(columns int) int32 {
		w := board{rows: plain7, control: red7, extra: hungry + source0101 + pool(columns), units: []string{unit("a", "red", "infantry", "leg", "0701", 30000, "guns=900")}}.game(t)
		w.nextDay()
		return w.Unit(w.id("a")).Got
	}
	one, two := got(1), got(2)
	// 300 t over 100 km of road a day; six hexes of open plain are 240 km of road.
	if one != 125000 || two != 250000 {
		t.Errorf("one column brings %d kg, two %d; want 125,000 and 250,000", one, two)
	}
}

func TestARailwayTakenAwayLeavesLessBeyond(t *testing.T) {
	got := func(rail string) int32 {
		w := board{rows: plain7, control: red7, extra: hungry + source0101 + pool(1) + rail, units: []string{unit("a", "red", "infantry", "leg", "0702", 30000, "guns=900")}}.game(t)
		w.nextDay()
		return w.Unit(w.id("a")).Got
	}
	if with, without := got(rail0107), got(""); with < 4*without {
		t.Errorf("%d kg with the railway, %d without", with, without)
	}
}

func TestAColumnDoesNotCatchUpWithTanksBeforeTheyHalt(t *testing.T) {
	row := strings.Repeat(".", 30)
	w := board{rows: strings.Join([]string{row, row, row}, " "), control: strings.ReplaceAll(strings.Join([]string{row, row, row}, " "), ".", "R"), days: 20,
		extra: source0101, units: []string{unit("t", "red", "tank", "track", "0102", 5000, "armour=200")}}.game(t)
	var short []engine.RanShort
	for _, to := range []string{"0602", "1102", "1602", "", "", "", "", "", "", "", "", ""} {
		if to != "" {
			if err := w.move("t", to); err != nil {
				t.Fatal(err)
			}
		}
		for _, e := range w.nextDay() {
			if e, ok := e.(engine.RanShort); ok {
				short = append(short, e)
			}
		}
		if s := w.Unit(w.id("t")); to == "1602" && (s.Cause != engine.FarAhead || s.Got != 0) {
			t.Errorf("after three days' drive it is %v and got %d kg", s.Cause, s.Got)
		}
	}
	if len(short) != 1 || short[0].Of != engine.OutOfFuel || short[0].Cause != engine.FarAhead || short[0].Behind <= 100 {
		t.Errorf("told of shortages: %+v", short)
	}
	if s := w.Unit(w.id("t")); s.Cause != engine.Served || s.Fuel != 200 {
		t.Errorf("after a halt it is %v with %d centi-refills", s.Cause, s.Fuel)
	}
}

func TestTanksLowOnFuelBeginTheDayWithHalfTheirMP(t *testing.T) {
	w := board{rows: plain7, control: red7, extra: "[rules.supply]\nfuel_full=40\n", units: []string{unit("t", "red", "tank", "track", "0101", 5000, "armour=200")}}.game(t)
	if got := w.Unit(w.id("t")).MP; got != 12 {
		t.Errorf("%d MP of 24", got)
	}
}

func TestFuelByAirReachesTanksThatAreCutOff(t *testing.T) {
	w := board{rows: plain7, control: red7, days: 9, extra: "[rules.supply]\nfuel_full=0\n[[air_supply]]\nid=\"a\"\nformation=\"red-army\"\nfirst=1945-08-02\nlast=1945-08-05\ntons=30\ntotal=50\n",
		units: []string{unit("t", "red", "tank", "track", "0301", 5000, "armour=200"), unit("u", "red", "tank", "track", "0501", 5000, "armour=200")}}.game(t)
	var flown []int32
	for range 5 {
		for _, e := range w.nextDay() {
			if e, ok := e.(engine.SupplyFlown); ok {
				flown = append(flown, e.Kg)
			}
		}
	}
	// A refill of 200 tanks and 5,000 men weighs 116.5 t; a hundredth of it 1,165 kg.
	if len(flown) != 2 || flown[0] != 25*1165 || flown[0]+flown[1] != 42*1165 {
		t.Errorf("flown %v kg; want 25 and 17 hundredths of a refill", flown)
	}
	if a, b := w.Unit(w.id("t")).Fuel, w.Unit(w.id("u")).Fuel; a != 21 || b != 21 {
		t.Errorf("%d and %d centi-refills, want 21 each", a, b)
	}
}

func TestASideKnowsItsOwnAirliftAndTheEnemyNothingOfIt(t *testing.T) {
	w := board{rows: plain7, control: red7, days: 9, extra: "[rules.supply]\nfuel_full=0\n[[air_supply]]\nid=\"a\"\nformation=\"red-army\"\nhex=\"0101\"\nfirst=1945-08-02\nlast=1945-08-03\ntons=30\ntotal=50\n",
		units: []string{unit("t", "red", "tank", "track", "0301", 5000, "armour=200"), unit("i", "blue", "infantry", "leg", "0401", 5000), unit("u", "red", "tank", "track", "0601", 5000, "armour=200")}}.game(t)
	if n := len(w.View(1).Airlifts()); n != 0 {
		t.Errorf("the enemy knows of %d airlifts", n)
	}
	for day, want := range []struct {
		flies bool
		left  int32
	}{{false, 50_000}, {true, 50_000 - 25*1165}, {true, 50_000 - 42*1165}, {false, 50_000 - 42*1165}} {
		list := w.View(0).Airlifts()
		if len(list) != 1 || list[0].Flies() != want.flies || list[0].Left != want.left || list[0].Base != w.hex("0101") {
			t.Errorf("day %d: %+v", day+1, list)
		}
		if u := list[0].Units; len(u) != 1 || u[0] != w.id("u") {
			t.Errorf("day %d: transports come to %v, not to the unit outside the ZOC alone", day+1, u)
		}
		w.nextDay()
	}
}

func TestABesiegedGarrisonLivesOffItsDepotUntilItIsEmpty(t *testing.T) {
	w := board{rows: plain7, days: 20, extra: "[rules.supply]\nrations_full=20\n[[supply_source]]\nid=\"d\"\nside=\"blue\"\nhex=\"0403\"\nkind=\"depot\"\nstock=90\n", units: []string{
		unit("g", "blue", "fortress", "static", "0403", 2000), unit("r", "red", "infantry", "leg", "0303", 9000), unit("s", "red", "infantry", "leg", "0503", 9000)}}.game(t)
	hungryOn := int32(-1)
	for w.Day() < 18 {
		w.nextDay()
		s := w.Unit(w.id("g"))
		if s.CutOff > 0 && w.View(1).Stock(0) > 0 {
			t.Fatalf("day %d: cut off beside a depot of %d kg", w.Day(), w.View(1).Stock(0))
		}
		if s.Unsupplied == 1 {
			hungryOn = w.Day()
		}
	}
	// 9 t a day out of 90 t and two days carried.
	if hungryOn < 10 || hungryOn > 13 {
		t.Errorf("without rations from day %d", hungryOn)
	}
}

func TestADepotThatFallsIsLost(t *testing.T) {
	w := board{rows: plain7, extra: "[[supply_source]]\nid=\"d\"\nside=\"blue\"\nhex=\"0201\"\nkind=\"depot\"\nstock=90\n", units: []string{unit("r", "red", "cavalry", "cavalry", "0101", 4000)}}.game(t)
	if err := w.move("r", "0201"); err != nil {
		t.Fatal(err)
	}
	if a := w.View(1).SupplyAccount(); a.Lost != 90000 || w.View(1).Stock(0) != 0 {
		t.Errorf("account %+v", a)
	}
}

func TestAnOrderMovesAFormationToTheFront(t *testing.T) {
	corps := func(id string) string {
		return fmt.Sprintf("[[formation]]\nid=%q\nname=\"C\"\ncountry=\"red\"\nlevel=\"corps\"\nparent=\"red-army\"\nconfidence=\"high\"\nsource=[\"t\"]\n", id)
	}
	b := board{rows: plain7, control: red7, extra: hungry + "[[supply_source]]\nid=\"s\"\nside=\"red\"\nhex=\"0101\"\ntons=50\n" + corps("one") + corps("two"),
		units: []string{unit("a", "red", "infantry", "leg", "0101", 9000), unit("b", "red", "infantry", "leg", "0101", 9000)}}
	b.units[0] = strings.Replace(b.units[0], `formation="red-army"`, `formation="one"`, 1)
	b.units[1] = strings.Replace(b.units[1], `formation="red-army"`, `formation="two"`, 1)
	w := b.game(t)
	two := int32(3)
	if w.Scenario().Formations[two].ID != "two" {
		t.Fatal("the formations stand in another order")
	}
	for _, c := range []struct {
		o    engine.SetSupplyPriority
		want engine.Rule
	}{{engine.SetSupplyPriority{Formation: two, Priority: 6}, engine.RejectPriority}, {engine.SetSupplyPriority{Formation: 1, Priority: 1}, engine.RejectNoSuchFormation}, {engine.SetSupplyPriority{Formation: two, Priority: 1}, ""}} {
		if _, err := w.do(c.o); rule(err) != c.want {
			t.Errorf("%+v: %v, want %q", c.o, err, c.want)
		}
	}
	w.nextDay()
	a, bb := w.Unit(w.id("a")), w.Unit(w.id("b"))
	if bb.Got < 49000 || a.Got > 1000 {
		t.Errorf("the first got %d kg, the one in front of it %d of 50,000", a.Got, bb.Got)
	}
}

func TestGunsWithoutShellsWeighOnTheirSide(t *testing.T) {
	b := board{rows: plain7, units: []string{unit("a", "red", "infantry", "leg", "0202", 9000, "guns=200"), unit("d", "blue", "infantry", "leg", "0302", 4000)}, extra: "[rules.supply]\nammo_full=50\n"}
	w := b.game(t)
	f, err := w.Forecast(0, engine.Attack{Target: w.hex("0302"), Units: []engine.UnitID{w.id("a")}})
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, l := range f.Ledger {
		if l.Section == "7.8" && l.Name == "shells" && l.Value < 0 {
			found = true
		}
	}
	if !found {
		t.Errorf("no line about shells in %+v", f.Ledger)
	}
	w.attack("0302", "a")
	if got := w.Unit(w.id("a")).Ammo; got != 0 {
		t.Errorf("%d centi-units of fire left of 50", got)
	}
}

// The lines must stand in section 7.11 of the manual as they are worked out here.
func TestTheExampleInTheManual(t *testing.T) {
	w := board{rows: plain7, control: red7, extra: source0101 + pool(2) + "[rules.supply]\nrations_full=40\nammo_full=200\nfuel_full=60\n[[map.rail]]\nid=\"r\"\ngauge=1435\npath=\"0101 0201 0301\"\n",
		units: []string{unit("a", "red", "tank", "track", "0701", 9000, "guns=100", "armour=200")}}.game(t)
	events := w.nextDay()
	s, v := w.Unit(w.id("a")), w.View(0)
	var ran engine.SupplyRan
	for _, e := range events {
		if e, ok := e.(engine.SupplyRan); ok && e.Side == 0 {
			ran = e
		}
	}
	tons := func(kg int64) string { return fmt.Sprintf("%d.%03d t", kg/1000, kg%1000) }
	left := int64(s.Got) - ran.Delivered
	lines := []string{
		fmt.Sprintf("in all %s; two columns carry %s over %d km and burn %d percent more", tons(int64(s.Need)), tons(int64(s.Got)), v.SupplyDistance(s.Hex)*5, 100*(ran.Burnt-left)/int64(s.Got)),
		fmt.Sprintf("it has rations %d, ammunition %d, fuel %d; %s used, %s left over", s.Rations, s.Ammo, s.Fuel, tons(ran.Delivered), tons(left)),
	}
	manual, err := os.ReadFile("../assets/manual/supply.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		if !strings.Contains(string(manual), l+"\n") {
			t.Errorf("not in the manual: %s", l)
		}
	}
}

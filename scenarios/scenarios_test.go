package scenarios_test

import (
	"strings"
	"testing"

	"auguststorm/engine/scenario"
	"auguststorm/engine/scenario/load"
	"auguststorm/scenarios"
)

func augustStorm(t *testing.T) *scenario.Scenario {
	t.Helper()
	s, problems := load.Finder{Embedded: scenarios.FS}.Open("august-storm")
	for _, p := range problems {
		t.Error(p)
	}
	if s == nil {
		t.FailNow()
	}
	return s
}

// added says that a record is not in the research notes: the army, corps and
// group troops and the other regiments of an air force, which close a stated sum.
func added(id string) bool {
	return strings.HasSuffix(id, "-troops") && id != "wunuerh-fort-troops" || strings.HasSuffix(id, "-rest")
}

// branch counts the records of the research notes from a node down, itself included.
func branch(n *scenario.OOBNode) int {
	count := 1
	if added(n.ID()) {
		count = 0
	}
	for _, c := range n.Children {
		count += branch(c)
	}
	return count
}

// The research notes hold this many records of each command, itself included.
var records = map[string]int{
	"tbf": 117, "6gta": 22, "17a": 5, "36a": 14, "39a": 23, "53a": 13, "cmg": 13, "12aa": 15,
	"1fef": 116, "35a": 8, "1rba": 20, "5a": 40, "25a": 15, "chug": 5, "10mc": 4, "87rc": 3, "88rc": 3, "9aa": 10,
	"2fef": 57, "2rba": 9, "15a": 10, "5src": 4, "16a": 9, "kor": 4, "10aa": 9, "akf": 8, "tof": 17, "fehc": 308,
	"kwantung-army": 154, "1st-area-army": 49, "3rd-army": 18, "5th-army": 20, "3rd-area-army": 29, "30th-army": 5,
	"44th-army": 10, "4th-army": 20, "34th-army": 8, "17th-area-army": 16, "58th-army": 5, "2nd-air-army": 6,
	"manchukuo-army": 23, "mengjiang-army": 6, "mongolia-garrison-army": 12, "5th-area-army": 31,
	"ominato-guard": 5, "chinkai-guard": 4,
}

func TestEveryRecordOfTheResearchNotesIsInTheOrderOfBattle(t *testing.T) {
	s := augustStorm(t)
	roots := scenario.OOBTree(s)
	total := 0
	for _, n := range roots {
		total += branch(n)
	}
	if total != 514 {
		t.Errorf("%d records, want 308 Soviet and Mongolian and 206 Japanese ones", total)
	}
	for id, want := range records {
		n := scenario.FindOOB(roots, id)
		if n == nil {
			t.Errorf("%s is missing", id)
		} else if got := branch(n); got != want {
			t.Errorf("%s has %d records, want %d", id, got, want)
		}
	}
}

func TestEightySovietAndMongolianDivisions(t *testing.T) {
	count := map[string]int{}
	for _, u := range augustStorm(t).Listed() {
		if (u.Country == "ussr" || u.Country == "mongolia") && u.Size == "division" && !u.OffMap {
			count[u.Kind]++
		}
	}
	for kind, want := range map[string]int{"infantry": 70, "motorised": 2, "tank": 2, "cavalry": 6} {
		if count[kind] != want {
			t.Errorf("%d %s divisions, want %d", count[kind], kind, want)
		}
	}
}

func TestTwentyFourJapaneseDivisionsInManchuria(t *testing.T) {
	s := augustStorm(t)
	have := map[string]bool{}
	for _, u := range s.Listed() {
		have[u.ID] = u.Size == "division" && u.Kind == "infantry" && u.Country == "japan" && !u.OffMap
	}
	for _, no := range strings.Fields("39th 63rd 79th 107th 108th 112th 117th 119th 122nd 123rd 124th 125th 126th 127th 128th 134th 135th 136th 137th 138th 139th 148th 149th 59th") {
		if !have[no+"-div"] {
			t.Errorf("%s Division is missing", no)
		}
	}
}

func TestSumsAgreeWithTheStatedTotalsOrSayWhyNot(t *testing.T) {
	s := augustStorm(t)
	roots := scenario.OOBTree(s)
	claims := 0
	for i := range s.Formations {
		f := &s.Formations[i]
		sum := scenario.FindOOB(roots, f.ID).Sum
		for _, c := range []struct {
			what       string
			sum, claim int64
		}{{"men", sum.Men, int64(f.ClaimMen)}, {"guns", sum.Guns, int64(f.ClaimGuns)}, {"armour", sum.Armour, int64(f.ClaimArm)}} {
			off, ok := scenario.Deviation(c.sum, c.claim)
			if ok {
				claims++
			}
			if (off < -10 || off > 10) && len(f.ClaimNote) < 40 {
				t.Errorf("%s: %s differ by %d percent and claim_note does not say why", f.ID, c.what, off)
			}
		}
	}
	if claims < 40 {
		t.Errorf("only %d stated totals", claims)
	}
	for id, claim := range map[string]int32{"fehc": 1577725, "tbf": 654040, "1fef": 586589, "2fef": 337096, "kwantung-army": 713724} {
		if got := scenario.FindOOB(roots, id).Formation.ClaimMen; got != claim {
			t.Errorf("%s states %d men, want %d", id, got, claim)
		}
	}
}

// Stated strengths of divisions and brigades that are split into several units.
var wholes = map[string]int32{
	"112th-div": 16218, "124th-div": 12500, "126th-div": 19000, "128th-div": 12634, "134th-div": 14056, "136th-div": 9000, "137th-div": 10000,
	"88th-div": 20000, "89th-div": 14500, "91st-div": 23000,
}

func TestASplitUnitIsNeverCountedTwice(t *testing.T) {
	s := augustStorm(t)
	units := map[string]*scenario.Unit{}
	for i := range s.Units {
		units[s.Units[i].ID] = &s.Units[i]
	}
	whole := map[string]int32{}
	for i := range s.Listed() {
		u := &s.Units[i]
		if u.PartOf == "" {
			continue
		}
		parent := units[u.PartOf]
		if parent.Country != u.Country || parent.Formation != u.Formation {
			t.Errorf("%s is detached from %s but under another country or formation", u.ID, u.PartOf)
		}
		if !u.Land() || parent.OffMap {
			continue
		}
		for up := parent; up != nil; up = units[up.PartOf] {
			whole[up.ID] += u.Men
		}
	}
	for id, parts := range whole {
		u := units[id]
		if !strings.Contains(u.Basis, "less") && !strings.Contains(u.Basis, "in the parts listed below") {
			t.Errorf("%s has parts, but its basis does not say that it is reduced by them: %s", id, u.Basis)
		}
		if e := establishment(s, u.Estab); u.PartOf == "" && e > 0 && wholes[id] == 0 && u.Men+parts > e+e/100 {
			t.Errorf("%s and its parts have %d men, more than the %d of the establishment", id, u.Men+parts, e)
		}
	}
	for id, want := range wholes {
		if got := units[id].Men + whole[id]; got != want {
			t.Errorf("%s and its parts have %d men, want the stated %d", id, got, want)
		}
	}
}

func establishment(s *scenario.Scenario, id string) int32 {
	for _, e := range s.Establishments {
		if e.ID == id {
			return e.Men
		}
	}
	return 0
}

func TestACorpsIsTheSumOfItsBrigades(t *testing.T) {
	s := augustStorm(t)
	roots := scenario.OOBTree(s)
	for id, table := range map[string]string{"5gtc": "su-tank-corps", "9gmc": "su-mech-corps", "7mc": "su-mech-corps"} {
		sum := scenario.FindOOB(roots, id).Sum
		if want := establishment(s, table); sum.Men != int64(want) {
			t.Errorf("%s has %d men, want the %d of the table", id, sum.Men, want)
		}
	}
	if sum := scenario.FindOOB(roots, "6gta").Sum; sum.Armour != 826+193 {
		t.Errorf("6th Guards Tank Army has %d tanks and SP guns, want 826 and 193", sum.Armour)
	}
}

func TestTaskForcesDrawnFromOthersAreNotCounted(t *testing.T) {
	found := 0
	for _, u := range augustStorm(t).Listed() {
		if strings.HasPrefix(u.ID, "al-") || u.ID == "wonsan" {
			found++
			if !u.OffMap || !strings.Contains(u.Basis, "drawn from") {
				t.Errorf("%s is counted, or does not say from whom it is drawn", u.ID)
			}
		}
	}
	if found != 11 {
		t.Errorf("%d task forces, want 11", found)
	}
}

func TestEveryUnitHasSourceBasisAndPlace(t *testing.T) {
	s := augustStorm(t)
	side := map[string]string{}
	for _, c := range s.Countries {
		side[c.ID] = c.Side
	}
	for i := range s.Listed() {
		u := &s.Units[i]
		if len(u.Source) == 0 || u.Placed == "" {
			t.Errorf("%s has no source or no confidence of its place", u.ID)
		}
		if u.Estab == "" && u.Basis == "" {
			t.Errorf("%s says neither by establishment nor by basis where its strength comes from", u.ID)
		}
		if !u.Land() {
			continue
		}
		owner := s.Board.Country[u.Hex.Hex]
		if owner == scenario.NoCountry || s.Countries[owner].Side != side[u.Country] {
			t.Errorf("%s starts in %s, outside its own side's country", u.ID, u.Hex.Ref)
		}
	}
}

func TestSeventyOneObjectives(t *testing.T) {
	s := augustStorm(t)
	if len(s.Objectives) != 71 {
		t.Errorf("%d objectives, want 71", len(s.Objectives))
	}
	for _, o := range s.Objectives {
		if o.Taken == 0 && o.ID != "tonghua" || o.Taken != 0 && (o.Taken < s.Start || o.Taken > s.End) || o.By == "" || len(o.Source) == 0 {
			t.Errorf("%s: taken %s by %q, %d sources", o.ID, o.Taken, o.By, len(o.Source))
		}
	}
}

func TestEveryOverlayLoadsAndChangesTheGame(t *testing.T) {
	f := load.Finder{Embedded: scenarios.FS}
	plain := augustStorm(t)
	names := f.Whatifs("august-storm")
	if len(names) < 4 {
		t.Fatalf("only %d overlays", len(names))
	}
	for _, name := range names {
		s, problems := f.Open("august-storm", name)
		for _, p := range problems {
			t.Error(name, p)
		}
		if s != nil && (s.Content == plain.Content || len(s.Overlays) != 1 || s.Overlays[0].Supposes == "") {
			t.Errorf("%s changes nothing, or does not say what it supposes", name)
		}
	}
}

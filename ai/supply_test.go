package ai_test

import (
	"fmt"
	"os"
	"testing"
	"testing/fstest"

	"auguststorm/engine"
	"auguststorm/engine/scenario/load"
)

// tankArmy plays the campaign to the morning of 15 August and returns how far the
// units of 6th Guards Tank Army are from their first hexes in the mean, in hexes, and
// their mean fuel.
func tankArmy(t *testing.T, overlays ...string) (hexes, fuel int32) {
	t.Helper()
	var list []load.Overlay
	for _, o := range overlays {
		list = append(list, load.Overlay{FS: os.DirFS("../scenarios/august-storm/whatif"), Path: o + ".toml"})
	}
	return tankArmyUnder(t, list...)
}

func tankArmyUnder(t *testing.T, list ...load.Overlay) (hexes, fuel int32) {
	t.Helper()
	sc, problems := load.Dir(os.DirFS("../scenarios"), "august-storm", list...)
	if len(problems) > 0 {
		t.Fatalf("%v", problems)
	}
	w := start(t, sc)
	for w.Day() < 6 {
		w.play()
	}
	n := int32(0)
	for u := range sc.Units {
		f, id := sc.Units[u].Formation, engine.UnitID(u)
		if f != "6gta" && f != "5gtc" && f != "9gmc" && f != "7mc" || w.Unit(id).Hex < 0 {
			continue
		}
		hexes += w.View(0).Distance(sc.Units[u].Hex.Hex, w.Unit(id).Hex)
		fuel += int32(w.Unit(id).Fuel)
		n++
	}
	return hexes / n, fuel / n
}

func TestFuelTellsHowFarTheTankArmyComesByThe15th(t *testing.T) {
	worse, _ := tankArmy(t, "tank-army-fuel-worse")
	plain, fuel := tankArmy(t)
	doubled, more := tankArmy(t, "tank-army-fuel-doubled")
	t.Logf("%d, %d and %d hexes; %d and %d centi-refills", worse, plain, doubled, fuel, more)
	if worse >= plain || plain >= doubled {
		t.Errorf("without the airlift %d hexes, as it was %d, with twice the fuel %d", worse, plain, doubled)
	}
	// The record: 350 to 450 km by road from the frontier to Lupei and Tuchuan by the 12th to
	// 14th, the rear still behind; here the mean of all units, in a straight line.
	if plain < 12 || plain > 20 {
		t.Errorf("by the 15th the army is %d hexes of 20 km from its first hexes in the mean", plain)
	}
	dry, left := tankArmy(t, "dry-august")
	t.Logf("without rain %d hexes and %d centi-refills", dry, left)
	if left >= 85 { // the main bodies wait at 75, see stavka.star
		t.Errorf("without rain the tank army has %d centi-refills on the 15th; it had stopped for want of fuel", left)
	}
	if plain >= dry {
		t.Errorf("mud should hold it back: %d hexes, without rain %d", plain, dry)
	}
}

// lorries is an overlay that gives the tank army and its front so many columns each.
func lorries(columns int) load.Overlay {
	text := fmt.Sprintf("format = 1\noverlay = \"lorries\"\nname = \"Lorries\"\nsupposes = \"Other lorries than there were.\"\nscenario = \"august-storm\"\n"+
		"[change.truck_pool.lorries-6gta]\ncolumns = %d\n[change.truck_pool.lorries-tbf]\ncolumns = %d\n", columns, columns)
	return load.Overlay{FS: fstest.MapFS{"l.toml": {Data: []byte(text)}}, Path: "l.toml"}
}

func TestMoreLorriesBringTheTankArmyFarther(t *testing.T) {
	few, _ := tankArmyUnder(t, lorries(1))
	plain, fuel := tankArmy(t)
	many, more := tankArmyUnder(t, lorries(24))
	t.Logf("%d, %d and %d hexes; %d and %d centi-refills", few, plain, many, fuel, more)
	if few > plain || plain > many || few == many {
		t.Errorf("with few lorries %d hexes, as it was %d, with many %d", few, plain, many)
	}
}

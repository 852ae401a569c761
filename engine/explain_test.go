package engine_test

import (
	"fmt"
	"strings"
	"testing"

	"auguststorm/engine"
)

func TestACombatCanBeDoneAgainFromItsExplanation(t *testing.T) {
	w := board{rows: ".......\n..f....\n.......\n.......\n.......", extra: sources + "[[map.river]]\nid=\"r\"\nrank=\"minor\"\nsides=\"0202:E\"\n", units: []string{
		unit("a", "red", "infantry", "leg", "0202", 42000, "guns=300", "quality=8"), unit("g", "red", "artillery", "truck", "0202", 2000, "guns=120"),
		unit("d", "blue", "infantry", "leg", "0302", 9000, "guns=40", "entrenched=2", "fanatic=true")}}.game(t)
	c := resolved(t, w.attack("0302", "a", "g"))
	e := w.Explain(c)
	sum := int32(0)
	for _, f := range e.Terms {
		sum += f.Odds()
	}
	if sum != e.Odds || e.Odds+e.Noise != e.R || e.R != c.R {
		t.Errorf("the terms add up to %d, L is %d, R %d", sum, e.Odds, e.R)
	}
	if power := c.Strength[0].Power*30000/42000 + c.Strength[1].Power; power != c.Forecast.In.AttackPower {
		t.Errorf("the units' powers make %d, the sum says %d", power, c.Forecast.In.AttackPower)
	}
	men := [2]int32{}
	for _, l := range c.Losses {
		men[w.SideOf(l.Unit)] += l.Lost.Killed + l.Lost.Wounded
	}
	text := strings.Join(e.Lines(), "\n")
	for _, want := range []string{
		"Combat 1: assault of hex 0302, forest, by Red",
		"attack: 30000 men engaged,",
		"The a: 42000 men, 300 guns, 0 tanks, rating 100 percent, cohesion 1000, fatigue 0: 510.0 CP (5.3)",
		fmt.Sprintf("%+d odds L (5.6.6)", e.Odds),
		"the attacker's losses spread over 42000 men, whose frontage let 30000 attack (5.4)",
		"The g supported (5.4)",
		fmt.Sprintf(" permille of 9000, %d men", men[1]),
	} {
		if !strings.Contains(text, want) {
			t.Errorf("no %q in\n%s", want, text)
		}
	}
	w.nextDay()
	again := w.Explain(c)
	if strings.Join(again.Lines(), "\n") != text {
		t.Error("the next day it reads differently")
	}
	for _, l := range e.Terms {
		if l.Section == "" {
			t.Errorf("%s names no section", l)
		}
	}
	if testing.Verbose() {
		t.Log("\n" + text)
	}
	var _ engine.Explanation = e
}

package engine

import "fmt"

// Rule names the rule that an order broke.
type Rule string

// Rules an order can break.
const (
	RejectGameOver        Rule = "game-over"
	RejectNotYourPhase    Rule = "not-your-phase"
	RejectUnknownOrder    Rule = "unknown-order"
	RejectNoSuchUnit      Rule = "no-such-unit"
	RejectNotYourUnit     Rule = "not-your-unit"
	RejectNotOnMap        Rule = "not-on-map"
	RejectNoSuchHex       Rule = "no-such-hex"
	RejectImmobile        Rule = "immobile"
	RejectOutOfReach      Rule = "out-of-reach"
	RejectStackLimit      Rule = "stack-limit"
	RejectEnemyThere      Rule = "enemy-there"
	RejectNoMP            Rule = "no-mp"
	RejectNoFuel          Rule = "no-fuel"
	RejectRouted          Rule = "routed"
	RejectFought          Rule = "already-fought"
	RejectNotAdjacent     Rule = "not-adjacent"
	RejectNoWay           Rule = "no-way-across"
	RejectNoDefender      Rule = "no-defender"
	RejectNoAttacker      Rule = "no-attacker"
	RejectTwice           Rule = "listed-twice"
	RejectAttackedToday   Rule = "attacked-today"
	RejectPosture         Rule = "no-such-posture"
	RejectPriority        Rule = "no-such-priority"
	RejectNoSuchFormation Rule = "no-such-formation"
	RejectNoArmy          Rule = "commands-no-units"
	RejectEffort          Rule = "no-such-effort"
	RejectOverrun         Rule = "overrun"
	RejectStance          Rule = "stance"
	RejectSameStance      Rule = "same-stance"
	RejectMovedToday      Rule = "moved-today"
	RejectNoRailway       Rule = "no-railway"
	RejectNoTrains        Rule = "no-trains"
	RejectForced          Rule = "already-forced"
	RejectTired           Rule = "too-tired"
	RejectZOC             Rule = "enemy-zoc"
	RejectNoDetachment    Rule = "no-detachment"
	RejectDetached        Rule = "detached-already"
	RejectTooSmall        Rule = "too-small"
	RejectNotThere        Rule = "not-the-same-hex"
)

// Rejection is the error of an order that may not be given: the rule it breaks
// and a sentence with the numbers.
type Rejection struct {
	Rule   Rule
	Text   string
	format string
	args   []any
}

// Message is the sentence as a format with its arguments, so that another language
// can be put in its place.
func (r *Rejection) Message() (format string, args []any) { return r.format, r.args }

// Error gives the sentence.
func (r *Rejection) Error() string { return r.Text }

func reject(rule Rule, format string, args ...any) error {
	return &Rejection{rule, fmt.Sprintf(format, args...), format, args}
}

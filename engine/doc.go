// Package engine holds the rules: one file a chapter of the manual.
//
// Everything outside (staff, client, laboratory, replay) uses one door: New,
// Check, Do, View, Forecast and Hash. An order is checked, decided and applied:
// deciding reads the state and puts every roll of the dice into events; apply
// is the only code that writes the state, and it cannot fail.
//
// A game is a pure function of scenario, seed and orders. The package uses
// integers only, no clock, no goroutine and no map whose order could reach the
// state, so that every platform computes the same hash.
package engine

// RulesVersion names the rules that decided a game. A record made under another
// version may not replay; see package replay.
const RulesVersion = 1

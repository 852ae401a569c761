// Package scenarios holds the scenarios that come with the program, one folder
// each, so that the program runs wherever it is put.
package scenarios

import "embed"

// FS has one folder per scenario, named by its id. relief.png, shore.txt and rivers.txt
// are for drawing finer than hexes, see package fine.
//
//go:embed */*.toml */whatif/*.toml */relief.png */shore.txt */rivers.txt */doctrines/*.star
var FS embed.FS

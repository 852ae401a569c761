// Package scenarios holds the scenarios that come with the program, one folder
// each, so that the program runs wherever it is put.
package scenarios

import "embed"

// FS has one folder per scenario, named by its id.
//
//go:embed */*.toml */whatif/*.toml
var FS embed.FS

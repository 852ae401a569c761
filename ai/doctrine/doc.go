// Package doctrine runs a side's doctrine: a script in Starlark that decides once a
// day what each formation is to do (manual chapter 18).
//
// A script is a guest. It may not hang, fill the memory, read anything but what it
// is given, or stop the game. Starlark itself gives no clock, no files, no while
// and no recursion, and counts steps. What it lacks is added here: floats are refused
// by Compile, with file and line, and a script is rewritten before it is compiled so
// that every operation that can be dear (a product of lists, a comparison, a method) goes
// through a function that counts its cost as steps and bounds its result.
// Limits are steps and sizes only, never time, so that a doctrine does the same everywhere.
//
// The package knows nothing of the war; package ai hands in the values.
package doctrine

// Package ai is the Staff that plays a side: it turns the missions in the scenario
// (axis and posture of every formation) into orders, one phase at a time. It sees
// nothing but the View of its side. How it thinks is told in assets/manual/staff.md,
// whose sections the comments cite.
package ai

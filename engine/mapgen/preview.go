package mapgen

import "io"

func (a *Atlas) Preview(w io.Writer) error        { return nil }
func (a *Atlas) ReadObjectives(name string) error { return nil }
func (a *Atlas) Check(w io.Writer) bool           { return true }

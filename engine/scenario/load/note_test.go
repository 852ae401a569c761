package load

import (
	"os"
	"testing"
)

func TestAHeadingIsReadWithoutLoading(t *testing.T) {
	f := Finder{Embedded: os.DirFS("../../../scenarios")}
	h, ok := f.Heading("august-storm")
	if !ok || h.Name != "August Storm" || h.Start.String() != "1945-08-09" || h.End.String() != "1945-09-02" || len(h.Sides) != 2 || h.Sides[1].ID != "japan" {
		t.Errorf("%v %+v", ok, h)
	}
	if len(h.Whatifs) < 6 || h.Whatifs[0].Name == "" || h.Whatifs[0].Supposes == "" {
		t.Errorf("overlays: %+v", h.Whatifs)
	}
	if _, ok := f.Heading("nowhere"); ok {
		t.Error("a scenario that is not there has a heading")
	}
}

func TestAFileWithoutTheTablesAskedForIsNotParsed(t *testing.T) {
	for text, want := range map[string]bool{
		"[[level]]\nid = 'odds'":                     true,
		"a = 1\n  [[ \"level\" ]] # of the opponent": true,
		"level = [{id = 'odds'}]":                    true,
		"[[formation]]\nlevel = 'front'":             false,
		"[[levels]]":                                 false,
		"# [[level]]":                                false,
	} {
		if mayHold(text, "level") != want {
			t.Errorf("%q: want %v", text, want)
		}
	}
}

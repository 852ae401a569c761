package scenario

import "testing"

func TestASentenceBeginsWithACapitalInAnyScript(t *testing.T) {
	for in, want := range map[string]string{"": "", "the north": "The north", "österreich": "Österreich", "日本": "日本", "\xff": "\xff"} {
		if got := Sentence(in); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

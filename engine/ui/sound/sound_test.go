package sound_test

import (
	"testing"

	"auguststorm/engine/ui/sound"
)

func TestEverySoundIsShortQuietAndEndsInSilence(t *testing.T) {
	for _, name := range sound.All() {
		s := sound.Make(name)
		peak := 0
		for _, v := range s {
			peak = max(peak, int(v), -int(v))
		}
		if len(s) < sound.Rate/20 || len(s) > 3*sound.Rate {
			t.Errorf("%s lasts %d samples", name, len(s))
		}
		if peak < 1000 || peak > 14000 {
			t.Errorf("%s has a peak of %d of 32767", name, peak)
		}
		if s[len(s)-1] != 0 {
			t.Errorf("%s ends at %d", name, s[len(s)-1])
		}
	}
	if sound.Make("cannon") != nil {
		t.Error("an unknown sound is made")
	}
}

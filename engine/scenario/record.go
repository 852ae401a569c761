package scenario

import "fmt"

// RecordedLoss is what a side lost in history; a game is compared with it at its end.
type RecordedLoss struct {
	ID     string   `toml:"id" need:"yes" doc:"Id."`
	Side   string   `toml:"side" need:"yes" ref:"side" doc:"Whose loss it is."`
	Kind   string   `toml:"kind" need:"yes" enum:"killed wounded captured missing" doc:"What became of the men."`
	Men    int32    `toml:"men" need:"yes" range:"0..5000000" unit:"men" doc:"How many; the lowest figure where sources differ."`
	MenTo  int32    `toml:"men_to" range:"0..5000000" unit:"men" doc:"The highest figure where sources differ."`
	Source []string `toml:"source" need:"yes" ref:"source" doc:"Sources."`
	Note   string   `toml:"note" doc:"Remarks."`
}

// recordedLosses checks that ranges are written from the lowest figure.
func (c *checker) recordedLosses() {
	for i := range c.s.Recorded {
		if r := &c.s.Recorded[i]; r.MenTo != 0 && r.MenTo < r.Men {
			c.fail(fmt.Sprintf("recorded_loss[%d].men_to", i), "AS504", "exchange the figures", "the loss %q has a range that ends before it starts", r.ID)
		}
	}
}

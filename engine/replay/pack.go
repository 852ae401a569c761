package replay

import (
	"encoding/json"

	"auguststorm/engine"

	"github.com/klauspost/compress/zstd"
)

// Packer makes the file of one game again and again while it is played. What it has
// packed of finished days it keeps, so that a save costs as much on the last day as on
// the first.
type Packer struct {
	enc  *zstd.Encoder
	buf  []byte
	days []packed
}

// packed is the block of a finished day.
type packed struct {
	orders []engine.Order // of which it was made
	block  []byte
}

// is says whether the block is of this day.
func (p *packed) is(d *Day) bool {
	return d.Closed && len(d.Orders) == len(p.orders) && len(d.Orders) > 0 && &d.Orders[0] == &p.orders[0]
}

// Pack is what Write writes.
func (p *Packer) Pack(r *Record) ([]byte, error) {
	if p.enc == nil {
		enc, err := newEncoder()
		if err != nil {
			return nil, err
		}
		p.enc = enc
	}
	head, err := json.Marshal(&r.Header)
	if err != nil {
		return nil, err
	}
	out := appendBlock([]byte(magic), p.enc, head)
	var last []int64
	for i := range r.Days {
		out = append(out, p.day(i, &r.Days[i], last)...)
		last = r.Days[i].State
	}
	return append(out, 0), nil
}

// day is the block of day i of the record; last is the state of the day before.
func (p *Packer) day(i int, d *Day, last []int64) []byte {
	if i < len(p.days) && p.days[i].is(d) {
		return p.days[i].block
	}
	p.days = p.days[:min(i, len(p.days))] // what followed another day is of no use
	p.buf = encodeDay(p.buf[:0], d, last)
	block := appendBlock(nil, p.enc, p.buf)
	if d.Closed && len(p.days) == i {
		p.days = append(p.days, packed{d.Orders, block})
	}
	return block
}

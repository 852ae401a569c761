package engine

import (
	"encoding/binary"
	"errors"
)

// The wire form of orders, for records, saves and exchanged turns: one byte for
// the kind, then every field as a varint. A kind keeps its number for ever, and
// a new field goes to the end of its order.

// orderKinds lists every order by its number on the wire.
var orderKinds = [...]func() codable{
	0: func() codable { return new(EndPhase) },
	1: func() codable { return new(Move) },
	2: func() codable { return new(Attack) },
	3: func() codable { return new(SetPosture) },
	4: func() codable { return new(SetStance) },
	5: func() codable { return new(SetSupplyPriority) },
	6: func() codable { return new(MoveByRail) },
	7: func() codable { return new(ForcedMarch) },
	8: func() codable { return new(Detach) },
	9: func() codable { return new(Rejoin) },
}

// codable is a pointer to an order that can name its fields to a coder, and
// give the order itself.
type codable interface {
	code(*coder)
	order() Order
}

func (o *EndPhase) code(*coder)      {}
func (o *EndPhase) order() Order     { return *o }
func (o *Move) code(c *coder)        { coded(c, &o.Unit); coded(c, &o.To) }
func (o *Move) order() Order         { return *o }
func (o *MoveByRail) code(c *coder)  { coded(c, &o.Unit); coded(c, &o.To) }
func (o *MoveByRail) order() Order   { return *o }
func (o *ForcedMarch) code(c *coder) { coded(c, &o.Unit) }
func (o *ForcedMarch) order() Order  { return *o }
func (o *Detach) code(c *coder)      { coded(c, &o.Unit) }
func (o *Detach) order() Order       { return *o }
func (o *Rejoin) code(c *coder)      { coded(c, &o.Unit) }
func (o *Rejoin) order() Order       { return *o }
func (o *SetPosture) order() Order   { return *o }
func (o *Attack) order() Order       { return *o }
func (o *SetStance) code(c *coder)   { coded(c, &o.Formation); coded(c, &o.Stance) }
func (o *SetStance) order() Order    { return *o }

func (o *SetSupplyPriority) code(c *coder) { coded(c, &o.Formation); coded(c, &o.Priority) }
func (o *SetSupplyPriority) order() Order  { return *o }

func (o *SetPosture) code(c *coder) { coded(c, &o.Unit); coded(c, &o.Posture) }

func (o *Attack) code(c *coder) {
	coded(c, &o.Target)
	codedList(c, &o.Units)
	codedBool(c, &o.Advance)
	coded(c, &o.Effort)
}

// pointed returns a pointer to a copy of an order and its number.
func pointed(o Order) (codable, byte) {
	switch o := o.(type) {
	case EndPhase:
		return &o, 0
	case Move:
		return &o, 1
	case Attack:
		return &o, 2
	case SetPosture:
		return &o, 3
	case SetStance:
		return &o, 4
	case SetSupplyPriority:
		return &o, 5
	case MoveByRail:
		return &o, 6
	case ForcedMarch:
		return &o, 7
	case Detach:
		return &o, 8
	case Rejoin:
		return &o, 9
	}
	panic("an order without a wire form")
}

// AppendOrder appends the wire form of an order to buf.
func AppendOrder(buf []byte, o Order) []byte {
	p, kind := pointed(o)
	c := coder{buf: append(buf, kind)}
	p.code(&c)
	return c.buf
}

// errOrder is the error of bytes that are no order.
var errOrder = errors.New("this is no order")

// ReadOrder reads the order at the start of data and returns the number of bytes
// it took. The order need not be legal; Check tells.
func ReadOrder(data []byte) (Order, int, error) {
	if len(data) == 0 || int(data[0]) >= len(orderKinds) {
		return nil, 0, errOrder
	}
	p := orderKinds[data[0]]()
	c := coder{buf: data[1:], reading: true}
	p.code(&c)
	if c.bad {
		return nil, 0, errOrder
	}
	return p.order(), len(data) - len(c.buf), nil
}

// coder writes fields to buf or reads them from its front.
type coder struct {
	buf          []byte
	reading, bad bool
}

func (c *coder) number(v int64) int64 {
	if !c.reading {
		c.buf = binary.AppendVarint(c.buf, v)
		return v
	}
	v, n := binary.Varint(c.buf)
	if n <= 0 {
		c.bad = true
		return 0
	}
	c.buf = c.buf[n:]
	return v
}

// coded writes or reads one number; one that its type cannot hold is refused.
func coded[T ~int8 | ~uint8 | ~int16 | ~int32](c *coder, p *T) {
	v := c.number(int64(*p))
	*p = T(v)
	c.bad = c.bad || int64(*p) != v
}

func codedBool(c *coder, p *bool) {
	v := c.number(int64(bit(*p)))
	*p = v == 1
	c.bad = c.bad || v != 0 && v != 1
}

// codedList writes or reads a list; every entry takes a byte at least, so that a
// false length cannot ask for much memory.
func codedList[T ~int8 | ~uint8 | ~int16 | ~int32](c *coder, p *[]T) {
	n := c.number(int64(len(*p)))
	if !c.reading {
		for i := range *p {
			coded(c, &(*p)[i])
		}
		return
	}
	if n < 0 || n > int64(len(c.buf)) {
		c.bad = true
		return
	}
	*p = nil
	for range n {
		var v T
		coded(c, &v)
		*p = append(*p, v)
	}
}

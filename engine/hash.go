package engine

// Hash is a 64-bit digest of the whole state, read in a fixed order and
// independent of the platform's word size and byte order.
func (g *Game) Hash() uint64 {
	d := digest(0x9E3779B97F4A7C15)
	d.add(uint64(uint32(g.st.Day))<<16 | uint64(uint8(g.st.Active))<<8 | bit(g.st.Over))
	d.add(uint64(uint32(g.st.Combats)))
	for i := range g.st.Units {
		if s := &g.st.Units[i]; s.Status != WithUnit { // such a one has nothing
			d.unit(s)
		}
	}
	for i := range g.st.Intel {
		if k := &g.st.Intel[i]; k.Level != Unknown || g.st.Units[i].Status != WithUnit {
			d.intel(k)
		}
	}
	for i := range g.st.Formations {
		d.formation(&g.st.Formations[i])
	}
	for _, w := range g.st.Weather {
		d.add(uint64(w.Sky) | uint64(w.Ground)<<8 | uint64(w.Rains)<<16 | uint64(w.Dry)<<24)
	}
	d.bytes(g.st.Control)
	d.bytes(g.st.RailOf)
	d.words(g.st.Fort)
	d.words(g.st.TakenOn)
	d.bytes(g.st.Holder)
	for _, h := range g.st.Attacked {
		d.add(uint64(uint32(h)))
	}
	d.add(uint64(len(g.st.Attacked)))
	d.bytes(g.st.Priority)
	d.longs(g.st.Stock)
	d.longs(g.st.Flown)
	d.add(pair(int32(g.st.TrainsRun[0]), int32(g.st.TrainsRun[1])))
	for i, left := range g.st.Bridges {
		if left > 0 {
			d.add(uint64(i)<<8 | uint64(left))
		}
	}
	d.add(uint64(len(g.st.Bridges)))
	d.traffic(g.st.Traffic)
	for e, n := range g.st.Trains {
		if n > 0 {
			d.add(uint64(e)<<8 | uint64(n))
		}
	}
	for _, a := range g.st.Account {
		for _, kg := range [...]int64{a.Arrived, a.Flown, a.Delivered, a.Burnt, a.Lost} {
			d.add(uint64(kg))
		}
	}
	return d.sum()
}

type digest uint64

// add mixes one word in; the multiplier and the shift are those of the
// SplitMix64 finaliser (Steele, Lea, Flood, 2014).
func (d *digest) add(w uint64) {
	x := (uint64(*d) ^ w) * 0xBF58476D1CE4E5B9
	*d = digest(x ^ x>>29)
}

func (d *digest) sum() uint64 {
	x := uint64(*d)
	x = (x ^ x>>30) * 0x94D049BB133111EB
	return x ^ x>>31
}

func (d *digest) unit(u *UnitState) {
	d.add(pair(u.Hex, u.Men))
	d.add(pair(u.Guns, u.Armour))
	d.add(pair(u.ArmourPool, u.Stragglers))
	d.add(pair(u.Worn, u.Lost.Killed))
	d.add(pair(u.Lost.Wounded, u.Lost.Captured))
	d.add(pair(u.Lost.Missing, u.Lost.Guns))
	d.add(pair(u.Lost.Armour, int32(uint16(u.MP))|int32(u.Waited)<<16))
	d.add(pair(u.Need, u.Got))
	d.add(pair(u.Railhead, int32(u.Short)|int32(u.Cause)<<8))
	d.add(uint64(uint16(u.Ammo)) | uint64(uint16(u.Rations))<<16 | uint64(uint16(u.Column))<<32)
	d.add(uint64(uint16(u.Cohesion)) | uint64(uint16(u.Fatigue))<<16 | uint64(uint16(u.Fuel))<<32 | uint64(uint16(u.CutOff))<<48)
	d.add(uint64(uint16(u.Unsupplied)) | uint64(uint16(u.Still))<<16 | uint64(uint8(u.Entrenched))<<32 | uint64(u.Status)<<40 | uint64(u.Posture)<<48 |
		bit(u.Moved)<<56 | bit(u.Fought)<<57 | bit(u.Routed)<<58 | bit(u.Forced)<<59 | bit(u.Told)<<60)
}

func (d *digest) longs(l []int32) {
	for _, v := range l {
		d.add(uint64(uint32(v)))
	}
	d.add(uint64(len(l)))
}

func (d *digest) traffic(ways []Passed) {
	for i := range ways {
		if t := &ways[i]; t.All|t.First > 0 {
			d.add(uint64(i)<<32 | uint64(t.First)<<16 | uint64(t.All))
		}
	}
	d.add(uint64(len(ways)))
}

func (d *digest) intel(i *Intel) {
	d.add(pair(i.Hex, i.Men))
	d.add(pair(i.Guns, i.Armour))
	d.add(uint64(uint16(i.Day)) | uint64(uint8(i.Level))<<16 | bit(i.Seen)<<24)
}

func (d *digest) formation(f *FormationState) {
	d.add(pair(f.HQ, int32(f.Stance)|int32(f.Was)<<8|int32(f.Next)<<16))
	d.add(uint64(uint16(f.MovedOn)) | uint64(uint16(f.Silent))<<16 | uint64(uint16(f.Since))<<32 | uint64(uint16(f.Due))<<48)
}

func (d *digest) bytes(b []int8) {
	w := uint64(0)
	for i, v := range b {
		w = w<<8 | uint64(uint8(v))
		if i&7 == 7 {
			d.add(w)
			w = 0
		}
	}
	d.add(w)
	d.add(uint64(len(b)))
}

func (d *digest) words(b []int16) {
	for _, v := range b {
		d.add(uint64(uint16(v)))
	}
	d.add(uint64(len(b)))
}

func pair(a, b int32) uint64 { return uint64(uint32(a)) | uint64(uint32(b))<<32 }

func bit(b bool) uint64 {
	if b {
		return 1
	}
	return 0
}

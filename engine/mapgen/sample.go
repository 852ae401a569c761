package mapgen

import (
	"math"
	"slices"
	"sort"
)

// Sample is what the sample points of one hex found.
type Sample struct {
	Points          int
	Land, Lake      int // points on land outside lakes, points on lakes
	Class           [8]int
	Swamp, Sand     int
	Owner           []int // votes by country
	Mean, Low, High float64
}

// fill paints polygons (even-odd rule) into a mask with a value.
func (r *Raster) fill(f Feature, v int16) {
	north, south := math.Inf(-1), math.Inf(1)
	for _, ring := range f.Lines {
		for _, p := range ring {
			north, south = max(north, p.Y), min(south, p.Y)
		}
	}
	first := max(int(math.Floor((r.North-north)/r.Cell)), 0)
	last := min(int(math.Ceil((r.North-south)/r.Cell)), r.H-1)
	var cuts []float64
	for y := first; y <= last; y++ {
		lat := r.North - (float64(y)+0.5)*r.Cell
		cuts = cuts[:0]
		for _, ring := range f.Lines {
			for i := range ring {
				a, b := ring[i], ring[(i+1)%len(ring)]
				if (a.Y > lat) != (b.Y > lat) {
					cuts = append(cuts, a.X+(lat-a.Y)/(b.Y-a.Y)*(b.X-a.X))
				}
			}
		}
		sort.Float64s(cuts)
		for i := 0; i+1 < len(cuts); i += 2 {
			x0 := max(int(math.Ceil((cuts[i]-r.West)/r.Cell-0.5)), 0)
			x1 := min(int(math.Ceil((cuts[i+1]-r.West)/r.Cell-0.5)), r.W)
			for x := x0; x < x1; x++ {
				r.Value[y*r.W+x] = v
			}
		}
	}
}

// blank is an empty mask as large and as fine as r.
func (r *Raster) blank() *Raster {
	m := *r
	m.Value = make([]int16, len(r.Value))
	return &m
}

// masks are the polygons of the bundle as rasters.
type masks struct{ land, lake, area, country *Raster }

const (
	areaSwamp = 1
	areaSand  = 2
)

func (b *Bundle) masks(countries []CountryConfig) masks {
	m := masks{b.Cover.blank(), b.Cover.blank(), b.Cover.blank(), b.Cover.blank()}
	for _, f := range b.Land {
		m.land.fill(f, 1)
	}
	for _, f := range b.Lakes {
		if f.flag("existed_1945") {
			m.lake.fill(f, 1)
		}
	}
	for _, f := range b.Areas {
		kind := int16(areaSand)
		if f.text("kind") == "swamp" {
			kind = areaSwamp
		}
		m.area.fill(f, kind)
	}
	for _, f := range b.Countries {
		for i, c := range countries {
			if f.text("id") == c.Source {
				m.country.fill(f, int16(i+1))
			}
		}
	}
	return m
}

// samplePoints are the offsets of about 125 points spread evenly over a hex.
func samplePoints(d float64) []Point {
	var out []Point
	step := d / 12
	for j := -8; j <= 8; j++ {
		for i := -7; i <= 7; i++ {
			p := Point{(float64(i) + 0.25) * step, (float64(j) + 0.25) * step}
			x, y := math.Abs(p.X), math.Abs(p.Y)
			if x <= d/2 && y <= d/math.Sqrt(3)-x/math.Sqrt(3) {
				out = append(out, p)
			}
		}
	}
	return out
}

// sample looks at the ground of a hex.
func (g *Grid) sample(b *Bundle, m masks, h int32, offsets []Point, countries int) Sample {
	s := Sample{Points: len(offsets), Owner: make([]int, countries)}
	heights := make([]float64, 0, len(offsets))
	c := g.Centre(h)
	for _, o := range offsets {
		lon, lat := g.Inverse(Point{c.X + o.X, c.Y + o.Y})
		i := b.Cover.index(lon, lat)
		if m.land.Value[i] == 0 {
			continue
		}
		if m.lake.Value[i] != 0 {
			s.Lake++
			continue
		}
		s.Land++
		s.Class[max(0, min(7, b.Cover.Value[i]))]++
		switch m.area.Value[i] {
		case areaSwamp:
			s.Swamp++
		case areaSand:
			s.Sand++
		}
		if v := m.country.Value[i]; v > 0 {
			s.Owner[v-1]++
		}
		heights = append(heights, max(0, float64(b.Elevation.At(lon, lat))))
	}
	if len(heights) > 0 {
		slices.Sort(heights)
		sum := 0.0
		for _, v := range heights {
			sum += v
		}
		s.Mean = sum / float64(len(heights))
		s.Low, s.High = heights[len(heights)*5/100], heights[len(heights)*95/100]
	}
	return s
}

// water says whether the hex is sea or lake; the rest is land.
func (s *Sample) water() (code byte, is bool) {
	switch {
	case s.Lake*2 >= s.Points:
		return 'o', true
	case (s.Land+s.Lake)*2 < s.Points:
		return '~', true
	case s.Land == 0:
		return 'o', true
	}
	return 0, false
}

// Landforms and covers in the order of the table codes.
const (
	plain = iota
	hills
	mountains
)

const (
	open = iota
	steppe
	desert
	forest
)

// codes are the terrain letters by landform and cover.
var codes = [3][4]byte{{'.', ',', ':', 'f'}, {'h', 's', 'd', 'H'}, {'m', 'n', 'e', 'M'}}

// landform follows the relief between the 5th and 95th percentile, whose
// thresholds grow with the square root of the width d of a hex in km.
func (s *Sample) landform(d float64) int {
	scale := math.Sqrt(d / 20)
	r, least := s.High-s.Low, 110*scale
	if s.Mean > 1000 {
		least = 160 * scale // steps of the 8-bit source are coarse up there
	}
	switch {
	case r < least:
		return plain
	case r+0.10*scale*min(max(s.Mean-700, 0), 800) >= 285*scale:
		return mountains
	}
	return hills
}

// code is the terrain letter of a land hex.
func (s *Sample) code(d float64) byte {
	n := float64(s.Land)
	share := func(c ...int) float64 {
		sum := 0
		for _, i := range c {
			sum += s.Class[i]
		}
		return float64(sum) / n
	}
	arid := share(4, 5, 6)
	cover := open
	switch {
	case share(6)+0.5*share(5)+0.6*float64(s.Sand)/n*arid >= 0.55 || share(5, 6) >= 0.55:
		cover = desert
	case arid >= 0.5:
		cover = steppe
	case share(1)+0.7*share(2) >= 0.5:
		cover = forest
	}
	form := s.landform(d)
	if form == plain && float64(s.Swamp)/n >= 0.45 {
		return 'w'
	}
	return codes[form][cover]
}

package kit

import "math"

// IconStroke is a line, or a filled polygon, of an icon in a square of 16.
type IconStroke struct {
	Points []Point
	Width  float32 // 0 is 1.5
	Fill   bool
}

// Icons are the signs of the client by name, drawn with one pen.
var Icons = map[string][]IconStroke{
	"check":   {line(3, 8.5, 6.5, 12, 13, 4.5).thick(2)},
	"close":   {line(4, 4, 12, 12), line(12, 4, 4, 12)},
	"plus":    {line(8, 3, 8, 13), line(3, 8, 13, 8)},
	"minus":   {line(3, 8, 13, 8)},
	"up":      {line(3.5, 10, 8, 5.5, 12.5, 10)},
	"down":    {line(3.5, 6, 8, 10.5, 12.5, 6)},
	"left":    {line(10, 3.5, 5.5, 8, 10, 12.5)},
	"right":   {line(6, 3.5, 10.5, 8, 6, 12.5)},
	"menu":    {line(2.5, 4, 13.5, 4), line(2.5, 8, 13.5, 8), line(2.5, 12, 13.5, 12)},
	"more":    {dot(3.5, 8, 1.3), dot(8, 8, 1.3), dot(12.5, 8, 1.3)},
	"search":  {circle(7, 7, 4.3), line(10.2, 10.2, 13.8, 13.8).thick(1.8)},
	"play":    {solid(4.5, 2.5, 13.5, 8, 4.5, 13.5)},
	"pause":   {solid(4, 3, 6.8, 3, 6.8, 13, 4, 13), solid(9.2, 3, 12, 3, 12, 13, 9.2, 13)},
	"skip":    {solid(3, 3, 9.5, 8, 3, 13), solid(10.5, 3, 13, 3, 13, 13, 10.5, 13)},
	"undo":    {line(6, 3, 2.5, 6.2, 6, 9.4), line(2.8, 6.2, 9.5, 6.2, 12, 7.2, 13, 9.6, 12, 12, 9.5, 13, 6, 13)},
	"save":    {line(2.5, 2.5, 11, 2.5, 13.5, 5, 13.5, 13.5, 2.5, 13.5, 2.5, 2.5), line(5, 13.2, 5, 9, 11, 9, 11, 13.2), line(5, 2.8, 5, 5.5, 9.5, 5.5, 9.5, 2.8)},
	"folder":  {line(2, 12.8, 2, 3.4, 6.2, 3.4, 7.8, 5.2, 14, 5.2, 14, 12.8, 2, 12.8)},
	"gear":    gear(),
	"help":    {line(5, 5.6, 5.6, 3.8, 8, 3, 10.4, 3.9, 10.8, 5.8, 9.8, 7.4, 8, 8.6, 8, 10), dot(8, 12.8, 1)},
	"info":    {circle(8, 8, 6), line(8, 7.4, 8, 11.4), dot(8, 4.8, 0.9)},
	"warn":    {line(8, 2.2, 14.4, 13.4, 1.6, 13.4, 8, 2.2), line(8, 6.4, 8, 9.6), dot(8, 11.5, 0.9)},
	"star":    {star(true)},
	"flag":    {line(3.5, 14, 3.5, 2), solid(3.5, 2.2, 13, 2.6, 10.8, 5.4, 13, 8.4, 3.5, 8.4)},
	"book":    {line(8, 4, 5.5, 2.8, 2, 2.8, 2, 12.6, 5.5, 12.6, 8, 13.8, 10.5, 12.6, 14, 12.6, 14, 2.8, 10.5, 2.8, 8, 4, 8, 13.6)},
	"list":    {dot(3, 4, 1.1), line(6, 4, 13.5, 4), dot(3, 8, 1.1), line(6, 8, 13.5, 8), dot(3, 12, 1.1), line(6, 12, 13.5, 12)},
	"map":     {line(2, 4, 6, 2.5, 10, 4, 14, 2.5, 14, 12, 10, 13.5, 6, 12, 2, 13.5, 2, 4), line(6, 2.8, 6, 12), line(10, 4, 10, 13.2)},
	"layers":  {line(8, 2, 14, 5.4, 8, 8.8, 2, 5.4, 8, 2), line(2, 8.4, 8, 11.8, 14, 8.4), line(2, 11.2, 8, 14.4, 14, 11.2)},
	"chart":   {line(2.5, 2.5, 2.5, 13.5, 13.5, 13.5), line(5, 10.5, 7.6, 7, 9.8, 8.8, 13, 4)},
	"clock":   {circle(8, 8, 6), line(8, 4.2, 8, 8, 10.8, 9.6)},
	"sound":   {solid(2, 6, 4.5, 6, 8, 3, 8, 13, 4.5, 10, 2, 10), line(10.4, 5.8, 11.4, 8, 10.4, 10.2), line(12.2, 3.8, 13.8, 8, 12.2, 12.2)},
	"mute":    {solid(2, 6, 4.5, 6, 8, 3, 8, 13, 4.5, 10, 2, 10), line(10.5, 6, 14, 10), line(14, 6, 10.5, 10)},
	"fuel":    {line(3, 13.5, 3, 3, 9, 3, 9, 13.5), line(2, 13.5, 10, 13.5), line(4.8, 5, 7.2, 5, 7.2, 7.4, 4.8, 7.4, 4.8, 5), line(9, 8, 11, 8, 11, 12, 13, 12, 13, 5.5, 11, 3.6)},
	"supply":  {line(2, 5.2, 8, 2.4, 14, 5.2, 14, 11, 8, 13.8, 2, 11, 2, 5.2, 8, 8, 14, 5.2), line(8, 8, 8, 13.6)},
	"attack":  {line(2.5, 13.5, 12.5, 3.5), solid(13.8, 2.2, 8.6, 3.8, 12.2, 7.4)},
	"shield":  {line(8, 2, 13.4, 3.8, 13.2, 8.4, 11.4, 11.8, 8, 14.2, 4.6, 11.8, 2.8, 8.4, 2.6, 3.8, 8, 2)},
	"eye":     {line(1.5, 8, 4.4, 4.8, 8, 3.6, 11.6, 4.8, 14.5, 8, 11.6, 11.2, 8, 12.4, 4.4, 11.2, 1.5, 8), circle(8, 8, 2)},
	"lock":    {line(3.5, 7.4, 12.5, 7.4, 12.5, 13.6, 3.5, 13.6, 3.5, 7.4), line(5.4, 7.2, 5.4, 4.6, 6.6, 2.8, 8, 2.4, 9.4, 2.8, 10.6, 4.6, 10.6, 7.2)},
	"link":    {line(6, 3, 13, 3, 13, 10), line(13, 3, 3.5, 12.5)},
	"edit":    {line(3, 13, 3.6, 10, 11, 2.6, 13.4, 5, 6, 12.4, 3, 13)},
	"trash":   {line(2.8, 4.4, 13.2, 4.4), line(4, 4.4, 4.8, 13.6, 11.2, 13.6, 12, 4.4), line(6, 4.2, 6, 2.4, 10, 2.4, 10, 4.2)},
	"person":  {circle(8, 5, 2.8), line(2.6, 13.8, 3.6, 10.8, 6, 9.6, 10, 9.6, 12.4, 10.8, 13.4, 13.8)},
	"weather": {line(4, 12, 2.4, 10.8, 2.4, 8.8, 4, 7.6, 4.6, 5.4, 6.6, 4, 9, 4.2, 10.6, 6, 12.6, 6.6, 13.8, 8.6, 13.2, 10.8, 11.6, 12, 4, 12)},
	"follow":  {circle(8, 8, 4.4), dot(8, 8, 1.5), line(8, 1.4, 8, 3.6), line(8, 12.4, 8, 14.6), line(1.4, 8, 3.6, 8), line(12.4, 8, 14.6, 8)},
	"down2":   {solid(3.5, 6, 12.5, 6, 8, 11)},
	"right2":  {solid(6, 3.5, 11, 8, 6, 12.5)},
}

func (s IconStroke) thick(w float32) IconStroke { s.Width = w; return s }

func line(xy ...float32) (s IconStroke) {
	for i := 0; i < len(xy); i += 2 {
		s.Points = append(s.Points, Point{xy[i], xy[i+1]})
	}
	return s
}

func solid(xy ...float32) IconStroke {
	s := line(xy...)
	s.Fill = true
	return s
}

func circle(x, y, r float32) (s IconStroke) {
	for i := range 25 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 12)
		s.Points = append(s.Points, Point{x + r*float32(cos), y + r*float32(sin)})
	}
	return s
}

func dot(x, y, r float32) IconStroke {
	s := circle(x, y, r)
	s.Fill = true
	return s
}

func star(fill bool) (s IconStroke) {
	for i := range 10 {
		r := 6.6
		if i%2 == 1 {
			r = 2.7
		}
		sin, cos := math.Sincos(float64(i)*math.Pi/5 - math.Pi/2)
		s.Points = append(s.Points, Point{8 + float32(r*cos), 8.4 + float32(r*sin)})
	}
	s.Fill = fill
	return s
}

func gear() []IconStroke {
	out := []IconStroke{circle(8, 8, 3.6), circle(8, 8, 1.2)}
	for i := range 8 {
		sin, cos := math.Sincos(float64(i) * math.Pi / 4)
		out = append(out, line(8+4.2*float32(cos), 8+4.2*float32(sin), 8+6*float32(cos), 8+6*float32(sin)).thick(2.2))
	}
	return out
}

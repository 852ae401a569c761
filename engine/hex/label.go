package hex

// Label is the name of h in files and on the map: column, then row, counted from
// 1, two digits each, or three each on a map more than 99 hexes wide or high.
func Label(h, w, hgt int32) string {
	n := digits(w, hgt)
	var buf [6]byte
	put(buf[:n], h%w+1)
	put(buf[n:2*n], h/w+1)
	return string(buf[:2*n])
}

// Parse reads a label; false where it has another form or lies off the map.
func Parse(label string, w, hgt int32) (int32, bool) {
	n := digits(w, hgt)
	if len(label) != 2*n {
		return -1, false
	}
	for i := range len(label) {
		if label[i] < '0' || label[i] > '9' {
			return -1, false
		}
	}
	return at(number(label[:n])-1, number(label[n:])-1, w, hgt)
}

// digits is the number of digits of a column or row.
func digits(w, hgt int32) int {
	if w > 99 || hgt > 99 {
		return 3
	}
	return 2
}

func put(buf []byte, n int32) {
	for i := len(buf) - 1; i >= 0; i-- {
		buf[i] = byte('0' + n%10)
		n /= 10
	}
}

func number(s string) int32 {
	n := int32(0)
	for i := range len(s) {
		n = n*10 + int32(s[i]-'0')
	}
	return n
}

package scenario

import "strconv"

// DidYouMean returns `did you mean "x"?` with the option nearest to word, or ""
// when none is near.
func DidYouMean(word string, options []string) string {
	best, bestCost := "", int32(max(len(word)/3, 1)+1)
	for _, o := range options {
		if c := editDistance(word, o, bestCost); c < bestCost && o != word && o != "" {
			best, bestCost = o, c
		}
	}
	if best == "" {
		return ""
	}
	return "did you mean " + strconv.Quote(best) + "?"
}

// editDistance counts the insertions, deletions, changes and swaps of neighbours
// that turn a into b, giving up at limit.
// Optimal string alignment: Damerau, "A technique for computer detection and
// correction of spelling errors", CACM 7 (1964).
func editDistance(a, b string, limit int32) int32 {
	const longest = 64
	la, lb := len(a), len(b)
	if la > longest || lb > longest || la-lb >= int(limit) || lb-la >= int(limit) {
		return limit
	}
	var rows [3][longest + 1]int32
	for j := 0; j <= lb; j++ {
		rows[0][j] = int32(j)
	}
	for i := 1; i <= la; i++ {
		cur, prev, prev2 := &rows[i%3], &rows[(i+2)%3], &rows[(i+1)%3]
		cur[0] = int32(i)
		for j := 1; j <= lb; j++ {
			change := int32(1)
			if a[i-1] == b[j-1] {
				change = 0
			}
			cur[j] = min(prev[j]+1, cur[j-1]+1, prev[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				cur[j] = min(cur[j], prev2[j-2]+1)
			}
		}
	}
	return rows[la%3][lb]
}

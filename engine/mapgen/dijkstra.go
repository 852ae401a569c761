package mapgen

import "container/heap"

// item is a node in the queue; ties go to the lower number, so that the result
// never depends on chance.
type item struct {
	cost float64
	node int32
}

type queue []item

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	return q[i].cost < q[j].cost || q[i].cost == q[j].cost && q[i].node < q[j].node
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }

// Push adds an item, for container/heap.
func (q *queue) Push(x any) { *q = append(*q, x.(item)) }

// Pop removes the last item, for container/heap.
func (q *queue) Pop() any {
	old := *q
	x := old[len(old)-1]
	*q = old[:len(old)-1]
	return x
}

// search finds the cheapest way between two nodes. next calls visit for every
// node beside one, with the cost of the step. The result runs from start to goal, or is
// nil where no way leads there.
func search(start, goal int32, next func(n int32, visit func(to int32, cost float64))) []int32 {
	best, from := map[int32]float64{start: 0}, map[int32]int32{}
	done := map[int32]bool{}
	q := &queue{{0, start}}
	for q.Len() > 0 {
		it := heap.Pop(q).(item)
		if done[it.node] {
			continue
		}
		done[it.node] = true
		if it.node == goal {
			way := []int32{goal}
			for n := goal; n != start; {
				n = from[n]
				way = append(way, n)
			}
			for i, j := 0, len(way)-1; i < j; i, j = i+1, j-1 {
				way[i], way[j] = way[j], way[i]
			}
			return way
		}
		next(it.node, func(to int32, cost float64) {
			if c, seen := best[to]; !done[to] && (!seen || it.cost+cost < c) {
				best[to], from[to] = it.cost+cost, it.node
				heap.Push(q, item{it.cost + cost, to})
			}
		})
	}
	return nil
}

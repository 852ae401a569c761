//go:build !js

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"

	"auguststorm/ai"
	"auguststorm/engine"
	"auguststorm/engine/daybook"
	"auguststorm/engine/replay"
	"auguststorm/engine/scenario"

	"github.com/spf13/cobra"
)

// defaultSeed is the seed of a run that names none, so that two people who type
// the same command see the same campaign.
const defaultSeed = 1945

// runOptions are what the verb run was asked for.
type runOptions struct {
	scenario  string
	seed      uint64
	overlays  []string
	level     string
	person    string
	doctrines []string
	days      int32
	record    string
	json      bool
	brief     bool
}

// runCmd is the verb run: a whole campaign between two staffs, told day by day.
func runCmd() *cobra.Command {
	var o runOptions
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Play a campaign, staff against staff, and tell it day by day",
		Long: "Play a campaign, staff against staff, and tell it day by day. The same scenario, overlays, doctrines\n" +
			"and seed always give the same campaign, on every platform.",
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := given(cmd, "record", "scenario", "level", "person", "doctrine", "overlay"); err != nil {
				return err
			}
			return run(cmd.OutOrStdout(), cmd.ErrOrStderr(), o)
		},
	}
	f := cmd.Flags()
	f.StringVar(&o.scenario, "scenario", "august-storm", "the scenario: an id, or the path of a folder")
	f.Uint64Var(&o.seed, "seed", defaultSeed, "seed of the dice")
	f.StringArrayVar(&o.overlays, "overlay", nil, "apply this overlay: a file, or a name such as whatif/no-surprise; may be repeated")
	f.StringVar(&o.level, "level", "", "level of the opponent, as on the setup screen: cadet, favoured, equal or odds")
	f.StringVar(&o.person, "person", "", "the side that the level takes for the person's (the first one if not given)")
	f.StringArrayVar(&o.doctrines, "doctrine", nil, "doctrine of a side, as in japan=passive; may be repeated")
	f.Int32Var(&o.days, "days", 0, "play only so many days (0 for all)")
	f.StringVar(&o.record, "record", "", "write a record of the campaign to this file")
	f.BoolVar(&o.json, "json", false, "print the outcome as JSON instead of the account")
	f.BoolVar(&o.brief, "brief", false, "print only the outcome, not the days")
	return cmd
}

// openLevel loads the scenario of a run at its level.
func openLevel(stderr io.Writer, o runOptions) (*scenario.Scenario, error) {
	person := 0
	if o.person != "" {
		if o.level == "" {
			return nil, errors.New("--person says for whom a level is; name it with --level")
		}
		h, _ := scenarioFinder().Heading(o.scenario)
		if person = slices.IndexFunc(h.Sides, func(s scenario.Side) bool { return s.ID == o.person }); person < 0 {
			return nil, fmt.Errorf("--person: there is no side %q in the scenario %q", o.person, o.scenario)
		}
	}
	sc, problems := scenarioFinder().OpenLevel(o.scenario, o.level, person, o.overlays...)
	return loaded(stderr, o.scenario, sc, problems)
}

// openScenario loads a scenario for a verb that cannot go on without it.
func openScenario(stderr io.Writer, name string, overlays []string) (*scenario.Scenario, error) {
	sc, problems := scenarioFinder().Open(name, overlays...)
	return loaded(stderr, name, sc, problems)
}

// loaded is the scenario, or an error with all that is wrong printed before it.
func loaded(stderr io.Writer, name string, sc *scenario.Scenario, problems []scenario.Problem) (*scenario.Scenario, error) {
	if sc != nil {
		return sc, nil
	}
	if len(problems) == 1 && problems[0].File == "" {
		return nil, errors.New(problems[0].String())
	}
	for _, p := range problems {
		fmt.Fprintln(stderr, p)
	}
	return nil, fmt.Errorf("the scenario %q has %d %s", name, len(problems), plural(len(problems), "problem"))
}

// sideDoctrines reads side=name settings, one for each side at most.
func sideDoctrines(sc *scenario.Scenario, settings []string) (out [2]string, err error) {
	for _, text := range settings {
		side, name, err := doctrineSetting(sc, text)
		if err != nil {
			return out, err
		}
		if out[side] != "" {
			return out, fmt.Errorf("--doctrine %q: %s has the doctrine %s already; give one for each side", text, sc.Sides[side].ID, out[side])
		}
		if out[side], err = namedDoctrine(sc, name); err != nil {
			return out, fmt.Errorf("--doctrine %q: %w", text, err)
		}
	}
	return out, nil
}

// doctrineSetting splits side=name.
func doctrineSetting(sc *scenario.Scenario, text string) (side int, name string, err error) {
	id, name, ok := strings.Cut(text, "=")
	if !ok || name == "" {
		return -1, "", fmt.Errorf("--doctrine %q: write side=name, as in %s=passive", text, sc.Sides[1].ID)
	}
	side = slices.IndexFunc(sc.Sides, func(s scenario.Side) bool { return s.ID == id })
	if side < 0 {
		return -1, "", fmt.Errorf("--doctrine %q: there is no side %q; the sides are %s and %s", text, id, sc.Sides[0].ID, sc.Sides[1].ID)
	}
	return side, name, nil
}

// campaign is one run in progress.
type campaign struct {
	sc    *scenario.Scenario
	match *ai.Match
	book  *daybook.Book
	rec   *replay.Recorder // nil where nobody asks for a record
	file  bytes.Buffer     // what rec has written: some 100 kB, packed
	hash  []uint64         // of every evening
}

func newCampaign(sc *scenario.Scenario, seed uint64, doctrines [2]string, record bool) (*campaign, error) {
	m, err := ai.NewMatch(sc, seed, doctrines)
	if err != nil {
		return nil, err
	}
	for i := range doctrines {
		doctrines[i] = m.Staffs[i].Doctrine()
	}
	c := &campaign{sc: sc, match: m, book: daybook.New(m.Game)}
	if record {
		if c.rec, err = replay.NewStream(replay.NewHeader(sc, seed, doctrines), &c.file); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// day plays one day and returns its page of the daybook.
func (c *campaign) day() (*daybook.Day, error) {
	var page *daybook.Day
	err := c.match.PlayDay(func(_ engine.Side, o engine.Order, events []engine.Event) {
		if c.rec != nil {
			c.rec.Order(c.match.Game, o)
		}
		if d := c.book.Note(events); d != nil {
			page = d
		}
	})
	c.hash = append(c.hash, c.match.Game.Hash())
	return page, err
}

// save ends the record and writes it to its file.
func (c *campaign) save(name string) error {
	if err := c.rec.Finish(c.match.Game); err != nil {
		return err
	}
	return writeFile(name, func(w io.Writer) error { _, err := c.file.WriteTo(w); return err })
}

func run(out, stderr io.Writer, o runOptions) error {
	debug.SetMemoryLimit(48 << 20) // a game needs half of it: collect before the heap doubles
	sc, err := openLevel(stderr, o)
	if err != nil {
		return err
	}
	if o.days < 0 || o.days > sc.Days() {
		return fmt.Errorf("--days %d: the campaign has %d days; give 1 to %d, or 0 for all", o.days, sc.Days(), sc.Days())
	}
	doctrines, err := sideDoctrines(sc, o.doctrines)
	if err != nil {
		return err
	}
	if o.record != "" {
		if err := writable(o.record); err != nil {
			return fmt.Errorf("--record: %w", err)
		}
	}
	c, err := newCampaign(sc, o.seed, doctrines, o.record != "")
	if err != nil {
		return err
	}
	tell := !o.json && !o.brief
	if tell {
		heading(out, c, o.seed)
	}
	for n := int32(1); !c.match.Game.Over() && (o.days == 0 || n <= o.days); n++ {
		page, err := c.day()
		if err != nil {
			return err
		}
		if tell && page != nil {
			printDay(out, c.book, page)
		}
	}
	tellNotes(stderr, c)
	if o.record != "" {
		if err := c.save(o.record); err != nil {
			return fmt.Errorf("--record: %w", err)
		}
	}
	if o.json {
		return outcomeJSON(out, c, o.seed)
	}
	outcome(out, c)
	if o.record != "" {
		fmt.Fprintf(out, "Record: %s\n", o.record)
	}
	return nil
}

// namedDoctrine is the name of a doctrine. A file that ends in .star becomes one of the
// scenario's, in place of any of the same name.
func namedDoctrine(sc *scenario.Scenario, name string) (string, error) {
	if !strings.HasSuffix(name, ".star") {
		return name, nil
	}
	f, err := readable(name)
	if err != nil {
		return "", err
	}
	defer f.Close()
	src, err := io.ReadAll(io.LimitReader(f, 1<<20)) // more is refused by its length
	if err != nil {
		return "", cannotRead(name, err)
	}
	short := strings.TrimSuffix(filepath.Base(name), ".star")
	sc.Doctrines = slices.DeleteFunc(slices.Clone(sc.Doctrines), func(d scenario.Doctrine) bool { return d.Name == short })
	sc.Doctrines = append(sc.Doctrines, scenario.Doctrine{Name: short, Source: string(src)})
	return short, nil
}

// tellNotes prints what the staffs had to say: a doctrine that failed, what it printed.
func tellNotes(w io.Writer, c *campaign) {
	for i, staff := range c.match.Staffs {
		for _, n := range staff.Notes() {
			fmt.Fprintf(w, "%s, day %d, %s: %s\n", c.sc.Sides[i].ID, n.Day+1, n.Formation, n.Text)
		}
	}
}

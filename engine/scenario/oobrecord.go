package scenario

// OOBRecord is an OOBNode for programs, with its sources in full.
type OOBRecord struct {
	ID         string       `json:"id"`
	Name       string       `json:"name"`
	Native     string       `json:"native,omitempty"`
	Country    string       `json:"country"`
	Formation  bool         `json:"formation"`       // a formation, not a unit
	Level      string       `json:"level,omitempty"` // of a formation
	Kind       string       `json:"kind,omitempty"`  // of a unit
	Size       string       `json:"size,omitempty"`  // of a unit
	Hex        string       `json:"hex,omitempty"`   // place id or hex label
	Sum        Strength     `json:"sum"`             // whole command, or the unit alone
	ClaimMen   int32        `json:"claim_men,omitempty"`
	ClaimGuns  int32        `json:"claim_guns,omitempty"`
	ClaimArm   int32        `json:"claim_armour,omitempty"`
	ClaimNote  string       `json:"claim_note,omitempty"`
	OffMap     bool         `json:"off_map,omitempty"` // in no sum
	PartOf     string       `json:"part_of,omitempty"`
	Basis      string       `json:"basis,omitempty"`
	Confidence string       `json:"confidence"`
	Placed     string       `json:"placed,omitempty"`
	Sources    []OOBSource  `json:"sources"`
	Children   []*OOBRecord `json:"children,omitempty"`
}

// OOBSource is a source cited by an OOBRecord.
type OOBSource struct {
	ID    string `json:"id"`
	Title string `json:"title"`
	URL   string `json:"url,omitempty"`
	Kind  string `json:"kind,omitempty"`
}

// OOBRecords turns branches of the tree into records.
func OOBRecords(s *Scenario, roots []*OOBNode) []*OOBRecord {
	byID := map[string]*Source{}
	for i := range s.Sources {
		byID[s.Sources[i].ID] = &s.Sources[i]
	}
	out := make([]*OOBRecord, len(roots))
	for i, n := range roots {
		out[i] = oobRecord(n, byID)
	}
	return out
}

func oobRecord(n *OOBNode, byID map[string]*Source) *OOBRecord {
	r := &OOBRecord{Sum: n.Sum, Sources: []OOBSource{}}
	var cited []string
	if u := n.Unit; u != nil {
		r.ID, r.Name, r.Native, r.Country = u.ID, u.Name, u.Native, u.Country
		r.Kind, r.Size, r.Hex, r.OffMap, r.PartOf = u.Kind, u.Size, u.Hex.Ref, u.OffMap, u.PartOf
		r.Basis, r.Confidence, r.Placed, cited = u.Basis, u.Confidence, u.Placed, u.Source
	} else {
		f := n.Formation
		r.ID, r.Name, r.Native, r.Country, r.Formation = f.ID, f.Name, f.Native, f.Country, true
		r.Level, r.Hex = f.Level, f.Hex.Ref
		r.ClaimMen, r.ClaimGuns, r.ClaimArm, r.ClaimNote = f.ClaimMen, f.ClaimGuns, f.ClaimArm, f.ClaimNote
		r.Confidence, r.Placed, cited = f.Confidence, f.Placed, f.Source
	}
	for _, id := range cited {
		o := OOBSource{ID: id}
		if src := byID[id]; src != nil {
			o.Title, o.URL, o.Kind = src.Title, src.URL, src.Kind
		}
		r.Sources = append(r.Sources, o)
	}
	for _, c := range n.Children {
		r.Children = append(r.Children, oobRecord(c, byID))
	}
	return r
}

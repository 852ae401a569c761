package app

import "auguststorm/engine/ui/words"

// Languages are the languages of the screens; a damaged file leaves English.
func (a *App) Languages() []words.Language {
	all, err := words.All()
	if err != nil {
		return all[:1]
	}
	return all
}

// Language is the code of the language of the screens: the chosen one, or the
// system's, or English.
func (a *App) Language() string {
	if a.Choices.Language != "" {
		return a.Choices.Language
	}
	return a.Locale
}

// speak changes the language of the screens where another was chosen.
func (a *App) speak() {
	wish := a.Language()
	if wish == a.spoken {
		return
	}
	a.spoken = wish
	a.UI.Lang, a.UI.Tr, a.UI.Names, a.UI.Plural = "", nil, nil, nil
	all := a.Languages()
	best := words.Best(all, wish)
	for _, l := range all[1:] {
		if l.Code == best {
			a.UI.Lang, a.UI.Tr, a.UI.Names, a.UI.Plural = best, l.Tr, l.Proper, l.Form
		}
	}
	a.UI.Redraw()
}

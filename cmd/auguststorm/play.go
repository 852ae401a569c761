//go:build !js

package main

import (
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"os/signal"
	"runtime"
	"slices"
	"strings"

	"auguststorm/engine/ui/client"
	"auguststorm/engine/ui/files"
	"auguststorm/engine/ui/serve"

	"github.com/spf13/cobra"
)

// playing is what the verb play was asked for.
type playing struct {
	port    int
	noOpen  bool
	window  bool
	gallery bool
	screen  string
}

// playCmd is the verb play, the one for which no verb need be given.
func playCmd() *cobra.Command {
	var p playing
	cmd := &cobra.Command{
		Use:   "play",
		Short: "Play in the browser, or in a window of its own (this is what happens without a verb)",
		Long: "Play. The client is built for the browser with the Go toolchain (once, then kept in the cache), handed out on\n" +
			"a port of this machine alone, and opened. Saves are kept in the user's data folder.",
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error { return p.run(cmd) },
	}
	p.flags(cmd)
	return cmd
}

func (p *playing) flags(cmd *cobra.Command) {
	f := cmd.Flags()
	f.IntVar(&p.port, "port", 0, "the port on 127.0.0.1; 0 is any free one")
	f.BoolVar(&p.noOpen, "no-open", false, "only print the address")
	f.BoolVar(&p.window, "window", false, "open a window instead of the browser, where this is compiled in")
	f.BoolVar(&p.gallery, "gallery", false, "show the gallery of widgets")
	f.StringVar(&p.screen, "screen", "", "begin with a screen by name: "+strings.Join(client.Names(), ", "))
}

func (p *playing) run(cmd *cobra.Command) error {
	if p.gallery {
		p.screen = "gallery"
	}
	if err := p.check(); err != nil {
		return err
	}
	if p.window {
		return openWindow(p.screen)
	}
	say := func(text string) { fmt.Fprintln(cmd.ErrOrStderr(), text) }
	c, err := browserClient(say)
	if err != nil {
		return err
	}
	l, err := serve.Listen(p.port)
	if err != nil {
		return err
	}
	stop := make(chan os.Signal, 1)
	signal.Notify(stop, os.Interrupt)
	go func() {
		<-stop
		l.Close()
	}()
	address := "http://" + l.Addr().String() + "/"
	if p.screen != "" {
		address += "?screen=" + url.QueryEscape(p.screen)
	}
	fmt.Fprintln(cmd.OutOrStdout(), "August Storm is at "+address)
	say("Saves are kept in " + files.Saves().Dir + ". Ctrl+C ends it.")
	if !p.noOpen {
		if err := openBrowser(address); err != nil {
			say("No browser could be opened; open the address by hand.")
		}
	}
	s := serve.Server{Client: c, Saves: files.Saves()}
	return s.Serve(l)
}

// check refuses what cannot be, before anything is built.
func (p *playing) check() error {
	switch {
	case p.screen != "" && !slices.Contains(client.Names(), p.screen):
		return fmt.Errorf("--screen: there is no screen %q; there are %s", p.screen, strings.Join(client.Names(), ", "))
	case p.port < 0 || p.port > 65535:
		return fmt.Errorf("--port %d: give a number from 1 to 65535, or 0 for any free port", p.port)
	}
	return nil
}

// browserClient is the client this program carries, or one built from the
// sources around.
func browserClient(say func(string)) (serve.Client, error) {
	if c, ok := embeddedClient(); ok {
		return c, nil
	}
	top := serve.SourceTree(".")
	if top == "" {
		return serve.Client{}, serve.ErrNoSource
	}
	return serve.Build(top, say)
}

// openBrowser asks the system to show a page.
func openBrowser(address string) error {
	switch runtime.GOOS {
	case "windows":
		return exec.Command("rundll32", "url.dll,FileProtocolHandler", address).Start()
	case "darwin":
		return exec.Command("open", address).Start()
	}
	if os.Getenv("DISPLAY") == "" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return errors.New("no display")
	}
	return exec.Command("xdg-open", address).Start()
}

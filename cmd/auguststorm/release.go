//go:build !js && release

package main

import (
	_ "embed"

	"auguststorm/engine/ui/serve"
)

// The files of the verb client, made before a release is built:
//
//	go run ./cmd/auguststorm client cmd/auguststorm/client
//	go build -tags release ./cmd/auguststorm
//
//go:embed client/client.wasm.gz
var releaseWasm []byte

//go:embed client/wasm_exec.js
var releaseExec []byte

func embeddedClient() (serve.Client, bool) {
	return serve.Client{Wasm: releaseWasm, Exec: releaseExec}, true
}

// Command ferretdb starts FerretDB on a folder of SQLite files, for INVOXA's tests: on a loopback port, without
// telemetry, until it is stopped.
//
// It embeds FerretDB instead of building FerretDB's own command, because that one stops at once when it was not built
// in FerretDB's own work tree (its version files are made there).
package main

import (
	"context"
	"flag"
	"fmt"
	"log/slog"
	"net"
	"net/url"
	"os"
	"os/signal"
	"path/filepath"
	"syscall"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	listen := flag.String("listen", "127.0.0.1:0", "address to listen on; port 0 takes a free one")
	data := flag.String("data", "", "folder for the SQLite files; made where it is not there")
	oneWriter := flag.Bool("one-writer", true, "let one write run at a time (see front.go); false is FerretDB alone")
	flag.Parse()
	if *data == "" || flag.NArg() > 0 {
		flag.Usage()
		os.Exit(2)
	}
	if err := run(*listen, *data, *oneWriter); err != nil {
		fmt.Fprintln(os.Stderr, "ferretdb:", err)
		os.Exit(1)
	}
}

func run(listen, data string, oneWriter bool) error {
	folder, err := filepath.Abs(data)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return err
	}
	sockets, err := os.MkdirTemp("", "ferretdb")
	if err != nil {
		return err
	}
	defer os.RemoveAll(sockets)
	socket := filepath.Join(sockets, "s")

	// each commit is synchronised to the disk before it is acknowledged
	store := url.URL{Scheme: "file", Path: folder + "/", RawQuery: "_pragma=synchronous(full)"}
	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{Unix: socket},
		Logger:    slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelError})),
		Handler:   "sqlite",
		SQLiteURL: store.String(),
	})
	if err != nil {
		return err
	}
	listener, err := net.Listen("tcp", listen)
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	go (&front{socket: socket, oneWriter: oneWriter}).serve(listener)
	// whoever started this reads the address from here
	fmt.Printf("mongodb://%s/\n", listener.Addr())
	return server.Run(ctx)
}

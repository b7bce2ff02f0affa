package main

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"net"
	"sync"
)

// front passes the messages of each connection on to FerretDB, and lets one write run at a time.
//
// FerretDB 1.24 reads the documents that an update is for, changes them in memory and writes them back, without a
// transaction and without looking again: of two updates at once, one is lost, and a filter on the document's version
// lets both through. MongoDB promises that an operation on one document is atomic. With one write at a time FerretDB
// keeps that promise, for all processes that come through the same front.
type front struct {
	socket    string
	oneWriter bool
	writing   sync.Mutex
}

const (
	headerLength    = 16
	opMsg           = 2013
	moreToCome      = 2
	longestMessage  = 48_000_000
	startOfFirstKey = headerLength + 4 + 1 + 4 + 1
)

var reads = [][]byte{
	[]byte("hello"), []byte("isMaster"), []byte("ismaster"), []byte("ping"), []byte("buildInfo"),
	[]byte("find"), []byte("getMore"), []byte("killCursors"), []byte("endSessions"),
	[]byte("count"), []byte("aggregate"), []byte("explain"), []byte("listCollections"), []byte("listIndexes"),
}

func (f *front) serve(listener net.Listener) {
	for {
		client, err := listener.Accept()
		if err != nil {
			return
		}
		go func() {
			defer client.Close()
			server, err := net.Dial("unix", f.socket)
			if err != nil {
				return
			}
			defer server.Close()
			for f.pass(client, server) == nil {
			}
		}()
	}
}

// pass takes one request to the server and its answer back.
func (f *front) pass(client, server net.Conn) error {
	request, err := message(client)
	if err != nil {
		return err
	}
	answer, err := f.ask(server, request)
	if err != nil || answer == nil {
		return err
	}
	_, err = client.Write(answer)
	return err
}

func (f *front) ask(server net.Conn, request []byte) ([]byte, error) {
	if f.oneWriter && mayWrite(request) {
		f.writing.Lock()
		defer f.writing.Unlock()
	}
	if _, err := server.Write(request); err != nil {
		return nil, err
	}
	if opcode(request) == opMsg && binary.LittleEndian.Uint32(request[headerLength:])&moreToCome != 0 {
		return nil, nil
	}
	return message(server)
}

func message(from io.Reader) ([]byte, error) {
	header := make([]byte, headerLength)
	if _, err := io.ReadFull(from, header); err != nil {
		return nil, err
	}
	length := int(int32(binary.LittleEndian.Uint32(header)))
	if length < headerLength || length > longestMessage {
		return nil, errors.New("a message of impossible length")
	}
	whole := append(header, make([]byte, length-headerLength)...)
	_, err := io.ReadFull(from, whole[headerLength:])
	return whole, err
}

func opcode(message []byte) uint32 {
	return binary.LittleEndian.Uint32(message[12:])
}

// mayWrite is true unless the command, whose name is the first key of the message's first document, only reads.
func mayWrite(message []byte) bool {
	if opcode(message) != opMsg {
		return false
	}
	if len(message) <= startOfFirstKey || message[headerLength+4] != 0 {
		return true
	}
	name, _, found := bytes.Cut(message[startOfFirstKey:], []byte{0})
	for _, read := range reads {
		if found && bytes.Equal(name, read) {
			return false
		}
	}
	return true
}

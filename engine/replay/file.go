package replay

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash/crc32"
	"io"

	"auguststorm/engine"

	"github.com/klauspost/compress/zstd"
)

// The file: a line of text, then blocks. A block is its length as a varint, its
// content compressed with zstd, and the CRC-32 of that. The first holds the
// header as JSON, then comes one a day, and last an empty one that says the file
// is whole.

const magic = "August Storm record\n"

// Limits against hostile files.
const (
	maxFile  = 64 << 20 // bytes
	maxBlock = 16 << 20 // bytes of a block, uncompressed
)

// ErrNoRecord is the error of a file that is something else.
var ErrNoRecord = errors.New("this is no record of August Storm")

// OtherFormat is the error of a record of another version of the program.
type OtherFormat struct{ Has int }

func (e *OtherFormat) Error() string {
	return fmt.Sprintf("it has format %d and this program reads format %d", e.Has, Format)
}

// Broken is the error of a damaged record; it is whole up to the day, 0 being its header.
type Broken struct {
	Day   int
	Cause error
}

func (e *Broken) Error() string {
	if e.Day == 0 {
		return "the record is broken at the header: " + e.Cause.Error()
	}
	return fmt.Sprintf("the record is broken at day %d: %v", e.Day, e.Cause)
}

// broken is Broken, but for a record that is whole and of another version.
func broken(day int, cause error) error {
	var other *OtherFormat
	if errors.As(cause, &other) {
		return cause
	}
	return &Broken{day, cause}
}

// Write writes a record.
func Write(w io.Writer, r *Record) error {
	out, err := NewWriter(w, &r.Header)
	if err != nil {
		return err
	}
	for i := range r.Days {
		if err := out.Day(&r.Days[i]); err != nil {
			return err
		}
	}
	return out.Close()
}

// Writer writes a record day by day, so that a program that only plays need not keep the
// states of all evenings (0.7 MB each in August Storm).
type Writer struct {
	w    io.Writer
	enc  *zstd.Encoder
	last []int64 // state of the day before
	buf  []byte
}

// NewWriter begins a record with its header.
func NewWriter(w io.Writer, h *Header) (*Writer, error) {
	enc, err := newEncoder()
	if err != nil {
		return nil, err
	}
	head, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	out := &Writer{w: w, enc: enc}
	_, err = w.Write(appendBlock([]byte(magic), enc, head))
	return out, err
}

func newEncoder() (*zstd.Encoder, error) {
	return zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithWindowSize(1<<20), zstd.WithLowerEncoderMem(true))
}

// Day writes the next day.
func (w *Writer) Day(d *Day) error {
	w.buf = encodeDay(w.buf[:0], d, w.last)
	w.last = append(w.last[:0], d.State...)
	_, err := w.w.Write(appendBlock(nil, w.enc, w.buf))
	return err
}

// Close writes the end of the record. It does not close what the record is written to.
func (w *Writer) Close() error {
	_, err := w.w.Write([]byte{0})
	return errors.Join(err, w.enc.Close())
}

func appendBlock(out []byte, enc *zstd.Encoder, content []byte) []byte {
	packed := enc.EncodeAll(content, nil)
	out = binary.AppendUvarint(out, uint64(len(packed)))
	out = append(out, packed...)
	return binary.LittleEndian.AppendUint32(out, crc32.ChecksumIEEE(packed))
}

// encodeDay appends the orders, the hash and how the state differs from the last.
func encodeDay(buf []byte, d *Day, last []int64) []byte {
	buf = binary.AppendUvarint(buf, uint64(len(d.Orders)))
	for _, o := range d.Orders {
		buf = engine.AppendOrder(buf, o)
	}
	closed := byte(0)
	if d.Closed {
		closed = 1
	}
	buf = append(buf, closed)
	buf = binary.LittleEndian.AppendUint64(buf, d.Hash)
	buf = binary.AppendUvarint(buf, uint64(len(d.State)))
	for i, v := range d.State {
		if i < len(last) {
			v -= last[i]
		}
		buf = binary.AppendVarint(buf, v)
	}
	return buf
}

// Read reads a record. The error says where a file is broken.
func Read(r io.Reader) (*Record, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxFile+1))
	if err != nil {
		return nil, err
	}
	if len(data) > maxFile {
		return nil, fmt.Errorf("the record is larger than %d MB", maxFile>>20)
	}
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, ErrNoRecord
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxBlock))
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	return readBlocks(rest, dec)
}

// ReadHeader reads the header of a record alone.
func ReadHeader(data []byte) (*Header, error) {
	rest, ok := bytes.CutPrefix(data, []byte(magic))
	if !ok {
		return nil, ErrNoRecord
	}
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1), zstd.WithDecoderMaxMemory(maxBlock))
	if err != nil {
		return nil, err
	}
	defer dec.Close()
	content, _, whole, err := cutBlock(rest, dec)
	if err == nil && whole {
		err = errors.New("it has no header")
	}
	h := &Header{}
	if err == nil {
		err = readHeader(content, h)
	}
	if err != nil {
		return nil, broken(0, err)
	}
	return h, nil
}

// Check says what is wrong with a file as far as that can be told without unpacking its
// days: what it is, its format, and the length and checksum of every block. It takes
// about a millisecond for a megabyte.
func Check(data []byte) error {
	if _, err := ReadHeader(data); err != nil {
		return err
	}
	rest := data[len(magic):]
	for n := 0; ; n++ {
		packed, more, err := nextBlock(rest)
		switch {
		case err != nil:
			return broken(n, err)
		case len(packed) == 0 && len(more) > 0:
			return broken(n, fmt.Errorf("%d bytes follow its end", len(more)))
		case len(packed) == 0:
			return nil
		}
		rest = more
	}
}

func readBlocks(rest []byte, dec *zstd.Decoder) (*Record, error) {
	rec := &Record{}
	for n := 0; ; n++ {
		content, more, whole, err := cutBlock(rest, dec)
		switch {
		case err != nil:
			return nil, broken(n, err)
		case whole && n == 0:
			return nil, broken(0, errors.New("it is missing"))
		case whole && len(more) > 0:
			return nil, broken(n, fmt.Errorf("%d bytes follow its end", len(more)))
		case whole:
			return rec, nil
		case n == 0:
			err = readHeader(content, &rec.Header)
		default:
			err = rec.addDay(content)
		}
		if err != nil {
			return nil, broken(n, err)
		}
		rest = more
	}
}

// cutBlock takes the first block off; whole says that it was the closing one.
func cutBlock(data []byte, dec *zstd.Decoder) (content, rest []byte, whole bool, err error) {
	packed, rest, err := nextBlock(data)
	if err != nil || len(packed) == 0 {
		return nil, rest, err == nil, err
	}
	content, err = dec.DecodeAll(packed, nil)
	if err != nil {
		return nil, nil, false, errors.New("it cannot be unpacked")
	}
	return content, rest, false, nil
}

// nextBlock takes the first block off as it lies in the file, with its checksum proved;
// the closing one is empty.
func nextBlock(data []byte) (packed, rest []byte, err error) {
	size, n := binary.Uvarint(data)
	if n <= 0 || size > uint64(len(data)-n) {
		return nil, nil, errors.New("the file ends there too early")
	}
	if size == 0 {
		return nil, data[n:], nil
	}
	packed, rest = data[n:n+int(size)], data[n+int(size):]
	if len(rest) < 4 {
		return nil, nil, errors.New("the file ends there too early")
	}
	if binary.LittleEndian.Uint32(rest) != crc32.ChecksumIEEE(packed) {
		return nil, nil, errors.New("its checksum does not agree")
	}
	return packed, rest[4:], nil
}

func readHeader(content []byte, h *Header) error {
	var version struct {
		Format int `json:"format"`
	}
	if err := json.Unmarshal(content, &version); err != nil {
		return errors.New("it cannot be understood")
	}
	if version.Format != Format {
		return &OtherFormat{version.Format}
	}
	if err := json.Unmarshal(content, h); err != nil {
		return errors.New("it cannot be understood")
	}
	return nil
}

// errDay is the error of a day whose checksum agrees and whose content does not.
var errDay = errors.New("it cannot be understood")

// addDay decodes a day and appends it.
func (r *Record) addDay(b []byte) error {
	var d Day
	count, n := binary.Uvarint(b)
	if n <= 0 || count > uint64(len(b)) {
		return errDay
	}
	b = b[n:]
	for range count {
		o, n, err := engine.ReadOrder(b)
		if err != nil {
			return err
		}
		d.Orders = append(d.Orders, o)
		b = b[n:]
	}
	if len(b) < 9 || b[0] > 1 {
		return errDay
	}
	d.Closed, d.Hash = b[0] == 1, binary.LittleEndian.Uint64(b[1:])
	var last []int64
	if k := len(r.Days); k > 0 {
		if last = r.Days[k-1].State; !r.Days[k-1].Closed {
			return errors.New("a day follows one that is not over")
		}
	}
	if err := d.readState(b[9:], last); err != nil {
		return err
	}
	r.Days = append(r.Days, d)
	return nil
}

func (d *Day) readState(b []byte, last []int64) error {
	size, n := binary.Uvarint(b)
	if n <= 0 || size > uint64(len(b)) {
		return errDay
	}
	b = b[n:]
	d.State = make([]int64, 0, size)
	for i := range int(size) {
		v, n := binary.Varint(b)
		if n <= 0 {
			return errDay
		}
		if i < len(last) {
			v += last[i]
		}
		d.State, b = append(d.State, v), b[n:]
	}
	if len(b) > 0 {
		return errDay
	}
	return nil
}

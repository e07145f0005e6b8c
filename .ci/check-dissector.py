#!/usr/bin/env python3
"""Holds the Wireshark dissector against the program: both explain the same bytes and have to say the same of them.

python3 check-dissector.py DISSECTOR WORKFOLDER VECTORS.tsv COMMAND...

COMMAND starts the program. Captures are made here, byte by byte, and read by tshark. Ends with 0 when all agrees.
"""
import json
import os
import random
import re
import socket
import struct
import subprocess
import sys
import threading
import time
import xml.etree.ElementTree as xml
from pathlib import Path

DISSECTOR, FOLDER, VECTORS, *PROGRAM = sys.argv[1:]
FOLDER = Path(FOLDER)
FOLDER.mkdir(parents=True, exist_ok=True)
# Whoever has the dissector among their plugins would load it twice.
AT_HOME_NOWHERE = os.environ | {'HOME': str(FOLDER.absolute())}
REQUEST, RESPONSE = 'request', 'response'
EXPERT = {'8388608': 'error', '6291456': 'warning', '4194304': 'info'}
PATHS = {'divide.' + path.replace('.', '_'): path for path in (
    'name.length name args.length num1.seq num1 num2.seq num2 type value message.length message').split()}
PATHS['divide.undecoded'] = '?'
LONGEST_SEGMENT = 60000

CALL = '00000006646976696465' '0000000a' '01000000c8' '0200000064'
ANSWER = '0140000000'
UNKNOWN_CALL = '00000003' + b'mul'.hex() + '00000000'


# Captures -----------------------------------------------------------------------------------------------------------

class Connection:
    """The packets of one TCP connection; direction 0 is the client's."""

    def __init__(self, port=9999, client_port=50000, handshake=True):
        self.ports, self.next, self.packets = (client_port, port), [1000, 2 ** 32 - 20], []
        if handshake:
            self.segment(0, b'', 0x02)
            self.segment(1, b'', 0x12)
            self.segment(0, b'', 0x10)

    def segment(self, direction, data, flags=0x18, seq=None):
        seq = self.next[direction] if seq is None else seq
        ack = self.next[1 - direction] if flags & 0x10 else 0
        tcp = struct.pack('!HHIIBBHHH', self.ports[direction], self.ports[1 - direction], seq % 2 ** 32, ack % 2 ** 32,
                          0x50, flags, 65535, 0, 0) + data
        ip = struct.pack('!BBHHHBBH4s4s', 0x45, 0, 20 + len(tcp), len(self.packets) + 1, 0x4000, 64, 6, 0,
                         bytes([10, 0, 0, 1 + direction]), bytes([10, 0, 0, 2 - direction]))
        self.packets.append(ip + tcp)
        self.next[direction] = max(self.next[direction], seq + len(data) + (1 if flags & 3 else 0))

    def request(self, *segments):
        for data in segments:
            self.segment(0, as_bytes(data))
        return self

    def response(self, *segments):
        for data in segments:
            self.segment(1, as_bytes(data))
        return self

    def end(self, direction):
        self.segment(direction, b'', 0x11)
        return self

    def reset(self, direction):
        self.segment(direction, b'', 0x14)
        return self

    def lose(self, direction, data):
        self.next[direction] += len(as_bytes(data))
        return self

    def again(self, index):
        self.packets.append(self.packets[index])
        return self


def as_bytes(data):
    return bytes.fromhex(data) if isinstance(data, str) else data


def write(name, connections):
    """Writes packets as pcap with nanoseconds, raw IP, a microsecond apart, and returns the file."""
    file = FOLDER / name
    with open(file, 'wb') as out:
        out.write(struct.pack('<IHHiIII', 0xa1b23c4d, 2, 4, 0, 0, 262144, 101))
        packets = [packet for connection in connections for packet in connection.packets]
        for index, packet in enumerate(packets):
            out.write(struct.pack('<IIII', 1_700_000_000, index * 1000, len(packet), len(packet)) + packet)
    return file


# What tshark says ---------------------------------------------------------------------------------------------------

def tshark(file, *options):
    done = subprocess.run(['tshark', '-X', f'lua_script:{DISSECTOR}', '-r', str(file), *options],
                          capture_output=True, timeout=120, env=AT_HOME_NOWHERE)
    words = done.stderr.decode().replace('Running as user "root" and group "root". This could be dangerous.', '').strip()
    if done.returncode or words:
        sys.exit(f'tshark {file} {options} ended with {done.returncode}: {words}')
    return done.stdout


def fields(file, names, *options):
    arguments = [word for name in names for word in ('-e', name)]
    text = tshark(file, '-T', 'fields', '-E', 'separator=|', '-E', 'occurrence=a', *arguments, *options).decode()
    return [line.split('|') for line in text.splitlines()]


def is_ours(name):
    """Wireshark has remarks of its own, such as on a text with a zero in it."""
    return name.startswith('divide.finding.')


class Frame:
    """A frame as the dissector shows it: fields as (offset, bytes, path), findings as (severity, path, sentence)."""

    def __init__(self, packet, proto):
        self.packet = packet
        self.all = list(proto.iter('field'))
        self.fields, self.findings, self.experts = [], [], []
        start = int(proto.get('pos'))
        for field in proto.findall('field'):
            self.field(field, start)
        for field in self.all:
            if field.get('name') == 'divide.finding':
                said = {child.get('name'): child.get('show') for child in field}
                self.findings.append(
                    (said['divide.finding.severity'], said['divide.finding.field'], field.get('show')))
            if field.get('name') == '_ws.expert' and any(is_ours(child.get('name')) for child in field):
                self.experts += [EXPERT[child.get('show')] for child in field if child.get('name') == '_ws.expert.severity']

    def field(self, field, start):
        name, offset, data = field.get('name'), int(field.get('pos') or 0) - start, field.get('value') or ''
        if name == 'divide.partial':
            self.fields.append((offset, data, re.search(r'\((\S+): ', field.get('showname'))[1], False))
        elif name == 'divide.arg.seq':
            self.fields.append((offset, data, 'arg', True))
        elif name in PATHS and field.get('showname') and not field.get('showname').startswith('['):
            self.fields.append((offset, data, PATHS[name], name != 'divide.undecoded'))

    def get(self, name):
        return [field.get('show') for field in self.all if field.get('name') == name]


def frames(file, *options):
    tree = xml.fromstring(tshark(file, '-T', 'pdml', *options))
    found = []
    for packet in tree.iter('packet'):
        number = int(packet.find("proto[@name='geninfo']/field[@name='num']").get('show'))
        found += [Frame(number, proto) for proto in packet.findall('proto') if proto.get('name') == 'divide']
    return found


# What the program says ----------------------------------------------------------------------------------------------

class Explained:
    """A frame as the program's annotated text has it."""

    def __init__(self, text):
        self.text, self.fields, self.values, self.findings = text, [], {}, []
        for line in text.splitlines():
            said = re.match(r'# (error|warning|info) (\S+): (.*)$', line)
            if said:
                self.findings.append(said.groups())
            elif not line.startswith('#'):
                self.field(*re.split(r' {2,}', line, maxsplit=4))

    def field(self, offset, data, path, kind, value=''):
        data = '' if data == '-' else data.replace(' ', '')
        path = 'arg' if re.match(r'arg\d+\.seq', path) else path
        self.fields.append((int(offset, 16), data, path, value != ''))
        self.values[path] = value


def run(*options, expect=(0, 1)):
    done = subprocess.run([*PROGRAM, '--language=en', *options], capture_output=True, timeout=120)
    if done.returncode not in expect:
        sys.exit(f'{options} ended with {done.returncode}: {done.stderr.decode()}')
    return done.stdout.decode()


def explain(kind, frames_in_hex):
    file = FOLDER / f'explain-{kind}.txt'
    file.write_text('\n'.join(frames_in_hex) + '\n')
    texts = [Explained(text) for text in run(f'--explain=@{file}', f'--as={kind}').strip().split('\n\n')]
    assert len(texts) == len(frames_in_hex), f'{len(texts)} texts of {len(frames_in_hex)} frames'
    return texts


# Comparing ----------------------------------------------------------------------------------------------------------

failures, compared = [], 0


def check(what, wanted, got):
    global compared
    compared += 1
    if wanted != got:
        failures.append(f'{what}\n    wanted {wanted}\n    got    {got}')


def same(what, explained, frame):
    """A field without bytes has no place in Wireshark's tree, and tshark writes some characters of a text as C does: the
    bytes of both are compared all the same."""
    check(what + ': fields', [f for f in explained.fields if f[1]], [f for f in frame.fields if f[1]])
    check(what + ': findings', sorted(explained.findings), sorted(frame.findings))
    check(what + ': severities', sorted(f[0] for f in explained.findings), sorted(frame.experts))
    for name, path in PATHS.items():
        if explained.values.get(path) and path not in ('?', 'value'):
            wanted = explained.values[path]
            wanted = json.loads(wanted) if wanted[0] == '"' else wanted
            if wanted.isprintable() and '\\' not in wanted and '\ufffd' not in wanted:
                check(f'{what}: {path}', wanted, frame.get(name)[-1])
    if explained.values.get('value'):
        check(what + ': value', [explained.values['value']], frame.get('divide.result'))


def frame_of(kind, data, port):
    connection = Connection(port=9999, client_port=port)
    segments = [data[at:at + 2 * LONGEST_SEGMENT] for at in range(0, len(data), 2 * LONGEST_SEGMENT)]
    if kind == REQUEST:
        return connection.request(*segments).end(0)
    return connection.request(UNKNOWN_CALL).response(*segments).end(1)


def compare(name, kind, frames_in_hex, *options):
    """Explains each frame alone, and each in a connection of its own that ends behind it."""
    texts = explain(kind, frames_in_hex)
    file = write(name, [frame_of(kind, data, 20000 + index) for index, data in enumerate(frames_in_hex)])
    found = frames(file, '-d', 'tcp.port==9999,divide', *options)
    of_kind = [frame for frame in found if frame.get('divide.kind') == [kind]]
    check(f'{name}: frames', len(frames_in_hex), len(of_kind))
    for data, text, frame in zip(frames_in_hex, texts, of_kind):
        same(f'{name} {data[:80]}', text, frame)


# What is compared ---------------------------------------------------------------------------------------------------

def utf8(text):
    return text.encode().hex()


def sized(data, length=None):
    return f'{len(data) // 2 if length is None else length:08x}' + data


def call(arguments, name='divide', length=None, name_length=None):
    return sized(utf8(name), name_length) + sized(arguments, length)


NUM1, NUM2 = '01000000c8', '0200000064'
REQUESTS = [
    call(NUM1 + NUM2, name='mul'), call('', name='add'), call(NUM1, name='add'), call('', name='mul'),
    call(NUM1, name=''), call(NUM1, name='a"b\\c\n\u200bd\u2028e\U000e0001 \u4f60\u597d'),
    call(NUM2), call(''), call('', length=0), call('03' + NUM1), call(NUM1 + '0300000001'), call('00'),
    call(NUM1 + NUM1), call(NUM1 + NUM1 + NUM1), call(NUM1 + NUM2 + NUM2), call('01000000'), call(NUM1 + '02'),
    call(NUM1 + '0200'), call('01'), call(NUM1 + NUM2 + '00'), call(NUM1 + NUM2 + 'ff' * 300), call(NUM2 + NUM1),
    call(NUM1 + '0200000001'), call('0200000001' + NUM1), call('01' + '80000000' + '02' + 'ffffffff'),
    sized('ff') + sized(NUM1), sized('646976ff6465') + sized(NUM1), sized('e4bda0e5a5') + sized(NUM1),
    sized('c080') + sized(NUM1), sized('eda080') + sized(NUM1), sized('f4908080') + sized(NUM1),
    call(NUM1, name_length=257), call(NUM1, name_length=0x06000000), call(NUM1, name_length=2 ** 32 - 1),
    call(NUM1, name_length=0x01000100), call(NUM1, length=65537), call(NUM1, length=0x05000000),
    call(NUM1 + 'aa' * 400, length=0x00010100), 'ffffffff' * 30, call(NUM1, name='n' * 256),
    call(NUM1 + '00' * (65536 - 5)), call('00' * 65536, name='mul'),
]
RESPONSES = [
    '01' + 'ffc00001', '017f800000', '01ff800000', '0180000000', '0100000001', '01007fffff', '0100800000', '017f7fffff',
    '0133d6bf95', '0138d1b717', '0138d1b716', '015a0e1bca', '015a0e1bc9', '0129800000', '0129000000', '017e967699',
    '02' + sized(utf8('ck_god_err')), '02' + sized(''), '02' + sized(utf8('\u96f6\u4e0d\u80fd\u505a\u9664\u6570')),
    '02' + sized(utf8('\u96f6\u4e0d\u80fd'), 3), '02' + sized('ff' * 3), '02' + sized('e9'), '02' + sized('00e9'),
    '02' + sized(utf8('a\tb\r\n"quoted" \\ \u0007\u007f\u00ad')), '02' + sized(utf8('x') * 65536),
    '02' + sized(utf8('\u96f6') * 5000), '02' + sized('', 65537), '02' + sized('61' * 20, 0x0a000000),
    '02ffffffff', '00', '03', '0341', 'ff' * 40,
]


def compare_golden():
    rows = [line.split('\t') for line in Path(VECTORS).read_text().splitlines()[1:]]
    for kind in (REQUEST, RESPONSE):
        whole = list(dict.fromkeys(row[3] for row in rows if row[0] == kind))
        compare(f'golden-{kind}.pcap', kind, whole)
        cut = [whole[0], *[hex_ for hex_ in whole if hex_.startswith('02')][:1]]
        compare(f'cut-{kind}.pcap', kind,
                [data[:2 * length] for data in cut for length in range(1, len(data) // 2)])
        compare(f'second-pass-{kind}.pcap', kind, whole, '-2')


def compare_malformed():
    compare('malformed-requests.pcap', REQUEST, REQUESTS)
    compare('malformed-responses.pcap', RESPONSE, RESPONSES)
    ends = [data[:2 * length] for data in REQUESTS if len(data) < 100 for length in range(14, len(data) // 2)]
    compare('malformed-cut.pcap', REQUEST, list(dict.fromkeys(ends)))
    random.seed(20)
    flipped = []
    for _ in range(300):
        data = bytearray.fromhex(random.choice([CALL, CALL[:-10].replace('0000000a', '00000005')]))
        for _ in range(random.randint(1, 2)):
            data[random.randrange(1, len(data))] = random.choice([0, 1, 2, 3, 5, 10, 0x7f, 0x80, 0xff])
        first = explainable(data)
        if first:
            flipped.append(first.hex())
    compare('flipped.pcap', REQUEST, flipped)


def explainable(data):
    """One frame: what stands behind its end would be left over for the program and the next request here."""
    name_length = struct.unpack_from('>I', data)[0]
    if name_length > 256 or len(data) < 8 + name_length:
        return data
    end = 8 + name_length + struct.unpack_from('>I', data, 4 + name_length)[0]
    return data if end >= len(data) or end - 8 - name_length > 65536 else data[:end]


class Answering:
    """A server that answers the calls it gets with the answers it was given, in order."""

    def __init__(self, answers):
        self.listener = socket.create_server(('127.0.0.1', 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self.serve, args=(list(answers),), daemon=True).start()

    def serve(self, answers):
        while answers:
            with self.listener.accept()[0] as peer:
                while answers and self.read(peer):
                    peer.sendall(answers.pop(0))

    @staticmethod
    def read(peer):
        data = b''
        while len(data) < 14 or len(data) < 14 + struct.unpack_from('>I', data, 10)[0]:
            more = peer.recv(4096)
            if not more:
                return False
            data += more
        return True


def compare_quotients():
    """The program calls a server whose answers are more or less off; what it finds is held against the dissector."""
    random.seed(3)
    numbers = [0, 1, -1, 2, 3, 5, 7, 10, 16777217, 2 ** 31 - 1, -2 ** 31, 1000000007, 625]
    calls = [(random.choice(numbers + [random.randint(-2 ** 31, 2 ** 31 - 1)]),
              random.choice(numbers + [random.randint(-1000, 1000)])) for _ in range(120)]
    answers = []
    for num1, num2 in calls:
        bits = struct.unpack('>I', struct.pack('>f', num1 / num2 if num2 else 1.5))[0]
        off = random.choice([0, 0, 0, 1, -1, 3, 1000, 1 << 23, -(1 << 25)])
        special = random.choice([None] * 9 + [0x7fc00000, 0x7f800000, 0xff800000, 0x80000000, 1])
        answers.append(b'\1' + struct.pack('>I', (bits + off if special is None else special) % 2 ** 32))
    server = Answering(answers)
    printed = run(f'--target=127.0.0.1:{server.port}', '--print', '--exit',
                  *[f'--call={num1},{num2}' for num1, num2 in calls])
    texts = [text for text in re.split(r'\n\n+', printed.strip()) if '# response' in text]
    check('quotients: answers', len(calls), len(texts))
    connection = Connection(port=9999)
    for (num1, num2), answer in zip(calls, answers):
        packed = struct.pack('>BiBi', 1, num1, 2, num2) if num2 != 1 else struct.pack('>Bi', 1, num1)
        connection.request(call(packed.hex())).response(answer)
    found = [frame for frame in frames(write('quotients.pcap', [connection])) if frame.get('divide.kind') == [RESPONSE]]
    for (num1, num2), text, frame in zip(calls, texts, found):
        same(f'{num1} / {num2}', Explained(text[text.index('# response'):]), frame)


# What only a capture can show ---------------------------------------------------------------------------------------

NAMES = ['frame.number', 'divide.call', 'divide.result', 'divide.request_in', 'divide.response_in', 'divide.finding.field',
         'divide.finding']


def rows(name, connections, *options, filter='divide'):
    return [row[1:] for row in fields(write(name, connections), NAMES, '-Y', filter, *options)]


def check_linking():
    one = Connection().request(CALL).response(ANSWER)
    check('a call and its answer', [['divide(200, 100)', '', '', '5', '', ''], ['', '2.0', '4', '', '', '']],
          rows('pair.pcap', [one], '-2'))
    three = Connection().request(CALL * 3).response(ANSWER * 2, ANSWER)
    check('three calls in a segment', [['divide(200, 100),divide(200, 100),divide(200, 100)', '', '', '5,5,6', '', ''],
                                       ['', '2.0,2.0', '4,4', '', '', ''], ['', '2.0', '4', '', '', '']],
          rows('pipelined.pcap', [three], '-2'))
    split = Connection().request(CALL * 2 + CALL[:20], CALL[20:] + CALL[:2], CALL[2:]).response(ANSWER * 3 + '01', '40000000')
    check('calls across segments', [['divide(200, 100),divide(200, 100)', '', '', '7,7', '', ''],
                                    ['divide(200, 100)', '', '', '7', '', ''], ['divide(200, 100)', '', '', '8', '', ''],
                                    ['', '2.0,2.0,2.0', '4,4,5', '', '', ''], ['', '2.0', '6', '', '', '']],
          rows('split.pcap', [split], '-2'))
    bytewise = Connection().request(CALL)
    bytewise.response(*[bytes([b]) for b in bytes.fromhex('02' + sized('61' * 300))]).request(
        *[bytes([b]) for b in bytes.fromhex(CALL)]).response(ANSWER)
    check('a byte at a time', [['divide(200, 100)', '', '', '309', '', ''], ['', 'a' * 300, '4', '', '', ''],
                               ['divide(200, 100)', '', '', '334', '', ''], ['', '2.0', '333', '', '', '']],
          rows('bytewise.pcap', [bytewise], '-2'))
    check('the time between', [['', '0.000001000']],
          [row for row in fields(write('pair.pcap', [one]), ['divide.call', 'divide.time'], '-Y', 'divide.time')])
    check('the default of num2', [['1']],
          fields(write('default.pcap', [Connection().request(call(NUM1))]), ['divide.default_num2'], '-Y', 'divide'))


def check_endings():
    cut = Connection().request(CALL).response('014000').end(1)
    check('an answer that is cut off', ['', '…', '4', '', 'value', 'The bytes end inside value: missing 2 of 4 bytes.'],
          rows('cut.pcap', [cut])[-1])
    reset = Connection().request(CALL, CALL[:10]).response('01').reset(1)
    check('a reset', ['…', '…', '4', '', 'name,value',
                      'The connection was reset inside name: missing 5 of 6 bytes.,'
                      'The connection was reset inside value: missing 4 of 4 bytes.'],
          rows('reset.pcap', [reset])[-1])
    silent = Connection().request(CALL * 2).response(ANSWER).end(1)
    check('a call that is never answered', ['', '', '4', '', 'type', 'The bytes end inside type: missing 1 of 1 byte.'],
          rows('silent.pcap', [silent])[-1])
    trickled = Connection().request(CALL).response('02', '00', '00').end(1)
    check('an answer that trickles and is cut off', 'message.length', rows('trickled.pcap', [trickled])[-1][4])
    long = Connection().request(CALL).response('0200000100' + '61' * 100, '62' * 50, '63' * 50).again(-1).end(1)
    check('a long message that is cut off', 'The bytes end inside message: missing 56 of 256 bytes.',
          rows('long.pcap', [long])[-1][5])
    half = Connection().request(CALL).end(0).response(ANSWER).end(1)
    check('a half-close after a request', [['divide(200, 100)', '', '', '6', '', ''], ['', '2.0', '4', '', '', '']],
          rows('half.pcap', [half], '-2'))
    at_end = Connection().request(CALL)
    at_end.segment(1, bytes.fromhex('0140'), 0x19)
    check('an end with bytes', 'The bytes end inside value: missing 3 of 4 bytes.', rows('at-end.pcap', [at_end])[-1][5])


def check_strays():
    unasked = Connection().request(CALL).response(ANSWER).response(ANSWER)
    check('an answer to nothing', ['', '2.0', '', '', '?', '5 bytes of the server that belong to no request that was recorded.'],
          rows('unasked.pcap', [unasked], '-2')[-1])
    behind = Connection().request(CALL).response(ANSWER + '0000').request(CALL).response(ANSWER)
    check('bytes behind an answer', [['', '2.0', '4', '', 'type,?', 'The type is 0; it must be 1 (a value follows) or 2 (a'
                                      ' message follows). Nothing after it can be decoded.,2 bytes of the server that belong'
                                      ' to no request that was recorded.'],
                                     ['', '2.0', '6', '', '', '']],
          [[column.replace('2.0,…', '2.0') for column in row] for row in rows('behind.pcap', [behind], '-2')[1::2]])
    text = utf8('\u96f6\u4e0d\u80fd')
    counted = Connection().request(CALL * 2).response('02' + sized(text, 3) + ANSWER)
    check('a message counted in characters, and the next answer', ['\u96f6,2.0', 'message,?'],
          [rows('counted.pcap', [counted])[-1][index] for index in (1, 4)])
    lost = Connection().request('ffffffff' + CALL, 'ffffffff', 'eeee' + CALL).response('02' + sized(utf8('no')), ANSWER * 4)
    check('a call is found again behind a length over the limit',
          [['…,divide(200, 100)', 'name.length'], ['…', 'name.length'], ['divide(200, 100)', ''], ['', ''], ['', '?']],
          [[row[0], row[4]] for row in rows('lost.pcap', [lost], '-2', '-d', 'tcp.port==9999,divide')])


def check_losses():
    twice = Connection().request(CALL).again(-1).response(ANSWER).again(-1).request(call(NUM1)).response('0143480000')
    check('retransmissions count once', ['divide(200, 100)', '2.0', 'divide(200)', '200.0'],
          [row[0] or row[1] for row in rows('twice.pcap', [twice])])
    late = Connection().request(CALL[:20], CALL[20:])
    late.packets[-2:] = late.packets[:-3:-1]
    check('segments in another order', ['divide(200, 100)'],
          [row[0] for row in rows('late.pcap', [late], '-o', 'tcp.reassemble_out_of_order:TRUE')])
    gap = Connection().request(CALL).response(ANSWER).lose(0, CALL[:20]).request(CALL[20:] + CALL).response(ANSWER * 2)
    gap.request(call(NUM1)).response('0143480000')
    check('a frame is found again after a gap, and calls are linked again', [
        ['divide(200, 100)', '', '', '5', '', ''], ['', '2.0', '4', '', '', ''],
        ['divide(200, 100)', '', '', '', '?',
         'Bytes after a gap in the capture: 14. Their frame\'s beginning was not captured.'],
        ['', '2.0,2.0', '', '', '', ''],
        ['divide(200)', '', '', '9', '', ''], ['', '200.0', '8', '', '', '']], rows('gap.pcap', [gap], '-2'))
    unheard = Connection().request(CALL).lose(1, ANSWER).request(call(NUM1)).response('0143480000')
    check('an answer behind a gap is not taken for that of an earlier call', ['', '200.0', '', '', '', ''],
          rows('unheard.pcap', [unheard], '-2')[-1])
    late_start = Connection(handshake=False).response(ANSWER).request(CALL).response(ANSWER)
    check('a capture that begins within a connection', [['', '2.0', '', '', '', ''], ['divide(200, 100)', '', '', '3', '', ''],
                                                        ['', '2.0', '2', '', '', '']],
          rows('late-start.pcap', [late_start], '-2', '-d', 'tcp.port==9999,divide'))


def check_recognition():
    def recognised(data, *options, port=31337):
        return len(rows('recognised.pcap', [Connection(port=port).request(data)], *options))

    check('a call on any port', 1, recognised(CALL))
    check('a call of an unknown method on any port', 1, recognised(call(NUM1 + NUM2, name='subtract')))
    check('a little-endian length on any port', 1, recognised('06000000' + CALL[8:]))
    check('the beginning of a call', 1, recognised(CALL) and len(
        rows('recognised.pcap', [Connection(port=31337).request(CALL[:14], CALL[14:])])))
    for name, data in {'HTTP': b'GET / HTTP/1.1\r\nHost: a\r\n\r\n', 'zeros': bytes(64), 'noise': random.randbytes(400),
                       'TLS': bytes.fromhex('1603010200010001fc0303') + bytes(300), 'a length and noise':
                       bytes.fromhex('00000006') + random.randbytes(60)}.items():
        check(f'{name} is left alone', 0, recognised(data))
    check('a port of the preferences', 1, recognised(bytes(64), '-o', 'divide.ports:31000-32000'))
    check('the limits of the preferences', ['name.length'],
          [row[4] for row in rows('limits.pcap', [Connection().request(CALL)], '-o', 'divide.name_limit:5')])
    check('a filter by a finding', 1, len(rows('filter.pcap', [Connection().request(call(NUM1 + NUM2, name='subtract'))],
                                               filter='divide.finding.unknown_method')))
    check('a filter by a severity', 0, len(rows('filter.pcap', [Connection().request(CALL)],
                                                filter='divide.finding.severity == "error"')))


def noise():
    """A frame that is whole, spoiled, cut or none at all, once or several times."""
    data = bytearray.fromhex(random.choice([CALL, ANSWER, UNKNOWN_CALL, call(NUM1), '02' + sized(utf8('no')), '02ffffffff', '03']))
    for _ in range(random.choice([0, 0, 1, 4])):
        data[random.randrange(len(data))] = random.choice([0, 1, 2, 6, 0x80, 0xff])
    if random.random() < 0.2:
        data = data[:random.randint(1, len(data))]
    return (bytes(data) if random.random() < 0.9 else random.randbytes(random.randint(1, 300))) * random.choice([1, 1, 2, 5])


def hostile(port):
    """A connection on which everything goes wrong that can."""
    connection = Connection(client_port=port, handshake=random.random() < 0.8)
    left = [b''.join(noise() for _ in range(random.randint(1, 12))) for _ in range(2)]
    while left[0] or left[1]:
        direction, size = random.randrange(2), random.choice([1, 2, 5, 24, 60, 500])
        segment, left[direction] = left[direction][:size], left[direction][size:]
        if random.random() < 0.03:
            connection.lose(direction, segment)
        elif segment:
            connection.segment(direction, segment)
    random.choice([lambda: connection.end(0).end(1), lambda: connection.reset(1), lambda: None])()
    if random.random() < 0.2:
        random.shuffle(connection.packets)
    return connection


def check_hostile():
    random.seed(7)
    file = write('hostile.pcap', [hostile(10000 + index) for index in range(120)])
    for options in ([], ['-2'], ['-2', '-R', 'tcp'], ['-o', 'tcp.reassemble_out_of_order:TRUE'],
                    ['-o', 'tcp.desegment_tcp_streams:FALSE']):
        said = tshark(file, '-V', '-d', 'tcp.port==9999,divide', *options).decode(errors='replace')
        check(f'nothing breaks the dissector, {options}', [], re.findall('Lua Error.*', said)[:3])
        check(f'it shows most of it, {options}', True, said.count("\nDivide RPC") > 400)


def main():
    for part in (compare_golden, compare_malformed, compare_quotients, check_linking, check_endings, check_strays,
                 check_losses, check_recognition, check_hostile):
        before, began = compared, time.monotonic()
        part()
        print(f'{part.__name__.replace("_", " ")}: {compared - before} comparisons, {time.monotonic() - began:.1f} s')
    for failure in failures[:40]:
        print('DIFFERENT ' + failure)
    print(f'{compared} comparisons, {len(failures)} differ')
    return 1 if failures else 0


if __name__ == '__main__':
    sys.exit(main())

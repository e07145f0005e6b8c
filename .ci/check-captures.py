#!/usr/bin/env python3
"""Holds capture files against tshark: ours are read by it without a complaint, and those of others give us what it sees.

python3 check-captures.py WORKFOLDER PEERFOLDER CLASSPATH COMMAND...

CLASSPATH has the program's jars, COMMAND starts it. Ends with 0 when all holds.
"""
import os
import random
import re
import struct
import subprocess
import sys
import time
from collections import Counter
from pathlib import Path

FOLDER, PEER, CLASSPATH, *PROGRAM = sys.argv[1:]
FOLDER, PEER = Path(FOLDER), Path(PEER)
FOLDER.mkdir(parents=True, exist_ok=True)
# No plugins of whoever runs this, and no window on their display.
ALONE = {name: value for name, value in os.environ.items() if name not in ('DISPLAY', 'WAYLAND_DISPLAY')}
ALONE['HOME'] = str(FOLDER.absolute())
JAVA = PROGRAM[0]
PACKET, INTERFACE, SECTION = 6, 1, 0x0A0D0D0A
TAG = 0x8D1D
PATIENCE = 120
PEER_CALLS = 404
CALL, HUNDRED = '00000006646976696465' '0000000a' '01000000c8' '02', '00000064'
UNKNOWN = '00000003' '616263' '00000000'


def fail(words):
    sys.exit(f'captures: {words}')


def run(*command):
    done = subprocess.run([str(word) for word in command], env=ALONE, capture_output=True, text=True,
                          timeout=PATIENCE, encoding='utf-8')
    if done.returncode != 0:
        fail(f'{str(command)[:500]} ended with {done.returncode}: {done.stdout[-2000:]} {done.stderr[-2000:]}')
    return done.stdout


def tshark(file, *words):
    return run('tshark', '-n', '-r', file, *words)


# The protocol, once more --------------------------------------------------------------------------------------------

def requests(data):
    """The calls in one direction's bytes, as (name, num1, num2)."""
    at, calls = 0, []
    while at < len(data):
        size, = struct.unpack_from('!I', data, at)
        name = data[at + 4:at + 4 + size].decode()
        length, = struct.unpack_from('!I', data, at + 4 + size)
        args = data[at + 8 + size:at + 8 + size + length]
        numbers = {args[i]: struct.unpack_from('!i', args, i + 1)[0] for i in range(0, len(args), 5)}
        calls.append((name, numbers.get(1), numbers.get(2, 1)))
        at += 8 + size + length
    return calls


def responses(data):
    at, answers = 0, []
    while at < len(data):
        if data[at] == 1:
            answers.append(struct.unpack_from('!f', data, at + 1)[0])
            at += 5
        else:
            size, = struct.unpack_from('!I', data, at + 1)
            answers.append(data[at + 5:at + 5 + size].decode())
            at += 5 + size
    return answers


def followed(file):
    """What both ends of each TCP stream said, as tshark puts it together."""
    streams = sorted({int(line) for line in tshark(file, '-T', 'fields', '-e', 'tcp.stream').split()})
    for stream in streams:
        lines = tshark(file, '-q', '-z', f'follow,tcp,raw,{stream}').splitlines()
        body = [line for line in lines if re.fullmatch(r'\t?[0-9a-f]+', line)]
        yield tuple(b''.join(bytes.fromhex(line.strip()) for line in body if line.startswith('\t') == back)
                    for back in (False, True))


def seen_by_tshark(file):
    return Counter(pair for asked, answered in followed(file)
                   for pair in zip(requests(asked), responses(answered), strict=True))


# The program --------------------------------------------------------------------------------------------------------

def printed(file):
    return run(*PROGRAM, f'--open={file}', '--print', '--exit')


def seen_by_us(file, by_file=False):
    """The exchanges that we print; with `by_file` only those that were on a network."""
    found = Counter()
    for text in printed(file).split('# exchange ')[1:]:
        if by_file and not re.match(r'\d+ server ', text):
            continue
        frame = bytes.fromhex(''.join(re.findall(r'^[0-9a-f]{4,}  ((?:[0-9a-f]{2} ?)+)', text, re.M)).replace(' ', ''))
        asked = re.search(r'^# request, (\d+) bytes', text, re.M)
        size = int(asked.group(1)) if asked else 0
        found[(requests(frame[:size])[0] if size else None, (responses(frame[size:]) or [None])[0])] += 1
    return found


def compare(what, ours, theirs):
    if ours != theirs:
        fail(f'{what}: only we see {ours - theirs}, only tshark sees {theirs - ours}')
    print(f'as it should: {what}, {sum(ours.values())} exchanges')


def writer(*words):
    return run(JAVA, '-cp', CLASSPATH, Path(__file__).with_name('Captures.java'), *words)


# Captures by hand ---------------------------------------------------------------------------------------------------

def blocks(file):
    data, at = file.read_bytes(), 0
    while at < len(data):
        kind, length = struct.unpack_from('<II', data, at)
        yield kind, data[at:at + length]
        at += length


def rewritten(file, name, change):
    """The same file with its packets changed as a list."""
    head = b''.join(block for kind, block in blocks(file) if kind in (SECTION, INTERFACE))
    packets = [block for kind, block in blocks(file) if kind == PACKET]
    target = FOLDER / name
    target.write_bytes(head + b''.join(change(packets)))
    return target


def shuffled(packets, random):
    """Late by a few packets, but with the times at which they were sent."""
    order = sorted(range(len(packets)), key=lambda at: at + random.uniform(0, 6))
    return [packets[at] for at in order]


# Checks -------------------------------------------------------------------------------------------------------------

def check_ours(file, what):
    """tshark has nothing to say against a file of ours."""
    complaints = tshark(file, '-q', '-z', 'expert,warn')
    if re.search(r'^(Errors|Warns)', complaints, re.M):
        fail(f'{what}: tshark complains: {complaints}')
    wrong = tshark(file, '-o', 'tcp.check_checksum:TRUE', '-o', 'ip.check_checksum:TRUE',
                   '-Y', 'tcp.checksum.status == 0 || ip.checksum.status == 0 || _ws.malformed')
    if wrong:
        fail(f'{what}: tshark finds wrong checksums or packets: {wrong}')
    if 'Malformed' in tshark(file, '-V'):
        fail(f'{what}: tshark finds a malformed packet')
    print(f'as it should: {what}, nothing to complain about')


def check_again(file, what):
    """Saved and opened again it is the same capture."""
    again = FOLDER / f'{file.stem}-again.pcapng'
    writer('again', file, again)
    check_ours(again, f'{what}, saved by us')
    if printed(file) != printed(again):
        fail(f'{what}: saved and opened again it is another capture')
    print(f'as it should: {what}, the same when saved and opened again')


def check_resaved(file, what):
    """Written again by another program, which drops our tags, it has the same calls."""
    other = FOLDER / f'{file.stem}-resaved.pcapng'
    run('editcap', file, other)
    if struct.pack('<H', TAG) in other.read_bytes() or struct.pack('<H', TAG) not in file.read_bytes():
        fail(f'{what}: editcap keeps our tags, so nothing is tried')
    compare(f'{what}, saved by editcap', seen_by_us(other, by_file=True), seen_by_us(file, by_file=True))


def check_recorded():
    call, zero, cut = CALL + HUNDRED, CALL + '00000000', CALL + '0000'
    sound = record('sound', call * 3 + zero, call + UNKNOWN + call, call * 200)
    comments = tshark(sound, '-T', 'fields', '-e', 'frame.comment')
    for comment in ('marked in CI, ünïcode', '[marked]', '[source] server', '[handler] ', 'pasted in CI', '[warning] '):
        if comment not in comments:
            fail(f'no comment {comment!r} among {set(comments.split(chr(10)))}')
    texts = tshark(sound, '-V', '-Y', 'data-text-lines')
    if 'local call' not in texts or 'was not sent' not in texts:
        fail(f'what was on no network is not shown as text: {texts}')
    compare('what our server recorded', seen_by_us(sound, by_file=True), seen_by_tshark(sound))
    check_again(sound, 'what our server recorded')
    check_resaved(sound, 'what our server recorded')
    check_again(record('spoilt', call + cut, '47455420', UNKNOWN * 3), 'what our server recorded of spoilt calls')


def record(name, *said):
    file = FOLDER / f'recorded-{name}.pcapng'
    writer('record', file, *said)
    check_ours(file, f'what our server recorded, {name}')
    return file


def check_peer(capture):
    calls = sum(seen_by_tshark(capture).values())
    if calls != PEER_CALLS:
        fail(f'of {PEER_CALLS} calls of the Python peer {calls} were captured')
    compare('the Python peer, captured on lo', seen_by_us(capture), seen_by_tshark(capture))
    check_again(capture, 'the Python peer')
    expected = seen_by_tshark(capture)
    for kind in ('pcap', 'nsecpcap'):
        other = FOLDER / f'peer-{kind}.pcap'
        run('editcap', '-F', kind, capture, other)
        compare(f'the same as {kind}', seen_by_us(other), expected)
    rng = random.Random(7)
    mixed = rewritten(capture, 'peer-mixed.pcapng', lambda packets: shuffled(packets, rng))
    compare('the same out of order', seen_by_us(mixed), expected)
    ordered = FOLDER / 'peer-ordered.pcapng'
    run('reordercap', mixed, ordered)
    compare('put in order by reordercap', seen_by_us(ordered), expected)
    twice = rewritten(capture, 'peer-twice.pcapng', lambda packets: [
        copy for packet in packets for copy in ([packet] * 2 if rng.random() < 0.3 else [packet])])
    compare('with packets sent again', seen_by_us(twice), expected)
    lossy = rewritten(capture, 'peer-lossy.pcapng', lambda packets: [
        packet for packet in packets if rng.random() > 0.03])
    check_lossy(lossy, expected)
    check_midway(capture, expected)
    check_cut(capture, expected)


def check_lossy(file, expected):
    """What is there of a lossy capture is right: no answer goes to another's question."""
    ours = Counter({pair: count for pair, count in seen_by_us(file).items() if None not in pair})
    wrong = ours - expected
    if wrong or sum(ours.values()) < 0.7 * sum(expected.values()):
        fail(f'{file}: of {sum(expected.values())} exchanges {sum(ours.values())} are there, wrong are {wrong}')
    print(f'as it should: with packets lost, {sum(ours.values())} of {sum(expected.values())} exchanges, none wrong')


def check_midway(file, expected):
    """Connections whose beginning is missing."""
    without = FOLDER / 'peer-midway.pcapng'
    run('tshark', '-n', '-r', file, '-Y', 'tcp.seq > 1 || tcp.len > 0', '-w', without)
    missing = expected - seen_by_us(without)
    if missing:
        fail(f'without handshakes these are missing: {missing}')
    print('as it should: without handshakes, all exchanges')


def check_cut(file, expected):
    """A file that ends anywhere opens up to there, and says so."""
    data, rng = file.read_bytes(), random.Random(9)
    for _ in range(2):
        cut = FOLDER / 'peer-cut.pcapng'
        length = rng.randrange(len(data) // 4, len(data) - 1) | 1
        cut.write_bytes(data[:length])
        done = subprocess.run([*PROGRAM, f'--open={cut}', '--print', '--exit'], env=ALONE,
                              capture_output=True, text=True, timeout=PATIENCE)
        if done.returncode != 1 or 'it ends in the middle of' not in done.stderr:
            fail(f'a file cut at {length} ended with {done.returncode}: {done.stderr}')
    print('as it should: a file that is cut says where')


def client(port, *numbers):
    run('python3', '-B', PEER / 'client.py', port, *numbers)


def capture_peer():
    """The Python peer's traffic on lo, by tshark; None where nobody may capture."""
    file = FOLDER / 'peer.pcapng'
    file.unlink(missing_ok=True)
    server = subprocess.Popen(['python3', '-B', str(PEER / 'server.py'), '0'], stdout=subprocess.PIPE, text=True)
    port = int(re.search(r'listening (\d+)', server.stdout.readline()).group(1))
    watcher = subprocess.Popen(['tshark', '-n', '-i', 'lo', '-f', f'tcp port {port}', '-w', str(file)],
                               stderr=subprocess.PIPE, text=True)
    try:
        line = watcher.stderr.readline()
        while line and 'Capturing on' not in line:
            line = watcher.stderr.readline()
        if not line:
            return None
        time.sleep(1)
        for numbers in ((200, 100), (100, 0), (7,), (1, 3), (-2147483648, 3, '--times', 300), (5, 7, '--times', 100)):
            client(port, *numbers)
        time.sleep(3)
        return file
    finally:
        watcher.terminate()
        watcher.wait()
        server.kill()
        server.wait()


if __name__ == '__main__':
    check_recorded()
    if (PEER / 'server.py').exists():
        peer = capture_peer()
        if peer:
            check_peer(peer)
        else:
            print('NOT TRIED: capturing on lo is not permitted here')
    else:
        print(f'NOT TRIED: the Python peer, because {PEER} is missing')

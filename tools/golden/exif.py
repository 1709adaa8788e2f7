"""EXIF as cameras write it: the photo's, the place's, the interoperability's and the thumbnail's directories beside the main one."""
import struct

EXIF, GPS, INTEROP = 0x8769, 0x8825, 0xA005
BYTE, ASCII, SHORT, LONG, RATIONAL, UNDEFINED, SIGNED_LONG, SIGNED_RATIONAL, FLOAT, DOUBLE = 1, 2, 3, 4, 5, 7, 9, 10, 11, 12
CODES = {SHORT: "H", LONG: "I", RATIONAL: "II", SIGNED_LONG: "i", SIGNED_RATIONAL: "ii", FLOAT: "f", DOUBLE: "d"}

# (tag, type, how many values; 0: any number)
MAIN = [
    (11, ASCII, 0), (256, LONG, 1), (258, SHORT, 3), (270, ASCII, 0), (271, ASCII, 0), (272, ASCII, 0), (282, RATIONAL, 1), (283, RATIONAL, 1),
    (296, SHORT, 1), (305, ASCII, 0), (306, ASCII, 0), (318, RATIONAL, 2), (532, RATIONAL, 6), (700, BYTE, 0), (18246, SHORT, 1),
    (33432, ASCII, 0), (40091, BYTE, 0), (50341, UNDEFINED, 0), (50706, BYTE, 4), (65000, DOUBLE, 2), (65001, FLOAT, 1), (65002, SIGNED_LONG, 3),
]
PHOTO = [
    (33434, RATIONAL, 1), (34855, SHORT, 1), (36864, UNDEFINED, 4), (36867, ASCII, 20), (37121, UNDEFINED, 4), (37377, SIGNED_RATIONAL, 1),
    (37380, SIGNED_RATIONAL, 1), (37385, SHORT, 1), (37510, UNDEFINED, 0), (40962, LONG, 1), (41730, UNDEFINED, 8), (42034, RATIONAL, 4),
]
PLACE = [
    (0, BYTE, 4), (1, ASCII, 2), (2, RATIONAL, 3), (3, ASCII, 2), (4, RATIONAL, 3), (5, BYTE, 1), (6, RATIONAL, 1), (17, RATIONAL, 2),
    (29, ASCII, 11), (30, SHORT, 1),
]
USES = [(1, ASCII, 4), (2, UNDEFINED, 4)]
THUMBNAIL = [(256, LONG, 1), (259, SHORT, 1), (274, SHORT, 1), (282, RATIONAL, 2), (296, SHORT, 1)]


def camera(dice, orientation):
    """A TIFF file of directories with random values."""
    order = dice.choice("<>")
    share = dice.choice((0.2, 0.6, 1.0))
    main, photo, place, uses, thumbnail = (_values(dice, order, table, share) for table in (MAIN, PHOTO, PLACE, USES, THUMBNAIL))
    main[274] = (SHORT, struct.pack(order + "H", orientation))
    inner = {tag: table for tag, table in ((EXIF, photo), (GPS, place)) if dice.random() < 0.7}
    deepest = {INTEROP: uses} if EXIF in inner and dice.random() < 0.7 else {}
    pointer = (LONG, bytes(4))
    main.update(dict.fromkeys(inner, pointer))
    photo.update(dict.fromkeys(deepest, pointer))

    # Where each directory begins is known by its length, which the pointers do not change.
    at = 8 + len(_directory(order, 8, main, 0))
    parts = b""
    for tag, table in inner.items():
        main[tag] = (LONG, struct.pack(order + "I", at))
        if tag == EXIF and deepest:
            below = at + len(_directory(order, at, table, 0))
            table[INTEROP] = (LONG, struct.pack(order + "I", below))
            part = _directory(order, at, table, 0) + _directory(order, below, uses, 0)
        else:
            part = _directory(order, at, table, 0)
        parts, at = parts + part, at + len(part)
    behind = dice.random() < 0.4
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(order + "I", 8)
    return head + _directory(order, 8, main, at if behind else 0) + parts + (_directory(order, at, thumbnail, 0) if behind else b"")


def _values(dice, order, table, share):
    return {tag: (kind, _value(dice, order, kind, count or dice.randint(1, 20))) for tag, kind, count in table if dice.random() < share}


def _value(dice, order, kind, count):
    if kind == ASCII:
        return bytes(dice.randint(32, 126) for _ in range(count - 1)) + b"\0"
    if kind in (BYTE, UNDEFINED):
        return dice.randbytes(count)
    return b"".join(struct.pack(order + CODES[kind], *_number(dice, kind)) for _ in range(count))


def _number(dice, kind):
    if kind in (RATIONAL, SIGNED_RATIONAL):
        # A fraction of nothing is no number in Pillow.
        low = -500 if kind == SIGNED_RATIONAL else 0
        denominator = dice.choice((0, 1, 10, dice.randint(1, 999)))
        return dice.randint(low if denominator else 0, 500), denominator
    if kind in (FLOAT, DOUBLE):
        return (dice.randint(-999, 999) / 8,)
    return (dice.randint(-9999 if kind == SIGNED_LONG else 0, 65535),)


def _directory(order, at, table, behind):
    entries, data = b"", b""
    first = at + 2 + 12 * len(table) + 4
    for tag, (kind, value) in sorted(table.items()):
        count = len(value) // struct.calcsize("=" + CODES.get(kind, "B"))
        entries += struct.pack(order + "HHI", tag, kind, count)
        if len(value) <= 4:
            entries += value.ljust(4, b"\0")
        else:
            entries += struct.pack(order + "I", first + len(data))
            data += value + bytes(len(value) % 2)
    return struct.pack(order + "H", len(table)) + entries + struct.pack(order + "I", behind) + data

from collections import Counter, ChainMap, OrderedDict, defaultdict, deque
import numpy as np
def preprocess(path):
    out = []
    c = Counter("abracadabra")
    out.append(str(c.most_common(3)))
    out.append(repr(c))
    c.update("xyz"); c.update({'a': 3}); c.subtract("ab")
    out.append(f"{c['a']} {c['nope']} {len(c)} {sum(c.values())} {sorted(c.elements())[:4]}")
    d = Counter(a=3, b=1) + Counter(a=1, c=2)
    out.append(repr(d) + repr(Counter(a=3, b=1) - Counter(a=1, b=5)) + repr(Counter(a=3, b=1) & Counter(a=1, b=5)) + repr(Counter(a=3) | Counter(a=1, b=5)))
    out.append(str(isinstance(c, dict)) + type(c).__name__ + str('a' in c) + str(dict(Counter([1, 1, 2]))))
    m = ChainMap({'size': 224}, {'size': 256, 'mean': 0.5}, {'std': 0.25})
    out.append(f"{m['size']} {m['mean']} {m.get('std')} {m.get('x', 7)} {list(m)} {dict(m)} {len(m)} {'std' in m}")
    ch = m.new_child({'mean': 1})
    out.append(str({**ch}) + str(sorted(ch.items())))
    try:
        m['zzz']
    except KeyError as e:
        out.append('KeyError')
    k = max(c, key=c.get)
    out.append(k)
    w = Counter(np.array([3, 1, 3]).tolist())
    out.append(str(w.most_common(1)[0]))
    h = Counter()
    for px in [5, 5, 7]:
        h[px] += 1
    out.append(str(h) + str(bool(Counter())))
    dq = deque([1, 2, 3], maxlen=3); dq.append(4); dq.rotate(1)
    out.append(str(list(dq)))
    return np.frombuffer("\n".join(out).encode(), np.uint8)

using PurePipeline.Numerics;

namespace PurePipeline.Python.Tests.Translation;

/// <summary>Where C# reads like Python and means something else: the translation gives what the recipe gives, or refuses.</summary>
public class TranslationTests
{
    private const string Picture = "gray-9x7.jpg";

    [Fact]
    public void Means_what_the_Python_means()
    {
        Dictionary<string, string> sources = new()
        {
            ["elements_are_copies"] = "a = np.arange(4.0)\n    t = a[0]\n    a[0] = a[3]\n    a[3] = t\n    return a",
            ["known_arrays_change"] = "c = np.zeros((3, 4))\n    c.fill(7)\n    e = np.eye(3)\n    np.fill_diagonal(e, 3)\n    e[1].fill(8)\n    k = np.array([3, 1, 2])\n    k.sort()\n    d = np.arange(6).reshape(2, 3)\n    np.copyto(d, k)\n    np.putmask(d, d > 2, 9)\n    return np.concatenate([c.ravel(), e.ravel(), k, d.ravel(), [Image.open(path).width]])",
            ["known_tensors_change"] = "import torch\n    t = torch.zeros(2, 3)\n    t.fill_(2)\n    t[0].zero_()\n    t.add_(1).scatter_(1, torch.tensor([[0], [2]]), 9.0)\n    return (t + Image.open(path).width).numpy()",
            ["argsort_leaves_equals_where_quicksort_does"] = "a = np.asarray(Image.open(path).convert('L').resize((40, 3))) // 60\n    return np.concatenate([np.argsort(a.ravel()), a.argsort(axis=0).ravel(), np.argsort(a, kind='stable').ravel(), np.argsort(a, axis=None)])",
            ["generators_are_asked_for_all"] = "def each(a, steps):\n        for step in steps:\n            a = step(a)\n            yield a, a.sum()\n    a = np.asarray(Image.open(path)).astype(float)\n    sums = [total for _, total in each(a, [lambda x: x * 2, lambda x: x[1:]])]\n    return np.array(sums)",
            ["patterns_have_keys_and_classes"] = "def area(shape):\n        match shape:\n            case {'w': int(w), **rest} if 'h' in rest:\n                return w * rest['h']\n            case [float() as a, *others]:\n                return a + len(others)\n            case str() | None:\n                return -1\n            case _:\n                return -2\n    w = Image.open(path).width\n    return np.array([area({'w': 3, 'h': w}), area({'w': 3}), area((0.5, 1, 2)), area('x'), area(None)])",
            ["slices_are_kept"] = "w, h = Image.open(path).size\n    a = np.zeros((9, 9))\n    y = 2\n    part = np.s_[y:y + 3, :w]\n    y = 7\n    a[part] += h\n    rows = slice(w - 1, None)\n    w = 0\n    a[rows] -= 1\n    return a",
            ["lists_hold_what_was_computed"] = "a = np.asarray(Image.open(path)).astype(np.float32)\n    parts = [a * 2, a + 1]\n    a -= 5\n    return np.stack(parts)",
            ["views_share"] = "a = np.zeros((3, 4), np.float32)\n    b = a[1]\n    a += 7\n    b[2] = 1\n    return a",
            ["whole_numbers_round_down"] = "w, h = Image.open(path).size\n    return np.array([(3 - w) // 2, (3 - w) % 4, -w // h, round(w / 2), int(-w / 2), w / h, h - w * 3])",
            ["names_change_their_type"] = "x = Image.open(path)\n    x = x.size\n    x = x[0] * 2\n    x = np.full((2, x), 0.5)\n    return x",
            ["None_is_a_number_later"] = "n = None\n    w, h = Image.open(path).size\n    if w > h:\n        n = w / 2\n    return np.array([n if n is not None else -1.0, w])",
            ["targets_change_together"] = "a, b = Image.open(path).size\n    a, b = b, a + b\n    return np.array([a, b])",
            ["loops_carry"] = "total, last = 0, 0.5\n    for i in range(Image.open(path).width):\n        if i % 3 == 1:\n            continue\n        if i > 6:\n            break\n        total += i\n        last = last * 2 + i\n    return np.array([total, last])",
            ["closures_see_what_comes"] = "k = 2\n    f = lambda x: x * k\n    k = Image.open(path).width\n    return np.array([f(3)])",
            ["copies_are_others"] = "im = Image.open(path).convert('RGB')\n    other = im.copy()\n    other.paste((1, 2, 3), (0, 0, 2, 2))\n    return np.stack([np.asarray(im), np.asarray(other)])",
            ["names_come_late"] = "x = np.zeros(3)\n    for i in range(Image.open(path).width):\n        y = i\n    return x + y",
            ["and_and_or_give_operands"] = "w, h = Image.open(path).size\n    return np.array([w and h, (w - 9) or h, (w - h) and w, (h - 7) or (w - 9) or 3])",
            ["what_fails_is_caught"] = "im = Image.open(path)\n    n = 1\n    try:\n        n = 2\n        im.resize((-3, 4))\n        n = 3\n    except ValueError:\n        n += 10\n    return np.array([n])",
            ["excepts_take_their_own"] = "w = Image.open(path).width\n    out = []\n    for k in range(w):\n        try:\n            if k == 1:\n                raise KeyError('b')\n            if k == 2:\n                raise TypeError('c')\n            if k == 3:\n                raise RuntimeError('d')\n            if k == 4:\n                np.zeros(3).reshape(w)\n            n = k\n        except (KeyError, IndexError):\n            n = 10\n        except ValueError:\n            n = 20\n        except TypeError as error:\n            n = 30\n        except Exception:\n            n = 40\n        else:\n            n += 100\n        out.append(n)\n    return np.array(out)",
            ["own_exceptions_are_classes"] = "class Bad(ValueError):\n        pass\n    class Worse(Bad):\n        pass\n    def check(n):\n        if n == 2:\n            raise Bad(f'no {n}')\n        if n == 3:\n            raise Worse\n        return n * 2\n    out = []\n    for k in range(Image.open(path).height):\n        try:\n            m = check(k)\n        except Worse:\n            m = -1\n        except ValueError as error:\n            m = -2\n        out.append(m)\n    return np.array(out)",
            ["else_is_not_guarded"] = "w = Image.open(path).width\n    n = 0\n    try:\n        try:\n            n += w\n        except ValueError:\n            n = -1\n        else:\n            if w > 3:\n                raise ValueError('x')\n        finally:\n            n = 5\n    except ValueError:\n        n += 1\n    return np.array([n])",
            ["finally_runs"] = "a = np.zeros(2)\n    w = Image.open(path).width\n    def work(n):\n        try:\n            if n > 3:\n                raise IndexError('x')\n            return n\n        finally:\n            a[0] += 1\n    try:\n        k = work(w)\n    except IndexError:\n        k = -1\n    a[1] = k\n    return a",
            ["functions_fail"] = "def refused(error, function):\n        try:\n            function()\n        except error:\n            return True\n        return False\n    im = Image.open(path)\n    return np.array([refused(ValueError, lambda: im.resize((-1, 2))), refused(ValueError, lambda: im.resize((1, 2))), refused((KeyError, ValueError), lambda: im.convert('nothing'))])",
            ["lists_of_one_value"] = "w = Image.open(path).width\n    return np.array([[w * y + 0.5] * 70 for y in range(80)]) + np.array([[w * x for x in range(70)]] * 80)",
            ["tuples_of_any_length"] = "im = Image.open(path)\n    modes = ('L', 'RGB') if im.width > 3 else () if im.width > 2 else ('F',)\n    parts = [np.asarray(im.convert(mode)).reshape(-1) for mode in modes]\n    return np.concatenate(parts)",
            ["lists_grow_within_an_if"] = "parts = [1]\n    if Image.open(path).width > 3:\n        parts.append(2)\n    return np.array(parts)",
            ["values_may_be_None"] = "best = None\n    for i in range(Image.open(path).width):\n        if i % 4 == 2:\n            best = np.full(2, i)\n    return best if best is not None else np.zeros(1)",
            ["numbers_beside_arrays_adapt"] = "a = np.asarray(Image.open(path))\n    return np.where(a > 99, a, 7) + np.where(a > 50, 3, a)",
            ["bools_count"] = "w, h = Image.open(path).size\n    return np.array([(w > 3) + 2, (h > w) * 5, w - True])",
            ["masks_pick"] = "a = np.array(Image.open(path))\n    a[(a > 50) & (a < 200)] = 9\n    rows, columns = np.where(a == 9)\n    return np.concatenate([a[a > 9], rows, columns, np.bincount(a.ravel(), minlength=256), np.unique(a)])",
            ["unknown_lengths_repeat"] = "w, h = Image.open(path).size\n    return np.array([0.5] * w) + np.array([h] * w)",
            ["texts_split_and_join"] = "a = np.array(Image.open(path)).ravel()[:9].astype(int)\n    text = ' '.join(str(x) for x in a)\n    parts = text.split()\n    return np.concatenate([np.asarray(parts[::2], dtype=int), np.asarray(parts[1:][::2], dtype=float)])",
            ["a_list_is_an_array_too"] = "a = np.array(Image.open(path)).ravel()\n    found = [0.5, 2] if a[0] > 300 else a[a > 50]\n    return np.concatenate([found, [1]])",
            ["lists_are_filled_within_a_choice"] = "a = np.array(Image.open(path))\n    n = a.shape[0]\n    some = [x.sum() for x in a] if n > 3 else []\n    none = [] if n > 3 else [x.sum() for x in a]\n    return np.array([len(some), len(none)])",
            ["modes_are_known_behind_a_question"] = "im = Image.open(path)\n    if im.mode != 'RGB':\n        im = im.convert('RGB')\n    w, h = im.size\n    return np.asarray(im.resize((4, 4), box=[0, 0, w, h])).reshape(-1, 3)",
            ["places_of_all_axes"] = "a = np.array(Image.open(path).convert('L'))\n    places = np.where(a > 200)\n    b = a.ravel().copy()\n    b.flat[np.where(b > 100)] = b[b > 100] // 2\n    a[places] = 1\n    return np.concatenate([a.ravel(), b, a[places], np.take(a, places[0])])",
            ["in_of_constants"] = "w, h = Image.open(path).size\n    return np.array([w in (7, 9), h not in [7, 9], h in (9, 11), w not in (7.5, 9)])",
            ["unique_gives_more"] = "a = np.array(Image.open(path)) // 40\n    ids, counts = np.unique(a, return_counts=True)\n    return np.concatenate([ids, counts, np.unique(a, return_inverse=True)[1].ravel(), np.bincount(a.ravel(), weights=a.ravel() / 2)])",
            ["stacks_of_what_comes"] = "a = np.squeeze(np.array(Image.open(path)))\n    return np.dstack([np.vstack([a, a]), np.hstack([a, a]).reshape(14, -1)])",
            ["members_are_known_late"] = "im = Image.open(path)\n    kind = Side.LAST\n    if im.width == 3:\n        kind = Side.FIRST\n    return np.array([kind == Side.FIRST, kind is Side.LAST, kind != Side.FIRST, Side(kind) == 'last'])",
            ["frames_are_looked_at"] = "from PIL import ImageSequence\n    im = Image.open(path)\n    sizes = [frame.copy().resize((3, 2)) for frame in ImageSequence.Iterator(im)]\n    for i, frame in enumerate(ImageSequence.Iterator(im)):\n        n = np.asarray(frame.convert('L')).max() + i\n        sizes.append(frame.rotate(90))\n    return np.array([len(sizes), im.tell()])",
            ["namespaces_hold_values"] = "from types import SimpleNamespace\n    w, h = Image.open(path).size\n    ns = SimpleNamespace(w=w, name='x')\n    ns.h = h * 2\n    ns.w += 1\n    return np.array([ns.w, ns.h, len(vars(ns)), int(hasattr(ns, 'k')), getattr(ns, 'k', 7)])",
            ["json_comes_back"] = "import json\n    w, h = Image.open(path).size\n    text = json.dumps({'size': (w, h), 'scale': 0.5, 'no': None})\n    again = json.loads(text)\n    again['size'].append(3)\n    return np.array(again['size'] + [again['scale'], len(json.loads(text)['size'])])",
            ["stars_spread"] = "def numbers(n):\n        for i in range(n):\n            yield i * i\n    w, h = Image.open(path).size\n    a = [i for i in range(w) if i % 2 != h % 2]\n    return np.array([h, *a, -1, *(1, 2), *a])",
            ["loops_return"] = "w, h = Image.open(path).size\n    def first(d, n):\n        for key in d:\n            if key > 2:\n                return d[key] + n\n        return n\n    return np.array([first({1: w, 5: h}, 2), first({1: w}, 4)])",
            ["views_of_tensors_stay_views"] = "import torch\n    t = torch.zeros(3)\n    e = t[1]\n    t[1] = Image.open(path).width\n    return (t + e).numpy()",
            ["lists_of_arrays_differ"] = "w, h = Image.open(path).size\n    parts = []\n    for i in range(w):\n        parts.append(np.zeros((2, 2)) + i)\n    ranks = sum([p.ndim for p in parts])\n    parts.append(np.full(h, 1))\n    return np.concatenate([p.ravel() for p in parts] + [np.array([ranks])])",
            ["texts_join_and_split"] = "a, b = ('x,' + path).split(',', 1)\n    return np.asarray(Image.open(b).convert('L')) + int(a == 'x')",
            ["extremes_have_places"] = "import torch\n    t = torch.from_numpy(np.array(Image.open(path).convert('L'))).long()\n    best = t.max(1)\n    low, where = t.min(dim=0, keepdim=True)\n    return torch.cat([best.values, best.indices, low[0], where[0]]).numpy()",
            ["tensors_change_their_shape"] = "import torch\n    t = torch.from_numpy(np.array(Image.open(path).convert('L')))\n    u = t.clone().unsqueeze_(0).transpose_(0, 2)\n    c = torch.zeros(2).unsqueeze_(1)\n    return np.concatenate([u.permute(1, 0, 2).squeeze_().numpy().ravel(), np.array(t.shape), np.array(c.shape)])",
            ["sums_run"] = "import torch\n    t = torch.from_numpy(np.array(Image.open(path).convert('L')))\n    dims = [d for d in range(t.ndim) if t.shape[d] != 9]\n    parts = [t.cumsum(0).float(), torch.cumsum(t.float() / 7, dim=-1), (t > 90).cumsum(1, dtype=torch.float32)]\n    return torch.cat([p.flatten() for p in parts] + [t.float().mean(dim=dims), t.sum(dim=dims).float(), torch.flip(t, dims).float().flatten(), t.float().flip(dims).flatten(), t.float().permute([d for d in range(t.ndim)]).flatten(), t.float().reshape([t.shape[d] for d in dims] + [9]).flatten()]).numpy()",
            ["distances_are_equal"] = "import torch\n    w, h = Image.open(path).size\n    return torch.cat([torch.linspace(-1, w, h * 3), torch.arange(0, w / 2, 0.3), torch.arange(h, w).float(), torch.linspace(0, 1, 7)]).numpy()",
            ["deep_copies_are_others"] = "import copy\n    a = np.array(Image.open(path).convert('L'))\n    kept, one = [a, 7], copy.copy(a)\n    deep = copy.deepcopy(kept)\n    a[0] = 3\n    one[1] = 4\n    deep[0][2] = 5\n    return np.stack([a, one, deep[0], kept[0]]) + deep[1]",
            ["texts_are_put_together"] = "w, h = Image.open(path).size\n    text = f'{w}x{-h}{0.5:.2f}|{\"a\"!r}'\n    tags = ''.join(f'<{v}>' for v in [w, h, w])\n    keys = {f'k{i:02d}': i for i in range(3)}\n    long = f'{tags}\U0001F600{tags}'\n    return np.array([len(tags), len(long), long.count('<9>'), keys['k02'], int(text == '9x-70.50|\\'a\\''), int(tags.startswith('<9><7>'))])",
            ["ranges_end_at_locals"] = "a = np.asarray(Image.open(path).convert('RGB'))\n    h, w, _ = a.shape\n    out = np.zeros((h, 3, 20, 20), np.uint8)\n    for k in range(h):\n        out[k, :, :h, :w] = a.transpose(2, 0, 1)\n    return out",
            ["excepts_tell_apart"] = "w = Image.open(path).width\n    values = [i for i in range(w)]\n    out = []\n    for k in range(w):\n        n = 0\n        try:\n            if k == 1:\n                assert w < k, 'no'\n            if k == 2:\n                raise Exception('x')\n            if k == 3:\n                raise AttributeError('y')\n            if k == 4:\n                raise RuntimeError('z')\n            if k == 5:\n                n = values[w + 1]\n            if k == 6:\n                raise StopIteration\n            if k == 7:\n                np.zeros(3).reshape(w)\n        except RuntimeError:\n            n = 10\n        except ValueError:\n            n = 20\n        except AttributeError:\n            n = 30\n        except AssertionError:\n            n = 40\n        except IndexError:\n            n = 50\n        except Exception:\n            n = 60\n        out.append(n)\n    return np.array(out)",
            ["None_has_no_attributes"] = "w = Image.open(path).width\n    best = None\n    for i in range(w):\n        if i > w:\n            best = np.full(2, i)\n    n = 0\n    try:\n        n = best.shape[0] + w\n    except RuntimeError:\n        n = 1\n    except TypeError:\n        n = 2\n    except AttributeError:\n        n = 3\n    try:\n        m = int(best[0])\n    except AttributeError:\n        m = 1\n    except TypeError:\n        m = 2\n    return np.array([n, m])",
            ["a_lists_end_is_no_value"] = "w = Image.open(path).width\n    values = [i for i in range(w)]\n    def at(k):\n        try:\n            return values[k]\n        except ValueError:\n            return -2\n    try:\n        n = at(w)\n    except LookupError:\n        n = -1\n    return np.array([n, at(1)])",
            ["own_iterators_end"] = "w = Image.open(path).width\n    class Crops:\n        def __init__(self, n, w):\n            self.n, self.w = n, w\n        def __iter__(self):\n            self.at = 0\n            return self\n        def __next__(self):\n            if self.at == self.n:\n                raise StopIteration\n            self.at += 1\n            return self.at, np.full(2, self.at * self.w)\n    crops = Crops(4, w)\n    parts = []\n    for i, part in crops:\n        if i == 2:\n            continue\n        parts.append(part + i)\n    for i, part in Crops(3, w):\n        parts.append(part)\n        if i == 2:\n            break\n    return np.concatenate(parts)",
            ["tuples_are_sorted_and_rows"] = "w, h = Image.open(path).size\n    boxes = [(h - i // 2, i % 3, (i, w)) for i in range(w)]\n    boxes = sorted(boxes)\n    rows = [(a, b, c[0]) for a, b, c in boxes]\n    halves = [(a / 2, b) for a, b, c in sorted(boxes, reverse=True)]\n    return np.concatenate([np.array(rows).ravel(), np.array(halves, np.float32).ravel()])",
            ["copies_without_a_name_are_lost"] = "im = Image.open(path).convert('RGB')\n    im.copy().paste((1, 2, 3), (0, 0, 2, 2))\n    n = 0\n    try:\n        im.copy().paste(Image.new('RGB', (2, 2)), (0, 0, 3, 3))\n    except ValueError:\n        n = 1\n    return np.asarray(im) + n",
            ["what_is_normalized_into_changes"] = "import cv2\n    a = np.array(Image.open(path).convert('L')).astype(np.float32)\n    cv2.normalize(a, a, 0, 1, cv2.NORM_MINMAX)\n    b = cv2.normalize(a, None, 0, 3, cv2.NORM_MINMAX)\n    return a + b",
            ["constants_are_shared_too"] = "a = np.arange(6)\n    b = a.reshape(2, 3)\n    c = a[::2]\n    d = np.asarray(a)\n    e = a * 2\n    a[0] = Image.open(path).width\n    b[1, 1] = 77\n    d[2] = -1\n    return np.concatenate([a, b.ravel(), c, d, e])",
            ["loops_have_an_else"] = "w, h = Image.open(path).size\n    out = []\n    for n in (30, w, 5, 4):\n        for i in range(n):\n            if i * n > 60:\n                break\n        else:\n            out.append(n)\n        if n == 5:\n            break\n    else:\n        out.append(-1)\n    while len(out) < h:\n        try:\n            out.append(w)\n            if len(out) > 40:\n                break\n        finally:\n            out.append(1)\n    else:\n        out.append(-2)\n    k = 0\n    while True:\n        k += 1\n        if k > w:\n            break\n    else:\n        k = 0\n    return np.array(out + [k])",
            ["finally_runs_at_a_break"] = "w = Image.open(path).width\n    n = 0\n    for i in range(w):\n        try:\n            if i % 4 == 2:\n                continue\n            if i == 7:\n                n += 10\n                break\n        finally:\n            n += 1\n    return np.array([n])",
            ["floats_are_texts"] = "a = np.asarray(Image.open(path))\n    w, h = Image.open(path).size\n    texts = [f'{w / 8:.2f}|{h / 16:7.3f}|{(w + 0.5):.0f}|{(w + 1.5):.0f}', f'{a.mean():.3f} {w:>4d}{h:<4}.', f'{\"yes\" if w > 3 else \"no\"!r}']\n    text = ','.join(texts)\n    return np.array([len(text), int('yes' in text), int('1.12' in text), int('0.438' in text), int('10|10' in text), int('7   .' in text), int('no' not in text)])",
            ["choices_are_statements"] = "w, h = Image.open(path).size\n    a = np.asarray(Image.open(path))\n    big = [int(row.max()) for row in a if row[0] > 3][-1] if w > 3 else 0\n    return np.array([int(row.min()) * big for row in a if row[0] > 2]) if h > 3 else np.zeros(1, int)",
            ["functions_are_chosen_by_type"] = "from functools import cmp_to_key\n    w = Image.open(path).width\n    try:\n        flat(None)\n        n = 0\n    except TypeError as error:\n        n = len(str(error))\n    order = sorted([3, 1, 2], key=cmp_to_key(lambda x, y: y - x))\n    return np.concatenate([flat([w, 0.5, np.asarray(Image.open(path))], k=3), flat(n), order, [V(1) <= V(2), V(2) >= V(3), V(2) > V(2)]])",
            ["elements_one_by_one"] = "a = np.asarray(Image.open(path))\n    f = np.vectorize(lambda x: x // 2 + 1)\n    g = np.vectorize(lambda x: 0.5 if x > 99 else 2.5, otypes=[np.float32])\n    return np.stack([f(a).astype(float), g(a), quarters(a)])",
            ["arrays_are_joined_by_brackets"] = "a = np.asarray(Image.open(path).convert('L')).astype(np.float32)\n    b = np.array(Image.open(path).size)\n    i = b.astype(np.int64)\n    return np.concatenate([np.r_[a[0], 0.5, 1:4].astype(float), np.c_[a, a].ravel(), np.c_[a[0], a[1] * 2].ravel(), np.r_[i, 7, i[::-1]], np.r_[a[0, :2], a[1, :2]], np.c_[i, [3, 4]].ravel(), np.r_[0:1:0.25, i]])",
            ["long_constants"] = "ramp = np.array([[(x * 3 + y) % 255 for x in range(30)] for y in range(20)], dtype=np.uint8)\n    odd = np.array([0.1 * x for x in range(300)], np.float32)\n    im = Image.open(path).convert('I')\n    table = im.point(list(range(256)) * 256, 'L')\n    return np.concatenate([ramp.ravel(), odd, np.asarray(table).ravel(), np.add(ramp, 3, dtype=np.float32).ravel(), np.divide(ramp, 2, out=np.zeros(ramp.shape, np.float32)).ravel()])",
            ["tensors_keep_their_name"] = "import torch\n    t = torch.from_numpy(np.array(Image.open(path)))\n    t.unsqueeze_(0)\n    if Image.open(path).width > 3:\n        t.unsqueeze_(-1)\n    v = t.view(-1)\n    t.transpose_(1, 2).squeeze_(0)\n    v[0] = 7\n    return np.concatenate([t.numpy().ravel(), np.array(t.shape), np.array(v.shape)])",
            ["dicts_change"] = "d = {'a': 1}\n    d['b'] = Image.open(path).width\n    d['a'] += d['b']\n    return np.array([d['a'], len(d)])",
        };
        CompiledRecipes compiled = new(sources.Select(source => Of(source.Key, source.Value)));
        Assert.Empty(compiled.Faults);
        Assert.Empty(compiled.Refused);
        foreach ((string name, string body) in sources)
        {
            NdArray expected = Of(name, body).Run(Golden.GoldenFolder.Picture(Picture));
            NdArray actual = compiled.Run(name, Picture, ReferenceVersions.Newest);
            Assert.True(expected.Sha256() == actual.Sha256() && expected.DType == actual.DType, $"{name}: {expected} {actual}");
        }
    }

    [Theory]
    [InlineData("im = Image.open(path)\n    other = im\n    im.thumbnail((3, 3))\n    return np.asarray(other)", "another name")]
    [InlineData("def stain(p):\n        p.paste(0, (0, 0, 1, 1))\n    im = Image.open(path)\n    stain(im)\n    return np.asarray(im)", "another name")]
    [InlineData("import torch\n    t = torch.from_numpy(np.array(Image.open(path)))\n    u = t\n    t.unsqueeze_(0)\n    return u.numpy()", "another name")]
    [InlineData("import torch\n    t = torch.from_numpy(np.array(Image.open(path)))\n    parts = []\n    for i in range(Image.open(path).width):\n        parts.append(t)\n    t.unsqueeze_(0)\n    return torch.stack(parts).numpy()", "another name")]
    [InlineData("w = Image.open(path).width\n    return np.r_[np.asarray(Image.open(path).convert('L'))[0], 3]", "NumPy 2.0 changed")]
    [InlineData("return np.array([kind(path)])", "another one for texts")]
    [InlineData("import torch\n    t = torch.from_numpy(np.array(Image.open(path)))\n    t.contiguous().unsqueeze_(0)\n    return t.numpy()", "may have a name")]
    [InlineData("s = 1 if Image.open(path).width > 3 else 0.5\n    return np.ones(3, np.uint8) * s", "int in some runs")]
    [InlineData("from PIL import ImageSequence\n    frames = []\n    for frame in ImageSequence.Iterator(Image.open(path)):\n        frames.append(frame)\n    return np.stack([np.asarray(f) for f in frames])", "Keeping a frame")]
    [InlineData("from PIL import ImageSequence\n    n = 0\n    for i, frame in enumerate(ImageSequence.Iterator(Image.open(path))):\n        if i == 2:\n            n += np.asarray(frame).size\n    return np.zeros(n)", "perhaps not of others")]
    [InlineData("return np.fft.fft(np.zeros(3))", "numpy.fft")]
    [InlineData("def total(xs):\n        return sum(xs) + sum(xs)\n    w = Image.open(path).width\n    return np.array([total(iter([1, w]))])", "more than once")]
    [InlineData("global k\n    k = 1\n    return np.zeros(k)", "module's names")]
    public void Is_refused_where_CSharp_would_mean_something_else(string body, string reason)
    {
        RecipeException refusal = Assert.Throws<RecipeException>(() => Of("refused", body).ToCSharp());
        Assert.Contains(reason, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_library_says_of_a_processors_settings_is_an_error_at_its_line()
    {
        Recipe recipe = Recipe.Parse(
            """
            from PIL import Image
            from transformers import SamImageProcessor

            processor = SamImageProcessor(pad_size={"height": 256})

            def preprocess(path):
                return processor(Image.open(path).convert("RGB"), return_tensors="pt")["pixel_values"]
            """,
            "settings.py");
        RecipeException error = Assert.Throws<RecipeException>(() => recipe.ToCSharp());
        Assert.Equal(7, error.Line);
        Assert.Contains("is not a size", error.Message, StringComparison.Ordinal);
    }

    private const string Definitions = """
        import numpy as np
        from enum import Enum
        from functools import singledispatch, total_ordering
        from pathlib import Path
        from PIL import Image


        class Side(str, Enum):
            FIRST = 'first'
            LAST = 'last'


        @singledispatch
        def flat(x, k=1):
            raise TypeError('no ' + type(x).__name__)


        @flat.register(int)
        @flat.register(float)
        def _(x, k=1):
            return np.array([x * k])


        @flat.register
        def _(x: np.ndarray, k=1):
            return x.ravel() + k


        @flat.register(list)
        def _(x, k=1):
            return np.concatenate([flat(v, k) for v in x])


        @singledispatch
        def kind(x):
            return 1


        @kind.register(Path)
        def _(x):
            return 2


        @total_ordering
        class V:
            def __init__(self, a):
                self.a = a

            def __eq__(self, o):
                return self.a == o.a

            def __lt__(self, o):
                return self.a < o.a


        @np.vectorize
        def quarters(x):
            y = x * 0.25
            return y - 1

        """;

    private static Recipe Of(string name, string body) => Recipe.Parse($"{Definitions}\n\ndef preprocess(path):\n    {body}\n", name);
}

"""cases.txt: which recipes run on which pictures of a folder laid out like golden/."""
import fnmatch
import os


def read_cases(folder):
    """(recipe, picture) for every case, sorted."""
    pictures = sorted(os.listdir(os.path.join(folder, "pictures")))
    cases = set()
    with open(os.path.join(folder, "cases.txt"), encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            line = line.split("#")[0].strip()
            if not line:
                continue
            recipe, colon, patterns = line.partition(":")
            if not colon:
                raise ValueError(f"cases.txt, line {number}: expected 'recipe.py: patterns'")
            cases.update((recipe.strip(), picture) for picture in _select(pictures, patterns.split()))
    return sorted(cases)


def _select(pictures, patterns):
    chosen = set()
    for pattern in patterns:
        if pattern.startswith("!"):
            chosen.difference_update(fnmatch.filter(pictures, pattern[1:]))
        else:
            matching = fnmatch.filter(pictures, pattern)
            if not matching:
                raise ValueError(f"cases.txt: no picture matches {pattern}")
            chosen.update(matching)
    return chosen

#!/usr/bin/env python3
"""Runs the golden cases under the libraries of this Python and writes expected/<versions>.json."""
import argparse
import difflib
import os
import sys

import cases
import expected
import recipes

GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "golden")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=GOLDEN, help="a folder laid out like golden/ (the default)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 if the file would change")
    arguments = parser.parse_args()

    versions = recipes.versions()
    file = os.path.join(arguments.folder, "expected", expected.file_name(versions))
    text = expected.to_json(versions, run_cases(arguments.folder))
    if arguments.check:
        return check(file, text)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with open(file, "w", encoding="utf-8", newline="\n") as out:
        out.write(text)
    print(f"{os.path.normpath(file)}: {text.count('"picture"')} cases")
    return 0


def run_cases(folder):
    """Every case of the folder as the real libraries answer it."""
    loaded = {}
    answers = []
    for recipe, picture in cases.read_cases(folder):
        if recipe not in loaded:
            loaded[recipe] = recipes.Recipe(os.path.join(folder, "recipes", recipe))
        case = {"picture": picture, "recipe": recipe}
        try:
            case.update(expected.describe(loaded[recipe].run(os.path.join(folder, "pictures", picture))))
        except Exception as refusal:  # whatever the libraries raise is the answer
            case["error"] = type(refusal).__name__
        answers.append(case)
    return answers


def check(file, text):
    """Compares with what is written; prints the difference."""
    try:
        with open(file, encoding="utf-8") as written:
            before = written.read()
    except FileNotFoundError:
        print(f"{file} does not exist")
        return 1
    changed = list(difflib.unified_diff(before.splitlines(), text.splitlines(), "written", "now", lineterm="", n=0))
    print("\n".join(line[:300] for line in changed))
    print(f"{os.path.basename(file)}: {text.count('"picture"')} cases, {'changed' if changed else 'unchanged'}")
    return 1 if changed else 0


if __name__ == "__main__":
    sys.exit(main())

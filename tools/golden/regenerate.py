#!/usr/bin/env python3
"""Runs the golden cases under the libraries of this Python and writes expected/<versions>.json."""
import argparse
import difflib
import os
import sys

import reference_processor  # noqa: F401, before the libraries

import cases
import expected
import recipes

# What not every Python that has the libraries has, too: its cases are left out where it is not.
PACKAGES = {"einops", "imutils", "transformers"}

GOLDEN = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "golden")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", default=GOLDEN, help="a folder laid out like golden/ (the default)")
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 if the file would change")
    parser.add_argument("--name", action="store_true", help="only print the name of the file")
    arguments = parser.parse_args()

    if arguments.name:
        print(expected.file_name(recipes.versions()))
        return 0
    if not arguments.check:
        write(arguments.folder)
        return 0
    file, text, count = answer(arguments.folder)
    changed = show_changes(file, text)
    print(f"{os.path.basename(file)}: {count} cases, {'changed' if changed else 'unchanged'}")
    return 1 if changed else 0


def write(folder):
    """Writes the expectations of this Python's libraries for a folder laid out like golden/."""
    file, text, count = answer(folder)
    os.makedirs(os.path.dirname(file), exist_ok=True)
    with open(file, "w", encoding="utf-8", newline="\n") as out:
        out.write(text)
    print(f"{os.path.normpath(file)}: {count} cases")


def answer(folder):
    """The file of the expectations, what it has to hold, and how many cases those are."""
    versions = recipes.versions()
    answers = run_cases(folder)
    return os.path.join(folder, "expected", expected.file_name(versions)), expected.to_json(versions, answers), len(answers)


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
        except ModuleNotFoundError as missing:
            if missing.name in PACKAGES:
                continue
            case["error"] = type(missing).__name__
        except Exception as refusal:  # whatever the libraries raise is the answer
            case["error"] = type(refusal).__name__
        answers.append(case)
    return answers


def show_changes(file, text):
    """Prints how the text differs from what is written; True if it does."""
    try:
        with open(file, encoding="utf-8") as written:
            before = written.read()
    except FileNotFoundError:
        before = ""
    changes = list(difflib.unified_diff(before.splitlines(), text.splitlines(), "written", "now", lineterm="", n=0))
    for line in changes:
        print(line[:300])
    return before != text


if __name__ == "__main__":
    sys.exit(main())

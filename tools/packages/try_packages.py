#!/usr/bin/env python3
"""Packs the packages, looks into them, and does with them what a new user does: installs them from a folder into a fresh project that runs
the README's C#, and installs the command. What that gives has to be what golden/ has from the real Python.

    python3 tools/packages/try_packages.py [--keep FOLDER]
"""
import argparse
import glob
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

import readme_program

ROOT = os.path.abspath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
GOLDEN = os.path.join(ROOT, "golden")
COMMAND = "PurePipeline.Cli"
LIBRARIES = ["PurePipeline", "PurePipeline.Python", "PurePipeline.Tiff", "PurePipeline.OnnxRuntime", "PurePipeline.TorchSharp",
             "PurePipeline.DependencyInjection", "PurePipeline.ML"]
checks = []


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--keep", help="work in this folder, and leave it")
    folder = parser.parse_args().keep
    if folder:
        os.makedirs(folder, exist_ok=True)
        return run(os.path.abspath(folder))
    with tempfile.TemporaryDirectory() as temporary:
        return run(temporary)


def run(folder):
    packages = os.path.join(folder, "packages")
    dotnet("pack", ROOT, "-c", "Release", "-o", packages, "-v", "quiet", "-clp:NoSummary")
    found = {}
    for file in glob.glob(os.path.join(packages, "*.nupkg")):
        name, found_version = re.fullmatch(r"(.+?)\.(\d+\..+)\.nupkg", os.path.basename(file)).groups()
        found[name] = file
        version = found_version
    for name in LIBRARIES + [COMMAND]:
        check(f"{name} is packed", name in found)
    for name, file in sorted(found.items()):
        look_into(name, file)
    configure(folder, packages)
    try_libraries(os.path.join(folder, "app"), version)
    try_command(folder, version)
    bad = checks.count(False)
    print(f"packages: {len(checks) - bad} passed, {bad} failed")
    return 1 if bad else 0


def look_into(name, file):
    package = zipfile.ZipFile(file)
    names = package.namelist()
    specification = package.read(name + ".nuspec").decode()
    check(f"{name}: README", "README.md" in names and "<readme>README.md</readme>" in specification)
    check(f"{name}: licence", '<license type="expression">Apache-2.0</license>' in specification)
    assemblies = [n for n in names if re.fullmatch(r"lib/net10\.0/PurePipeline.*\.dll", n)] or ["tools/net10.0/any/purepipeline.dll"]
    if name != COMMAND:
        check(f"{name}: documentation", all(a[:-3] + "xml" in names for a in assemblies))
    symbols = zipfile.ZipFile(file[:-len("nupkg")] + "snupkg")
    check(f"{name}: symbols", all(a[:-3] + "pdb" in symbols.namelist() for a in assemblies))
    if 'url="http' in specification:
        check(f"{name}: SourceLink", all(b'{"documents":' in symbols.read(a[:-3] + "pdb") for a in assemblies))


def configure(folder, packages):
    """Ours come from the folder and go into a store that is thrown away; what this machine has of others is taken from where it is."""
    store = dotnet("nuget", "locals", "global-packages", "--list").split(":", 1)[1].strip()
    with open(os.path.join(folder, "nuget.config"), "w", encoding="utf-8") as file:
        file.write(f"""<configuration>
  <config><add key="globalPackagesFolder" value="{folder}/store" /></config>
  <fallbackPackageFolders><add key="machine" value="{store}" /></fallbackPackageFolders>
  <packageSources><add key="packed" value="{packages}" /></packageSources>
  <packageSourceMapping>
    <packageSource key="packed"><package pattern="PurePipeline" /><package pattern="PurePipeline.*" /></packageSource>
    <packageSource key="nuget.org"><package pattern="*" /></packageSource>
  </packageSourceMapping>
</configuration>
""")


def try_libraries(folder, version):
    with open(os.path.join(ROOT, "Directory.Packages.props"), encoding="utf-8") as file:
        runtime = re.search(r'"Microsoft.ML.OnnxRuntime" Version="(.*?)"', file.read()).group(1)
    with open(os.path.join(ROOT, "README.md"), encoding="utf-8") as file:
        blocks = readme_program.blocks(file.read())
    references = [(name, version) for name in LIBRARIES] + [("Microsoft.ML.OnnxRuntime", runtime)]
    readme_program.write(folder, blocks, references)
    link(folder, "photo.jpg", "pictures/profile.jpg")
    link(folder, "preprocess.py", "recipes/mtcnn_pillow.py")
    link(folder, "preprocessor_config.json", "recipes/hf_vit.json")
    link(folder, "imagenet.py", "recipes/tv_imagenet.py")
    link(folder, "classifier.onnx", "onnx/classifier.onnx")
    lines = [line.split(" ", 1) for line in dotnet("run", "-v", "quiet", folder=folder).splitlines() if " " in line]
    answers = dict(lines)
    check("README: Pillow", answers.get("pillow") == expected("mtcnn_pillow.py"))
    check("README: an image processor", answers.get("processor") == expected("hf_vit.json"))
    check("README: OpenCV", answers.get("opencv") == expected("mtcnn_opencv.py"))
    check("README: a recipe", answers.get("recipe") == expected("mtcnn_pillow.py"))
    check("README: a camera's frame", answers.get("frame") == "done")
    check("README: ONNX Runtime", same_logits(answers.get("logits", "")))


def try_command(folder, version):
    tools = os.path.join(folder, "tools")
    dotnet("tool", "install", COMMAND, "--version", version, "--tool-path", tools, "--configfile", os.path.join(folder, "nuget.config"), folder=folder)
    line = subprocess.run(
        [os.path.join(tools, "purepipeline"), "run", "photo.jpg", "--recipe", "preprocess.py", "--json"],
        cwd=os.path.join(folder, "app"), stdout=subprocess.PIPE, check=True).stdout
    check("the command", json.loads(line)["sha256"] == expected("mtcnn_pillow.py"))


def expected(recipe):
    """What Python made of the photo; these recipes give the same under all versions that have their packages."""
    for path in sorted(glob.glob(os.path.join(GOLDEN, "expected", "*.json"))):
        with open(path, encoding="utf-8") as file:
            for case in json.load(file)["cases"]:
                if (case["picture"], case["recipe"]) == ("profile.jpg", recipe):
                    return case["sha256"]
    raise LookupError(f"no expectation of {recipe} for profile.jpg")


def same_logits(answer):
    with open(os.path.join(GOLDEN, "onnx", "logits.json"), encoding="utf-8") as file:
        recorded = json.load(file)
    logits = next(p["logits"] for p in recorded["pictures"] if p["picture"] == "profile.jpg")
    values = [float(value) for value in answer.split()]
    limit = recorded["tolerance"] * max(map(abs, logits))
    return len(values) == len(logits) and all(abs(a - b) <= limit for a, b in zip(values, logits))


def link(folder, name, golden):
    os.symlink(os.path.join(GOLDEN, golden), os.path.join(folder, name))


def dotnet(*arguments, folder=None):
    result = subprocess.run(["dotnet", *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8")
    if result.returncode != 0:
        sys.exit(f"dotnet {' '.join(arguments)} failed:\n{result.stdout[-4000:]}")
    return result.stdout


def check(what, holds):
    checks.append(bool(holds))
    if not holds:
        print(f"FAILED: {what}")


if __name__ == "__main__":
    sys.exit(main())

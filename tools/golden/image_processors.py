#!/usr/bin/env python3
"""Writes src/PurePipeline/HuggingFace/image_processors.json: the settings that each image processor of this Python's transformers begins with."""
import json
import os
import pathlib

os.environ["TRANSFORMERS_VERBOSITY"] = "error"

import transformers
from transformers.image_utils import SizeDict
from transformers.models.auto import image_processing_auto as auto

TARGET = pathlib.Path(__file__).parents[2] / "src" / "PurePipeline" / "HuggingFace" / "image_processors.json"
PIL = "Pil"

# What a call says, and not a file.
OF_CALLS = {"data_format", "device", "disable_grouping", "image_seq_length", "input_data_format", "return_tensors"}


def main():
    mapping = {model: backends for model, backends in auto.IMAGE_PROCESSOR_MAPPING_NAMES.items() if any(backends.values())}
    names = sorted({name for backends in mapping.values() for name in backends.values() if name})
    types = {}
    for name in names:
        base = name.removesuffix(PIL)
        recorded = settings(auto.get_image_processor_class_from_name(name))
        if recorded is None:
            continue
        known = types.setdefault(base, {"backends": [], "settings": recorded})
        if known["settings"] != recorded:
            raise SystemExit(f"{base} begins otherwise with the other backend")
        known["backends"].append("pil" if name.endswith(PIL) else "torchvision")
    models = {model: first.removesuffix(PIL) for model, backends in sorted(mapping.items()) if (first := next(filter(None, backends.values()))).removesuffix(PIL) in types}
    TARGET.write_text(f'{{"transformers": "{transformers.__version__}",\n"models": {{\n{lines(models)}}},\n"types": {{\n{lines(types)}}}}}\n', encoding="utf-8")
    print(f"{TARGET.name}: {len(types)} types, {len(models)} models")


def settings(kind):
    """Each setting that the class takes, null where it has none; None for a class that is made of another package."""
    try:
        made = kind()
        return {name: plain(getattr(made, name, None)) for name in kind.valid_kwargs.__annotations__ if name not in OF_CALLS}
    except (ImportError, AttributeError):
        return None


def lines(table):
    return ",\n".join(f" {json.dumps(key)}: {json.dumps(value)}" for key, value in table.items())


def plain(value):
    if isinstance(value, SizeDict):
        return dict(value)
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    if isinstance(value, bool) or value is None or isinstance(value, (str, float, dict)):
        return getattr(value, "value", value)
    return int(value)


if __name__ == "__main__":
    main()

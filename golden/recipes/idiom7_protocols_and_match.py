from __future__ import annotations
import enum
import inspect
from dataclasses import dataclass, asdict, replace
from typing import Any, Callable, ClassVar, Protocol, runtime_checkable
import numpy as np
from PIL import Image


class Layout(str, enum.Enum):
    HWC = "hwc"
    CHW = "chw"

    def __str__(self) -> str:
        return self.value


@runtime_checkable
class Step(Protocol):
    def __call__(self, x: np.ndarray) -> np.ndarray: ...


@dataclass(slots=True)
class Resize:
    width: int
    height: int
    resample: Image.Resampling = Image.Resampling.BILINEAR
    name: ClassVar[str] = "resize"

    def __call__(self, x):
        return np.asarray(Image.fromarray(x).resize((self.width, self.height), self.resample))


@dataclass(slots=True)
class Scale:
    factor: float = 1 / 255
    bias: float = 0.0
    name: ClassVar[str] = "scale"

    def __call__(self, x):
        return x.astype(np.float32) * np.float32(self.factor) + np.float32(self.bias)


@dataclass(slots=True)
class Permute:
    layout: Layout = Layout.CHW
    name: ClassVar[str] = "permute"

    def __call__(self, x):
        return {Layout.HWC: lambda a: a, Layout.CHW: lambda a: a.transpose(2, 0, 1)}[self.layout](x)


REGISTRY: dict[str, type] = {cls.name: cls for cls in (Resize, Scale, Permute)}


def build(specs: list[dict[str, Any]]) -> list[Step]:
    steps = []
    for spec in specs:
        match spec:
            case {"type": str(kind), **kwargs} if kind in REGISTRY:
                steps.append(REGISTRY[kind](**kwargs))
            case _:
                raise ValueError(f"bad step: {spec!r}")
    return steps


def preprocess(path):
    steps = build([
        {"type": "resize", "width": 70, "height": 50},
        {"type": "scale", "bias": -0.5},
        {"type": "permute", "layout": Layout("chw")},
    ])
    assert all(isinstance(s, Step) for s in steps)
    x = np.asarray(Image.open(path).convert("RGB"))
    for s in steps:
        x = s(x)
    info = asdict(replace(steps[0], width=3))
    assert info["width"] == 3 and f"{Layout.CHW}" == "chw"
    return x

import re
import numpy as np
from PIL import Image

CFG = '''
preprocess:
  size: [96, 80]      # height, width
  mean: [123.7, 116.3, 103.5]
  std: [58.4, 57.1, 57.4]
  to_rgb: false
  name: "test-net"
'''


def load_yaml_lite(text):
    root, current = {}, None
    for raw in text.splitlines():
        line = re.sub(r"\s+#.*$", "", raw).rstrip()
        if not line:
            continue
        m = re.match(r"^(\s*)(\w+):\s*(.*)$", line)
        indent, key, value = m.groups()
        if not value:
            current = root.setdefault(key, {})
            continue
        if value.startswith("["):
            parsed = [float(v) if "." in v else int(v) for v in re.findall(r"-?\d+(?:\.\d+)?", value)]
        elif value in ("true", "false"):
            parsed = value == "true"
        else:
            parsed = value.strip("\"'")
        (current if indent and current is not None else root)[key] = parsed
    return root


def preprocess(path):
    cfg = load_yaml_lite(CFG)["preprocess"]
    h, w = cfg["size"]
    im = np.array(Image.open(path).convert("RGB").resize((w, h), Image.BILINEAR), np.float32)
    if not cfg["to_rgb"]:
        im = im[:, :, ::-1]
    im -= np.array(cfg["mean"], np.float32)
    im /= np.array(cfg["std"], np.float32)
    assert cfg["name"] == "test-net"
    return im.transpose(2, 0, 1)[None]

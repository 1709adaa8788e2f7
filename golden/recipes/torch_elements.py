import numpy as np, torch
import torch.nn.functional as F
from PIL import Image
def preprocess(path):
    img = np.array(Image.open(path).convert("RGB"))[:64, :80]
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    t = torch.from_numpy(img).to(device).permute(2, 0, 1)
    f = t.float() / 255.0
    out = []
    def add(x):
        out.append(x.to(torch.float64).reshape(-1))
    add(t); add(f); add(f.half()); add(t.clamp(10, 200)); add(f.clamp(0.2, 0.8)); add(f.clamp(min=0.5)); add(torch.clamp(f, max=0.3)); add(t > 100); add(f.gt(0.5)); add((t > 100) & (t < 200)); add(~(t > 100))
    add(torch.stack([f, f])); add(torch.cat([f, f], dim=1)); add(torch.cat((t, f), 0)); add(torch.zeros(3, 4)); add(torch.ones((2, 2), dtype=torch.uint8)); add(torch.full((2, 3), 0.5)); add(torch.zeros_like(t)); add(torch.arange(5)); add(torch.arange(2, 11, 3))
    add(f[[2, 1, 0]]); add(f[:, [1, 2]]); add(t[t > 200]); add(f.flip(0)); add(f.flip(-1, -2)); add(f.max()); add(f.min()); add(f.amax(dim=(1, 2))); add(f.max(dim=0)[0]); add(f.max(dim=1, keepdim=True)[0])
    add(f.abs()); add((f - 0.5).sign()); add((f * 10).floor()); add((f * 10).round()); add((f * 7).ceil()); add(f.sqrt()); add(f ** 2); add(f.pow(2) if False else f * f); add(t.sum()); add(torch.where(f > 0.5, f, torch.zeros_like(f))); add(torch.where(t > 5, 1.0, 0.0))
    add(f.flatten(1)); add(f.unsqueeze(0).expand(2, -1, -1, -1)); add(f.repeat(2, 1, 1)); add(torch.roll(f, (3, 5), dims=(1, 2)))
    for c in f.chunk(2, dim=1) + f.split(20, dim=2) + f.unbind(0): add(c)
    add(f.type(torch.float16)); add(t.type(torch.FloatTensor)); add(t.to(torch.int16) - 300); add(t + 1); add(t * 2); add(t / 2); add(t - 200); add(1 - f); add(255 - t); add(2.0 / (f + 1))
    m = f.clone(); m[m > 0.5] = 0; add(m); m[0] = 1; add(m); m[:, 3:5, ::2] = -1; add(m); m.sub_(0.5).div_(0.25); add(m); m.clamp_(-1, 1); add(m); m.mul_(2).add_(1); add(m)
    mean = torch.tensor([0.485, 0.456, 0.406]).view(3, 1, 1); std = torch.tensor([0.229, 0.224, 0.225])[:, None, None]
    add((f - mean) / std); add(F.pad(f, (1, 2, 3, 4), value=0.5)); add(F.pad(t, (1, 2, 3, 4), "constant", 114)); add(F.pad(f[None], (1, 2, 3, 4), mode="reflect")); add(F.pad(f[None], (1, 2, 3, 4), mode="replicate")); add(F.pad(f[None], (1, 2, 3, 4), mode="circular")); add(F.pad(f, (-2, 3)))
    return torch.cat(out)

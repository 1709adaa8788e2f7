import torch
from PIL import Image
from torchvision.transforms import transforms


def cubic(x, a=-0.5):
    near = (a + 2) * x**3 - (a + 3) * x**2 + 1
    far = a * x**3 - 5 * a * x**2 + 8 * a * x - 4 * a
    return near * (x <= 1).type_as(x) + far * ((x > 1) & (x < 2)).type_as(x)


@torch.jit.ignore
def falloff(x):
    return (x + 1) ** -1 + (x + 1) ** -2


def preprocess(path):
    picture = Image.open(path).convert("RGB").resize((36, 28), Image.BILINEAR)
    old = torch.ByteTensor(torch.ByteStorage.from_buffer(picture.tobytes()))
    old = old.view(picture.size[1], picture.size[0], 3).permute(2, 0, 1).contiguous()
    old = old.float().div(255)
    x = transforms.Compose([transforms.CenterCrop((28, 36)), transforms.ToTensor()])(picture) * 2.5
    return torch.cat([cubic(x), falloff(old), (old * 255).int() ** 3 / 1e5])

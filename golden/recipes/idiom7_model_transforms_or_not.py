import torch
import torchvision.transforms as T
from PIL import Image

Mode = T.InterpolationMode
CLIP_MEAN, CLIP_STD = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)

try:
    import clip
    import open_clip
    from timm.data import create_transform, resolve_data_config

    usual = create_transform(**resolve_data_config({"input_size": (3, 64, 64), "crop_pct": 0.9}))
    squashed = create_transform(64, crop_mode="squash", interpolation="bilinear", mean=(0.5,) * 3, std=(0.5,) * 3, crop_pct=1.0)
    _, openai = clip.load("RN50x4")
    _, _, laion = open_clip.create_model_and_transforms("ViT-L-14", pretrained="laion2b_s32b_b82k")
    siglip = open_clip.create_model_from_pretrained("ViT-B-16-SigLIP", "webli")[1]
except ImportError:
    # What these are, for machines without them.
    def made(resize, crop, mode, mean, std):
        return T.Compose([T.Resize(resize, interpolation=mode), T.CenterCrop(crop), lambda image: image.convert("RGB"), T.ToTensor(), T.Normalize(mean, std)])

    usual = made(71, 64, Mode.BICUBIC, (0.485, 0.456, 0.406), (0.229, 0.224, 0.225))
    squashed = made((64, 64), 64, Mode.BILINEAR, (0.5,) * 3, (0.5,) * 3)
    openai = made(288, 288, Mode.BICUBIC, CLIP_MEAN, CLIP_STD)
    laion = made(224, 224, Mode.BICUBIC, (0.5,) * 3, (0.5,) * 3)
    siglip = made((224, 224), 224, Mode.BICUBIC, (0.5,) * 3, (0.5,) * 3)


def preprocess(path):
    image = Image.open(path)
    rgb = image.convert("RGB")
    small = torch.stack([usual(rgb), squashed(rgb)])
    large = torch.stack([laion(image), siglip(image), openai(image)[:, :224, :224]])
    return torch.cat([small.flatten(), large[:, :, ::3, ::3].flatten()])

namespace PurePipeline.Python.Tests.Runs;

/// <summary>
/// albumentations' transforms against what they stand for, written out. The real 2.0.8 (with albucore 0.0.24) gave these bits beside OpenCV 4.10, NumPy 2.2 and 2.4.
/// </summary>
public class AlbumentationsTests
{
    [Theory]
    [InlineData("A.Resize(40, 60)", "cv2.resize(image, (60, 40))")]
    [InlineData("A.Resize(40, 60, area_for_downscale='image')", "cv2.resize(image, (60, 40), interpolation=cv2.INTER_AREA)")]
    [InlineData("A.SmallestMaxSize(60, interpolation=cv2.INTER_CUBIC)", "cv2.resize(image, (SHORT_W, SHORT_H), interpolation=cv2.INTER_CUBIC)")]
    [InlineData("A.LongestMaxSize(max_size_hw=(60, None))", "cv2.resize(image, (round(W * (60 / H)), 60))")]
    [InlineData("A.PadIfNeeded(H + 5, W + 3, fill=7)", "cv2.copyMakeBorder(image, 2, 3, 1, 2, cv2.BORDER_CONSTANT, value=(7, 7, 7))")]
    [InlineData("A.PadIfNeeded(None, None, H + 1, W + 2, position='bottom_right', border_mode=4)", "cv2.copyMakeBorder(image, 1, 0, 2, 0, cv2.BORDER_REFLECT_101)")]
    [InlineData("A.Pad((1, 2, 3, 4), fill=(9,))", "cv2.copyMakeBorder(image, 2, 4, 1, 3, cv2.BORDER_CONSTANT, value=(9, 0, 0))")]
    [InlineData("A.CenterCrop(31, 40)", "image[(H - 31) // 2:(H - 31) // 2 + 31, (W - 40) // 2:(W - 40) // 2 + 40]")]
    [InlineData("A.CenterCrop(H + 1, 40, pad_if_needed=True)", "cv2.copyMakeBorder(image, 0, 1, 0, 0, cv2.BORDER_CONSTANT)[:, (W - 40) // 2:(W - 40) // 2 + 40]")]
    [InlineData("A.Crop(1, 2, 30, 40)", "image[2:40, 1:30]")]
    [InlineData("A.Compose([A.VerticalFlip(p=1), A.Transpose(p=1), A.NoOp(), A.HorizontalFlip(p=0)])", "image[::-1].transpose(1, 0, 2)")]
    [InlineData("A.Normalize(0.1307, 0.3081)", "(image.astype(np.float32) - np.float32(0.1307) * np.float32(255)) * (np.float32(1) / (np.float32(0.3081) * np.float32(255)))")]
    [InlineData("A.Normalize((0.1, 0.2, 0.3), (1.0, 2.0, 4.0), max_pixel_value=1)", "(image.astype(np.float32) - np.float32([0.1, 0.2, 0.3])) * np.float32([1, 0.5, 0.25])")]
    [InlineData("A.Normalize(normalization='image_per_channel')", "((image - image.mean((0, 1))) / (image.std((0, 1)) + 1e-4)).clip(-20, 20)")]
    [InlineData("A.ToFloat()", "image.astype(np.float32) / np.float32(255)")]
    [InlineData("A.ToGray(num_output_channels=1, p=1)", "cv2.cvtColor(image, cv2.COLOR_RGB2GRAY)")]
    [InlineData("A.Lambda(image=lambda x, **kwargs: x[:kwargs['shape'][0] // 2])", "image[:H // 2]")]
    [InlineData("Own(p=1)", "image // 2")]
    public void A_transform_is_its_steps(string transform, string written) =>
        Assert.Equal(Run($"({written})"), Run($"{transform}(image=image)['image']"));

    [Theory]
    [InlineData("A.Compose([A.Resize(20, 30), A.Normalize(), ToTensorV2()])(image=image, mask=image[..., 0], label=3)['mask']", "cv2.resize(image[..., 0], (30, 20), interpolation=cv2.INTER_NEAREST)")]
    [InlineData("A.Compose([A.HorizontalFlip(p=1)], additional_targets={'other': 'image'})(image=image, other=image[:H])['other']", "image[:, ::-1]")]
    [InlineData("np.stack(A.Compose([A.Crop(0, 0, 9, 8)])(image=image, masks=[image[..., 0], image[..., 1]])['masks'])", "np.stack([image[:8, :9, 0], image[:8, :9, 1]])")]
    [InlineData("A.Compose([A.Crop(0, 0, 9, 8)], bbox_params=A.BboxParams('coco', label_fields=['ids']))(image=image, bboxes=[], ids=[])['image']", "image[:8, :9]")]
    [InlineData("A.Compose([A.RandomCrop(4, 4, p=0), A.Crop(0, 0, 9, 8)])(image=image)['image']", "image[:8, :9]")]
    public void Masks_and_other_pictures_go_along(string call, string written) => Assert.Equal(Run($"({written})"), Run(call));

    [Theory]
    [InlineData("A.HorizontalFlip()(image=image)", "p=0.5")]
    [InlineData("A.Compose([A.Resize(4, 4)], p=0.3)(image=image)", "p=0.3")]
    [InlineData("A.Compose([A.RandomBrightnessContrast(p=1)])(image=image)", "RandomBrightnessContrast")]
    [InlineData("A.PadIfNeeded(400, 400, position='random')(image=image)", "random")]
    [InlineData("A.PadIfNeeded(400, 400, border_mode=0, value=255)(image=image)", "fill=")]
    [InlineData("A.LongestMaxSize([30, 40])(image=image)", "list of sizes")]
    [InlineData("A.Resize(4, 4)(image)", "named arguments")]
    [InlineData("A.Compose([A.Resize(4, 4)])(image=image, mask=image[:5])", "is_check_shapes")]
    [InlineData("A.CenterCrop(4000, 4)(image=image)", "exceeds")]
    [InlineData("A.Compose([A.Resize(4, 4)], bbox_params=A.BboxParams('coco'))(image=image, bboxes=[[1, 2, 3, 4, 5]])", "bboxes")]
    [InlineData("A.ToGray(method='pca', p=1)(image=image)", "pca")]
    [InlineData("A.Normalize(normalization='image')(image=image.astype(np.float32))", "uint8")]
    public void What_is_left_to_chance_or_not_here_is_refused(string call, string message) =>
        Assert.Contains(message, Assert.Throws<RecipeException>(() => Run($"{call}['image']")).Message, StringComparison.Ordinal);

    private static string Run(string expression) => Recipe.Parse($$"""
        import albumentations as A
        import cv2
        import numpy as np
        from albumentations.core.transforms_interface import ImageOnlyTransform
        from albumentations.pytorch import ToTensorV2
        class Own(ImageOnlyTransform):
            def apply(self, img, **params):
                return img // 2
        def preprocess(path):
            image = cv2.imread(path)
            H, W = image.shape[:2]
            SHORT_H, SHORT_W = (60, round(W * (60 / H))) if H < W else (round(H * (60 / W)), 60)
            return {{expression}}
        """, "call.py").Run(TestPicture.Path).Sha256();
}

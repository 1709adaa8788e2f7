using System.Globalization;

namespace PurePipeline.TorchVision;

/// <summary>
/// The weights of torchvision 0.27 and what their transforms are: the side to scale to, the side of the crop, the filter, the mean and the
/// deviation; then the weights' names. Video, optical flow and stereo are left out.
/// </summary>
internal static class WeightsTable
{
    private const string ImageNet = "0.485,0.456,0.406 0.229,0.224,0.225";

    private static readonly (string Preset, string Weights)[] s_rows =
    [
        ($"256 224 bilinear {ImageNet}", """
            AlexNet.IMAGENET1K_V1,DEFAULT DenseNet121.IMAGENET1K_V1,DEFAULT DenseNet161.IMAGENET1K_V1,DEFAULT
            DenseNet169.IMAGENET1K_V1,DEFAULT DenseNet201.IMAGENET1K_V1,DEFAULT GoogLeNet_Quantize.IMAGENET1K_FBGEMM_V1,DEFAULT
            GoogLeNet.IMAGENET1K_V1,DEFAULT MNASNet0_5.IMAGENET1K_V1,DEFAULT MNASNet1_0.IMAGENET1K_V1,DEFAULT
            MobileNet_V2_Quantize.IMAGENET1K_QNNPACK_V1,DEFAULT MobileNet_V2.IMAGENET1K_V1
            MobileNet_V3_Large_Quantize.IMAGENET1K_QNNPACK_V1,DEFAULT MobileNet_V3_Large.IMAGENET1K_V1
            MobileNet_V3_Small.IMAGENET1K_V1,DEFAULT RegNet_X_16GF.IMAGENET1K_V1 RegNet_X_1_6GF.IMAGENET1K_V1 RegNet_X_32GF.IMAGENET1K_V1
            RegNet_X_3_2GF.IMAGENET1K_V1 RegNet_X_400MF.IMAGENET1K_V1 RegNet_X_800MF.IMAGENET1K_V1 RegNet_X_8GF.IMAGENET1K_V1
            RegNet_Y_16GF.IMAGENET1K_V1 RegNet_Y_1_6GF.IMAGENET1K_V1 RegNet_Y_32GF.IMAGENET1K_V1 RegNet_Y_3_2GF.IMAGENET1K_V1
            RegNet_Y_400MF.IMAGENET1K_V1 RegNet_Y_800MF.IMAGENET1K_V1 RegNet_Y_8GF.IMAGENET1K_V1
            ResNeXt101_32X8D_Quantize.IMAGENET1K_FBGEMM_V1 ResNeXt101_32X8D.IMAGENET1K_V1 ResNeXt50_32X4D.IMAGENET1K_V1
            ResNet101.IMAGENET1K_V1 ResNet152.IMAGENET1K_V1 ResNet18_Quantize.IMAGENET1K_FBGEMM_V1,DEFAULT ResNet18.IMAGENET1K_V1,DEFAULT
            ResNet34.IMAGENET1K_V1,DEFAULT ResNet50_Quantize.IMAGENET1K_FBGEMM_V1 ResNet50.IMAGENET1K_V1
            ShuffleNet_V2_X0_5_Quantize.IMAGENET1K_FBGEMM_V1,DEFAULT ShuffleNet_V2_X0_5.IMAGENET1K_V1,DEFAULT
            ShuffleNet_V2_X1_0_Quantize.IMAGENET1K_FBGEMM_V1,DEFAULT ShuffleNet_V2_X1_0.IMAGENET1K_V1,DEFAULT
            SqueezeNet1_0.IMAGENET1K_V1,DEFAULT SqueezeNet1_1.IMAGENET1K_V1,DEFAULT VGG11_BN.IMAGENET1K_V1,DEFAULT
            VGG11.IMAGENET1K_V1,DEFAULT VGG13_BN.IMAGENET1K_V1,DEFAULT VGG13.IMAGENET1K_V1,DEFAULT VGG16_BN.IMAGENET1K_V1,DEFAULT
            VGG16.IMAGENET1K_V1,DEFAULT VGG19_BN.IMAGENET1K_V1,DEFAULT VGG19.IMAGENET1K_V1,DEFAULT ViT_B_16.IMAGENET1K_V1,DEFAULT
            ViT_B_32.IMAGENET1K_V1,DEFAULT ViT_L_32.IMAGENET1K_V1,DEFAULT Wide_ResNet101_2.IMAGENET1K_V1 Wide_ResNet50_2.IMAGENET1K_V1
            """),
        ($"232 224 bilinear {ImageNet}", """
            ConvNeXt_Base.IMAGENET1K_V1,DEFAULT ConvNeXt_Large.IMAGENET1K_V1,DEFAULT MNASNet0_75.IMAGENET1K_V1,DEFAULT
            MNASNet1_3.IMAGENET1K_V1,DEFAULT MobileNet_V2.IMAGENET1K_V2,DEFAULT MobileNet_V3_Large.IMAGENET1K_V2,DEFAULT
            RegNet_X_16GF.IMAGENET1K_V2,DEFAULT RegNet_X_1_6GF.IMAGENET1K_V2,DEFAULT RegNet_X_32GF.IMAGENET1K_V2,DEFAULT
            RegNet_X_3_2GF.IMAGENET1K_V2,DEFAULT RegNet_X_400MF.IMAGENET1K_V2,DEFAULT RegNet_X_800MF.IMAGENET1K_V2,DEFAULT
            RegNet_X_8GF.IMAGENET1K_V2,DEFAULT RegNet_Y_16GF.IMAGENET1K_V2,DEFAULT RegNet_Y_1_6GF.IMAGENET1K_V2,DEFAULT
            RegNet_Y_32GF.IMAGENET1K_V2,DEFAULT RegNet_Y_3_2GF.IMAGENET1K_V2,DEFAULT RegNet_Y_400MF.IMAGENET1K_V2,DEFAULT
            RegNet_Y_800MF.IMAGENET1K_V2,DEFAULT RegNet_Y_8GF.IMAGENET1K_V2,DEFAULT
            ResNeXt101_32X8D_Quantize.IMAGENET1K_FBGEMM_V2,DEFAULT ResNeXt101_32X8D.IMAGENET1K_V2,DEFAULT
            ResNeXt101_64X4D_Quantize.IMAGENET1K_FBGEMM_V1,DEFAULT ResNeXt101_64X4D.IMAGENET1K_V1,DEFAULT
            ResNeXt50_32X4D.IMAGENET1K_V2,DEFAULT ResNet101.IMAGENET1K_V2,DEFAULT ResNet152.IMAGENET1K_V2,DEFAULT
            ResNet50_Quantize.IMAGENET1K_FBGEMM_V2,DEFAULT ResNet50.IMAGENET1K_V2,DEFAULT
            ShuffleNet_V2_X1_5_Quantize.IMAGENET1K_FBGEMM_V1,DEFAULT ShuffleNet_V2_X1_5.IMAGENET1K_V1,DEFAULT
            ShuffleNet_V2_X2_0_Quantize.IMAGENET1K_FBGEMM_V1,DEFAULT ShuffleNet_V2_X2_0.IMAGENET1K_V1,DEFAULT
            Wide_ResNet101_2.IMAGENET1K_V2,DEFAULT Wide_ResNet50_2.IMAGENET1K_V2,DEFAULT
            """),
        ("detection", """
            FCOS_ResNet50_FPN.COCO_V1,DEFAULT FasterRCNN_MobileNet_V3_Large_320_FPN.COCO_V1,DEFAULT
            FasterRCNN_MobileNet_V3_Large_FPN.COCO_V1,DEFAULT FasterRCNN_ResNet50_FPN_V2.COCO_V1,DEFAULT
            FasterRCNN_ResNet50_FPN.COCO_V1,DEFAULT KeypointRCNN_ResNet50_FPN.COCO_LEGACY,COCO_V1,DEFAULT
            MaskRCNN_ResNet50_FPN_V2.COCO_V1,DEFAULT MaskRCNN_ResNet50_FPN.COCO_V1,DEFAULT RetinaNet_ResNet50_FPN_V2.COCO_V1,DEFAULT
            RetinaNet_ResNet50_FPN.COCO_V1,DEFAULT SSD300_VGG16.COCO_V1,DEFAULT SSDLite320_MobileNet_V3_Large.COCO_V1,DEFAULT
            """),
        ($"520 - bilinear {ImageNet}", """
            DeepLabV3_MobileNet_V3_Large.COCO_WITH_VOC_LABELS_V1,DEFAULT DeepLabV3_ResNet101.COCO_WITH_VOC_LABELS_V1,DEFAULT
            DeepLabV3_ResNet50.COCO_WITH_VOC_LABELS_V1,DEFAULT FCN_ResNet101.COCO_WITH_VOC_LABELS_V1,DEFAULT
            FCN_ResNet50.COCO_WITH_VOC_LABELS_V1,DEFAULT LRASPP_MobileNet_V3_Large.COCO_WITH_VOC_LABELS_V1,DEFAULT
            """),
        ($"224 224 bicubic {ImageNet}", """
            MaxVit_T.IMAGENET1K_V1,DEFAULT RegNet_Y_128GF.IMAGENET1K_SWAG_LINEAR_V1 RegNet_Y_16GF.IMAGENET1K_SWAG_LINEAR_V1
            RegNet_Y_32GF.IMAGENET1K_SWAG_LINEAR_V1 ViT_B_16.IMAGENET1K_SWAG_LINEAR_V1 ViT_H_14.IMAGENET1K_SWAG_LINEAR_V1
            ViT_L_16.IMAGENET1K_SWAG_LINEAR_V1
            """),
        ($"384 384 bicubic {ImageNet}", """
            RegNet_Y_128GF.IMAGENET1K_SWAG_E2E_V1,DEFAULT RegNet_Y_16GF.IMAGENET1K_SWAG_E2E_V1 RegNet_Y_32GF.IMAGENET1K_SWAG_E2E_V1
            ViT_B_16.IMAGENET1K_SWAG_E2E_V1
            """),
        ($"342 299 bilinear {ImageNet}", "Inception_V3_Quantize.IMAGENET1K_FBGEMM_V1,DEFAULT Inception_V3.IMAGENET1K_V1,DEFAULT"),
        ($"260 256 bicubic {ImageNet}", "Swin_V2_S.IMAGENET1K_V1,DEFAULT Swin_V2_T.IMAGENET1K_V1,DEFAULT"),
        ($"230 224 bilinear {ImageNet}", "ConvNeXt_Small.IMAGENET1K_V1,DEFAULT"),
        ($"236 224 bilinear {ImageNet}", "ConvNeXt_Tiny.IMAGENET1K_V1,DEFAULT"),
        ($"256 224 bicubic {ImageNet}", "EfficientNet_B0.IMAGENET1K_V1,DEFAULT"),
        ($"255 240 bilinear {ImageNet}", "EfficientNet_B1.IMAGENET1K_V2,DEFAULT"),
        ($"288 288 bicubic {ImageNet}", "EfficientNet_B2.IMAGENET1K_V1,DEFAULT"),
        ($"320 300 bicubic {ImageNet}", "EfficientNet_B3.IMAGENET1K_V1,DEFAULT"),
        ($"384 380 bicubic {ImageNet}", "EfficientNet_B4.IMAGENET1K_V1,DEFAULT"),
        ($"456 456 bicubic {ImageNet}", "EfficientNet_B5.IMAGENET1K_V1,DEFAULT"),
        ($"528 528 bicubic {ImageNet}", "EfficientNet_B6.IMAGENET1K_V1,DEFAULT"),
        ($"600 600 bicubic {ImageNet}", "EfficientNet_B7.IMAGENET1K_V1,DEFAULT"),
        ("480 480 bicubic 0.5,0.5,0.5 0.5,0.5,0.5", "EfficientNet_V2_L.IMAGENET1K_V1,DEFAULT"),
        ($"480 480 bilinear {ImageNet}", "EfficientNet_V2_M.IMAGENET1K_V1,DEFAULT"),
        ($"384 384 bilinear {ImageNet}", "EfficientNet_V2_S.IMAGENET1K_V1,DEFAULT"),
        ($"238 224 bicubic {ImageNet}", "Swin_B.IMAGENET1K_V1,DEFAULT"),
        ($"246 224 bicubic {ImageNet}", "Swin_S.IMAGENET1K_V1,DEFAULT"),
        ($"232 224 bicubic {ImageNet}", "Swin_T.IMAGENET1K_V1,DEFAULT"),
        ($"272 256 bicubic {ImageNet}", "Swin_V2_B.IMAGENET1K_V1,DEFAULT"),
        ($"518 518 bicubic {ImageNet}", "ViT_H_14.IMAGENET1K_SWAG_E2E_V1,DEFAULT"),
        ($"242 224 bilinear {ImageNet}", "ViT_L_16.IMAGENET1K_V1,DEFAULT"),
        ($"256 240 bicubic {ImageNet}", "EfficientNet_B1.IMAGENET1K_V1"),
        ("256 224 bilinear 0.48235,0.45882,0.40784 0.00392156862745098,0.00392156862745098,0.00392156862745098", "VGG16.IMAGENET1K_FEATURES"),
        ($"512 512 bicubic {ImageNet}", "ViT_L_16.IMAGENET1K_SWAG_E2E_V1"),
    ];

    private static readonly Lazy<Dictionary<string, ImagePreset>> s_presets = new(Read);

    /// <summary>The names, such as <c>ResNet50_Weights.DEFAULT</c>.</summary>
    public static IEnumerable<string> Names => s_presets.Value.Keys;

    public static ImagePreset? Find(string weights) => s_presets.Value.GetValueOrDefault(weights);

    private static Dictionary<string, ImagePreset> Read()
    {
        Dictionary<string, ImagePreset> presets = [];
        foreach ((string text, string weights) in s_rows)
        {
            ImagePreset preset = Parse(text);
            foreach (string group in weights.Split([' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries))
            {
                string[] parts = group.Split('.');
                foreach (string member in parts[1].Split(','))
                {
                    presets.Add($"{parts[0]}_Weights.{member}", preset);
                }
            }
        }

        return presets;
    }

    private static ImagePreset Parse(string text)
    {
        if (text == "detection")
        {
            return new ImagePreset(null, null, InterpolationMode.Bilinear, [], []);
        }

        string[] parts = text.Split(' ');
        return new ImagePreset(
            int.Parse(parts[0], CultureInfo.InvariantCulture),
            parts[1] == "-" ? null : int.Parse(parts[1], CultureInfo.InvariantCulture),
            parts[2] == "bicubic" ? InterpolationMode.Bicubic : InterpolationMode.Bilinear,
            Numbers(parts[3]),
            Numbers(parts[4]));
    }

    private static double[] Numbers(string text) => [.. text.Split(',').Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}

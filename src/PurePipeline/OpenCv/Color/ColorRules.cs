using System.Collections.Frozen;
using static PurePipeline.OpenCv.ColorConversion;

namespace PurePipeline.OpenCv.Color;

/// <summary>The rule of each conversion (imgproc/src/color.cpp).</summary>
internal static partial class ColorRules
{
    private static readonly FrozenDictionary<ColorConversion, ColorRule> s_rules = new Dictionary<ColorConversion, ColorRule>
    {
        [Bgr2Bgra] = Order(4, reverse: false),
        [Bgra2Bgr] = Order(3, reverse: false),
        [Bgr2Rgba] = Order(4, reverse: true),
        [Rgba2Bgr] = Order(3, reverse: true),
        [Bgr2Rgb] = Order(3, reverse: true),
        [Bgra2Rgba] = Order(4, reverse: true),
        [Bgr2Gray] = ToGray(redFirst: false),
        [Rgb2Gray] = ToGray(redFirst: true),
        [Bgra2Gray] = ToGray(redFirst: false),
        [Rgba2Gray] = ToGray(redFirst: true),
        [Gray2Bgr] = FromGray(3),
        [Gray2Bgra] = FromGray(4),
        [Bgr2Bgr565] = ToPacked(redFirst: false, 6),
        [Rgb2Bgr565] = ToPacked(redFirst: true, 6),
        [Bgra2Bgr565] = ToPacked(redFirst: false, 6),
        [Rgba2Bgr565] = ToPacked(redFirst: true, 6),
        [Bgr2Bgr555] = ToPacked(redFirst: false, 5),
        [Rgb2Bgr555] = ToPacked(redFirst: true, 5),
        [Bgra2Bgr555] = ToPacked(redFirst: false, 5),
        [Rgba2Bgr555] = ToPacked(redFirst: true, 5),
        [Bgr5652Bgr] = FromPacked(3, redFirst: false, 6),
        [Bgr5652Rgb] = FromPacked(3, redFirst: true, 6),
        [Bgr5652Bgra] = FromPacked(4, redFirst: false, 6),
        [Bgr5652Rgba] = FromPacked(4, redFirst: true, 6),
        [Bgr5552Bgr] = FromPacked(3, redFirst: false, 5),
        [Bgr5552Rgb] = FromPacked(3, redFirst: true, 5),
        [Bgr5552Bgra] = FromPacked(4, redFirst: false, 5),
        [Bgr5552Rgba] = FromPacked(4, redFirst: true, 5),
        [Gray2Bgr565] = GrayToPacked(6),
        [Gray2Bgr555] = GrayToPacked(5),
        [Bgr5652Gray] = PackedToGray(6),
        [Bgr5552Gray] = PackedToGray(5),
        [Rgba2MRgba] = AlphaProduct(divide: false),
        [MRgba2Rgba] = AlphaProduct(divide: true),
        [Bgr2Xyz] = ToXyz(redFirst: false),
        [Rgb2Xyz] = ToXyz(redFirst: true),
        [Xyz2Bgr] = FromXyz(redFirst: false),
        [Xyz2Rgb] = FromXyz(redFirst: true),
        [Bgr2YCrCb] = ToLuma(redFirst: false, yuv: false),
        [Rgb2YCrCb] = ToLuma(redFirst: true, yuv: false),
        [Bgr2Yuv] = ToLuma(redFirst: false, yuv: true),
        [Rgb2Yuv] = ToLuma(redFirst: true, yuv: true),
        [YCrCb2Bgr] = FromLuma(redFirst: false, yuv: false),
        [YCrCb2Rgb] = FromLuma(redFirst: true, yuv: false),
        [Yuv2Bgr] = FromLuma(redFirst: false, yuv: true),
        [Yuv2Rgb] = FromLuma(redFirst: true, yuv: true),
        [Bgr2Hsv] = ToHue(redFirst: false, hls: false, 180),
        [Rgb2Hsv] = ToHue(redFirst: true, hls: false, 180),
        [Bgr2HsvFull] = ToHue(redFirst: false, hls: false, 256),
        [Rgb2HsvFull] = ToHue(redFirst: true, hls: false, 256),
        [Bgr2Hls] = ToHue(redFirst: false, hls: true, 180),
        [Rgb2Hls] = ToHue(redFirst: true, hls: true, 180),
        [Bgr2HlsFull] = ToHue(redFirst: false, hls: true, 256),
        [Rgb2HlsFull] = ToHue(redFirst: true, hls: true, 256),
        [Hsv2Bgr] = FromHue(redFirst: false, hls: false, 180),
        [Hsv2Rgb] = FromHue(redFirst: true, hls: false, 180),
        [Hsv2BgrFull] = FromHue(redFirst: false, hls: false, 255),
        [Hsv2RgbFull] = FromHue(redFirst: true, hls: false, 255),
        [Hls2Bgr] = FromHue(redFirst: false, hls: true, 180),
        [Hls2Rgb] = FromHue(redFirst: true, hls: true, 180),
        [Hls2BgrFull] = FromHue(redFirst: false, hls: true, 255),
        [Hls2RgbFull] = FromHue(redFirst: true, hls: true, 255),
        [Bgr2Lab] = ToLab(redFirst: false, linear: false),
        [Rgb2Lab] = ToLab(redFirst: true, linear: false),
        [LBgr2Lab] = ToLab(redFirst: false, linear: true),
        [LRgb2Lab] = ToLab(redFirst: true, linear: true),
        [Lab2Bgr] = FromLab(redFirst: false, linear: false),
        [Lab2Rgb] = FromLab(redFirst: true, linear: false),
        [Lab2LBgr] = FromLab(redFirst: false, linear: true),
        [Lab2LRgb] = FromLab(redFirst: true, linear: true),
        [Bgr2Luv] = ToLuv(redFirst: false, linear: false),
        [Rgb2Luv] = ToLuv(redFirst: true, linear: false),
        [LBgr2Luv] = ToLuv(redFirst: false, linear: true),
        [LRgb2Luv] = ToLuv(redFirst: true, linear: true),
        [Luv2Bgr] = FromLuv(redFirst: false, linear: false),
        [Luv2Rgb] = FromLuv(redFirst: true, linear: false),
        [Luv2LBgr] = FromLuv(redFirst: false, linear: true),
        [Luv2LRgb] = FromLuv(redFirst: true, linear: true),
        [Yuv2RgbNv12] = FromCamera(3, CameraPlanes.UvInterleaved, redFirst: true),
        [Yuv2BgrNv12] = FromCamera(3, CameraPlanes.UvInterleaved, redFirst: false),
        [Yuv2RgbNv21] = FromCamera(3, CameraPlanes.VuInterleaved, redFirst: true),
        [Yuv2BgrNv21] = FromCamera(3, CameraPlanes.VuInterleaved, redFirst: false),
        [Yuv2RgbaNv12] = FromCamera(4, CameraPlanes.UvInterleaved, redFirst: true),
        [Yuv2BgraNv12] = FromCamera(4, CameraPlanes.UvInterleaved, redFirst: false),
        [Yuv2RgbaNv21] = FromCamera(4, CameraPlanes.VuInterleaved, redFirst: true),
        [Yuv2BgraNv21] = FromCamera(4, CameraPlanes.VuInterleaved, redFirst: false),
        [Yuv2RgbYv12] = FromCamera(3, CameraPlanes.VThenU, redFirst: true),
        [Yuv2BgrYv12] = FromCamera(3, CameraPlanes.VThenU, redFirst: false),
        [Yuv2RgbI420] = FromCamera(3, CameraPlanes.UThenV, redFirst: true),
        [Yuv2BgrI420] = FromCamera(3, CameraPlanes.UThenV, redFirst: false),
        [Yuv2RgbaYv12] = FromCamera(4, CameraPlanes.VThenU, redFirst: true),
        [Yuv2BgraYv12] = FromCamera(4, CameraPlanes.VThenU, redFirst: false),
        [Yuv2RgbaI420] = FromCamera(4, CameraPlanes.UThenV, redFirst: true),
        [Yuv2BgraI420] = FromCamera(4, CameraPlanes.UThenV, redFirst: false),
        [Yuv2Gray420] = CameraLumaRows(),
        [Rgb2YuvI420] = ToCamera(redFirst: true, isVFirst: false),
        [Bgr2YuvI420] = ToCamera(redFirst: false, isVFirst: false),
        [Rgba2YuvI420] = ToCamera(redFirst: true, isVFirst: false),
        [Bgra2YuvI420] = ToCamera(redFirst: false, isVFirst: false),
        [Rgb2YuvYv12] = ToCamera(redFirst: true, isVFirst: true),
        [Bgr2YuvYv12] = ToCamera(redFirst: false, isVFirst: true),
        [Rgba2YuvYv12] = ToCamera(redFirst: true, isVFirst: true),
        [Bgra2YuvYv12] = ToCamera(redFirst: false, isVFirst: true),
        [Yuv2RgbUyvy] = FromPackedCamera(3, PackedOrder.Uyvy, redFirst: true),
        [Yuv2BgrUyvy] = FromPackedCamera(3, PackedOrder.Uyvy, redFirst: false),
        [Yuv2RgbaUyvy] = FromPackedCamera(4, PackedOrder.Uyvy, redFirst: true),
        [Yuv2BgraUyvy] = FromPackedCamera(4, PackedOrder.Uyvy, redFirst: false),
        [Yuv2RgbYuy2] = FromPackedCamera(3, PackedOrder.Yuyv, redFirst: true),
        [Yuv2BgrYuy2] = FromPackedCamera(3, PackedOrder.Yuyv, redFirst: false),
        [Yuv2RgbYvyu] = FromPackedCamera(3, PackedOrder.Yvyu, redFirst: true),
        [Yuv2BgrYvyu] = FromPackedCamera(3, PackedOrder.Yvyu, redFirst: false),
        [Yuv2RgbaYuy2] = FromPackedCamera(4, PackedOrder.Yuyv, redFirst: true),
        [Yuv2BgraYuy2] = FromPackedCamera(4, PackedOrder.Yuyv, redFirst: false),
        [Yuv2RgbaYvyu] = FromPackedCamera(4, PackedOrder.Yvyu, redFirst: true),
        [Yuv2BgraYvyu] = FromPackedCamera(4, PackedOrder.Yvyu, redFirst: false),
        [Yuv2GrayUyvy] = PackedCameraLuma(PackedOrder.Uyvy),
        [Yuv2GrayYuy2] = PackedCameraLuma(PackedOrder.Yuyv),
        [Rgb2YuvUyvy] = ToPackedCamera(PackedOrder.Uyvy, redFirst: true),
        [Bgr2YuvUyvy] = ToPackedCamera(PackedOrder.Uyvy, redFirst: false),
        [Rgba2YuvUyvy] = ToPackedCamera(PackedOrder.Uyvy, redFirst: true),
        [Bgra2YuvUyvy] = ToPackedCamera(PackedOrder.Uyvy, redFirst: false),
        [Rgb2YuvYuy2] = ToPackedCamera(PackedOrder.Yuyv, redFirst: true),
        [Bgr2YuvYuy2] = ToPackedCamera(PackedOrder.Yuyv, redFirst: false),
        [Rgb2YuvYvyu] = ToPackedCamera(PackedOrder.Yvyu, redFirst: true),
        [Bgr2YuvYvyu] = ToPackedCamera(PackedOrder.Yvyu, redFirst: false),
        [Rgba2YuvYuy2] = ToPackedCamera(PackedOrder.Yuyv, redFirst: true),
        [Bgra2YuvYuy2] = ToPackedCamera(PackedOrder.Yuyv, redFirst: false),
        [Rgba2YuvYvyu] = ToPackedCamera(PackedOrder.Yvyu, redFirst: true),
        [Bgra2YuvYvyu] = ToPackedCamera(PackedOrder.Yvyu, redFirst: false),
    }.ToFrozenDictionary();

    /// <summary>All conversions that have a rule.</summary>
    internal static IReadOnlyDictionary<ColorConversion, ColorRule> All => s_rules;

    /// <summary>The rule of a conversion.</summary>
    /// <exception cref="ArgumentException">OpenCV has none in this release.</exception>
    /// <exception cref="NotSupportedException">OpenCV has one, the library none.</exception>
    public static ColorRule Of(ColorConversion code, Version version)
    {
        if (s_rules.GetValueOrDefault(code) is { } rule && version >= rule.Since)
        {
            return rule;
        }

        throw IsDemosaicing((int)code)
            ? new NotSupportedException($"cv2.cvtColor with code {(int)code}, which demosaics, is not supported.")
            : new ArgumentException($"cv2.cvtColor of OpenCV {version} has no conversion {(int)code}.", nameof(code));
    }

    /// <summary>COLOR_Bayer*.</summary>
    private static bool IsDemosaicing(int code) => code is (>= 46 and <= 49) or (>= 62 and <= 65) or (>= 86 and <= 89) or (>= 135 and <= 142);
}

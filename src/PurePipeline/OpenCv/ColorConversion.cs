namespace PurePipeline.OpenCv;

/// <summary>
/// The conversions of <c>cv2.cvtColor</c>: its <c>COLOR_*</c> constants with their values. Names that share a value are one conversion.
/// <see cref="DemosaicingCodes"/> (<c>COLOR_Bayer*</c>) are apart.
/// </summary>
#pragma warning disable CA1069 // OpenCV has several names for one value.
public enum ColorConversion
{
    /// <summary><c>cv2.COLOR_BGR2BGRA</c>.</summary>
    Bgr2Bgra = 0,

    /// <summary><c>cv2.COLOR_RGB2RGBA</c>.</summary>
    Rgb2Rgba = 0,

    /// <summary><c>cv2.COLOR_BGRA2BGR</c>.</summary>
    Bgra2Bgr = 1,

    /// <summary><c>cv2.COLOR_RGBA2RGB</c>.</summary>
    Rgba2Rgb = 1,

    /// <summary><c>cv2.COLOR_BGR2RGBA</c>.</summary>
    Bgr2Rgba = 2,

    /// <summary><c>cv2.COLOR_RGB2BGRA</c>.</summary>
    Rgb2Bgra = 2,

    /// <summary><c>cv2.COLOR_BGRA2RGB</c>.</summary>
    Bgra2Rgb = 3,

    /// <summary><c>cv2.COLOR_RGBA2BGR</c>.</summary>
    Rgba2Bgr = 3,

    /// <summary><c>cv2.COLOR_BGR2RGB</c>.</summary>
    Bgr2Rgb = 4,

    /// <summary><c>cv2.COLOR_RGB2BGR</c>.</summary>
    Rgb2Bgr = 4,

    /// <summary><c>cv2.COLOR_BGRA2RGBA</c>.</summary>
    Bgra2Rgba = 5,

    /// <summary><c>cv2.COLOR_RGBA2BGRA</c>.</summary>
    Rgba2Bgra = 5,

    /// <summary><c>cv2.COLOR_BGR2GRAY</c>.</summary>
    Bgr2Gray = 6,

    /// <summary><c>cv2.COLOR_RGB2GRAY</c>.</summary>
    Rgb2Gray = 7,

    /// <summary><c>cv2.COLOR_GRAY2BGR</c>.</summary>
    Gray2Bgr = 8,

    /// <summary><c>cv2.COLOR_GRAY2RGB</c>.</summary>
    Gray2Rgb = 8,

    /// <summary><c>cv2.COLOR_GRAY2BGRA</c>.</summary>
    Gray2Bgra = 9,

    /// <summary><c>cv2.COLOR_GRAY2RGBA</c>.</summary>
    Gray2Rgba = 9,

    /// <summary><c>cv2.COLOR_BGRA2GRAY</c>.</summary>
    Bgra2Gray = 10,

    /// <summary><c>cv2.COLOR_RGBA2GRAY</c>.</summary>
    Rgba2Gray = 11,

    /// <summary><c>cv2.COLOR_BGR2BGR565</c>.</summary>
    Bgr2Bgr565 = 12,

    /// <summary><c>cv2.COLOR_RGB2BGR565</c>.</summary>
    Rgb2Bgr565 = 13,

    /// <summary><c>cv2.COLOR_BGR5652BGR</c>.</summary>
    Bgr5652Bgr = 14,

    /// <summary><c>cv2.COLOR_BGR5652RGB</c>.</summary>
    Bgr5652Rgb = 15,

    /// <summary><c>cv2.COLOR_BGRA2BGR565</c>.</summary>
    Bgra2Bgr565 = 16,

    /// <summary><c>cv2.COLOR_RGBA2BGR565</c>.</summary>
    Rgba2Bgr565 = 17,

    /// <summary><c>cv2.COLOR_BGR5652BGRA</c>.</summary>
    Bgr5652Bgra = 18,

    /// <summary><c>cv2.COLOR_BGR5652RGBA</c>.</summary>
    Bgr5652Rgba = 19,

    /// <summary><c>cv2.COLOR_GRAY2BGR565</c>.</summary>
    Gray2Bgr565 = 20,

    /// <summary><c>cv2.COLOR_BGR5652GRAY</c>.</summary>
    Bgr5652Gray = 21,

    /// <summary><c>cv2.COLOR_BGR2BGR555</c>.</summary>
    Bgr2Bgr555 = 22,

    /// <summary><c>cv2.COLOR_RGB2BGR555</c>.</summary>
    Rgb2Bgr555 = 23,

    /// <summary><c>cv2.COLOR_BGR5552BGR</c>.</summary>
    Bgr5552Bgr = 24,

    /// <summary><c>cv2.COLOR_BGR5552RGB</c>.</summary>
    Bgr5552Rgb = 25,

    /// <summary><c>cv2.COLOR_BGRA2BGR555</c>.</summary>
    Bgra2Bgr555 = 26,

    /// <summary><c>cv2.COLOR_RGBA2BGR555</c>.</summary>
    Rgba2Bgr555 = 27,

    /// <summary><c>cv2.COLOR_BGR5552BGRA</c>.</summary>
    Bgr5552Bgra = 28,

    /// <summary><c>cv2.COLOR_BGR5552RGBA</c>.</summary>
    Bgr5552Rgba = 29,

    /// <summary><c>cv2.COLOR_GRAY2BGR555</c>.</summary>
    Gray2Bgr555 = 30,

    /// <summary><c>cv2.COLOR_BGR5552GRAY</c>.</summary>
    Bgr5552Gray = 31,

    /// <summary><c>cv2.COLOR_BGR2XYZ</c>.</summary>
    Bgr2Xyz = 32,

    /// <summary><c>cv2.COLOR_RGB2XYZ</c>.</summary>
    Rgb2Xyz = 33,

    /// <summary><c>cv2.COLOR_XYZ2BGR</c>.</summary>
    Xyz2Bgr = 34,

    /// <summary><c>cv2.COLOR_XYZ2RGB</c>.</summary>
    Xyz2Rgb = 35,

    /// <summary><c>cv2.COLOR_BGR2YCrCb</c>.</summary>
    Bgr2YCrCb = 36,

    /// <summary><c>cv2.COLOR_RGB2YCrCb</c>.</summary>
    Rgb2YCrCb = 37,

    /// <summary><c>cv2.COLOR_YCrCb2BGR</c>.</summary>
    YCrCb2Bgr = 38,

    /// <summary><c>cv2.COLOR_YCrCb2RGB</c>.</summary>
    YCrCb2Rgb = 39,

    /// <summary><c>cv2.COLOR_BGR2HSV</c>.</summary>
    Bgr2Hsv = 40,

    /// <summary><c>cv2.COLOR_RGB2HSV</c>.</summary>
    Rgb2Hsv = 41,

    /// <summary><c>cv2.COLOR_BGR2Lab</c>.</summary>
    Bgr2Lab = 44,

    /// <summary><c>cv2.COLOR_RGB2Lab</c>.</summary>
    Rgb2Lab = 45,

    /// <summary><c>cv2.COLOR_BGR2Luv</c>.</summary>
    Bgr2Luv = 50,

    /// <summary><c>cv2.COLOR_RGB2Luv</c>.</summary>
    Rgb2Luv = 51,

    /// <summary><c>cv2.COLOR_BGR2HLS</c>.</summary>
    Bgr2Hls = 52,

    /// <summary><c>cv2.COLOR_RGB2HLS</c>.</summary>
    Rgb2Hls = 53,

    /// <summary><c>cv2.COLOR_HSV2BGR</c>.</summary>
    Hsv2Bgr = 54,

    /// <summary><c>cv2.COLOR_HSV2RGB</c>.</summary>
    Hsv2Rgb = 55,

    /// <summary><c>cv2.COLOR_Lab2BGR</c>.</summary>
    Lab2Bgr = 56,

    /// <summary><c>cv2.COLOR_Lab2RGB</c>.</summary>
    Lab2Rgb = 57,

    /// <summary><c>cv2.COLOR_Luv2BGR</c>.</summary>
    Luv2Bgr = 58,

    /// <summary><c>cv2.COLOR_Luv2RGB</c>.</summary>
    Luv2Rgb = 59,

    /// <summary><c>cv2.COLOR_HLS2BGR</c>.</summary>
    Hls2Bgr = 60,

    /// <summary><c>cv2.COLOR_HLS2RGB</c>.</summary>
    Hls2Rgb = 61,

    /// <summary><c>cv2.COLOR_BGR2HSV_FULL</c>.</summary>
    Bgr2HsvFull = 66,

    /// <summary><c>cv2.COLOR_RGB2HSV_FULL</c>.</summary>
    Rgb2HsvFull = 67,

    /// <summary><c>cv2.COLOR_BGR2HLS_FULL</c>.</summary>
    Bgr2HlsFull = 68,

    /// <summary><c>cv2.COLOR_RGB2HLS_FULL</c>.</summary>
    Rgb2HlsFull = 69,

    /// <summary><c>cv2.COLOR_HSV2BGR_FULL</c>.</summary>
    Hsv2BgrFull = 70,

    /// <summary><c>cv2.COLOR_HSV2RGB_FULL</c>.</summary>
    Hsv2RgbFull = 71,

    /// <summary><c>cv2.COLOR_HLS2BGR_FULL</c>.</summary>
    Hls2BgrFull = 72,

    /// <summary><c>cv2.COLOR_HLS2RGB_FULL</c>.</summary>
    Hls2RgbFull = 73,

    /// <summary><c>cv2.COLOR_LBGR2Lab</c>.</summary>
    LBgr2Lab = 74,

    /// <summary><c>cv2.COLOR_LRGB2Lab</c>.</summary>
    LRgb2Lab = 75,

    /// <summary><c>cv2.COLOR_LBGR2Luv</c>.</summary>
    LBgr2Luv = 76,

    /// <summary><c>cv2.COLOR_LRGB2Luv</c>.</summary>
    LRgb2Luv = 77,

    /// <summary><c>cv2.COLOR_Lab2LBGR</c>.</summary>
    Lab2LBgr = 78,

    /// <summary><c>cv2.COLOR_Lab2LRGB</c>.</summary>
    Lab2LRgb = 79,

    /// <summary><c>cv2.COLOR_Luv2LBGR</c>.</summary>
    Luv2LBgr = 80,

    /// <summary><c>cv2.COLOR_Luv2LRGB</c>.</summary>
    Luv2LRgb = 81,

    /// <summary><c>cv2.COLOR_BGR2YUV</c>.</summary>
    Bgr2Yuv = 82,

    /// <summary><c>cv2.COLOR_RGB2YUV</c>.</summary>
    Rgb2Yuv = 83,

    /// <summary><c>cv2.COLOR_YUV2BGR</c>.</summary>
    Yuv2Bgr = 84,

    /// <summary><c>cv2.COLOR_YUV2RGB</c>.</summary>
    Yuv2Rgb = 85,

    /// <summary><c>cv2.COLOR_YUV2RGB_NV12</c>.</summary>
    Yuv2RgbNv12 = 90,

    /// <summary><c>cv2.COLOR_YUV2BGR_NV12</c>.</summary>
    Yuv2BgrNv12 = 91,

    /// <summary><c>cv2.COLOR_YUV2RGB_NV21</c>.</summary>
    Yuv2RgbNv21 = 92,

    /// <summary><c>cv2.COLOR_YUV2BGR_NV21</c>.</summary>
    Yuv2BgrNv21 = 93,

    /// <summary><c>cv2.COLOR_YUV2RGBA_NV12</c>.</summary>
    Yuv2RgbaNv12 = 94,

    /// <summary><c>cv2.COLOR_YUV2BGRA_NV12</c>.</summary>
    Yuv2BgraNv12 = 95,

    /// <summary><c>cv2.COLOR_YUV2RGBA_NV21</c>.</summary>
    Yuv2RgbaNv21 = 96,

    /// <summary><c>cv2.COLOR_YUV2BGRA_NV21</c>.</summary>
    Yuv2BgraNv21 = 97,

    /// <summary><c>cv2.COLOR_YUV2RGB_YV12</c>.</summary>
    Yuv2RgbYv12 = 98,

    /// <summary><c>cv2.COLOR_YUV2BGR_YV12</c>.</summary>
    Yuv2BgrYv12 = 99,

    /// <summary><c>cv2.COLOR_YUV2RGB_I420</c>.</summary>
    Yuv2RgbI420 = 100,

    /// <summary><c>cv2.COLOR_YUV2RGB_IYUV</c>.</summary>
    Yuv2RgbIyuv = 100,

    /// <summary><c>cv2.COLOR_YUV2BGR_I420</c>.</summary>
    Yuv2BgrI420 = 101,

    /// <summary><c>cv2.COLOR_YUV2BGR_IYUV</c>.</summary>
    Yuv2BgrIyuv = 101,

    /// <summary><c>cv2.COLOR_YUV2RGBA_YV12</c>.</summary>
    Yuv2RgbaYv12 = 102,

    /// <summary><c>cv2.COLOR_YUV2BGRA_YV12</c>.</summary>
    Yuv2BgraYv12 = 103,

    /// <summary><c>cv2.COLOR_YUV2RGBA_I420</c>.</summary>
    Yuv2RgbaI420 = 104,

    /// <summary><c>cv2.COLOR_YUV2RGBA_IYUV</c>.</summary>
    Yuv2RgbaIyuv = 104,

    /// <summary><c>cv2.COLOR_YUV2BGRA_I420</c>.</summary>
    Yuv2BgraI420 = 105,

    /// <summary><c>cv2.COLOR_YUV2BGRA_IYUV</c>.</summary>
    Yuv2BgraIyuv = 105,

    /// <summary><c>cv2.COLOR_YUV2GRAY_420</c>.</summary>
    Yuv2Gray420 = 106,

    /// <summary><c>cv2.COLOR_YUV2GRAY_I420</c>.</summary>
    Yuv2GrayI420 = 106,

    /// <summary><c>cv2.COLOR_YUV2GRAY_NV12</c>.</summary>
    Yuv2GrayNv12 = 106,

    /// <summary><c>cv2.COLOR_YUV2GRAY_NV21</c>.</summary>
    Yuv2GrayNv21 = 106,

    /// <summary><c>cv2.COLOR_YUV2GRAY_YV12</c>.</summary>
    Yuv2GrayYv12 = 106,

    /// <summary><c>cv2.COLOR_YUV2GRAY_IYUV</c>.</summary>
    Yuv2GrayIyuv = 106,

    /// <summary><c>cv2.COLOR_YUV2RGB_UYVY</c>.</summary>
    Yuv2RgbUyvy = 107,

    /// <summary><c>cv2.COLOR_YUV2BGR_UYVY</c>.</summary>
    Yuv2BgrUyvy = 108,

    /// <summary><c>cv2.COLOR_YUV2RGBA_UYVY</c>.</summary>
    Yuv2RgbaUyvy = 111,

    /// <summary><c>cv2.COLOR_YUV2BGRA_UYVY</c>.</summary>
    Yuv2BgraUyvy = 112,

    /// <summary><c>cv2.COLOR_YUV2RGB_YUY2</c>.</summary>
    Yuv2RgbYuy2 = 115,

    /// <summary><c>cv2.COLOR_YUV2BGR_YUY2</c>.</summary>
    Yuv2BgrYuy2 = 116,

    /// <summary><c>cv2.COLOR_YUV2RGB_YVYU</c>.</summary>
    Yuv2RgbYvyu = 117,

    /// <summary><c>cv2.COLOR_YUV2BGR_YVYU</c>.</summary>
    Yuv2BgrYvyu = 118,

    /// <summary><c>cv2.COLOR_YUV2RGBA_YUY2</c>.</summary>
    Yuv2RgbaYuy2 = 119,

    /// <summary><c>cv2.COLOR_YUV2BGRA_YUY2</c>.</summary>
    Yuv2BgraYuy2 = 120,

    /// <summary><c>cv2.COLOR_YUV2RGBA_YVYU</c>.</summary>
    Yuv2RgbaYvyu = 121,

    /// <summary><c>cv2.COLOR_YUV2BGRA_YVYU</c>.</summary>
    Yuv2BgraYvyu = 122,

    /// <summary><c>cv2.COLOR_YUV2GRAY_UYVY</c>.</summary>
    Yuv2GrayUyvy = 123,

    /// <summary><c>cv2.COLOR_YUV2GRAY_YUY2</c>.</summary>
    Yuv2GrayYuy2 = 124,

    /// <summary><c>cv2.COLOR_YUV2GRAY_YVYU</c>.</summary>
    Yuv2GrayYvyu = 124,

    /// <summary><c>cv2.COLOR_RGBA2mRGBA</c>.</summary>
    Rgba2MRgba = 125,

    /// <summary><c>cv2.COLOR_mRGBA2RGBA</c>.</summary>
    MRgba2Rgba = 126,

    /// <summary><c>cv2.COLOR_RGB2YUV_I420</c>.</summary>
    Rgb2YuvI420 = 127,

    /// <summary><c>cv2.COLOR_RGB2YUV_IYUV</c>.</summary>
    Rgb2YuvIyuv = 127,

    /// <summary><c>cv2.COLOR_BGR2YUV_I420</c>.</summary>
    Bgr2YuvI420 = 128,

    /// <summary><c>cv2.COLOR_BGR2YUV_IYUV</c>.</summary>
    Bgr2YuvIyuv = 128,

    /// <summary><c>cv2.COLOR_RGBA2YUV_I420</c>.</summary>
    Rgba2YuvI420 = 129,

    /// <summary><c>cv2.COLOR_RGBA2YUV_IYUV</c>.</summary>
    Rgba2YuvIyuv = 129,

    /// <summary><c>cv2.COLOR_BGRA2YUV_I420</c>.</summary>
    Bgra2YuvI420 = 130,

    /// <summary><c>cv2.COLOR_BGRA2YUV_IYUV</c>.</summary>
    Bgra2YuvIyuv = 130,

    /// <summary><c>cv2.COLOR_RGB2YUV_YV12</c>.</summary>
    Rgb2YuvYv12 = 131,

    /// <summary><c>cv2.COLOR_BGR2YUV_YV12</c>.</summary>
    Bgr2YuvYv12 = 132,

    /// <summary><c>cv2.COLOR_RGBA2YUV_YV12</c>.</summary>
    Rgba2YuvYv12 = 133,

    /// <summary><c>cv2.COLOR_BGRA2YUV_YV12</c>.</summary>
    Bgra2YuvYv12 = 134,

    /// <summary><c>cv2.COLOR_RGB2YUV_UYVY</c>.</summary>
    Rgb2YuvUyvy = 143,

    /// <summary><c>cv2.COLOR_BGR2YUV_UYVY</c>.</summary>
    Bgr2YuvUyvy = 144,

    /// <summary><c>cv2.COLOR_RGBA2YUV_UYVY</c>.</summary>
    Rgba2YuvUyvy = 145,

    /// <summary><c>cv2.COLOR_BGRA2YUV_UYVY</c>.</summary>
    Bgra2YuvUyvy = 146,

    /// <summary><c>cv2.COLOR_RGB2YUV_YUY2</c>.</summary>
    Rgb2YuvYuy2 = 147,

    /// <summary><c>cv2.COLOR_BGR2YUV_YUY2</c>.</summary>
    Bgr2YuvYuy2 = 148,

    /// <summary><c>cv2.COLOR_RGB2YUV_YVYU</c>.</summary>
    Rgb2YuvYvyu = 149,

    /// <summary><c>cv2.COLOR_BGR2YUV_YVYU</c>.</summary>
    Bgr2YuvYvyu = 150,

    /// <summary><c>cv2.COLOR_RGBA2YUV_YUY2</c>.</summary>
    Rgba2YuvYuy2 = 151,

    /// <summary><c>cv2.COLOR_BGRA2YUV_YUY2</c>.</summary>
    Bgra2YuvYuy2 = 152,

    /// <summary><c>cv2.COLOR_RGBA2YUV_YVYU</c>.</summary>
    Rgba2YuvYvyu = 153,

    /// <summary><c>cv2.COLOR_BGRA2YUV_YVYU</c>.</summary>
    Bgra2YuvYvyu = 154,
}
#pragma warning restore CA1069

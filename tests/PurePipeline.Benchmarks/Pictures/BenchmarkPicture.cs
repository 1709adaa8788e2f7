using OpenCvSharp;

namespace PurePipeline.Benchmarks.Pictures;

/// <summary>JPEG files for the benchmarks, made from the golden picture by the native encoder: any size, quality and sampling.</summary>
public static class BenchmarkPicture
{
    // IMWRITE_JPEG_SAMPLING_FACTOR and its values, which the wrapper does not name.
    private const ImwriteFlags SamplingFactor = (ImwriteFlags)7;

    /// <summary>Encodes the golden picture, enlarged or reduced to the given size with fresh noise, so that no size is smooth.</summary>
    public static byte[] Jpeg(int width, int height, string sampling, int quality = 90, bool progressive = false)
    {
        int factor = sampling switch
        {
            "4:4:4" => 0x111111,
            "4:2:2" => 0x211111,
            "4:2:0" => 0x221111,
            _ => throw new ArgumentOutOfRangeException(nameof(sampling), sampling, "4:4:4, 4:2:2 or 4:2:0."),
        };
        using Mat golden = Cv2.ImRead(GoldenPath);
        using var picture = new Mat();
        Cv2.Resize(golden, picture, new Size(width, height), interpolation: InterpolationFlags.Cubic);
        Cv2.SetTheRNG(1);
        using var noise = new Mat(height, width, MatType.CV_8UC3);
        Cv2.Randn(noise, new Scalar(6, 6, 6), new Scalar(3, 3, 3));
        Cv2.Add(picture, noise, picture);
        Cv2.ImEncode(
            ".jpg",
            picture,
            out byte[] file,
            new ImageEncodingParam(ImwriteFlags.JpegQuality, quality),
            new ImageEncodingParam(SamplingFactor, factor),
            new ImageEncodingParam(ImwriteFlags.JpegProgressive, progressive ? 1 : 0));
        return file;
    }

    /// <summary>The README's picture.</summary>
    public static string GoldenPath => Path.Combine(AppContext.BaseDirectory, "profile.jpg");
}

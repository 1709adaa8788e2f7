using OpenCvSharp;

namespace PurePipeline.Benchmarks.Pictures;

/// <summary>JPEG, PNG and WebP files for the benchmarks, made from the golden picture by the native encoders: any size, quality and sampling.</summary>
public static class BenchmarkPicture
{
    // IMWRITE_JPEG_SAMPLING_FACTOR and its values, which the wrapper does not name.
    private const ImwriteFlags SamplingFactor = (ImwriteFlags)7;

    /// <summary>
    /// Encodes the golden picture, enlarged or reduced to the given size, with detail of every scale, so that no size is smooth: as in
    /// photos, each octave of frequencies has about the same power, and the finest has less.
    /// </summary>
    public static byte[] Jpeg(int width, int height, string sampling, int quality = 90, bool progressive = false)
    {
        int factor = sampling switch
        {
            "4:4:4" => 0x111111,
            "4:2:2" => 0x211111,
            "4:2:0" => 0x221111,
            _ => throw new ArgumentOutOfRangeException(nameof(sampling), sampling, "4:4:4, 4:2:2 or 4:2:0."),
        };
        using Mat picture = Photo(width, height);
        Cv2.ImEncode(
            ".jpg",
            picture,
            out byte[] file,
            new ImageEncodingParam(ImwriteFlags.JpegQuality, quality),
            new ImageEncodingParam(SamplingFactor, factor),
            new ImageEncodingParam(ImwriteFlags.JpegProgressive, progressive ? 1 : 0));
        return file;
    }

    /// <summary>The same as a PNG of three channels, or four.</summary>
    public static byte[] Png(int width, int height, bool alpha)
    {
        using Mat picture = Photo(width, height);
        if (alpha)
        {
            Cv2.CvtColor(picture, picture, ColorConversionCodes.BGR2BGRA);
        }

        Cv2.ImEncode(".png", picture, out byte[] file, new ImageEncodingParam(ImwriteFlags.PngCompression, 6));
        return file;
    }

    /// <summary>The same as a WebP: lossy of a quality up to 100, lossless above; of four channels, whose alpha is noise, or three.</summary>
    public static byte[] WebP(int width, int height, int quality, bool alpha)
    {
        using Mat picture = Photo(width, height);
        if (alpha)
        {
            using var levels = new Mat(height, width, MatType.CV_8UC1);
            Cv2.ExtractChannel(picture, levels, 0);
            Cv2.CvtColor(picture, picture, ColorConversionCodes.BGR2BGRA);
            Cv2.InsertChannel(levels, picture, 3);
        }

        Cv2.ImEncode(".webp", picture, out byte[] file, new ImageEncodingParam(ImwriteFlags.WebPQuality, quality));
        return file;
    }

    private static Mat Photo(int width, int height)
    {
        using Mat golden = Cv2.ImRead(GoldenPath);
        var picture = new Mat();
        Cv2.Resize(golden, picture, new Size(width, height), interpolation: InterpolationFlags.Cubic);
        Cv2.SetTheRNG(1);
        AddNoise(picture, 1, 1.5);
        for (int octave = 2; octave <= Math.Min(width, height) / 4; octave *= 2)
        {
            AddNoise(picture, octave, 4);
        }

        return picture;
    }

    private static void AddNoise(Mat picture, int scale, double deviation)
    {
        using var noise = new Mat(Math.Max(picture.Rows / scale, 1), Math.Max(picture.Cols / scale, 1), MatType.CV_16SC3);
        Cv2.Randn(noise, Scalar.All(0), Scalar.All(deviation));
        using var detail = new Mat();
        Cv2.Resize(noise, detail, picture.Size(), interpolation: InterpolationFlags.Cubic);
        Cv2.Add(picture, detail, picture, dtype: MatType.CV_8U);
    }

    /// <summary>The README's picture.</summary>
    public static string GoldenPath => Path.Combine(AppContext.BaseDirectory, "profile.jpg");
}

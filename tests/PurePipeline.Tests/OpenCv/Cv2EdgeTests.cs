using System.Security.Cryptography;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv;

/// <summary>
/// Hashes of what OpenCV 4.6 and 4.10 made of an image that a formula gives, by hundreds of lines of arithmetic each.
/// </summary>
public class Cv2EdgeTests
{
    private const int Width = 53;
    private const int Height = 37;

    private static readonly NdArray s_gray = Image(1, static (x, y, _) => Gray(x, y));

    private static readonly NdArray s_colour = Image(3, static (x, y, c) => c switch
    {
        0 => Gray(x, y),
        1 => ((Gray(x, y) * 3 & 255) + (x * 5)) % 256,
        _ => 255 - (Gray(x, y) / 2),
    });

    public static TheoryData<string, Func<NdArray>, string> Results => new()
    {
        { "Canny", () => Cv2.Canny(s_gray, 60, 180), "1b1e227e9455eee3" },
        { "Canny of colours, 5x5, squares", () => Cv2.Canny(s_colour, 900, 2500, 5, l2Gradient: true), "9471643887f9ed12" },
        { "Canny 7x7", () => Cv2.Canny(s_gray, 6000, 19000, 7), "d4cd38248894e541" },
        { "bilateralFilter", () => Cv2.BilateralFilter(Older(s_gray), 7, 40, 3), "d0bc14e33ed603d6" },
        { "bilateralFilter of colours", () => Cv2.BilateralFilter(Older(s_colour), 0, 60, 2), "76cb8ba3f00df530" },
        { "Laplacian 5x5", () => Cv2.Laplacian(s_gray, DType.Int16, 5), "325567045c8bb61a" },
        { "Laplacian 7x7", () => Cv2.Laplacian(s_colour, DType.Float32, 7, 0.5, 1), "2c9356fe8c9e55eb" },
        { "calcHist", () => Cv2.CalcHist([s_colour], [1], null, [16], [0, 256]), "4eefe06cb9583ba8" },
        { "calcHist of two channels", () => Cv2.CalcHist([s_colour], [0, 2], s_gray, [8, 5], [0, 256, 100, 250]), "727ad7608156c5fa" },
        {
            "transform",
            () => Cv2.Transform(s_colour, NdArray.Create<double>([0.272, 0.534, 0.131, 0.349, 0.686, 0.168, 0.393, 0.769, 0.189], 3, 3)),
            "5476344be48f7237"
        },
        {
            "MORPH_HITMISS",
            () => Cv2.MorphologyEx(
                Cv2.Threshold(s_gray, 128, 255, ThresholdTypes.Binary).Image,
                MorphTypes.HitMiss,
                NdArray.Create<int>([0, 1, 0, -1, 1, 1, 0, -1, 0], 3, 3)),
            "ecf06adace89ec69"
        },
    };

    [Theory]
    [MemberData(nameof(Results))]
    public void The_bytes_are_OpenCVs(string operation, Func<NdArray> result, string hash)
    {
        Assert.NotEmpty(operation);
        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(result().ToBytes()))[..16]);
    }

    // OpenCV 4.6, 4.10 and 4.13 alike.
    [Fact]
    public void The_mean_of_two_white_pixels_is_black_behind_whole_vectors()
    {
        NdArray white = NdArray.Full([1, 18], 255, DType.UInt8);

        Assert.Equal([.. Enumerable.Repeat((byte)255, 16), 0, 0], Cv2.Blur(white, (2, 1), borderType: BorderType.Replicate).ToArray<byte>());
    }

    [Fact]
    public void A_mask_hides_the_extremes()
    {
        NdArray image = NdArray.Create<byte>([9, 1, 5, 250], 2, 2);

        Assert.Equal((5, 9, (0, 1), (0, 0)), Cv2.MinMaxLoc(image, NdArray.Create<byte>([1, 0, 255, 0], 2, 2)));
        Assert.Equal((0, 0, (-1, -1), (-1, -1)), Cv2.MinMaxLoc(image, NdArray.Create<byte>([0, 0, 0, 0], 2, 2)));
    }

    private static NdArray Older(NdArray image) => image.WithVersions(ReferenceVersions.Newest with { OpenCv = new Version(4, 10) });

    private static int Gray(int x, int y) =>
        ((x * 7) + (y * 13) + (x * y % 31) + (((x - 25) * (x - 25)) + ((y - 18) * (y - 18)) < 150 ? 90 : 0)) % 256;

    private static NdArray Image(int channels, Func<int, int, int, int> value)
    {
        byte[] pixels = new byte[Width * Height * channels];
        for (int i = 0; i < pixels.Length; i++)
        {
            int pixel = i / channels;
            pixels[i] = (byte)value(pixel % Width, pixel / Width, i % channels);
        }

        return channels == 1 ? NdArray.Create<byte>(pixels, Height, Width) : NdArray.Create<byte>(pixels, Height, Width, channels);
    }
}

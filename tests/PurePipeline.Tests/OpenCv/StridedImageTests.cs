using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.OpenCv;

/// <summary>A camera's frame, whose rows have gaps or run upwards, is as good an input as rows without.</summary>
public class StridedImageTests
{
    private const int Width = 45;
    private const int Height = 31;

    public static TheoryData<string, Func<NdArray, NdArray>> Operations => new()
    {
        { "resize", static a => Cv2.Resize(a, (29, 40)) },
        { "resize, cubic", static a => Cv2.Resize(a, (61, 17), interpolation: Interpolation.Cubic) },
        { "resize, area", static a => Cv2.Resize(a, (15, 10), interpolation: Interpolation.Area) },
        { "resize, nearest", static a => Cv2.Resize(a, (100, 7), interpolation: Interpolation.Nearest) },
        { "cvtColor", static a => Cv2.CvtColor(a, ColorConversion.Bgr2Gray) },
        { "cvtColor, HSV", static a => Cv2.CvtColor(a, ColorConversion.Bgr2Hsv) },
        { "warpAffine", static a => Cv2.WarpAffine(a, NdArray.Create<double>([0.9, -0.2, 3, 0.2, 0.9, -1], 2, 3), (40, 40)) },
        { "warpPerspective", static a => Cv2.WarpPerspective(a, NdArray.Create<double>([1, 0.1, 2, 0, 1, 3, 0.001, 0, 1], 3, 3), (50, 20)) },
        { "copyMakeBorder", static a => Cv2.CopyMakeBorder(a, 3, 4, 5, 6, BorderType.Reflect101) },
        { "flip", static a => Cv2.Flip(a, -1) },
        { "rotate", static a => Cv2.Rotate(a, RotateFlags.Rotate90Clockwise) },
        { "GaussianBlur", static a => Cv2.GaussianBlur(a, (5, 5), 0) },
        { "medianBlur", static a => Cv2.MedianBlur(a, 5) },
        { "erode", static a => Cv2.Erode(a, null) },
        { "Canny", static a => Cv2.Canny(a, 50, 150) },
        { "bilateralFilter", static a => Cv2.BilateralFilter(a, 5, 30, 3) },
        { "add", static a => Cv2.Add(a, [10, 20, 30]) },
        { "threshold", static a => Cv2.Threshold(a, 100, 255, ThresholdTypes.Binary).Image },
        { "blobFromImage", static a => Dnn.BlobFromImage(a, 1 / 255.0, (32, 24), [104, 117, 123], swapRB: true) },
        { "astype and transpose", static a => a.AsType(DType.Float32).Transpose(2, 0, 1) / 255 },
    };

    [Theory]
    [MemberData(nameof(Operations))]
    public void Gaps_and_bottom_up_rows_change_nothing(string operation, Func<NdArray, NdArray> run)
    {
        Assert.NotEmpty(operation);
        byte[] pixels = new byte[Width * Height * 3];
        new Random(5).NextBytes(pixels);
        byte[] expected = run(NdArray.Create<byte>(pixels, Height, Width, 3)).ToBytes();

        foreach (int stride in new[] { Width * 3, (Width * 3) + 13, -((Width * 3) + 1) })
        {
            byte[] frame = new byte[Math.Abs(stride) * Height];
            frame.AsSpan().Fill(0xA5);
            for (int y = 0; y < Height; y++)
            {
                int row = stride < 0 ? Height - 1 - y : y;
                pixels.AsSpan(y * Width * 3, Width * 3).CopyTo(frame.AsSpan(row * Math.Abs(stride)));
            }

            NdArray image = NdArray.FromPicture(new MemoryPicture(frame, Width, Height, PixelMode.Bgr, stride));
            Assert.Equal(expected, run(image).ToBytes());
        }
    }
}

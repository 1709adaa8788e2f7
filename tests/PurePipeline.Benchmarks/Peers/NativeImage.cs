using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks.Peers;

/// <summary>Random images of 4 megapixels, the same for both sides.</summary>
internal static class NativeImage
{
    public const int Width = 2448;
    public const int Height = 1632;

    /// <summary>An image of random elements; floats are from 0 to 1.</summary>
    public static NdArray Random(DType type, int height, int channels, int seed = 1)
    {
        byte[] bytes = new byte[height * Width * channels];
        new Random(seed).NextBytes(bytes);
        ReadOnlySpan<int> shape = channels == 1 ? [height, Width] : [height, Width, channels];
        return type switch
        {
            DType.UInt8 => NdArray.Create(bytes, shape),
            DType.UInt16 => NdArray.Create(Array.ConvertAll(bytes, value => (ushort)(value * 257)), shape),
            _ => NdArray.Create(Array.ConvertAll(bytes, value => value / 255f), shape),
        };
    }

    /// <summary>The same elements as OpenCV's.</summary>
    public static Cv.Mat Of(NdArray image)
    {
        int depth = image.DType switch
        {
            DType.UInt8 => Cv.MatType.CV_8U,
            DType.UInt16 => Cv.MatType.CV_16U,
            _ => Cv.MatType.CV_32F,
        };
        var native = new Cv.Mat(image.Shape[0], image.Shape[1], Cv.MatType.MakeType(depth, image.Rank == 3 ? image.Shape[2] : 1));
        byte[] bytes = image.ToBytes();
        Marshal.Copy(bytes, 0, native.Data, bytes.Length);
        return native;
    }
}

using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks.Pictures;

/// <summary>One picture for both sides, as a native matrix and as an array, and memory for results of both.</summary>
public sealed class BenchmarkImage : IDisposable
{
    private readonly bool _isSingle;
    private byte[] _result = [];

    /// <param name="width">Columns.</param>
    /// <param name="height">Rows.</param>
    /// <param name="channels">1 is the picture's luminance, 4 has an alpha.</param>
    /// <param name="isSingle">Whether channels are float32, else uint8.</param>
    public BenchmarkImage(int width, int height, int channels, bool isSingle)
    {
        Cv.Cv2.SetNumThreads(1);
        _isSingle = isSingle;
        Native = Cv.Cv2.ImDecode(BenchmarkPicture.Jpeg(width, height, "4:2:0"), channels == 1 ? Cv.ImreadModes.Grayscale : Cv.ImreadModes.Color);
        if (channels == 4)
        {
            Cv.Cv2.CvtColor(Native, Native, Cv.ColorConversionCodes.BGR2BGRA);
        }

        byte[] pixels = new byte[width * height * channels];
        Marshal.Copy(Native.Data, pixels, 0, pixels.Length);
        Array = NdArray.Create(pixels, channels == 1 ? [height, width] : [height, width, channels]);
        if (isSingle)
        {
            Native.ConvertTo(Native, Cv.MatType.MakeType(Cv.MatType.CV_32F, channels));
            Array = Array.AsType(DType.Float32).Load();
        }
    }

    /// <summary>The peer's picture.</summary>
    public Cv.Mat Native { get; }

    /// <summary>Where the peer's results go.</summary>
    public Cv.Mat NativeResult { get; } = new();

    /// <summary>Our picture.</summary>
    public NdArray Array { get; }

    /// <summary>Makes an array's data in memory that is used again, as the peer uses its result again.</summary>
    public void Compute(NdArray result)
    {
        ArgumentNullException.ThrowIfNull(result);
        if (_result.Length == 0)
        {
            _result = result.ToBytes();
        }

        if (result.DType == DType.Float32)
        {
            result.CopyTo(MemoryMarshal.Cast<byte, float>(_result.AsSpan()));
        }
        else
        {
            result.CopyTo<byte>(_result);
        }
    }

    /// <summary>Makes an array's data in fresh memory.</summary>
    public Array ComputeFresh(NdArray result)
    {
        ArgumentNullException.ThrowIfNull(result);
        return _isSingle || result.DType == DType.Float32 ? result.ToArray<float>() : result.ToArray<byte>();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Native.Dispose();
        NativeResult.Dispose();
    }
}

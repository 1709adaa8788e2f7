using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using PurePipeline.Benchmarks.Pictures;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>
/// <c>cv2.warpAffine</c>, <c>warpPerspective</c> and <c>remap</c> of a picture of 4 megapixels in memory, one thread, into memory that is used
/// again: this library against OpenCvSharp.
/// </summary>
public class OpenCvWarpBenchmarks : IDisposable
{
    private const int Width = 2560;
    private const int Height = 1600;

    private readonly List<Cv.Mat> _mats = [];
    private BenchmarkImage? _image;
    private Func<NdArray>? _ours;
    private Action? _theirs;

    /// <summary>What is done: to a face of 112 x 112 pixels, or to the picture's own size.</summary>
    [Params("warpAffine to 112x112", "warpAffine", "warpPerspective", "remap")]
    public string Warp { get; set; } = "";

    /// <summary>The interpolation.</summary>
    [Params(Interpolation.Linear, Interpolation.Nearest, Interpolation.Cubic)]
    public Interpolation Method { get; set; }

    /// <summary>Channels: 1 is the picture's luminance, 4 has an alpha.</summary>
    [Params(3, 1, 4)]
    public int Channels { get; set; }

    /// <summary>Whether channels are float32.</summary>
    [Params(false, true)]
    public bool IsSingle { get; set; }

    /// <summary>Makes the picture and gives both sides the same pixels and maps.</summary>
    [GlobalSetup]
    public void Setup()
    {
        var image = new BenchmarkImage(Width, Height, Channels, IsSingle);
        var size = Warp.EndsWith("112", StringComparison.Ordinal) ? new Cv.Size(112, 112) : new Cv.Size(Width, Height);
        (double cosine, double sine) = (Math.Cos(0.2) * size.Width / Width, Math.Sin(0.2) * size.Width / Width);
        double[] affine = [cosine, -sine, size.Width * 0.1, sine, cosine, size.Height * 0.1];
        double[] projective = [1.1, 0.1, -5, 0.05, 0.9, 8, 0.00006, 0.00003, 1];
        var method = (Cv.InterpolationFlags)Method;
        switch (Warp)
        {
            case "warpPerspective":
                NdArray projection = NdArray.Create(projective, 3, 3);
                Cv.Mat nativeProjection = Native(projective, 3, 3);
                _ours = () => Cv2.WarpPerspective(image.Array, projection, (size.Width, size.Height), (WarpFlags)Method);
                _theirs = () => Cv.Cv2.WarpPerspective(image.Native, image.NativeResult, nativeProjection, size, method);
                break;
            case "remap":
                float[] xs = [.. Enumerable.Range(0, Width * Height).Select(i => Bent(i % Width, Width))];
                float[] ys = [.. Enumerable.Range(0, Width * Height).Select(i => Bent(i / Width, Height))];
                (NdArray x, NdArray y) = (NdArray.Create(xs, Height, Width), NdArray.Create(ys, Height, Width));
                (Cv.Mat nativeX, Cv.Mat nativeY) = (Native(xs, Height, Width), Native(ys, Height, Width));
                _ours = () => Cv2.Remap(image.Array, x, y, Method);
                _theirs = () => Cv.Cv2.Remap(image.Native, image.NativeResult, nativeX, nativeY, method);
                break;
            default:
                NdArray matrix = NdArray.Create(affine, 2, 3);
                Cv.Mat nativeMatrix = Native(affine, 2, 3);
                _ours = () => Cv2.WarpAffine(image.Array, matrix, (size.Width, size.Height), (WarpFlags)Method);
                _theirs = () => Cv.Cv2.WarpAffine(image.Native, image.NativeResult, nativeMatrix, size, method);
                break;
        }

        _image = image;
    }

    /// <summary>Frees the native pictures.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _image?.Dispose();
        _mats.ForEach(mat => mat.Dispose());
        GC.SuppressFinalize(this);
    }

    /// <summary>The native peer.</summary>
    [Benchmark(Baseline = true)]
    public void OpenCvSharp_warp() => _theirs!();

    /// <summary>Ours.</summary>
    [Benchmark]
    public void PurePipeline_warp() => _image!.Compute(_ours!());

    // A lens: the middle is stretched.
    private static float Bent(int position, int length)
    {
        float offset = ((2f * position) / length) - 1;
        return ((offset * (0.9f + (0.1f * offset * offset))) + 1) * length / 2;
    }

    private Cv.Mat Native<T>(T[] values, int rows, int columns)
        where T : unmanaged
    {
        var mat = new Cv.Mat(rows, columns, typeof(T) == typeof(double) ? Cv.MatType.CV_64FC1 : Cv.MatType.CV_32FC1);
        byte[] bytes = MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
        Marshal.Copy(bytes, 0, mat.Data, bytes.Length);
        _mats.Add(mat);
        return mat;
    }
}

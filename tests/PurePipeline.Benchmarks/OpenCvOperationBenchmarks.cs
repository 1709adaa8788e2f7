using BenchmarkDotNet.Attributes;
using PurePipeline.Numerics;
using Cv = OpenCvSharp;

namespace PurePipeline.Benchmarks;

/// <summary>
/// An operation on an image in memory, one thread: this library against OpenCvSharp, both into memory that is reused, and both into memory
/// of their own.
/// </summary>
public abstract class OpenCvOperationBenchmarks : IDisposable
{
    private readonly Cv.Mat _target = new();
    private Func<NdArray>? _ours;
    private Action<Cv.Mat>? _native;
    private Action<NdArray> _copy = static _ => { };

    /// <summary>Describes both sides.</summary>
    [GlobalSetup]
    public void Setup()
    {
        Cv.Cv2.SetNumThreads(1);
        (_ours, _native) = Describe();
        NdArray result = _ours();
        int length = (int)result.Length;
        _copy = result.DType switch
        {
            DType.UInt8 => CopyTo(new byte[length]),
            DType.UInt16 => CopyTo(new ushort[length]),
            _ => CopyTo(new float[length]),
        };
    }

    /// <summary>Frees the native result.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        _target.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>The native peer, into the same image each time.</summary>
    [Benchmark(Baseline = true)]
    public void OpenCvSharp_reused() => _native!(_target);

    /// <summary>Ours, into one array that is reused.</summary>
    [Benchmark]
    public void PurePipeline_reused() => _copy(_ours!());

    /// <summary>The native peer, into a new image each time.</summary>
    [Benchmark]
    public void OpenCvSharp_new()
    {
        using var target = new Cv.Mat();
        _native!(target);
    }

    /// <summary>Ours, into a new array each time.</summary>
    [Benchmark]
    public byte[] PurePipeline_new() => _ours!().ToBytes();

    /// <summary>The operation of ours and the peer's, which writes to an image.</summary>
    protected abstract (Func<NdArray> Ours, Action<Cv.Mat> Native) Describe();

    private static Action<NdArray> CopyTo<T>(T[] memory)
        where T : unmanaged => result => result.CopyTo<T>(memory);
}

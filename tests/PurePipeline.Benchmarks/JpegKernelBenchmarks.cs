using System.Runtime.InteropServices;
using BenchmarkDotNet.Attributes;
using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Benchmarks;

/// <summary>
/// What JPEG decoding does to pixels, each kernel in each width of vectors: a row of 1920 pixels, or the 480 blocks of two such rows of
/// blocks.
/// </summary>
public unsafe class JpegKernelBenchmarks : IDisposable
{
    private const int Width = 1920;
    private const int Blocks = 480;
    private const int Line = 8192;

    private byte* _samples;
    private short* _coefficients;
    private short* _cb;
    private short* _cr;

    /// <summary>The vectors' width in bits; 1 for the scalar form.</summary>
    [Params(1, 128, 256)]
    public int Bits { get; set; }

    private byte* Pixels => _samples + (4 * Line);

    /// <summary>Fills the rows.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _samples = (byte*)NativeMemory.AlignedAlloc(16 * Line, 64);
        for (int i = 0; i < 16 * Line; i++)
        {
            _samples[i] = (byte)((i * 37) ^ (i >> 5));
        }

        _coefficients = (short*)(_samples + (8 * Line));
        new Span<short>(_coefficients, 2 * Idct.BlockSize).Clear();
        _cb = (short*)(_samples + (9 * Line)) + UpsampleRow.SumsMargin;
        _cr = (short*)(_samples + (10 * Line)) + UpsampleRow.SumsMargin;
        UpsampleRow.Blend(_samples, _samples + Line, _cb, Width / 2);
        UpsampleRow.Blend(_samples, _samples + (2 * Line), _cr, Width / 2);
    }

    /// <summary>Frees the rows.</summary>
    [GlobalCleanup]
    public void Dispose()
    {
        NativeMemory.AlignedFree(_samples);
        _samples = null;
        GC.SuppressFinalize(this);
    }

    /// <summary>8x8 inverse DCT of 480 blocks.</summary>
    [Benchmark]
    public void Inverse_transform()
    {
        byte** destinations = stackalloc byte*[2];
        nint* strides = stackalloc nint[2] { 16, 16 };
        destinations[0] = Pixels;
        destinations[1] = Pixels + 8;
        for (int i = 0; i < Blocks; i++)
        {
            switch (Bits)
            {
                case 256:
                    Idct.TransformVector256(_coefficients, destinations, strides);
                    i++;
                    break;
                case 128:
                    Idct.TransformVector128(_coefficients, Pixels, 16);
                    break;
                default:
                    Idct.TransformScalar(_coefficients, 1, Pixels, 16);
                    break;
            }
        }
    }

    /// <summary>4:2:0's horizontal step and colour.</summary>
    [Benchmark]
    public void Half_width_chroma_to_rgb()
    {
        switch (Bits)
        {
            case 256:
                ColorRow.FromHalfVector256(_samples, _cb, _cr, Pixels, Width, Width, TriangleRounding.Both, blueFirst: false);
                break;
            case 128:
                ColorRow.FromHalfVector128(_samples, _cb, _cr, Pixels, Width, Width, TriangleRounding.Both, blueFirst: false);
                break;
            default:
                ColorRow.FromHalfScalar(_samples, _cb, _cr, Pixels, Width, TriangleRounding.Both, blueFirst: false);
                break;
        }
    }

    /// <summary>4:4:4's colour.</summary>
    [Benchmark]
    public void Full_width_chroma_to_rgb()
    {
        byte* cb = _samples + Line;
        byte* cr = _samples + (2 * Line);
        switch (Bits)
        {
            case 256:
                ColorRow.FromFullVector256(_samples, cb, cr, Pixels, Width, Width, blueFirst: false);
                break;
            case 128:
                ColorRow.FromFullVector128(_samples, cb, cr, Pixels, Width, Width, blueFirst: false);
                break;
            default:
                ColorRow.FromFullScalar(_samples, cb, cr, Pixels, Width, blueFirst: false);
                break;
        }
    }
}

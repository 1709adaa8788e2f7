using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping;

/// <summary>The pixel at a position, or what the border has there (<c>remapNearest</c>).</summary>
/// <typeparam name="T">As many bytes as a pixel.</typeparam>
internal sealed class NearestSampler<T> : WarpSampler
    where T : unmanaged
{
    public override bool TakesWholePixels => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public override void Sample(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ReadOnlySpan<int> xs = positions.X;
        ReadOnlySpan<int> ys = positions.Y[..xs.Length];
        Span<T> pixels = MemoryMarshal.Cast<byte, T>(row)[..xs.Length];
        (uint width, uint height, nint stride) = ((uint)source.Width, (uint)source.Height, source.Stride);
        ref byte origin = ref source.Inside(0, 0);
        T value = Unsafe.ReadUnaligned<T>(ref source.Value);
        bool isConstant = source.IsConstant;
        for (int i = 0; i < xs.Length; i++)
        {
            (int x, int y) = (xs[i], ys[i]);

            // Safety: an offset is used where x and y are inside.
            pixels[i] = (uint)x < width && (uint)y < height
                ? Unsafe.ReadUnaligned<T>(ref Unsafe.Add(ref origin, (y * stride) + ((nint)x * Unsafe.SizeOf<T>())))
                : isConstant ? value : Unsafe.ReadUnaligned<T>(ref source.Anywhere(x, y));
        }
    }
}

/// <summary>Nearest samplers by the size of a pixel.</summary>
internal static class NearestSampler
{
    public static WarpSampler Of(int bytesPerPixel) => bytesPerPixel switch
    {
        1 => new NearestSampler<byte>(),
        2 => new NearestSampler<ushort>(),
        3 => new NearestSampler<ThreeBytes>(),
        4 => new NearestSampler<uint>(),
        6 => new NearestSampler<SixBytes>(),
        8 => new NearestSampler<ulong>(),
        12 => new NearestSampler<TwelveBytes>(),
        16 => new NearestSampler<UInt128>(),
        24 => new NearestSampler<TwentyFourBytes>(),
        32 => new NearestSampler<ThirtyTwoBytes>(),
        _ => throw new ArgumentOutOfRangeException(nameof(bytesPerPixel)),
    };
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Resampling;

namespace PurePipeline.Pillow;

internal sealed partial class TrilinearRows
{
    /// <summary>A pixel's channels in a vector.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void ConvertVector128(ReadOnlySpan<byte> source, Span<byte> target)
    {
        // Three bytes are stored as four, of which the next pixel takes the last one; the last pixel is left to the scalar form.
        int count = Math.Max(0, Math.Min(source.Length / _from, target.Length / _to) - 1);
        bool keepsFourth = _channels < _to;

        // Safety: pixels of the spans; levels are below 256; entries have neighbours along each axis, as the scalar form says, and a load
        // takes one and the next.
        fixed (byte* sourceRow = source, targetRow = target)
        fixed (short* table = _table)
        fixed (int* places = _places, weights = _weights)
        {
            byte* from = sourceRow;
            byte* to = targetRow;
            for (int x = count; x > 0; x--, from += _from, to += _to)
            {
                (int first, int second, int third) = (from[0], Levels + from[1], (2 * Levels) + from[2]);
                short* entry = table + places[first] + places[second] + places[third];
                Vector128<int> weight = Vector128.Create(weights[first]);
                Vector128<int> secondWeight = Vector128.Create(weights[second]);
                Vector128<int> near = Mix(Line(entry, weight), Line(entry + _second, weight), secondWeight);
                entry += _third;
                Vector128<int> far = Mix(Line(entry, weight), Line(entry + _second, weight), secondWeight);
                Vector128<int> mixed = Mix(near, far, Vector128.Create(weights[third]));
                mixed = (mixed + Vector128.Create(1 << (EntryBits - 1))) >> EntryBits;
                uint pixel = WordVectors.Clip(mixed, mixed, mixed, mixed).AsUInt32().ToScalar();
                Unsafe.WriteUnaligned(to, keepsFourth ? (pixel & 0xFFFFFF) | ((uint)from[3] << 24) : pixel);
            }
        }

        ConvertScalar(source[(count * _from)..], target[(count * _to)..]);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector128<int> Line(short* entry, Vector128<int> weight)
    {
        (Vector128<int> a, Vector128<int> b) = Vector128.Widen(Vector128.Load(entry));
        return Mix(a, b, weight);
    }

    // The scalar form's sum; the product is of 17 and 15 bits.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Mix(Vector128<int> a, Vector128<int> b, Vector128<int> weight) => ((a << WeightBits) + ((b - a) * weight)) >> WeightBits;
}

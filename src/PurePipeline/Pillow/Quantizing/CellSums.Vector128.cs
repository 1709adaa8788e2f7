using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Quantizing;

internal sealed partial class CellSums
{
    /// <summary>Two pixels a turn, both words of one at once.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void AddVector128(ReadOnlySpan<uint> pixels, ReadOnlySpan<ushort> cells)
    {
        cells = cells[..pixels.Length];
        Span<Vector128<ulong>> even = _words.AsSpan(0, _buckets.Length);
        Span<Vector128<ulong>> odd = _words.AsSpan(_buckets.Length, _buckets.Length);
        int i = 0;
        for (; i < pixels.Length - 1; i += 2)
        {
            even[cells[i]] += Words(pixels[i]);
            odd[cells[i + 1]] += Words(pixels[i + 1]);
        }

        if (i < pixels.Length)
        {
            even[cells[i]] += Words(pixels[i]);
        }
    }

    // Red, two bytes of nothing, blue; green, two bytes of nothing, alpha.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ulong> Words(uint pixel)
    {
        const byte Nothing = 0xFF;
        Vector128<byte> order = Vector128.Create(
            0, Nothing, Nothing, 2, Nothing, Nothing, Nothing, Nothing, 1, Nothing, Nothing, 3, Nothing, Nothing, Nothing, Nothing);
        return Vector128.Shuffle(Vector128.CreateScalar(pixel).AsByte(), order).AsUInt64() + Vector128.Create(1ul << CountPlace, 0);
    }
}

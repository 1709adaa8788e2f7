using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Quantizing;

internal sealed partial class PixelCells
{
    /// <summary>Starts a row with 16 pixels a turn, and returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int FindVector256(ReadOnlySpan<uint> pixels, Span<ushort> cells)
    {
        int i = 0;
        for (; i <= pixels.Length - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            Vector256<uint> lower = Vector256.Create(pixels[i..]);
            Vector256<uint> upper = Vector256.Create(pixels[(i + Vector256<uint>.Count)..]);
            Vector256.Narrow(Cells(lower), Cells(upper)).CopyTo(cells[i..]);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector256<uint> Cells(Vector256<uint> pixels)
    {
        Vector256<uint> cells = ((pixels << _red.Shift) & Vector256.Create(_red.Mask))
            | ((pixels >> _green.Shift) & Vector256.Create(_green.Mask))
            | ((pixels >> _blue.Shift) & Vector256.Create(_blue.Mask))
            | ((pixels >> _alpha.Shift) & Vector256.Create(_alpha.Mask));
        Vector256<uint> isTransparent = Vector256.Equals(pixels >> 24, Vector256<uint>.Zero);
        return Vector256.ConditionalSelect(isTransparent, Vector256.Create((uint)cube.Size), cells);
    }
}

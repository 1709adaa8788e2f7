using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Quantizing;

internal sealed partial class PixelCells
{
    /// <summary>Starts a row with 8 pixels a turn, and returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int FindVector128(ReadOnlySpan<uint> pixels, Span<ushort> cells)
    {
        int i = 0;
        for (; i <= pixels.Length - Vector128<ushort>.Count; i += Vector128<ushort>.Count)
        {
            Vector128<uint> lower = Vector128.Create(pixels[i..]);
            Vector128<uint> upper = Vector128.Create(pixels[(i + Vector128<uint>.Count)..]);
            Vector128.Narrow(Cells(lower), Cells(upper)).CopyTo(cells[i..]);
        }

        return i;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<uint> Cells(Vector128<uint> pixels)
    {
        Vector128<uint> cells = ((pixels << _red.Shift) & Vector128.Create(_red.Mask))
            | ((pixels >> _green.Shift) & Vector128.Create(_green.Mask))
            | ((pixels >> _blue.Shift) & Vector128.Create(_blue.Mask))
            | ((pixels >> _alpha.Shift) & Vector128.Create(_alpha.Mask));
        Vector128<uint> isTransparent = Vector128.Equals(pixels >> 24, Vector128<uint>.Zero);
        return Vector128.ConditionalSelect(isTransparent, Vector128.Create((uint)cube.Size), cells);
    }
}

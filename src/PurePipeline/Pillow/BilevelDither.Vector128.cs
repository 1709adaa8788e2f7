using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

internal sealed partial class BilevelDither
{
    /// <summary>
    /// Two times eight rows, the second ones behind the first: a step needs the one before, so a processor works on both at once. Sixteen
    /// steps' levels are turned to a vector for each, and back.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void SpreadVector128(Span<byte> rows)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rows.Length, Bytes);
        (DiffusionLanes upper, DiffusionLanes lower) = (default, default);
        int count = width + Lag + 1;
        Span<byte> steps = stackalloc byte[Block * Rows];

        // From a row to the pixel of the one below that is made in the same step.
        nint next = Stride - 2;

        // Safety: the pixels of a block's steps are in their rows or in the margins, and so are the errors that steps take and hand down.
        fixed (byte* first = steps)
        fixed (short* errors = _errors)
        {
            for (int start = 0; start < count; start += Block)
            {
                Span<byte> block = rows[(Before + start)..];
                TransposePixels.Run(block, next, Block, Rows, 1, steps, Rows);
                Make(first, errors + Before + start, start, ref upper, ref lower);
                TransposePixels.Run(steps, Rows, Rows, Block, 1, block, next);
            }
        }
    }

    // Sixteen steps; a method of its own, so that what they hand on stays in registers.
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private unsafe void Make(byte* steps, short* errors, int start, ref DiffusionLanes upperRows, ref DiffusionLanes lowerRows)
    {
        (DiffusionLanes upper, DiffusionLanes lower) = (upperRows, lowerRows);
        bool isInside = start >= Lag && start <= width - Block;
        for (int i = 0; i < Block; i++)
        {
            (Vector128<ushort> upperLevels, Vector128<ushort> lowerLevels) = Vector128.Widen(Vector128.Load(steps + (i * Rows)));
            Vector128<short> lowerLevel = lower.Level(lowerLevels.AsInt16(), upper.HandedDown);
            Vector128<short> upperLevel = upper.Level(upperLevels.AsInt16(), errors[i + 1]);
            Vector128<short> upperWhite = Vector128.GreaterThan(upperLevel, Vector128.Create((short)128));
            Vector128<short> lowerWhite = Vector128.GreaterThan(lowerLevel, Vector128.Create((short)128));
            Vector128<short> upperError = upperLevel - (upperWhite & Vector128.Create((short)255));
            Vector128<short> lowerError = lowerLevel - (lowerWhite & Vector128.Create((short)255));
            if (!isInside)
            {
                upperError &= DiffusionLanes.InRow(start + i, width);
                lowerError &= DiffusionLanes.InRow(start + i - Block, width);
            }

            Vector128.NarrowWithSaturation(upperWhite, lowerWhite).AsByte().Store(steps + (i * Rows));
            upper.Spread(upperError);
            lower.Spread(lowerError);
            errors[i - Lag] = lower.HandedDown[DiffusionLanes.Rows - 1];
        }

        (upperRows, lowerRows) = (upper, lower);
    }
}

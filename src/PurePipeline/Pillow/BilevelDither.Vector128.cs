using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal sealed partial class BilevelDither
{
    /// <summary>The bytes that the next rows take, step by step.</summary>
    public int StepBytes => checked((width + DiffusionLanes.Lag + 1) * Rows);

    /// <summary>Puts a row into its places among the steps.</summary>
    public void Place(ReadOnlySpan<byte> levels, int row, Span<byte> steps)
    {
        ref byte place = ref PlaceOf(steps, row);

        // Safety: the steps have a place for each pixel of the row.
        levels = levels[..width];
        for (int x = 0; x < levels.Length; x++)
        {
            Unsafe.Add(ref place, x * Rows) = levels[x];
        }
    }

    /// <summary>Takes a row out of its places.</summary>
    public void Take(Span<byte> steps, int row, Span<byte> levels)
    {
        ref byte place = ref PlaceOf(steps, row);

        // Safety: the steps have a place for each pixel of the row.
        levels = levels[..width];
        for (int x = 0; x < levels.Length; x++)
        {
            levels[x] = Unsafe.Add(ref place, x * Rows);
        }
    }

    /// <summary>The next eight rows, in place.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void SpreadVector128(Span<byte> steps)
    {
        int count = width + DiffusionLanes.Lag + 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(steps.Length, StepBytes);
        DiffusionLanes diffusion = default;

        // Safety: each of the steps has eight bytes; an error is read for a pixel of the row, written for one or for the place in front.
        fixed (byte* first = steps)
        fixed (short* errors = _errors)
        {
            for (int t = 0; t < count; t++)
            {
                ulong* step = (ulong*)first + t;
                Vector128<short> levels = Vector128.WidenLower(Vector128.CreateScalar(*step).AsByte()).AsInt16();
                Vector128<short> level = diffusion.Level(levels, t < width ? errors[t + 1] : (short)0);
                Vector128<short> white = Vector128.GreaterThan(level, Vector128.Create((short)128)) & Vector128.Create((short)255);
                Vector128<short> error = level - white;
                if (t < DiffusionLanes.Lag || t >= width)
                {
                    error &= DiffusionLanes.InRow(t, width);
                }

                *step = Vector128.Narrow(white.AsUInt16(), white.AsUInt16()).AsUInt64()[0];
                diffusion.Spread(error);
                if (t >= DiffusionLanes.Lag)
                {
                    errors[t - DiffusionLanes.Lag] = diffusion.HandedDown[Rows - 1];
                }
            }
        }
    }

    private ref byte PlaceOf(Span<byte> steps, int row)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(steps.Length, StepBytes);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)row, (uint)Rows);
        return ref steps[(2 * row * Rows) + row];
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

internal sealed partial class BilevelDither
{
    // A pixel needs the errors of the three above it, so that each row can be made two pixels behind the one above: a lane of a vector for
    // each. Step t makes pixel t - 2 k of row k; the last row's last errors are complete one step behind its last pixel.
    private const int Lag = 2 * (Rows - 1);

    /// <summary>The bytes that the next rows take, step by step.</summary>
    public int StepBytes => checked((width + Lag + 1) * Rows);

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

    /// <summary>The next eight rows, in place. Errors stay below 16 * 255, so words hold them.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void SpreadVector128(Span<byte> steps)
    {
        int count = width + Lag + 1;
        ArgumentOutOfRangeException.ThrowIfLessThan(steps.Length, StepBytes);
        Vector128<byte> nextLane = Vector128.Create(0x80, 0x80, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, (byte)13);
        (Vector128<short> right, Vector128<short> below) = (Vector128<short>.Zero, Vector128<short>.Zero);
        (Vector128<short> diagonal, Vector128<short> handedDown) = (Vector128<short>.Zero, Vector128<short>.Zero);

        // Safety: each of the steps has eight bytes; an error is read for a pixel of the row, written for one or for the place in front.
        fixed (byte* first = steps)
        fixed (short* errors = _errors)
        {
            for (int t = 0; t < count; t++)
            {
                ulong* step = (ulong*)first + t;
                Vector128<short> levels = Vector128.WidenLower(Vector128.CreateScalar(*step).AsByte()).AsInt16();
                Vector128<short> fromAbove = Vector128.ShuffleNative(handedDown.AsByte(), nextLane).AsInt16();
                fromAbove = fromAbove.WithElement(0, t < width ? errors[t + 1] : (short)0);

                // A sixteenth, cut towards zero.
                Vector128<short> sum = right + fromAbove;
                Vector128<short> level = levels + ((sum + ((sum >> 15) & Vector128.Create((short)15))) >> 4);
                level = Vector128.Min(Vector128.Max(level, Vector128<short>.Zero), Vector128.Create((short)255));
                Vector128<short> white = Vector128.GreaterThan(level, Vector128.Create((short)128)) & Vector128.Create((short)255);
                Vector128<short> error = level - white;
                if (t < Lag || t >= width)
                {
                    error &= InRow(t);
                }

                *step = Vector128.Narrow(white.AsUInt16(), white.AsUInt16()).AsUInt64()[0];
                Vector128<short> twice = error + error;
                Vector128<short> thrice = error + twice;
                handedDown = thrice + below;
                below = thrice + twice + diagonal;
                diagonal = error;
                right = (error << 3) - error;
                if (t >= Lag)
                {
                    errors[t - Lag] = handedDown[Rows - 1];
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

    // The lanes whose pixel is one of the row's.
    private Vector128<short> InRow(int step)
    {
        Vector128<short> lags = Vector128.Create((short)0, 2, 4, 6, 8, 10, 12, 14);
        return Vector128.LessThanOrEqual(lags, Vector128.Create((short)Math.Min(step, Lag)))
            & Vector128.GreaterThan(lags, Vector128.Create((short)Math.Max(step - width, -1)));
    }
}

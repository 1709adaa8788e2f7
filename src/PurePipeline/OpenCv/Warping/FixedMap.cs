using System.Runtime.InteropServices;
using PurePipeline.Pixels;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// The positions of <c>cv2.remap</c> with fixed-point maps: whole pixels as pairs of <c>int16</c>, and 32nds as <c>uint16</c>. Nearest adds 1
/// where a fraction is below a half (<c>NNDeltaTab_i</c>), and without fractions takes the pixels as they are.
/// </summary>
internal sealed class FixedMap(MemoryPicture pairs, MemoryPicture? fractions) : WarpMap
{
    public override Cursor Open(int width, int height, bool nearest) => new FixedCursor(pairs, fractions, nearest);

    private sealed class FixedCursor(MemoryPicture pairs, MemoryPicture? fractions, bool nearest) : Cursor
    {
        private const int FractionMask = (PositionRow.Steps * PositionRow.Steps) - 1;

        public override void Fill(int y, PositionRow row)
        {
            ReadOnlySpan<short> from = MemoryMarshal.Cast<byte, short>(pairs.Row(y));
            ReadOnlySpan<ushort> parts = fractions is null ? [] : MemoryMarshal.Cast<byte, ushort>(fractions.Row(y));
            Span<int> xs = row.X;
            Span<int> ys = row.Y;
            Span<int> both = row.Fractions;
            for (int i = 0; i < xs.Length; i++)
            {
                int fraction = parts.IsEmpty ? 0 : parts[i] & FractionMask;
                (int right, int below) = nearest && !parts.IsEmpty ? (BelowHalf(fraction), BelowHalf(fraction >> PositionRow.StepBits)) : (0, 0);

                // OpenCV adds in 16 bits.
                xs[i] = (short)(from[2 * i] + right);
                ys[i] = (short)(from[(2 * i) + 1] + below);
                both[i] = fraction;
            }
        }

        private static int BelowHalf(int fraction) => (fraction & (PositionRow.Steps - 1)) < PositionRow.Steps / 2 ? 1 : 0;
    }
}

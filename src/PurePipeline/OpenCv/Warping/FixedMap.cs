namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// The positions of <c>cv2.remap</c> with fixed-point maps: whole pixels as pairs of <c>int16</c>, and 32nds as <c>uint16</c>. Nearest adds 1
/// where a fraction is below a half (<c>NNDeltaTab_i</c>), and without fractions takes the pixels as they are.
/// </summary>
internal sealed class FixedMap(short[] pairs, ushort[]? fractions) : WarpMap
{
    public override Cursor Open(int width, int height, bool nearest) => new FixedCursor(pairs, fractions, width, nearest);

    private sealed class FixedCursor(short[] pairs, ushort[]? fractions, int width, bool nearest) : Cursor
    {
        private const int FractionMask = (PositionRow.Steps * PositionRow.Steps) - 1;

        public override void Fill(int y, PositionRow row)
        {
            ReadOnlySpan<short> from = pairs.AsSpan(2 * y * width, 2 * width);
            ReadOnlySpan<ushort> parts = fractions is null ? [] : fractions.AsSpan(y * width, width);
            for (int i = 0; i < width; i++)
            {
                int fraction = parts.IsEmpty ? 0 : parts[i] & FractionMask;
                (int right, int below) = nearest && !parts.IsEmpty ? (BelowHalf(fraction), BelowHalf(fraction >> PositionRow.StepBits)) : (0, 0);

                // OpenCV adds in 16 bits.
                row.X[i] = (short)(from[2 * i] + right);
                row.Y[i] = (short)(from[(2 * i) + 1] + below);
                row.Fractions[i] = fraction;
            }
        }

        private static int BelowHalf(int fraction) => (fraction & (PositionRow.Steps - 1)) < PositionRow.Steps / 2 ? 1 : 0;
    }
}

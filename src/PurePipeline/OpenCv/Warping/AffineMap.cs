using System.Buffers;

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// The positions of <c>cv2.warpAffine</c> (imgproc/src/imgwarp.cpp, <c>WarpAffineInvoker</c>): with the inverse matrix a b c / d e f,
/// <c>X = round((b y + c) 1024) + half + round(a x 1024)</c> in wrapping 32 bits, alike Y; then in 32nds or whole pixels by shifting.
/// </summary>
/// <param name="matrix">From the result to the source.</param>
internal sealed class AffineMap(AffineMatrix matrix) : WarpMap
{
    /// <summary><c>AB_BITS</c>: 1024ths of a pixel.</summary>
    private const int Bits = 10;

    public override Cursor Open(int width, int height, bool nearest) => new AffineCursor(matrix, width, nearest);

    private sealed class AffineCursor : Cursor
    {
        private readonly AffineMatrix _matrix;
        private readonly int _width;
        private readonly bool _nearest;
        private int[]? _steps;

        public AffineCursor(AffineMatrix matrix, int width, bool nearest)
        {
            (_matrix, _width, _nearest) = (matrix, width, nearest);
            _steps = ArrayPool<int>.Shared.Rent(checked(2 * width));
            for (int x = 0; x < width; x++)
            {
                _steps[x] = CvRound.ToInt32(matrix.XX * x * (1 << Bits));
                _steps[width + x] = CvRound.ToInt32(matrix.YX * x * (1 << Bits));
            }
        }

        public override void Fill(int y, PositionRow row)
        {
            // Half of what the shift cuts off.
            int half = _nearest ? 1 << (Bits - 1) : 1 << (Bits - PositionRow.StepBits - 1);
            int x0 = unchecked(CvRound.ToInt32(((_matrix.XY * y) + _matrix.X0) * (1 << Bits)) + half);
            int y0 = unchecked(CvRound.ToInt32(((_matrix.YY * y) + _matrix.Y0) * (1 << Bits)) + half);
            AffineRow.Fill(_steps.AsSpan(0, _width), _steps.AsSpan(_width, _width), x0, y0, _nearest, row);
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && _steps is { } steps)
            {
                _steps = null;
                ArrayPool<int>.Shared.Return(steps);
            }

            base.Dispose(disposing);
        }
    }
}

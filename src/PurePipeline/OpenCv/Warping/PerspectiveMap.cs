namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// The positions of <c>cv2.warpPerspective</c> (imgproc/src/imgwarp.cpp, <c>WarpPerspectiveInvoker</c>), in doubles: OpenCV works through
/// blocks of the result, and a block's first column starts the sums.
/// </summary>
/// <param name="matrix">Nine numbers that lead from the result to the source.</param>
internal sealed class PerspectiveMap(double[] matrix) : WarpMap
{
    private const int BlockSize = 32;
    private const int VectorColumns = 16;

    public override Cursor Open(int width, int height, bool nearest)
    {
        int blockHeight = Math.Min(BlockSize / 2, height);
        return new PerspectiveCursor(matrix, width, Math.Min(BlockSize * BlockSize / blockHeight, width), nearest);
    }

    private sealed class PerspectiveCursor(double[] m, int width, int blockWidth, bool nearest) : Cursor
    {
        public override void Fill(int y, PositionRow row)
        {
            for (int start = 0; start < width; start += blockWidth)
            {
                int count = Math.Min(blockWidth, width - start);
                double x0 = (m[0] * start) + (m[1] * y) + m[2];
                double y0 = (m[3] * start) + (m[4] * y) + m[5];
                double w0 = (m[6] * start) + (m[7] * y) + m[8];
                for (int i = 0; i < count; i++)
                {
                    double w = w0 + (m[6] * i);
                    w = w != 0 ? (nearest ? 1 : PositionRow.Steps) / w : 0;

                    // NaN: the vector code takes whole groups of columns, the scalar code the rest of a block.
                    int ofNaN = i < count / VectorColumns * VectorColumns ? int.MinValue : int.MaxValue;
                    int x = ToInt32((x0 + (m[0] * i)) * w, ofNaN);
                    int rowOfSource = ToInt32((y0 + (m[3] * i)) * w, ofNaN);
                    if (nearest)
                    {
                        row.SetNearest(start + i, x, rowOfSource);
                    }
                    else
                    {
                        row.Set(start + i, x, rowOfSource);
                    }
                }
            }
        }

        private static int ToInt32(double value, int ofNaN) =>
            double.IsNaN(value) ? ofNaN : (int)Math.Round(Math.Clamp(value, int.MinValue, int.MaxValue), MidpointRounding.ToEven);
    }
}

namespace PurePipeline.OpenCv.Warping;

/// <summary>
/// The positions of <c>cv2.warpPerspective</c> (imgproc/src/imgwarp.cpp, <c>WarpPerspectiveInvoker</c>), in doubles: OpenCV works through
/// blocks of the result, and a block's first column starts the sums.
/// </summary>
/// <param name="matrix">Nine numbers that lead from the result to the source.</param>
internal sealed class PerspectiveMap(double[] matrix) : WarpMap
{
    private const int BlockSize = 32;

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
                var block = new PerspectiveBlock(
                    (m[0] * start) + (m[1] * y) + m[2], m[0], (m[3] * start) + (m[4] * y) + m[5], m[3], (m[6] * start) + (m[7] * y) + m[8], m[6]);
                block.Fill(row, start, Math.Min(blockWidth, width - start), nearest);
            }
        }
    }
}

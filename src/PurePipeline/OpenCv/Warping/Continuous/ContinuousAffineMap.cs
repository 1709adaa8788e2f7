namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>The positions of <c>cv2.warpAffine</c>.</summary>
/// <param name="matrix">From the result to the source.</param>
/// <param name="isCubic">For INTER_CUBIC, which rounds in another way.</param>
internal sealed class ContinuousAffineMap(AffineMatrix matrix, bool isCubic) : ContinuousMap
{
    private readonly PlaneRow _x = new(matrix.XX, matrix.XY, matrix.X0);
    private readonly PlaneRow _y = new(matrix.YX, matrix.YY, matrix.Y0);

    public override void Fill(int y, Span<float> xs, Span<float> ys)
    {
        if (isCubic)
        {
            _x.FillRounded(y, xs);
            _y.FillRounded(y, ys);
            return;
        }

        _x.Fill(y, InBlocks(xs.Length), xs);
        _y.Fill(y, InBlocks(ys.Length), ys);
    }
}

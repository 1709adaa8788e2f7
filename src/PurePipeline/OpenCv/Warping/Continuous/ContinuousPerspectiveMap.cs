using System.Buffers;

namespace PurePipeline.OpenCv.Warping.Continuous;

/// <summary>The positions of <c>cv2.warpPerspective</c>: quotients, of floats; for INTER_CUBIC of doubles.</summary>
/// <param name="m">Nine numbers that lead from the result to the source.</param>
/// <param name="isCubic">For INTER_CUBIC.</param>
internal sealed class ContinuousPerspectiveMap(double[] m, bool isCubic) : ContinuousMap
{
    private readonly PlaneRow _x = new(m[0], m[1], m[2]);
    private readonly PlaneRow _y = new(m[3], m[4], m[5]);
    private readonly PlaneRow _w = new(m[6], m[7], m[8]);

    public override void Fill(int y, Span<float> xs, Span<float> ys)
    {
        if (isCubic)
        {
            FillCubic(y, xs, ys);
            return;
        }

        float[] rented = ArrayPool<float>.Shared.Rent(xs.Length);
        Span<float> ws = rented.AsSpan(0, xs.Length);
        int blockColumns = InBlocks(xs.Length);
        _x.Fill(y, blockColumns, xs);
        _y.Fill(y, blockColumns, ys);
        _w.Fill(y, blockColumns, ws);
        for (int i = 0; i < ws.Length; i++)
        {
            xs[i] /= ws[i];
            ys[i] /= ws[i];
        }

        ArrayPool<float>.Shared.Return(rented);
    }

    private void FillCubic(int y, Span<float> xs, Span<float> ys)
    {
        (double startX, double startY, double startW) = (_x.Base(y), _y.Base(y), _w.Base(y));
        for (int i = 0; i < xs.Length; i++)
        {
            double w = ((double)_w.A * i) + startW;
            xs[i] = (float)((((double)_x.A * i) + startX) / w);
            ys[i] = (float)((((double)_y.A * i) + startY) / w);
        }
    }
}

namespace PurePipeline.OpenCv.Inpainting;

/// <summary>
/// A pixel after M. Bertalmio, A. Bertozzi and G. Sapiro, "Navier-Stokes, fluid dynamics, and image and video inpainting" (2001), as
/// photo/src/inpaint.cpp computes it: the mean of what is known around it, weighted by the nearness and by the gradient across.
/// </summary>
internal sealed class NavierStokesFill(InpaintRegion region, InpaintPixels pixels, int radius, bool isOwn)
{
    private readonly float[] _sums = new float[2 * pixels.Channels];

    /// <summary>Makes a pixel.</summary>
    /// <param name="row">Its row, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    public void Pixel(int row, int column)
    {
        int stride = region.Stride;
        for (int channel = 0; channel < pixels.Channels; channel++)
        {
            (_sums[2 * channel], _sums[(2 * channel) + 1]) = (0, 1.0e-20f);
        }

        for (int k = Math.Max(row - radius, 1); k <= Math.Min(row + radius, region.Rows - 2); k++)
        {
            for (int l = Math.Max(column - radius, 1); l <= Math.Min(column + radius, stride - 2); l++)
            {
                if (!region.Inside[(k * stride) + l] && ((l - column) * (l - column)) + ((k - row) * (k - row)) <= radius * radius)
                {
                    Add(k, l, l - column, k - row);
                }
            }
        }

        int at = pixels.At(row - 1, column - 1);
        for (int channel = 0; channel < pixels.Channels; channel++)
        {
            pixels.Store(at + channel, (double)_sums[2 * channel] / _sums[(2 * channel) + 1]);
        }
    }

    private void Add(int k, int l, float x, float y)
    {
        (bool[] inside, int stride) = (region.Inside, region.Stride);
        int other = (k * stride) + l;
        (int km, int kp) = (k - 1 + (k == 1 ? 1 : 0), k - 1 - (k == region.Rows - 2 ? 1 : 0));
        (int lm, int lp) = (l - 1 + (l == 1 ? 1 : 0), l - 1 - (l == stride - 2 ? 1 : 0));
        (bool isRight, bool isLeft) = (!inside[other + 1], !inside[other - 1]);
        (bool isBelow, bool isAbove) = (!inside[other + stride], !inside[other - stride]);
        float square = (x * x) + (y * y);
        float near = 1 / ((square * square) + 1);
        float[] values = pixels.Values;
        int middle = pixels.At(km, lm);
        int own = isOwn ? pixels.At(k - 1, l - 1) : middle;
        for (int channel = 0; channel < pixels.Channels; channel++)
        {
            float down = isBelow ? Difference(pixels.At(kp + 1, lm), pixels.At(kp, lm)) : 0;
            float up = isAbove ? Difference(pixels.At(kp, lm), pixels.At(km - 1, lm)) : 0;
            float forth = isRight ? Difference(pixels.At(km, lp + 1), middle) : 0;
            float back = isLeft ? Difference(middle, pixels.At(km, lm - 1)) : 0;
            float gradientX = -(isBelow && isAbove ? down + up : (isBelow ? down : up) * 2f);
            float gradientY = isRight && isLeft ? forth + back : (isRight ? forth : back) * 2f;
            float direction = (x * gradientX) + (y * gradientY);
            direction = Math.Abs((double)direction) <= 0.01
                ? 0.000001f
                : MathF.Abs(direction / MathF.Sqrt(square * ((gradientX * gradientX) + (gradientY * gradientY))));
            float weight = near * direction;
            _sums[2 * channel] += weight * values[own + channel];
            _sums[(2 * channel) + 1] += weight;

            float Difference(int a, int b) => MathF.Abs(values[a + channel] - values[b + channel]);
        }
    }
}

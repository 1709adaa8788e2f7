namespace PurePipeline.OpenCv.Inpainting;

/// <summary>
/// A pixel by A. Telea's "An image inpainting technique based on the fast marching method" (2004), as photo/src/inpaint.cpp computes it: the
/// mean of what is known around it, nearer ones and those along the edge's normal weighing more, and the direction of their gradients.
/// </summary>
internal sealed class TeleaFill(InpaintRegion region, InpaintPixels pixels, int radius, bool isOwn, bool isLevelDouble)
{
    private readonly float[] _sums = new float[3 * pixels.Channels];

    /// <summary>Makes a pixel.</summary>
    /// <param name="row">Its row, from 1.</param>
    /// <param name="column">Its column, from 1.</param>
    public void Pixel(int row, int column)
    {
        (bool[] inside, float[] distances, int stride) = (region.Inside, region.Distances, region.Stride);
        int place = (row * stride) + column;
        float normalX = Slope(place, 1);
        float normalY = Slope(place, stride);
        Array.Clear(_sums);
        float weights = 1.0e-20f;
        for (int k = Math.Max(row - radius, 1); k <= Math.Min(row + radius, region.Rows - 2); k++)
        {
            for (int l = Math.Max(column - radius, 1); l <= Math.Min(column + radius, stride - 2); l++)
            {
                int other = (k * stride) + l;
                if (inside[other] || ((l - column) * (l - column)) + ((k - row) * (k - row)) > radius * radius)
                {
                    continue;
                }

                (float x, float y) = (column - l, row - k);
                float square = (x * x) + (y * y);
                float near = (float)(1.0 / (pixels.Channels == 3 ? square * Math.Sqrt(square) : square * MathF.Sqrt(square)));
                float difference = MathF.Abs(distances[other] - distances[place]);
                float level = (float)(1.0 / (isLevelDouble ? 1.0 + difference : 1f + difference));
                float direction = (x * normalX) + (y * normalY);
                direction = Math.Abs((double)direction) <= 0.01 ? 0.000001f : direction;
                float weight = MathF.Abs(near * level * direction);
                Add(k, l, x, y, weight);
                weights += weight;
            }
        }

        int at = pixels.At(row - 1, column - 1);
        for (int channel = 0; channel < pixels.Channels; channel++)
        {
            (float sum, float alongX, float alongY) = (_sums[3 * channel], _sums[(3 * channel) + 1], _sums[(3 * channel) + 2]);
            float value = (sum / weights) + ((alongX + alongY) / (MathF.Sqrt((alongX * alongX) + (alongY * alongY)) + 1.0e-20f));
            pixels.StoreHalfUp(at + channel, value, isOwn);
        }
    }

    // How the distance grows, by the neighbours that are known.
    private float Slope(int place, int step)
    {
        (bool[] inside, float[] distances) = (region.Inside, region.Distances);
        return (inside[place + step], inside[place - step]) switch
        {
            (false, false) => (distances[place + step] - distances[place - step]) * 0.5f,
            (false, true) => distances[place + step] - distances[place],
            (true, false) => distances[place] - distances[place - step],
            _ => 0,
        };
    }

    private void Add(int k, int l, float x, float y, float weight)
    {
        (bool[] inside, int stride) = (region.Inside, region.Stride);
        int other = (k * stride) + l;
        (int km, int kp) = (k - 1 + (k == 1 ? 1 : 0), k - 1 - (k == region.Rows - 2 ? 1 : 0));
        (int lm, int lp) = (l - 1 + (l == 1 ? 1 : 0), l - 1 - (l == stride - 2 ? 1 : 0));
        (bool isRight, bool isLeft) = (!inside[other + 1], !inside[other - 1]);
        (bool isBelow, bool isAbove) = (!inside[other + stride], !inside[other - stride]);
        float[] values = pixels.Values;
        int middle = pixels.At(km, lm);
        int own = isOwn ? pixels.At(k - 1, l - 1) : middle;
        int right = pixels.At(km, isRight ? lp + 1 : lp);
        int left = pixels.At(km, isLeft ? lm - 1 : lm);
        int below = pixels.At(isBelow ? kp + 1 : kp, lm);
        int above = pixels.At(isAbove ? km - 1 : km, lm);
        for (int channel = 0; channel < pixels.Channels; channel++)
        {
            float gradientX = !isRight && !isLeft ? 0 : (values[right + channel] - values[left + channel]) * (isRight && isLeft ? 2f : 1f);
            float gradientY = !isBelow && !isAbove ? 0 : (values[below + channel] - values[above + channel]) * (isBelow && isAbove ? 2f : 1f);
            _sums[3 * channel] += weight * values[own + channel];
            _sums[(3 * channel) + 1] -= weight * (gradientX * x);
            _sums[(3 * channel) + 2] -= weight * (gradientY * y);
        }
    }
}

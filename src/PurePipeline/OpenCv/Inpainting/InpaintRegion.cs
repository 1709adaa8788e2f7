namespace PurePipeline.OpenCv.Inpainting;

/// <summary>What is to be filled, within a frame one pixel wide, and how far each place is from its edge: inside above 0, outside below.</summary>
internal sealed class InpaintRegion
{
    private const float Far = 1.0e6f;

    private readonly bool[] _edge;

    /// <param name="mask">A byte a pixel; what is to be filled is not 0.</param>
    /// <param name="width">The picture's width.</param>
    /// <param name="height">The picture's height.</param>
    public InpaintRegion(ReadOnlySpan<byte> mask, int width, int height)
    {
        (Stride, Rows) = (checked(width + 2), checked(height + 2));
        Inside = new bool[checked(Stride * Rows)];
        for (int y = 0; y < height; y++)
        {
            for (int x = 0; x < width; x++)
            {
                bool isInside = mask[(y * width) + x] != 0;
                Inside[((y + 1) * Stride) + x + 1] = isInside;
                IsEmpty &= !isInside;
            }
        }

        _edge = new bool[Inside.Length];
        Distances = new float[Inside.Length];
        Array.Fill(Distances, Far);
        ForEach((row, column) =>
        {
            int place = (row * Stride) + column;
            _edge[place] = !Inside[place] && (Inside[place - Stride] || Inside[place - 1] || Inside[place + Stride] || Inside[place + 1]);
            Distances[place] = _edge[place] ? 0 : Far;
        });
    }

    /// <summary>Places in a row.</summary>
    public int Stride { get; }

    /// <summary>Rows of places.</summary>
    public int Rows { get; }

    /// <summary>Whether there is nothing to fill.</summary>
    public bool IsEmpty { get; } = true;

    /// <summary>What is not filled yet.</summary>
    public bool[] Inside { get; }

    public float[] Distances { get; }

    /// <summary>The places beside what is inside, row by row.</summary>
    public NarrowBand Edge()
    {
        NarrowBand band = new();
        for (int place = 0; place < _edge.Length; place++)
        {
            if (_edge[place])
            {
                band.Push(place, 0);
            }
        }

        return band;
    }

    /// <summary>Measures the places outside, as far as the square of that radius around a place inside reaches.</summary>
    public void MeasureOutside(int radius)
    {
        bool[] unknown = Around(radius);
        List<int> reached = [];
        FastMarching.Measure(Edge(), unknown, Distances, Stride, reached);
        foreach (int place in reached)
        {
            Distances[place] = -Distances[place];
        }
    }

    // A box is as wide as it is high: rows first, then columns, each from the last place inside.
    private bool[] Around(int radius)
    {
        bool[] wide = new bool[Inside.Length];
        for (int row = 0; row < Rows; row++)
        {
            Spread(Inside, wide, row * Stride, 1, Stride, radius);
        }

        bool[] around = new bool[Inside.Length];
        for (int column = 0; column < Stride; column++)
        {
            Spread(wide, around, column, Stride, Rows, radius);
        }

        bool[] unknown = new bool[Inside.Length];
        ForEach((row, column) =>
        {
            int place = (row * Stride) + column;
            unknown[place] = around[place] && !Inside[place] && !_edge[place];
        });
        return unknown;
    }

    private static void Spread(bool[] from, bool[] to, int start, int step, int count, int radius)
    {
        int end = 0;
        for (int i = 0; i < count; i++)
        {
            if (from[start + (i * step)])
            {
                for (int k = Math.Max(end, i - radius); k < Math.Min(count, i + radius + 1); k++)
                {
                    to[start + (k * step)] = true;
                }

                end = Math.Min(count, i + radius + 1);
            }
        }
    }

    // All but the frame.
    private void ForEach(Action<int, int> visit)
    {
        for (int row = 1; row < Rows - 1; row++)
        {
            for (int column = 1; column < Stride - 1; column++)
            {
                visit(row, column);
            }
        }
    }
}

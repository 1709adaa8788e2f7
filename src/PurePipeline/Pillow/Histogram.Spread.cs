using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Pixels;
using PurePipeline.Pillow.Geometry;

namespace PurePipeline.Pillow;

internal static partial class Histogram
{
    // In single precision: (value - least) * (255 / (greatest - least)); differences of integers wrap before.
    private static void CountSpread<T>(MemoryPicture picture, Span<int> counts, (T Least, T Greatest)? extrema)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        (T least, T greatest) = extrema ?? Extrema<T>(picture);
        if (!(least < greatest))
        {
            return;
        }

        float scale = 255f / float.CreateTruncating(unchecked(greatest - least));
        for (int y = 0; y < picture.Height; y++)
        {
            foreach (T value in MemoryMarshal.Cast<byte, T>(picture.Row(y)))
            {
                int bin = Coordinates.Truncate(float.CreateTruncating(unchecked(value - least)) * scale);
                if ((uint)bin < Bins)
                {
                    counts[bin]++;
                }
            }
        }
    }

    // What is no number is none of them.
    private static (T Least, T Greatest) Extrema<T>(MemoryPicture picture)
        where T : unmanaged, INumber<T>, IMinMaxValue<T>
    {
        bool isReal = typeof(T) == typeof(float);
        (T least, T greatest) = isReal
            ? (T.CreateTruncating(float.PositiveInfinity), T.CreateTruncating(float.NegativeInfinity))
            : (T.MaxValue, T.MinValue);
        for (int y = 0; y < picture.Height; y++)
        {
            foreach (T value in MemoryMarshal.Cast<byte, T>(picture.Row(y)))
            {
                least = value < least ? value : least;
                greatest = value > greatest ? value : greatest;
            }
        }

        return (least, greatest);
    }
}

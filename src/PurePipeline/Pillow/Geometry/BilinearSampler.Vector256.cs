using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

internal readonly partial struct BilinearSampler<TChannel, TWide, TType>
{
    /// <summary>Four pixels in the lanes of a vector, band by band.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public unsafe void Sample(in SourcePixels source, ref SampleRun run, int count)
    {
        int bytes = PixelBytes;
        int channel = sizeof(TChannel);
        run.TakeNeighbours(source, 2, bytes, count);

        // Safety: count is at most a run's length.
        fixed (double* xs = run.X, ys = run.Y)
        fixed (uint* words = run.Words, pixels = run.Pixels)
        {
            for (int i = 0; i < count; i += SampleRun.Group)
            {
                Vector256<double> dx = Vector256.Load(xs + i);
                Vector256<double> dy = Vector256.Load(ys + i);
                uint* above = words + SampleRun.Plane(0, 0) + i;
                uint* below = words + SampleRun.Plane(1, 0) + i;
                Vector128<uint> result = Vector128<uint>.Zero;
                for (int at = 0; at < bytes; at += channel)
                {
                    Vector256<double> upper = Between(above, at, at + bytes, dx);
                    Vector256<double> lower = Between(below, at, at + bytes, dx);
                    result |= TType.Narrow(upper + ((lower - upper) * dy)) << (8 * at);
                }

                result.Store(pixels + i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<double> Between(uint* row, int left, int right, Vector256<double> distance)
    {
        Vector128<TWide> a = TType.Take(row, left);
        Vector128<TWide> b = TType.Take(row, right);
        return TType.ToDouble(a) + (TType.ToDouble(b - a) * distance);
    }
}

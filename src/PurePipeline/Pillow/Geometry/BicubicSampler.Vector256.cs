using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

internal readonly partial struct BicubicSampler<TChannel, TWide, TType>
{
    /// <summary>Four pixels in the lanes of a vector, band by band.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    public unsafe void Sample(in SourcePixels source, ref SampleRun run, int count)
    {
        int bytes = PixelBytes;
        int channel = sizeof(TChannel);
        run.TakeNeighbours(source, 4, bytes, count);

        // Safety: count is at most a run's length.
        fixed (double* xs = run.X, ys = run.Y)
        fixed (uint* words = run.Words, pixels = run.Pixels)
        {
            for (int i = 0; i < count; i += SampleRun.Group)
            {
                Vector256<double> dx = Vector256.Load(xs + i);
                Vector128<uint> result = Vector128<uint>.Zero;
                for (int at = 0; at < bytes; at += channel)
                {
                    Vector256<double> v1 = Across(words + SampleRun.Plane(0, 0) + i, at, bytes, dx);
                    Vector256<double> v2 = Across(words + SampleRun.Plane(1, 0) + i, at, bytes, dx);
                    Vector256<double> v3 = Across(words + SampleRun.Plane(2, 0) + i, at, bytes, dx);
                    Vector256<double> v4 = Across(words + SampleRun.Plane(3, 0) + i, at, bytes, dx);
                    Vector256<double> value = Curve(v2, -v1 + v3, v1 - v2 + (v1 - v2) + v3 - v4, -v1 + v2 - v3 + v4, Vector256.Load(ys + i));
                    result |= TType.Narrow(value) << (8 * at);
                }

                result.Store(pixels + i);
            }
        }
    }

    // A row's four pixels.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector256<double> Across(uint* row, int at, int step, Vector256<double> distance)
    {
        Vector128<TWide> v1 = TType.Take(row, at);
        Vector128<TWide> v2 = TType.Take(row, at + step);
        Vector128<TWide> v3 = TType.Take(row, at + (2 * step));
        Vector128<TWide> v4 = TType.Take(row, at + (3 * step));
        return Curve(
            TType.ToDouble(v2), TType.ToDouble(-v1 + v3), TType.ToDouble(v1 - v2 + (v1 - v2) + v3 - v4), TType.ToDouble(-v1 + v2 - v3 + v4), distance);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<double> Curve(
        Vector256<double> p1, Vector256<double> p2, Vector256<double> p3, Vector256<double> p4, Vector256<double> distance) =>
        p1 + (distance * (p2 + (distance * (p3 + (distance * p4)))));
}

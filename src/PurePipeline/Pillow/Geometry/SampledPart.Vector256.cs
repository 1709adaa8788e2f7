using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Geometry;

internal sealed partial class SampledPart<TMap, TSampler>
{
    /// <summary>Run by run: positions, what is there, and those pixels that are inside of the source into the row.</summary>
    internal void FillVector256(in SourcePixels source, int y, Span<byte> pixels)
    {
        SampleRun run = default;
        for (int x = 0; !pixels.IsEmpty; x += SampleRun.Length)
        {
            int count = Math.Min(SampleRun.Length, pixels.Length / bytesPerPixel);
            int groups = (count + SampleRun.Group - 1) / SampleRun.Group;
            Locate(x, y, ref run, groups * SampleRun.Group);
            sampler.Sample(source, ref run, groups * SampleRun.Group);
            Write(source, y, x, run, pixels[..(count * bytesPerPixel)]);
            pixels = pixels[(count * bytesPerPixel)..];
        }
    }

    private void Write(in SourcePixels source, int y, int x, in SampleRun run, Span<byte> pixels)
    {
        uint exceptions = run.Exceptions;
        int groupBytes = SampleRun.Group * bytesPerPixel;
        for (int at = 0; !pixels.IsEmpty; at += SampleRun.Group, exceptions >>= 1)
        {
            Span<byte> group = pixels[..Math.Min(groupBytes, pixels.Length)];
            if ((exceptions & 1) != 0)
            {
                FillScalar(source, y, x + at, group);
            }
            else
            {
                run.Write(at, group, bytesPerPixel, Box.Clears);
            }

            pixels = pixels[group.Length..];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    private unsafe void Locate(int x, int y, ref SampleRun run, int count)
    {
        TMap places = map;
        Vector256<double> row = Vector256.Create(y + 0.5);
        Vector256<double> column = Vector256.Create(x + 0.5) + Vector256.Create(0.0, 1, 2, 3);

        // Safety: count is at most a run's length.
        fixed (double* xs = run.X, ys = run.Y)
        {
            for (int i = 0; i < count; i += SampleRun.Group, column += Vector256.Create(4.0))
            {
                (Vector256<double> sourceX, Vector256<double> sourceY) = places.Apply(column, row);
                sourceX.Store(xs + i);
                sourceY.Store(ys + i);
            }
        }
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Warping;

internal sealed partial class LinearSingleSampler
{
    /// <summary>One channel, eight pixels at a time, gathered. Products of 32nds are exact, so the weights need no table.</summary>
    /// <returns>How many pixels are done.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal unsafe int GrayAvx2(in WarpSource source, PositionRow positions, Span<byte> row)
    {
        ref int xs = ref MemoryMarshal.GetReference(positions.X);
        ref int ys = ref MemoryMarshal.GetReference(positions.Y);
        ref int fractions = ref MemoryMarshal.GetReference(positions.Fractions);
        Vector256<int> width = Vector256.Create(source.Width - 1);
        Vector256<int> height = Vector256.Create(source.Height - 1);
        Vector256<float> one = Vector256.Create(1f);
        int end = positions.Width & ~7;
        fixed (byte* origin = &source.Inside(0, 0))
        fixed (byte* target = row)
        {
            for (int i = 0; i < end; i += 8)
            {
                // Safety: i + 8 <= positions.Width.
                Vector256<int> x = Vector256.LoadUnsafe(ref xs, (nuint)i);
                Vector256<int> y = Vector256.LoadUnsafe(ref ys, (nuint)i);
                Vector256<int> inside = Vector256.LessThan(x, width) & Vector256.LessThan(y, height) & ~((x | y) >> 31);
                if (inside.ExtractMostSignificantBits() != 0xFF)
                {
                    Sample(source, positions, row, i, i + 8);
                    continue;
                }

                // Safety: x and y and the next ones are inside.
                Vector256<int> at = (y * (int)source.Stride) + (x * sizeof(float));
                Vector256<int> f = Vector256.LoadUnsafe(ref fractions, (nuint)i);
                Vector256<float> u = Vector256.ConvertToSingle(f & Vector256.Create(PositionRow.Steps - 1)) * (1f / PositionRow.Steps);
                Vector256<float> v = Vector256.ConvertToSingle(f >> PositionRow.StepBits) * (1f / PositionRow.Steps);
                byte* below = origin + source.Stride;
                Vector256<float> sum = (Avx2.GatherVector256((float*)origin, at, 1) * ((one - v) * (one - u)))
                    + (Avx2.GatherVector256((float*)(origin + sizeof(float)), at, 1) * ((one - v) * u));
                sum += Avx2.GatherVector256((float*)below, at, 1) * (v * (one - u));
                sum += Avx2.GatherVector256((float*)(below + sizeof(float)), at, 1) * (v * u);

                // Safety: i + 8 <= positions.Width, which the row has.
                Vector256.Store(sum, (float*)target + i);
            }
        }

        return end;
    }
}

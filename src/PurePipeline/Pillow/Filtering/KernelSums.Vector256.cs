using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow.Filtering;

internal static unsafe partial class KernelSums
{
    /// <summary>Starts with 16 sums a turn, in two registers that do not wait for each other, and returns how many are done.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static int AddVector256(float** rows, ReadOnlySpan<float> weights, int step, float offset, Span<float> sums)
    {
        int lanes = Vector256<float>.Count;
        int size = SizeOf(weights);
        int x = 0;

        // Safety: a turn's sums are in the span, and their samples in the rows (see Add).
        fixed (float* to = sums, kernel = weights)
        {
            for (; x <= sums.Length - (2 * lanes); x += 2 * lanes)
            {
                Vector256<float> first = Vector256.Create(offset);
                Vector256<float> second = first;
                float* weight = kernel;
                for (int i = 0; i < size; i++)
                {
                    float* sample = rows[i] + x;
                    Vector256<float> own = Vector256.Create(*weight++);
                    Vector256<float> products = Vector256.Load(sample) * own;
                    Vector256<float> others = Vector256.Load(sample + lanes) * own;
                    for (int j = 1; j < size; j++)
                    {
                        sample += step;
                        own = Vector256.Create(*weight++);
                        products += Vector256.Load(sample) * own;
                        others += Vector256.Load(sample + lanes) * own;
                    }

                    first += products;
                    second += others;
                }

                first.Store(to + x);
                second.Store(to + x + lanes);
            }
        }

        return x;
    }
}

namespace PurePipeline.Pillow.Filtering;

internal static unsafe partial class KernelSums
{
    internal static void AddScalar(float** rows, ReadOnlySpan<float> weights, int step, float offset, Span<float> sums, int first)
    {
        int size = SizeOf(weights);
        for (int x = first; x < sums.Length; x++)
        {
            float sum = offset;
            for (int i = 0; i < size; i++)
            {
                ReadOnlySpan<float> own = weights.Slice(i * size, size);
                float products = rows[i][x] * own[0];
                for (int j = 1; j < own.Length; j++)
                {
                    products += rows[i][x + (j * step)] * own[j];
                }

                sum += products;
            }

            sums[x] = sum;
        }
    }
}

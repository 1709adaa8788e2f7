using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class WideHorizontalConvolution
{
    /// <summary>128 bits, on any processor: the four samples of a group in two registers.</summary>
    // Safety: as in FilterVector256.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void FilterVector128(ReadOnlySpan<double> source, Span<double> sums)
    {
        long groupWeights = Weights.MostTaps * Group;
        Vector128<double> zeros = Vector128<double>.Zero;
        fixed (double* row = source, target = sums, weights = _interleaved)
        fixed (int* first = _first)
        {
            for (int group = 0, i = 0; group < _groupTaps.Length; group++, i += Group)
            {
                double* a = row + first[i];
                double* b = row + first[i + 1];
                double* c = row + first[i + 2];
                double* d = row + first[i + 3];
                double* weight = weights + (group * groupWeights);
                Vector128<double> lower = Vector128<double>.Zero;
                Vector128<double> upper = Vector128<double>.Zero;
                nint taps = _groupTaps[group];
                for (nint tap = 0; tap < taps; tap++, weight += Group)
                {
                    lower += Vector128.Create(a[tap], b[tap]) * Vector128.Load(weight);
                    upper += Vector128.Create(c[tap], d[tap]) * Vector128.Load(weight + 2);
                }

                lower.Store(target + i);
                upper.Store(target + i + 2);
                zeros += (lower * 0) + (upper * 0);
            }
        }

        bool areFinite = Vector128.EqualsAll(zeros, Vector128<double>.Zero);
        FilterScalar(source, sums, areFinite ? _first.Length : 0, Weights.Length);
    }
}

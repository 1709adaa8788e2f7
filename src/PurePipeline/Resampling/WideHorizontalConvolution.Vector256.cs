using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Resampling;

internal sealed partial class WideHorizontalConvolution
{
    /// <summary>256 bits: the four samples of a group in one register.</summary>
    // Safety: windows begin in the source row, have at most MostTaps samples, and as many stand behind the row; sums has all target samples
    // (Filter has checked both). There are weights for MostTaps taps of each group.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void FilterVector256(ReadOnlySpan<double> source, Span<double> sums)
    {
        long groupWeights = Weights.MostTaps * Group;
        Vector256<double> zeros = Vector256<double>.Zero;
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
                Vector256<double> sum = Vector256<double>.Zero;
                nint taps = _groupTaps[group];
                for (nint tap = 0; tap < taps; tap++, weight += Group)
                {
                    sum += Vector256.Create(a[tap], b[tap], c[tap], d[tap]) * Vector256.Load(weight);
                }

                sum.Store(target + i);
                zeros += sum * 0;
            }
        }

        bool areFinite = Vector256.EqualsAll(zeros, Vector256<double>.Zero);
        FilterScalar(source, sums, areFinite ? _first.Length : 0, Weights.Length);
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.OpenCv.Warping;

internal readonly partial record struct PerspectiveBlock
{
    /// <summary>Four columns at a time.</summary>
    /// <returns>How many are done: <paramref name="count"/>, a multiple of 16.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int FillVector128(PositionRow row, int start, int count, bool nearest)
    {
        var positions = new PositionVectors(row, nearest);
        Vector128<double> scale = Vector128.Create(nearest ? 1.0 : PositionRow.Steps);
        for (int i = 0; i < count; i += 4)
        {
            Vector128<double> column0 = Vector128.Create((double)i, i + 1);
            Vector128<double> column1 = Vector128.Create((double)(i + 2), i + 3);
            Vector128<double> w0 = Factor128(column0, scale);
            Vector128<double> w1 = Factor128(column1, scale);

            // Safety: start + i + 4 <= start + count, which Fill has checked.
            positions.Set(
                start + i,
                Round128((Vector128.Create(X0) + (Vector128.Create(XX) * column0)) * w0, (Vector128.Create(X0) + (Vector128.Create(XX) * column1)) * w1),
                Round128((Vector128.Create(Y0) + (Vector128.Create(YX) * column0)) * w0, (Vector128.Create(Y0) + (Vector128.Create(YX) * column1)) * w1));
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private Vector128<double> Factor128(Vector128<double> column, Vector128<double> scale)
    {
        Vector128<double> w = Vector128.Create(W0) + (Vector128.Create(WX) * column);
        return Vector128.AndNot(scale / w, Vector128.Equals(w, Vector128<double>.Zero));
    }

    // Adding 1.5 * 2^52 rounds to whole numbers, half to even, and leaves them in the lower half.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Round128(Vector128<double> first, Vector128<double> second)
    {
        Vector128<double> rounder = Vector128.Create(6755399441055744.0);
        return Vector128.Narrow((Saturated128(first) + rounder).AsInt64(), (Saturated128(second) + rounder).AsInt64());
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<double> Saturated128(Vector128<double> values)
    {
        Vector128<double> low = Vector128.Create((double)int.MinValue);
        Vector128<double> ordered = Vector128.ConditionalSelect(Vector128.Equals(values, values), values, low);
        return Vector128.Min(Vector128.Max(ordered, low), Vector128.Create((double)int.MaxValue));
    }
}

using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.OpenCv.Warping;

internal readonly partial record struct PerspectiveBlock
{
    /// <summary>Eight columns at a time.</summary>
    /// <returns>How many are done: <paramref name="count"/>, a multiple of 16.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization | MethodImplOptions.NoInlining)]
    internal int FillVector256(PositionRow row, int start, int count, bool nearest)
    {
        var positions = new PositionVectors(row, nearest);
        Vector256<double> scale = Vector256.Create(nearest ? 1.0 : PositionRow.Steps);
        Vector256<double> x0 = Vector256.Create(X0);
        Vector256<double> y0 = Vector256.Create(Y0);
        Vector256<double> w0 = Vector256.Create(W0);
        Vector256<double> xx = Vector256.Create(XX);
        Vector256<double> yx = Vector256.Create(YX);
        Vector256<double> wx = Vector256.Create(WX);
        Vector256<double> column = Vector256.Create(0.0, 1, 2, 3);
        Vector256<double> four = Vector256.Create(4.0);
        for (int i = 0; i < count; i += 8)
        {
            Vector256<double> w = w0 + (wx * column);
            w = Vector256.AndNot(scale / w, Vector256.Equals(w, Vector256<double>.Zero));
            Vector128<int> x = Round256((x0 + (xx * column)) * w);
            Vector128<int> y = Round256((y0 + (yx * column)) * w);
            column += four;
            w = w0 + (wx * column);
            w = Vector256.AndNot(scale / w, Vector256.Equals(w, Vector256<double>.Zero));

            // Safety: start + i + 8 <= start + count, which Fill has checked.
            positions.Set(
                start + i,
                Vector256.Create(x, Round256((x0 + (xx * column)) * w)),
                Vector256.Create(y, Round256((y0 + (yx * column)) * w)));
            column += four;
        }

        return count;
    }

    // Whatever is too low becomes the lowest integer by itself, and NaN, which the minimum takes from its second operand, too.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<int> Round256(Vector256<double> values) =>
        Avx.ConvertToVector128Int32(Avx.Min(Vector256.Create((double)int.MaxValue), values));
}

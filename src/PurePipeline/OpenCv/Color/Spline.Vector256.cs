using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Floats = System.Runtime.Intrinsics.Vector256<float>;

namespace PurePipeline.OpenCv.Color;

internal sealed partial class Spline
{
    /// <summary>The values at eight places.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Floats At(Floats x)
    {
        Vector256<int> intervals = Avx2.Max(
            Vector256<int>.Zero,
            Avx2.Min(Avx.ConvertToVector256Int32WithTruncation(x), Vector256.Create((_coefficients.Length / 4) - 1)));
        x -= Avx.ConvertToVector256Single(intervals);
        Columns.Of(ref MemoryMarshal.GetArrayDataReference(_coefficients), intervals << 2, out Floats c0, out Floats c1, out Floats c2, out Floats c3);
        return (((((c3 * x) + c2) * x) + c1) * x) + c0;
    }
}

using System.Runtime.Intrinsics;
using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Decoding.WebP;

internal static unsafe partial class BlockPredictor
{
    // Safety: as for Predict; eight samples at a time, of which there are.
    internal static void TrueMotionVector128(byte* block, nint stride, int size)
    {
        byte* above = block - stride;
        Vector128<short> corner = Vector128.Create((short)above[-1]);
        for (int x = 0; x < size; x += 8)
        {
            Vector128<short> gradient = Vector128.WidenLower(Vector128.CreateScalar(*(ulong*)(above + x)).AsByte()).AsInt16() - corner;
            byte* row = block;
            for (int y = 0; y < size; y++, row += stride)
            {
                Vector128<short> sum = gradient + Vector128.Create((short)row[-1]);
                *(ulong*)(row + x) = Lanes128.PackUnsignedSaturate(sum, sum).AsUInt64().ToScalar();
            }
        }
    }
}

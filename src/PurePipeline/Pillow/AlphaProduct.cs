using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace PurePipeline.Pillow;

/// <summary><c>MULDIV255</c> of Pillow: a * b / 255, rounded, without a division.</summary>
internal static class AlphaProduct
{
    /// <summary>The product of two levels.</summary>
    public static int Of(int a, int b)
    {
        int product = (a * b) + 128;
        return ((product >> 8) + product) >> 8;
    }

    /// <summary>The products of sixteen pairs. The sums stay below 2^16.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<byte> Of(Vector128<byte> a, Vector128<byte> b)
    {
        Vector128<ushort> lower = Words(Vector128.WidenLower(a), Vector128.WidenLower(b));
        Vector128<ushort> upper = Words(Vector128.WidenUpper(a), Vector128.WidenUpper(b));
        return Vector128.Narrow(lower, upper);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Words(Vector128<ushort> a, Vector128<ushort> b)
    {
        Vector128<ushort> product = (a * b) + Vector128.Create((ushort)128);
        return ((product >> 8) + product) >> 8;
    }
}

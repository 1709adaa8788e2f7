using System.Runtime.CompilerServices;

namespace PurePipeline.OpenCv.Color;

/// <summary>Whole numbers limited to a type's range without a branch, which random pixels would mislead.</summary>
internal static class Limited
{
    /// <summary>From 0 to 255.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static byte Byte(int x) => (byte)To(x, byte.MaxValue);

    /// <summary>From 0 to 65535.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ushort UInt16(int x) => (ushort)To(x, ushort.MaxValue);

    /// <summary>From 0 to <paramref name="most"/>, which has all its bits set; x is above -2^31 + most.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int To(int x, int most)
    {
        x &= ~(x >> 31);
        return (x | ((most - x) >> 31)) & most;
    }
}

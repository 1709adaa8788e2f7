using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pixels;

/// <summary>The elements of two registers taken in turn, of 1, 2, 4 or 8 bytes each.</summary>
internal static class Zip
{
    /// <summary>a0 b0 a1 b1 ..., of the lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> Low<T>(Vector128<T> a, Vector128<T> b)
        where T : unmanaged
    {
        if (Sse2.IsSupported)
        {
            return Unsafe.SizeOf<T>() switch
            {
                1 => Sse2.UnpackLow(a.AsByte(), b.AsByte()).As<byte, T>(),
                2 => Sse2.UnpackLow(a.AsUInt16(), b.AsUInt16()).As<ushort, T>(),
                4 => Sse2.UnpackLow(a.AsUInt32(), b.AsUInt32()).As<uint, T>(),
                _ => Sse2.UnpackLow(a.AsUInt64(), b.AsUInt64()).As<ulong, T>(),
            };
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return Unsafe.SizeOf<T>() switch
            {
                1 => AdvSimd.Arm64.ZipLow(a.AsByte(), b.AsByte()).As<byte, T>(),
                2 => AdvSimd.Arm64.ZipLow(a.AsUInt16(), b.AsUInt16()).As<ushort, T>(),
                4 => AdvSimd.Arm64.ZipLow(a.AsUInt32(), b.AsUInt32()).As<uint, T>(),
                _ => AdvSimd.Arm64.ZipLow(a.AsUInt64(), b.AsUInt64()).As<ulong, T>(),
            };
        }

        return InTurn(a, b, 0);
    }

    /// <summary>The same of the upper halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<T> High<T>(Vector128<T> a, Vector128<T> b)
        where T : unmanaged
    {
        if (Sse2.IsSupported)
        {
            return Unsafe.SizeOf<T>() switch
            {
                1 => Sse2.UnpackHigh(a.AsByte(), b.AsByte()).As<byte, T>(),
                2 => Sse2.UnpackHigh(a.AsUInt16(), b.AsUInt16()).As<ushort, T>(),
                4 => Sse2.UnpackHigh(a.AsUInt32(), b.AsUInt32()).As<uint, T>(),
                _ => Sse2.UnpackHigh(a.AsUInt64(), b.AsUInt64()).As<ulong, T>(),
            };
        }

        if (AdvSimd.Arm64.IsSupported)
        {
            return Unsafe.SizeOf<T>() switch
            {
                1 => AdvSimd.Arm64.ZipHigh(a.AsByte(), b.AsByte()).As<byte, T>(),
                2 => AdvSimd.Arm64.ZipHigh(a.AsUInt16(), b.AsUInt16()).As<ushort, T>(),
                4 => AdvSimd.Arm64.ZipHigh(a.AsUInt32(), b.AsUInt32()).As<uint, T>(),
                _ => AdvSimd.Arm64.ZipHigh(a.AsUInt64(), b.AsUInt64()).As<ulong, T>(),
            };
        }

        return InTurn(a, b, Vector128<T>.Count / 2);
    }

    private static Vector128<T> InTurn<T>(Vector128<T> a, Vector128<T> b, int start)
        where T : unmanaged
    {
        Vector128<T> zipped = default;
        for (int i = 0; i < Vector128<T>.Count; i++)
        {
            zipped = zipped.WithElement(i, (i % 2 == 0 ? a : b)[start + (i / 2)]);
        }

        return zipped;
    }
}

using System.Numerics.Tensors;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.Numerics;
using ElementConversion = PurePipeline.Numerics.Kernels.Conversion;

namespace PurePipeline.Pillow;

/// <summary>Rows of one level per pixel between the types of <c>L</c>, <c>I</c>, <c>I;16</c> and <c>F</c>: as in Pillow's <c>Convert.c</c>.</summary>
internal static partial class LevelRows
{
    /// <summary><c>l2i</c>.</summary>
    public static void GrayToInt32(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int done = Avx2.IsSupported ? WidenVector256<byte, int>(source, target) : 0;
        source = source[done..];
        target = target[(4 * done)..];
        if (Vector128.IsHardwareAccelerated)
        {
            GrayToInt32Vector128(source, target);
        }
        else
        {
            GrayToInt32Scalar(source, target);
        }
    }

    /// <summary><c>l2f</c>.</summary>
    public static void GrayToFloat(ReadOnlySpan<byte> source, Span<byte> target) =>
        ElementConversion.Run(DType.UInt8, source, DType.Float32, target);

    /// <summary><c>L_I16L</c>.</summary>
    public static void GrayToUInt16(ReadOnlySpan<byte> source, Span<byte> target) =>
        TensorPrimitives.ConvertTruncating(source, MemoryMarshal.Cast<byte, ushort>(target));

    /// <summary><c>i2f</c>: rounded to nearest even.</summary>
    public static void Int32ToFloat(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int done = Avx2.IsSupported ? WidenVector256<int, float>(source, target) : 0;
        Int32ToFloatScalar(source[(4 * done)..], target[(4 * done)..]);
    }

    /// <summary><c>f2i</c>: cut, as C casts on x86-64.</summary>
    public static void FloatToInt32(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int done = Avx2.IsSupported ? FloatToInt32Vector256(source, target) : 0;
        source = source[(4 * done)..];
        target = target[(4 * done)..];
        if (Vector128.IsHardwareAccelerated)
        {
            FloatToInt32Vector128(source, target);
        }
        else
        {
            FloatToInt32Scalar(source, target);
        }
    }

    /// <summary><c>I16L_I</c>.</summary>
    public static void UInt16ToInt32(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int done = Avx2.IsSupported ? WidenVector256<ushort, int>(source, target) : 0;
        UInt16ToInt32Scalar(source[(2 * done)..], target[(4 * done)..]);
    }

    /// <summary><c>I16L_F</c>.</summary>
    public static void UInt16ToFloat(ReadOnlySpan<byte> source, Span<byte> target)
    {
        int done = Avx2.IsSupported ? WidenVector256<ushort, float>(source, target) : 0;
        source = source[(2 * done)..];
        target = target[(4 * done)..];
        if (Vector128.IsHardwareAccelerated)
        {
            UInt16ToFloatVector128(source, target);
        }
        else
        {
            UInt16ToFloatScalar(source, target);
        }
    }

    /// <summary><c>I16L_L</c>: limited to 255.</summary>
    public static void UInt16ToGray(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            UInt16ToGrayVector128(source, target);
        }
        else
        {
            UInt16ToGrayScalar(source, target);
        }
    }

    /// <summary><c>I_I16L</c>: limited to 0..65535.</summary>
    public static void Int32ToUInt16(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            Int32ToUInt16Vector128(source, target);
        }
        else
        {
            Int32ToUInt16Scalar(source, target);
        }
    }

    /// <summary><c>i2l</c>: limited to 0..255.</summary>
    public static void Int32ToGray(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            Int32ToGrayVector128(source, target);
        }
        else
        {
            Int32ToGrayScalar(source, target);
        }
    }

    /// <summary><c>f2l</c>: limited to 0..255 and cut; NaN is 0.</summary>
    public static void FloatToGray(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            FloatToGrayVector128(source, target);
        }
        else
        {
            FloatToGrayScalar(source, target);
        }
    }

    /// <summary><c>l2bit</c>: white from 128 on.</summary>
    public static void GrayToBilevel(ReadOnlySpan<byte> source, Span<byte> target)
    {
        if (Vector128.IsHardwareAccelerated)
        {
            GrayToBilevelVector128(source, target);
        }
        else
        {
            GrayToBilevelScalar(source, target);
        }
    }
}

using System.Globalization;
using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>Which mode an array's elements are: <c>_fromarray_typemap</c> of <c>PIL.Image</c>.</summary>
internal static class ArrayModes
{
    /// <summary>
    /// The mode of (height), (height, width) or (height, width, channels) of a type, the types that the elements become on the way to the
    /// mode's own, and the other modes that the same bytes may be called.
    /// </summary>
    /// <exception cref="InvalidCastException">There is none (a TypeError in Python).</exception>
    public static (PixelMode Mode, DType[] Casts, PixelMode[] Names) Of(NdArray array) => (array.Rank <= 2 ? 1 : array.Rank == 3 ? array.Shape[2] : -1, array.DType) switch
    {
        (1, DType.Bool) when array.Rank < 3 => (PixelMode.Bilevel, [DType.UInt8], []),
        (1, DType.UInt8) when array.Rank < 3 => (PixelMode.L, [], [PixelMode.Palette]),
        (1, DType.Int8) when array.Rank < 3 => (PixelMode.I, [DType.UInt8, DType.Int32], []),
        (1, DType.UInt16) when array.Rank < 3 => (PixelMode.I16, [], []),
        (1, DType.Int16 or DType.UInt32 or DType.Int32) when array.Rank < 3 => (PixelMode.I, [DType.Int32], []),
        (1, DType.Float32 or DType.Float64) when array.Rank < 3 => (PixelMode.F, [DType.Float32], []),
        (2, DType.UInt8) => (PixelMode.La, [], [PixelMode.PremultipliedLa, PixelMode.PaletteAlpha]),
        (3, DType.UInt8) => (PixelMode.Rgb, [], [PixelMode.YCbCr, PixelMode.Lab, PixelMode.Hsv]),
        (4, DType.UInt8) => (PixelMode.Rgba, [], [PixelMode.PremultipliedRgba, PixelMode.Rgbx, PixelMode.Cmyk]),
        _ => throw new InvalidCastException($"Cannot handle this data type: {TypeKey(array)}"),
    };

    /// <summary>The most axes that <c>Image.fromarray</c> takes for a mode.</summary>
    public static int MaxRank(PixelMode mode) => mode switch
    {
        PixelMode.Bilevel or PixelMode.L or PixelMode.I or PixelMode.Palette or PixelMode.F => 2,
        PixelMode.Rgb => 3,
        _ => 4,
    };

    // The shape with its first two axes as 1, and the type as NumPy's array interface names it: (1, 1, 3), <i8
    private static string TypeKey(NdArray array)
    {
        int[] shape = [1, 1, .. array.Shape[Math.Min(2, array.Rank)..]];
        string kind = array.DType.Kind() switch
        {
            DTypeKind.Bool => "b",
            DTypeKind.Unsigned => "u",
            DTypeKind.Signed => "i",
            _ => "f",
        };
        int size = array.DType.ItemSize();
        return string.Create(CultureInfo.InvariantCulture, $"({string.Join(", ", shape)}), {(size == 1 ? '|' : '<')}{kind}{size}");
    }
}

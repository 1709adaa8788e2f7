using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace PurePipeline.Pillow;

/// <summary>Rows through a table of bytes, or scaled: <c>Point.c</c> of Pillow.</summary>
internal sealed partial class PointRows(byte[] table)
{
    /// <summary>The table's values as bytes.</summary>
    public static byte[] Bytes(ReadOnlySpan<double> table) => Map(table, value => Clip(Round(value)));

    /// <summary>The table's values as the bytes of int32.</summary>
    public static byte[] Int32s(ReadOnlySpan<double> table) => MemoryMarshal.AsBytes<int>(Map(table, value => checked((int)Round(value)))).ToArray();

    /// <summary>The table's values as the bytes of float32, not rounded to whole numbers.</summary>
    public static byte[] Floats(ReadOnlySpan<double> table) => MemoryMarshal.AsBytes<float>(Map(table, value => (float)value)).ToArray();

    /// <summary>256 pixels of a table that has a band's values one after the other.</summary>
    public static byte[] Pixels(ReadOnlySpan<double> table, int bands)
    {
        byte[] planes = Bytes(table);
        byte[] pixels = new byte[planes.Length];
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] = planes[(i % bands * 256) + (i / bands)];
        }

        return pixels;
    }

    /// <summary>As Pillow reads the table of an image of four bands whose own mode is named: pixels where bands should be.</summary>
    public static byte[] Scrambled(ReadOnlySpan<double> table) => Pixels(table, 4);

    /// <summary>A table of 256 for each of so many bands.</summary>
    public ConvertPicture.ConvertRow Bands(int bands)
    {
        // Rows of bands with one table are rows of one band.
        ReadOnlySpan<byte> first = table.AsSpan(0, 256);
        int different = 1;
        for (int band = 1; band < bands; band++)
        {
            different = first.SequenceEqual(table.AsSpan(256 * band, 256)) ? different : bands;
        }

        return different switch
        {
            1 when Avx2.IsSupported => (source, target) => LookUpVector256(source, target),
            3 or 4 when Avx2.IsSupported => (source, target) => LookUpPlanesVector256(source, target, different),
            _ => (source, target) => LookUp(source, target, different),
        };
    }

    /// <summary>A table of 65,536; other levels are limited.</summary>
    public void FromInt32(ReadOnlySpan<byte> source, Span<byte> target)
    {
        ReadOnlySpan<int> levels = MemoryMarshal.Cast<byte, int>(source);
        for (int x = 0; x < target.Length; x++)
        {
            target[x] = table[Math.Clamp(levels[x], 0, 65535)];
        }
    }

    /// <summary>In double precision, cut as C casts on x86-64.</summary>
    public static void ScaleInt32(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        int done = Vector128.IsHardwareAccelerated ? ScaleInt32Vector128(source, target, scale, offset) : 0;
        ScaleInt32Scalar(source[done..], target[done..], scale, offset);
    }

    /// <summary>In double precision, cut as C casts on x86-64: of what is beyond 16 bits the lowest.</summary>
    public static void ScaleUInt16(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        int done = Vector128.IsHardwareAccelerated ? ScaleUInt16Vector128(source, target, scale, offset) : 0;
        ScaleUInt16Scalar(source[done..], target[done..], scale, offset);
    }

    /// <summary>In double precision, rounded to single.</summary>
    public static void ScaleFloat(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        int done = Vector128.IsHardwareAccelerated ? ScaleFloatVector128(source, target, scale, offset) : 0;
        ScaleFloatScalar(source[done..], target[done..], scale, offset);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal unsafe void LookUp(ReadOnlySpan<byte> source, Span<byte> target, int bands)
    {
        int count = target.Length / bands;
        ArgumentOutOfRangeException.ThrowIfLessThan(source.Length, count * bands);

        // Safety: count bytes of each band are in both rows; each band has 256 bytes in the table.
        fixed (byte* from = source, to = target, levels = table)
        {
            for (int band = 0; band < bands; band++)
            {
                byte* own = levels + (256 * band);
                byte* level = from + band;
                byte* result = to + band;
                int i = count;
                for (; i >= 4; i -= 4, level += 4 * bands, result += 4 * bands)
                {
                    result[0] = own[level[0]];
                    result[bands] = own[level[bands]];
                    result[2 * bands] = own[level[2 * bands]];
                    result[3 * bands] = own[level[3 * bands]];
                }

                for (; i > 0; i--, level += bands, result += bands)
                {
                    *result = own[*level];
                }
            }
        }
    }

    private static double Round(double value) => Math.Round(value, MidpointRounding.ToEven);

    private static byte Clip(double value) => (byte)Math.Clamp(value, 0, 255);

    private static T[] Map<T>(ReadOnlySpan<double> table, Func<double, T> map)
    {
        T[] values = new T[table.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = map(table[i]);
        }

        return values;
    }
}

using System.Runtime.InteropServices;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Pillow;

/// <summary>Rows through a table of bytes, or scaled: <c>Point.c</c> of Pillow.</summary>
internal sealed class PointRows(byte[] table)
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
    public ConvertPicture.ConvertRow Bands(int bands) => (source, target) =>
    {
        for (int band = 0; band < bands; band++)
        {
            ReadOnlySpan<byte> levels = table.AsSpan(256 * band, 256);
            for (int i = band; i < target.Length; i += bands)
            {
                target[i] = levels[source[i]];
            }
        }
    };

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
        ReadOnlySpan<int> levels = MemoryMarshal.Cast<byte, int>(source);
        Span<int> results = MemoryMarshal.Cast<byte, int>(target);
        for (int x = 0; x < results.Length; x++)
        {
            results[x] = FloatToInteger.Int32((levels[x] * scale) + offset);
        }
    }

    /// <summary>In double precision, cut as C casts on x86-64: of what is beyond 16 bits the lowest.</summary>
    public static void ScaleUInt16(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        ReadOnlySpan<ushort> levels = MemoryMarshal.Cast<byte, ushort>(source);
        Span<ushort> results = MemoryMarshal.Cast<byte, ushort>(target);
        for (int x = 0; x < results.Length; x++)
        {
            results[x] = unchecked((ushort)FloatToInteger.Int32((levels[x] * scale) + offset));
        }
    }

    /// <summary>In double precision, rounded to single.</summary>
    public static void ScaleFloat(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset)
    {
        ReadOnlySpan<float> levels = MemoryMarshal.Cast<byte, float>(source);
        Span<float> results = MemoryMarshal.Cast<byte, float>(target);
        for (int x = 0; x < results.Length; x++)
        {
            results[x] = (float)((levels[x] * scale) + offset);
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

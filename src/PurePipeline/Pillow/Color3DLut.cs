using PurePipeline.Numerics;
using PurePipeline.Pixels;

namespace PurePipeline.Pillow;

/// <summary>
/// A table that gives each colour another, <c>ImageFilter.Color3DLUT(size, table, channels, target_mode)</c>: between its entries, colours are
/// interpolated in the order of Pillow's <c>ColorLUT.c</c>. Immutable. Equal to Pillow 9.4, 11.1 and 13.0.
/// </summary>
public sealed class Color3DLut : ImageFilter
{
    /// <summary>The fewest entries along an axis.</summary>
    public const int MinSize = 2;

    /// <summary>The most entries along an axis.</summary>
    public const int MaxSize = 65;

    private readonly double[] _table;
    private readonly PixelMode? _mode;

    /// <param name="size">The entries along the axes of the first, second and third band, 2 to 65 each.</param>
    /// <param name="table">The entries' channels, 0 for the lowest level and 1 for the highest: the first band's axis runs fastest.</param>
    /// <param name="channels">The channels of an entry, 3 or 4. With 3, a fourth band stays as it is.</param>
    /// <param name="targetMode">The mode of the result, by its name in Pillow; null for the image's own.</param>
    /// <exception cref="ArgumentException">The size, the number of channels or of table values, or the mode is not possible.</exception>
    public Color3DLut((int First, int Second, int Third) size, ReadOnlySpan<double> table, int channels = 3, string? targetMode = null)
    {
        int length = Length(size, channels);
        if (table.Length != length)
        {
            throw new ArgumentException(
                "The table should have either channels * size**3 float items or size**3 items of channels-sized tuples with floats. "
                + $"Table should be: {channels}x{size.First}x{size.Second}x{size.Third}. Actual length: {table.Length}",
                nameof(table));
        }

        (Size, Channels, TargetMode, _table) = (size, channels, targetMode, table.ToArray());
        _mode = targetMode is null ? null : PixelModeNames.Require(targetMode);
    }

    /// <summary>The entries along each axis: <c>lut.size</c>.</summary>
    public (int First, int Second, int Third) Size { get; }

    /// <summary>The channels of an entry: <c>lut.channels</c>.</summary>
    public int Channels { get; }

    /// <summary>The mode of the result, null for the image's own: <c>lut.mode</c>.</summary>
    public string? TargetMode { get; }

    /// <summary>The entries' channels, one after the other: <c>lut.table</c>.</summary>
    public ReadOnlySpan<double> Table => _table;

    /// <summary>
    /// A table of what a function makes of each entry's place, three numbers from 0 to 1:
    /// <c>ImageFilter.Color3DLUT.generate(size, callback, channels, target_mode)</c>.
    /// </summary>
    /// <exception cref="ArgumentException">As the constructor; or the function gives another number of channels.</exception>
    public static Color3DLut Generate(
        (int First, int Second, int Third) size,
        Func<double, double, double, IReadOnlyList<double>> callback,
        int channels = 3,
        string? targetMode = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        return new Color3DLut(size, Fill(size, channels, (_, first, second, third) => callback(first, second, third)), channels, targetMode);
    }

    /// <summary>
    /// A table of what a function makes of each entry, <c>lut.transform(callback, with_normals, channels, target_mode)</c>.
    /// </summary>
    /// <param name="callback">Gets an entry's channels.</param>
    /// <param name="withNormals">Whether the three numbers of the entry's place stand before them.</param>
    /// <param name="channels">How many channels it gives; as many as it gets if null.</param>
    /// <param name="targetMode">The mode of the new table's results; this one's if null.</param>
    /// <exception cref="ArgumentException">As the constructor; or the function gives another number of channels.</exception>
    public Color3DLut Transform(
        Func<IReadOnlyList<double>, IReadOnlyList<double>> callback, bool withNormals = false, int? channels = null, string? targetMode = null)
    {
        ArgumentNullException.ThrowIfNull(callback);
        int given = channels ?? Channels;
        double[] table = Fill(Size, given, (entry, first, second, third) =>
        {
            double[] values = _table[(entry * Channels)..((entry + 1) * Channels)];
            return callback(withNormals ? [first, second, third, .. values] : values);
        });
        return new Color3DLut(Size, table, given, targetMode ?? TargetMode);
    }

    /// <summary>The values of a table of that size.</summary>
    /// <exception cref="ArgumentException">There is no such table.</exception>
    internal static int Length((int First, int Second, int Third) size, int channels)
    {
        if (channels is not (3 or 4))
        {
            throw new ArgumentException("Only 3 or 4 output channels are supported", nameof(channels));
        }

        ReadOnlySpan<int> axes = [size.First, size.Second, size.Third];
        return axes.ContainsAnyExceptInRange(MinSize, MaxSize)
            ? throw new ArgumentException($"Size should be in [{MinSize}, {MaxSize}] range.", nameof(size))
            : size.First * size.Second * size.Third * channels;
    }

    /// <summary>Where an entry stands, from 0 to 1 along each axis.</summary>
    internal static (double First, double Second, double Third) PlaceOf(int entry, (int First, int Second, int Third) size)
    {
        (int rest, int first) = Math.DivRem(entry, size.First);
        (int third, int second) = Math.DivRem(rest, size.Second);
        return ((double)first / (size.First - 1), (double)second / (size.Second - 1), (double)third / (size.Third - 1));
    }

    internal override Picture Apply(Picture picture, Version pillow)
    {
        PixelMode mode = _mode ?? picture.Mode;
        (int from, int to) = (picture.Mode.ChannelCount(), mode.ChannelCount());
        bool areBytes = picture.Mode.ElementType() == DType.UInt8 && mode.ElementType() == DType.UInt8;
        if (!areBytes || from < 3 || to < Channels || (to > Channels && to > from))
        {
            throw WrongMode();
        }

        return new ConvertPicture(picture, mode, new TrilinearRows(Size, _table, Channels, from, to).Convert);
    }

    private static double[] Fill(
        (int First, int Second, int Third) size, int channels, Func<int, double, double, double, IReadOnlyList<double>> entryOf)
    {
        double[] table = new double[Length(size, channels)];
        for (int entry = 0; entry < table.Length / channels; entry++)
        {
            (double first, double second, double third) = PlaceOf(entry, size);
            IReadOnlyList<double> values = entryOf(entry, first, second, third);
            if (values.Count != channels)
            {
                throw new ArgumentException($"The function gave {values.Count} channels of an entry, not {channels}.", nameof(entryOf));
            }

            for (int channel = 0; channel < channels; channel++)
            {
                table[(entry * channels) + channel] = values[channel];
            }
        }

        return table;
    }
}

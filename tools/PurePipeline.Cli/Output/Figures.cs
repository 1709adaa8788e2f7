using System.Globalization;
using PurePipeline.Numerics;

namespace PurePipeline.Cli.Output;

/// <summary>Numbers as the command prints them, in every culture alike.</summary>
internal static class Figures
{
    /// <summary>The shortest text that reads back as the same float64.</summary>
    public static string Number(double value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest text that reads back as the same number of type <paramref name="type"/>.</summary>
    public static string Number(double value, DType type) => type switch
    {
        DType.Float16 => ((Half)value).ToString(CultureInfo.InvariantCulture),
        DType.Float32 => ((float)value).ToString(CultureInfo.InvariantCulture),
        _ => Number(value),
    };

    /// <summary>A shape as Python prints it: <c>(1, 3, 384, 512)</c>.</summary>
    public static string Shape(ReadOnlySpan<int> shape) => shape.Length == 1 ? $"({shape[0]},)" : $"({string.Join(", ", shape.ToArray())})";

    /// <summary>An index as NumPy reads it: <c>[0, 2, 17, 44]</c>.</summary>
    public static string Index(IEnumerable<int> index) => $"[{string.Join(", ", index)}]";

    /// <summary>A count and its share: <c>1234 (5.6 %)</c>. Some is never shown as none, nor as all.</summary>
    public static string Share(long count, long of)
    {
        double percent = of == 0 ? 0 : 100.0 * count / of;
        string share = percent switch
        {
            > 0 and < 0.1 => "<0.1",
            < 100 and > 99.9 => ">99.9",
            _ => percent.ToString("0.0", CultureInfo.InvariantCulture),
        };
        return count == 0 ? "0" : $"{count} ({share} %)";
    }
}

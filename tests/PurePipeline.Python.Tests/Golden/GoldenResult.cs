using System.Globalization;
using System.Text.Json;
using PurePipeline.Numerics;

namespace PurePipeline.Python.Tests.Golden;

/// <summary>An array as golden/expected describes it: shape, dtype, SHA-256, and the corner, one line for each innermost row.</summary>
internal sealed record GoldenResult(string Shape, string DType, string Sha256, Lazy<IReadOnlyList<string>> Corner)
{
    private const int CornerSize = 5;

    public static GoldenResult Read(JsonElement line) => new(
        ShapeText(line.GetProperty("shape").EnumerateArray().Select(length => length.GetInt32())),
        line.GetProperty("dtype").GetString()!,
        line.GetProperty("sha256").GetString()!,
        new Lazy<IReadOnlyList<string>>([.. Rows(line.GetProperty("corner"))]));

    public static GoldenResult Of(NdArray array)
    {
        int[] shape = [.. array.Shape];
        return new GoldenResult(ShapeText(shape), array.DType.NumPyName(), array.Sha256(), new Lazy<IReadOnlyList<string>>(
            () => [.. Rows(array.AsType(Numerics.DType.Float64).ToArray<double>(), shape, 0, 0)]));
    }

    /// <summary>Whether shape, dtype and every byte are equal.</summary>
    public bool IsSame(GoldenResult other) => (Shape, DType, Sha256) == (other.Shape, other.DType, other.Sha256);

    private static string ShapeText(IEnumerable<int> shape) => $"({string.Join(", ", shape)})";

    private static IEnumerable<string> Rows(JsonElement corner)
    {
        if (corner.ValueKind != JsonValueKind.Array)
        {
            return [Text(Number(corner))];
        }

        JsonElement[] parts = [.. corner.EnumerateArray()];
        return parts.Any(part => part.ValueKind == JsonValueKind.Array)
            ? parts.SelectMany(Rows)
            : [string.Join(' ', parts.Select(part => Text(Number(part))))];
    }

    private static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => double.Parse(value.GetString()!, CultureInfo.InvariantCulture),
        _ => value.GetDouble(),
    };

    private static IEnumerable<string> Rows(double[] values, int[] shape, int axis, int offset)
    {
        if (axis >= shape.Length - 1)
        {
            int count = shape.Length == 0 ? 1 : Math.Min(CornerSize, shape[axis]);
            return [string.Join(' ', values.Skip(offset).Take(count).Select(Text))];
        }

        int stride = shape.Skip(axis + 1).Aggregate(1, (product, length) => product * length);
        return Enumerable.Range(0, Math.Min(CornerSize, shape[axis])).SelectMany(i => Rows(values, shape, axis + 1, offset + (i * stride)));
    }

    private static string Text(double value) => ((float)value).ToString(CultureInfo.InvariantCulture);
}

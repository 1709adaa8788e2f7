using System.Globalization;
using System.Text.Json;
using PurePipeline.Cli.Output;
using PurePipeline.Numerics;

namespace PurePipeline.Cli.Golden;

/// <summary>The recorded first values of a result, against those of another.</summary>
internal static class GoldenCorner
{
    private const int Side = 5;

    /// <summary>The first value of the corner that differs, in a line to read.</summary>
    /// <param name="expected">A case with a result.</param>
    /// <param name="result">A result of the same shape.</param>
    public static string Difference(GoldenCase expected, NdArray result)
    {
        if (expected.Corner is not { } recorded)
        {
            return "no values were recorded";
        }

        NdArray corner = result[[.. Enumerable.Repeat(ArrayIndex.Slice(null, Side), result.Rank)]];
        double[] got = corner.AsType(DType.Float64).ToArray<double>();
        foreach (((int[] index, double value), double given) in Values(recorded, []).Zip(got))
        {
            // As the result's own type prints them: the digits recorded are no more than those.
            string was = Figures.Number(value, result.DType);
            string now = Figures.Number(given, result.DType);
            if (was != now)
            {
                return $"first difference in the corner: {Figures.Index(index)} expected {was}, got {now}";
            }
        }

        return "the corners are equal, the difference is further in";
    }

    private static IEnumerable<(int[] Index, double Value)> Values(JsonElement element, int[] index) => element.ValueKind switch
    {
        JsonValueKind.Array => element.EnumerateArray().SelectMany((part, at) => Values(part, [.. index, at])),
        JsonValueKind.Number => [(index, element.GetDouble())],
        JsonValueKind.String => [(index, double.Parse(element.GetString()!, CultureInfo.InvariantCulture))],
        JsonValueKind.True => [(index, 1)],
        _ => [(index, 0)],
    };
}

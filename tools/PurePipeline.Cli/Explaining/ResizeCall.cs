using System.Globalization;
using PurePipeline.Python;

namespace PurePipeline.Cli.Explaining;

/// <summary>A call that resizes: whose it is and by which filter.</summary>
internal sealed record ResizeCall(string Library, string Filter)
{
    private static readonly string[] PillowFilters = ["NEAREST", "LANCZOS", "BILINEAR", "BICUBIC", "BOX", "HAMMING"];

    private static readonly string[] OpenCvFilters = ["INTER_NEAREST", "INTER_LINEAR", "INTER_CUBIC", "INTER_AREA", "INTER_LANCZOS4", "INTER_LINEAR_EXACT", "INTER_NEAREST_EXACT"];

    /// <summary>The two words people use: <c>Pillow BILINEAR</c>.</summary>
    public override string ToString() => $"{Library} {Filter}".TrimEnd();

    /// <summary>What <paramref name="step"/> calls.</summary>
    public static ResizeCall Of(RecipeStep step) =>
        step.Call.StartsWith("PIL.", StringComparison.Ordinal) ? new("Pillow", Named(step.Arguments, "resample", PillowFilters, "BICUBIC"))
        : step.Call.StartsWith("cv2.", StringComparison.Ordinal) ? new("OpenCV", Named(step.Arguments, "interpolation", OpenCvFilters, "INTER_LINEAR"))
        : new(step.Call, "");

    private static string Named(string arguments, string keyword, string[] filters, string byDefault)
    {
        // The filter is a number where Python made it one: after its keyword, or as the last argument, outside the size's parentheses.
        int at = arguments.LastIndexOf(keyword + "=", StringComparison.Ordinal);
        string last = at >= 0 ? arguments[(at + keyword.Length + 1)..].Split(',')[0] : arguments[(arguments.LastIndexOfAny([',', ')']) + 1)..];
        return int.TryParse(last, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out int number) && number >= 0 && number < filters.Length
            ? filters[number]
            : filters.OrderByDescending(filter => filter.Length).FirstOrDefault(filter => arguments.Contains(filter, StringComparison.Ordinal)) ?? byDefault;
    }
}

using System.Globalization;
using PurePipeline.Python;

namespace PurePipeline.Cli.Explaining;

/// <summary>A call that resizes: whose it is and by which filter.</summary>
internal sealed record ResizeCall(string Library, string Filter)
{
    private static readonly string[] PillowFilters = ["NEAREST", "LANCZOS", "BILINEAR", "BICUBIC", "BOX", "HAMMING"];

    private static readonly string[] OpenCvFilters =
        ["INTER_NEAREST", "INTER_LINEAR", "INTER_CUBIC", "INTER_AREA", "INTER_LANCZOS4", "INTER_LINEAR_EXACT", "INTER_NEAREST_EXACT"];

    /// <summary>The two words people use: <c>Pillow BILINEAR</c>.</summary>
    public override string ToString() => $"{Library} {Filter}".TrimEnd();

    /// <summary>What <paramref name="step"/> calls.</summary>
    public static ResizeCall Of(RecipeStep step) => step.Call.Split('.')[0] switch
    {
        "PIL" => new("Pillow", FilterOf("resample", PillowFilters, "BICUBIC", step.Arguments)),
        "cv2" => new("OpenCV", FilterOf("interpolation", OpenCvFilters, "INTER_LINEAR", step.Arguments)),
        _ => new(step.Call, ""),
    };

    /// <summary>The filter among a call's arguments, by name or as the number that it is in Python.</summary>
    private static string FilterOf(string keyword, string[] filters, string byDefault, string arguments)
    {
        // A number stands after its keyword or is the last argument, outside the size's parentheses.
        int at = arguments.LastIndexOf(keyword + "=", StringComparison.Ordinal);
        string last = at >= 0
            ? arguments[(at + keyword.Length + 1)..].Split(',')[0]
            : arguments[(arguments.LastIndexOfAny([',', ')']) + 1)..];
        if (int.TryParse(last, NumberStyles.AllowLeadingWhite, CultureInfo.InvariantCulture, out int number))
        {
            return filters.ElementAtOrDefault(number) ?? byDefault;
        }

        // The longest first: INTER_LINEAR is a part of INTER_LINEAR_EXACT.
        return filters.OrderByDescending(name => name.Length).FirstOrDefault(name => arguments.Contains(name, StringComparison.Ordinal))
            ?? byDefault;
    }
}

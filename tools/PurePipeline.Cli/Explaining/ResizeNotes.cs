using System.Globalization;

namespace PurePipeline.Cli.Explaining;

/// <summary>How each library resizes, in a sentence or two: what a reader needs to see why two results differ.</summary>
internal static class ResizeNotes
{
    /// <summary>What separates two resizes; null if nothing is known to.</summary>
    public static string? Between(ResizeCall a, ResizeCall b) => (a, b) switch
    {
        _ when a == b => null,
        ({ Library: "Pillow", Filter: "BILINEAR" }, { Library: "OpenCV", Filter: "INTER_LINEAR" })
            or ({ Library: "OpenCV", Filter: "INTER_LINEAR" }, { Library: "Pillow", Filter: "BILINEAR" }) =>
            "Both are called bilinear, but when reducing, only Pillow's looks at every pixel:",
        _ when a.Library != b.Library => "Two libraries, two methods, whatever the filters are called:",
        _ => "Two filters:",
    };

    /// <summary>What <paramref name="call"/> does.</summary>
    /// <param name="call">A resize.</param>
    /// <param name="reduction">Source pixels for each result pixel, along the axis with more.</param>
    public static string Of(ResizeCall call, double reduction) => call switch
    {
        { Library: "Pillow", Filter: "NEAREST" } => "one source pixel for each result pixel",
        { Library: "Pillow" } =>
            $"averages a window of {Pixels(2 * Support(call.Filter) * Math.Max(1, reduction))} source pixels each way (antialiasing: "
            + "the window grows with the reduction), 22-bit fixed-point weights, rows first, then columns, each rounded to 8 bits",
        { Library: "OpenCV", Filter: "INTER_LINEAR" } when reduction == 2 =>
            "takes the mean of each 2 x 2 source pixels, at exactly half the size",
        { Library: "OpenCV", Filter: "INTER_LINEAR" } =>
            "blends the nearest 2 x 2 source pixels at any reduction (no antialiasing), 11-bit fixed-point weights",
        { Library: "OpenCV", Filter: "INTER_AREA" } => "averages the area that a result pixel covers",
        { Library: "OpenCV", Filter: "INTER_CUBIC" } =>
            "blends the nearest 4 x 4 source pixels at any reduction (no antialiasing), 11-bit fixed-point weights",
        _ => "has a method of its own",
    };

    private static double Support(string filter) => filter switch
    {
        "BOX" => 0.5,
        "BICUBIC" => 2,
        "LANCZOS" => 3,
        _ => 1,
    };

    private static string Pixels(double count) => count.ToString("0.#", CultureInfo.InvariantCulture);
}

using PurePipeline.OpenCv;
using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using Filter = PurePipeline.Pillow.Resampling;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>
/// A row for a function that C# has under another name with the same arguments. Each is written <c>name:kind</c>, or
/// <c>name=csharp:kind</c> for an argument that is left out where it is the default.
/// </summary>
internal static class CallRow
{
    private static readonly Dictionary<string, Func<NativeSite, Value, string>> s_kinds = new()
    {
        ["array"] = static (site, value) => site.To.Array(value, first: true).Text,
        ["second"] = static (site, value) => site.To.Array(value).Text,
        ["image"] = static (site, value) => site.To.Image(value).Text,
        ["tensor"] = static (site, value) => site.To.Tensor(value).Text,
        ["int"] = static (site, value) => site.To.Int(value).Text,
        ["float"] = static (site, value) => site.To.Float(value).Text,
        ["number"] = static (site, value) => site.To.Number(value).Text,
        ["filter"] = static (site, value) => PilFilterRows.Text(site, value),
        ["text"] = static (site, value) => site.To.Text(value),
        ["bool"] = static (site, value) => value.Constant is { } constant ? Literals.Of(Runtime.Sequences.Truth(constant)) : ((Code)value).Text,
        ["pair"] = static (site, value) => site.To.Pair(value),
        ["fpair"] = static (site, value) => site.To.Pair(value, floats: true),
        ["fsingle"] = static (site, value) => site.To.SinglePair(value),
        ["box"] = static (site, value) => site.To.Pair(value, floats: true, count: 4),
        ["ints"] = static (site, value) => site.To.Ints(value),
        ["floats"] = static (site, value) => site.To.Floats(value),
        ["dtype"] = static (site, value) => site.To.DType(value),
        ["depth"] = static (site, value) => value.Constant is -1L ? "null" : $"DType.{CvRows.DepthOf(site, value)}",
        ["kernel"] = static (site, value) => value.Constant is PyNone ? "null" : site.To.Array(value).Text,
        ["border"] = static (site, value) => site.To.Items(value) is { Count: > 1 } sides ? site.To.Pair(value, count: sides.Count) : site.To.Int(value).Text,
        ["whole"] = static (site, value) => site.To.Pair(value, count: 4),
        ["ofpair"] = static (site, value) => value.Constant is PyNone ? "null" : site.To.Pair(value, floats: true),
        ["otext"] = static (site, value) => value.Constant is PyNone ? "null" : site.To.Text(value),
        ["bytes"] = static (site, value) => PilModeRows.Bytes(site, value),
        ["Dither"] = static (site, value) => site.To.Enum<Dither>(value),
        ["ConvertPalette"] = static (site, value) => site.To.Enum<ConvertPalette>(value),
        ["QuantizeMethod"] = static (site, value) => site.To.Enum<QuantizeMethod>(value),
        ["TransformMethod"] = static (site, value) => site.To.Enum<TransformMethod>(value),
        ["cutoff"] = static (site, value) => value is Code { Type.IsNumber: true } both ? $"({both.Text}, {both.Text})" : site.To.Pair(value, floats: true),
        ["singles"] = static (site, value) => site.To.Singles(value),
        ["ink"] = static (site, value) => PilRows.Ink(site, value),
        ["arrays"] = static (site, value) => site.To.Arrays(value),
        ["Interpolation"] = static (site, value) => site.To.Enum<Interpolation>(value),
        ["ColorConversion"] = static (site, value) => site.To.Enum<ColorConversion>(value),
        ["BorderType"] = static (site, value) => site.To.Enum<BorderType>(value),
        ["WarpFlags"] = static (site, value) => site.To.Flags<WarpFlags>(value),
        ["ThresholdTypes"] = static (site, value) => site.To.Enum<ThresholdTypes>(value),
        ["AdaptiveThresholdTypes"] = static (site, value) => site.To.Flags<AdaptiveThresholdTypes>(value),
        ["RotateFlags"] = static (site, value) => site.To.Enum<RotateFlags>(value),
        ["NormType"] = static (site, value) => site.To.Flags<NormType>(value),
        ["ColormapTypes"] = static (site, value) => site.To.Enum<ColormapTypes>(value),
        ["CmpTypes"] = static (site, value) => site.To.Enum<CmpTypes>(value),
        ["ReduceTypes"] = static (site, value) => site.To.Enum<ReduceTypes>(value),
        ["HistCompMethods"] = static (site, value) => site.To.Enum<HistCompMethods>(value),
        ["InpaintTypes"] = static (site, value) => site.To.Enum<InpaintTypes>(value),
        ["SortFlags"] = static (site, value) => site.To.Flags<SortFlags>(value),
        ["DecompTypes"] = static (site, value) => site.To.Enum<DecompTypes>(value),
        ["fnumber"] = static (site, value) => value.Constant is { } constant && Runtime.NativeCall.ToFloat(constant) is var number ? FormattableString.Invariant($"{(float)number:R}f") : "(float)" + site.To.Float(value).At(Precedence.Unary),
        ["MorphTypes"] = static (site, value) => site.To.Flags<MorphTypes>(value),
        ["RobustMethod"] = static (site, value) => site.To.Flags<RobustMethod>(value),
        ["MorphShapes"] = static (site, value) => site.To.Flags<MorphShapes>(value),
        ["LineTypes"] = static (site, value) => site.To.Enum<LineTypes>(value),
        ["DistanceTypes"] = static (site, value) => site.To.Enum<DistanceTypes>(value),
        ["RetrievalModes"] = static (site, value) => site.To.Enum<RetrievalModes>(value),
        ["ContourApproximationModes"] = static (site, value) => site.To.Enum<ContourApproximationModes>(value),
        ["DemosaicingCodes"] = static (site, value) => site.To.Enum<DemosaicingCodes>(value),
        ["ImreadFlags"] = static (site, value) => site.To.Enum<ImreadFlags>(value),
        ["Resampling"] = static (site, value) => site.To.Enum<Filter>(value),
        ["oResampling"] = static (site, value) => value.Constant is PyNone ? "null" : site.To.Enum<Filter>(value),
        ["TransposeMethod"] = static (site, value) => site.To.Enum<TransposeMethod>(value),
    };

    private static readonly HashSet<string> s_keepMode =
    [
        ".Resize", ".Rescale", ".Crop", ".Transpose", ".Rotate", ".Reduce", ".Thumbnail", ".Transform", "ImageOps.ExifTranspose", "ImageOps.Mirror", "ImageOps.Flip", "ImageOps.Contain", "ImageOps.Cover", "ImageOps.Pad",
        "ImageOps.Fit", "ImageOps.Scale", "ImageOps.Expand", "ImageOps.Crop", "ImageOps.Invert", "ImageOps.AutoContrast", "ImageOps.Equalize", "ImageOps.Posterize", "ImageOps.Solarize", "Image.Blend", "ImageChops.Offset", "ImageChops.Invert",
    ];

    private static readonly HashSet<string> s_keepChannels =
    [
        .. ((string[])["GaussianBlur", "Blur", "MedianBlur", "BoxFilter", "Filter2D", "SepFilter2D", "Sobel", "Scharr", "Laplacian", "BilateralFilter", "PyrDown", "PyrUp", "Erode", "Dilate", "MorphologyEx",
            "EqualizeHist", "AdaptiveThreshold", "CopyTo", "Flip", "Rotate", "Transpose", "Repeat", "LUT", "AddWeighted", "ConvertScaleAbs", "BitwiseNot", "Reduce", "GetRectSubPix", "WarpPolar", "LinearPolar", "LogPolar", "Inpaint", "ScaleAdd"]).Select(name => "Cv2." + name),
    ];

    private static readonly HashSet<string> s_keepElements =
    [
        .. ((string[])["GaussianBlur", "Blur", "MedianBlur", "BilateralFilter", "PyrDown", "PyrUp", "Erode", "Dilate", "MorphologyEx", "EqualizeHist", "AdaptiveThreshold", "CopyTo", "Flip", "Rotate",
            "Transpose", "Repeat", "AddWeighted", "BitwiseNot", "WarpPolar", "LinearPolar", "LogPolar", "Inpaint", "ScaleAdd", "Sort"]).Select(name => "Cv2." + name),
    ];

    public static Row Of(string csharp, StaticType result, params string[] arguments)
    {
        (string Name, string? Optional, string Kind)[] specs = [.. arguments.Select(Parse)];
        string[] names = [.. specs.Select(spec => spec.Name)];
        return site =>
        {
            site.Only(names);
            List<string> texts = [];
            bool skipped = false;
            foreach ((string name, string? optional, string kind) in specs)
            {
                if (optional is not null && site.IsDefault(name))
                {
                    skipped = true;
                    continue;
                }

                string text = optional is not null && !site.IsGiven(name) ? "null" : s_kinds[kind](site, site[name]);
                texts.Add(skipped ? $"{optional}: {text}" : text);
            }

            string function = csharp;
            if (csharp.StartsWith('.'))
            {
                function = $"{texts[0]}{csharp}";
                if (site.Self is Code { Precedence: < Precedence.Primary } self && names[0] == "self")
                {
                    function = $"({self.Text}){csharp}";
                }

                texts.RemoveAt(0);
            }

            site.To.UseType(result);
            site.To.UseLibrary(csharp);
            Code? first = names.Length > 0 ? site[names[0]] as Code : null;
            return new Code($"{function}({string.Join(", ", texts)})", Kept(csharp, result, first)) { Channels = KeepsChannels(csharp, first) ? first!.Channels : null };
        };
    }

    // A picture stays of its mode, an image with several channels has as many afterwards, and one without an axis for them none.
    private static StaticType Kept(string csharp, StaticType result, Code? first) =>
        result.Kind == TypeKind.Image && first?.Type is { Kind: TypeKind.Image, Mode: { } mode } && s_keepMode.Contains(csharp) && (mode is not ("P" or "PA") || csharp.StartsWith('.')) ? StaticType.ImageOf(mode)
        : KeepsChannels(csharp, first) ? result with { Rank = first!.Type.Rank, Elements = Elements(csharp, result, first) }
        : result with { Elements = Elements(csharp, result, first) };

    private static Numerics.DType? Elements(string csharp, StaticType result, Code? first) => result.Elements ?? (s_keepElements.Contains(csharp) ? first?.Type.Elements : null);

    private static bool KeepsChannels(string csharp, Code? first) => first is { Type.Kind: TypeKind.Array } && (first.Channels is not null || first.Type.Rank == 2) && s_keepChannels.Contains(csharp);

    private static (string Name, string? Optional, string Kind) Parse(string argument)
    {
        string[] parts = argument.Split(':');
        string[] names = parts[0].Split('=');
        return (names[0], names.Length > 1 ? names[1] : null, parts[1]);
    }
}

using PurePipeline.OpenCv;
using PurePipeline.Pillow;
using PurePipeline.Python.Objects;
using Filter = PurePipeline.Pillow.Resampling;

namespace PurePipeline.Python.Translation;

/// <summary>Python's named numbers as members of C#'s enums.</summary>
internal static class EnumNames
{
    private static readonly (string Prefix, Func<long, string?> Name, string Namespace, string Type)[] s_rows =
    [
        Row<Interpolation>("cv2.INTER_"), Row<ColorConversion>("cv2.COLOR_"), Row<BorderType>("cv2.BORDER_"), Row<ThresholdTypes>("cv2.THRESH_"),
        Row<MorphTypes>("cv2.MORPH_"), Row<RotateFlags>("cv2.ROTATE_"), Row<NormType>("cv2.NORM_"), Row<ImreadFlags>("cv2.IMREAD_"),
        Row<RetrievalModes>("cv2.RETR_"), Row<ContourApproximationModes>("cv2.CHAIN_APPROX_"), Row<LineTypes>("cv2.LINE_"), Row<DistanceTypes>("cv2.DIST_"), Row<DemosaicingCodes>("cv2.COLOR_Bayer"),
        Row<Filter>("Resampling."), Row<TransposeMethod>("Transpose."), Row<Dither>("Dither."),
        Row<QuantizeMethod>("Quantize."), Row<ConvertPalette>("Palette."), Row<TransformMethod>("Transform."),
    ];

    /// <summary>The member, or members of a flags' enum, with that number; null if there is none.</summary>
    public static string? Of<T>(long number)
        where T : struct, Enum
    {
        T value = (T)Enum.ToObject(typeof(T), (int)number);
        string text = value.ToString();
        return text.Length == 0 || char.IsDigit(text[0]) || text[0] == '-' ? null
            : string.Join(" | ", text.Split(", ").Select(name => $"{typeof(T).Name}.{name}"));
    }

    /// <summary>A library's named number; null if no enum of C#'s has it.</summary>
    public static Code? TryOf(TranslationUnit unit, PyEnum constant)
    {
        foreach ((string prefix, Func<long, string?> name, string space, string type) in s_rows)
        {
            if (constant.Repr().StartsWith(prefix, StringComparison.Ordinal) && name((long)constant.ToIndex()) is { } text)
            {
                unit.Use(space);
                return new Code(text, new StaticType(TypeKind.Enum, type), text.Contains('|', StringComparison.Ordinal) ? Precedence.BitwiseOr : Precedence.Primary, constant);
            }
        }

        return null;
    }

    private static (string, Func<long, string?>, string, string) Row<T>(string prefix)
        where T : struct, Enum => (prefix, Of<T>, typeof(T).Namespace!, typeof(T).Name);
}

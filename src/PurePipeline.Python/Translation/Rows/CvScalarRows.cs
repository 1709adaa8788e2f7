using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>OpenCV's functions of two images, or of an image and numbers.</summary>
internal static class CvScalarRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[
            ("add", "Add"), ("subtract", "Subtract"), ("multiply", "Multiply"), ("divide", "Divide"), ("absdiff", "Absdiff")])
        {
            rows["cv2." + name] = site => Operate(site, csharp, static value => value.Length is > 1 and <= 4);
        }

        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[
            ("min", "Min"), ("max", "Max"), ("bitwise_and", "BitwiseAnd"), ("bitwise_or", "BitwiseOr"), ("bitwise_xor", "BitwiseXor")])
        {
            rows["cv2." + name] = site => Operate(site, csharp, static value => value.Length is 3 or 4);
        }

        Row and = rows["cv2.bitwise_and"];
        rows["cv2.bitwise_and"] = site => site.IsGiven("mask") && site["src1"] is Code a && site["src2"] is Code b && a.Text == b.Text && !site.IsGiven("dst")
            ? CvRows.Made(site, $"Cv2.CopyTo({a.Text}, {site.To.Array(site["mask"]).Text})") : and(site);
        rows["cv2.bitwise_not"] = CallRow.Of("Cv2.BitwiseNot", StaticType.Array, "src:array");
        rows["cv2.countNonZero"] = CallRow.Of("Cv2.CountNonZero", StaticType.Length, "src:array");
        rows["cv2.inRange"] = CallRow.Of("Cv2.InRange", StaticType.Array, "src:array", "lowerb:floats", "upperb:floats");
        rows["cv2.normalize"] = static site =>
        {
            site.Only("alpha", "beta", "norm_type", "dtype");
            string dtype = site.IsDefault("dtype") ? "" : $", DType.{CvRows.DepthOf(site, site["dtype"])}";
            return CvRows.Made(site, $"Cv2.Normalize({site.Array("src")}, {site.Float("alpha")}, {site.Float("beta")}, {site.To.Flags<OpenCv.NormType>(site["norm_type"])}{dtype})");
        };
    }

    private static Code Operate(NativeSite site, string csharp, Func<double[], bool> isKnown)
    {
        bool inPlace = site.IsGiven("dst");
        site.Only("dst");
        Code a = site["src1"] as Code ?? throw site.Refuse("numbers first");
        Code result = a.Type.Kind != TypeKind.Array ? throw site.Refuse("numbers first")
            : Numbers(site["src2"]) is { } numbers
                ? isKnown(numbers) ? CvRows.Made(site, $"Cv2.{csharp}({site.To.Array(a, first: true).Text}, [{string.Join(", ", numbers.Select(Literals.Of))}])") : throw site.Refuse("these numbers")
            : site["src2"] is Code { Type.Kind: TypeKind.Array } b ? CvRows.Made(site, $"Cv2.{csharp}({site.To.Array(a, first: true).Text}, {b.Text})")
            : throw site.Refuse("numbers that are not known");
        return inPlace ? CvRows.Into(site, a, result) : result;
    }

    /// <summary>Numbers for the channels: a tuple, or a row of a matrix; null for an image.</summary>
    private static double[]? Numbers(Value value) => value.Constant switch
    {
        PyTuple tuple => [.. tuple.Items.Select(Runtime.NativeCall.ToFloat)],
        Libraries.NumPy.ArrayObject { Data: { Rank: 2, Length: > 1 and <= 4 } row } when row.Shape[0] == 1 || row.Shape[1] == 1 => row.AsType(Numerics.DType.Float64).ToArray<double>(),
        _ => null,
    };
}

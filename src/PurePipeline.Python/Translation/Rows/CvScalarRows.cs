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
            rows["cv2." + name] = site => Operate(site, csharp, static value => value.Length is > 1 and <= 4, isArithmetic: true);
        }

        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[
            ("min", "Min"), ("max", "Max"), ("bitwise_and", "BitwiseAnd"), ("bitwise_or", "BitwiseOr"), ("bitwise_xor", "BitwiseXor")])
        {
            rows["cv2." + name] = site => Operate(site, csharp, static value => value.Length is 3 or 4, isArithmetic: false);
        }

        Row and = rows["cv2.bitwise_and"];
        rows["cv2.bitwise_and"] = site => site.IsGiven("mask") && site["src1"] is Code a && site["src2"] is Code b && a.Text == b.Text && !site.IsGiven("dst")
            ? CvRows.Made(site, $"Cv2.CopyTo({a.Text}, {site.To.Array(site["mask"]).Text})") : and(site);
        rows["cv2.bitwise_not"] = CallRow.Of("Cv2.BitwiseNot", StaticType.Array, "src:array");
        rows["cv2.countNonZero"] = CallRow.Of("Cv2.CountNonZero", StaticType.Length, "src:array");
        rows["cv2.inRange"] = CallRow.Of("Cv2.InRange", StaticType.Array, "src:array", "lowerb:floats", "upperb:floats");
        rows["cv2.normalize"] = static site =>
        {
            site.Only("dst", "alpha", "beta", "norm_type", "dtype");
            string dtype = site.IsDefault("dtype") ? "" : $", DType.{CvRows.DepthOf(site, site["dtype"])}";
            Code made = CvRows.Made(site, $"Cv2.Normalize({site.Array("src")}, {site.Float("alpha")}, {site.Float("beta")}, {site.To.Flags<OpenCv.NormType>(site["norm_type"])}{dtype})");
            return site["dst"].Constant is PyNone ? made
                : site["src"] is Code source && site.IsDefault("dtype") ? CvRows.Into(site, source, made) : throw site.Refuse("dst of another dtype");
        };
    }

    private static Code Operate(NativeSite site, string csharp, Func<double[], bool> isKnown, bool isArithmetic)
    {
        bool inPlace = site.IsGiven("dst");
        site.Only("dst", "scale", "dtype", "mask");
        bool reversed = csharp is "Subtract" or "Divide" && site["src1"] is not Code { Type.Kind: TypeKind.Array };
        (string image, string other) = reversed ? ("src2", "src1") : ("src1", "src2");
        Code a = site[image] is Code { Type.Kind: TypeKind.Array } array ? array : throw site.Refuse("numbers first");
        string second = Numbers(site[other].Constant) is { } numbers ? isKnown(numbers) ? $"[{string.Join(", ", numbers.Select(Literals.Of))}]" : throw site.Refuse("these numbers")
            : site[other] is Code { Type.Kind: TypeKind.Array } b ? b.Text
            : site[other] is Code { Type.IsNumber: true } number ? OfNumber(site, number, isArithmetic)
            : throw site.Refuse("numbers that are not known");
        string first = site.To.Array(a, first: true).Text;
        string scale = site.Has("scale") && !site.IsDefault("scale") ? $", scale: {site.Float("scale")}" : "";
        string dtype = site.Has("dtype") && !site.IsDefault("dtype") ? $", dtype: DType.{CvRows.DepthOf(site, site["dtype"])}" : "";
        Code result = CvRows.Made(site, $"Cv2.{csharp}({(reversed ? $"{second}, {first}" : $"{first}, {second}")}{scale}{dtype})");
        result = site.Has("mask") && site.IsGiven("mask") ? CvRows.Made(site, $"Cv2.CopyTo({result.Text}, {site.To.Array(site["mask"]).Text})") : result;
        return inPlace ? CvRows.Into(site, a, result) : new Code(result.Text, StaticType.Array with { Rank = CvRows.RankOf(a) }) { Channels = a.Channels };
    }

    // In arithmetic one number is for all channels, before OpenCV 4.10 and elsewhere for the first one alone.
    private static string OfNumber(NativeSite site, Code number, bool isArithmetic)
    {
        if (!isArithmetic)
        {
            return $"[{number.Text}, 0, 0, 0]";
        }

        site.To.UseLibrary("Cv2.");
        return $"Cv2.NumberForChannels({number.Text}, {site.To.Method.Versions()})";
    }

    /// <summary>Numbers for the channels: a tuple, or a row of a matrix; null for an image.</summary>
    private static double[]? Numbers(object? constant) => constant switch
    {
        PyTuple tuple => [.. tuple.Items.Select(Runtime.NativeCall.ToFloat)],
        Libraries.NumPy.ArrayObject { Data: { Rank: 2, Length: > 1 and <= 4 } row } when row.Shape[0] == 1 || row.Shape[1] == 1 => row.AsType(Numerics.DType.Float64).ToArray<double>(),
        Libraries.NumPy.ArrayObject { Data: { Rank: 1, Length: > 1 and <= 4 } few } => few.AsType(Numerics.DType.Float64).ToArray<double>(),
        _ => null,
    };
}

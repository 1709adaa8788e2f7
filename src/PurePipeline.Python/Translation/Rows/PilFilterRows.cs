using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>Pillow's filters, channel operations and point operations.</summary>
internal static class PilFilterRows
{
    private const int Levels = 256;

    private const int MaxLevels = 3 * Levels;

    private static readonly (string Name, string CSharp, string[] Arguments)[] s_filters =
    [
        ("GaussianBlur", "GaussianBlur", ["radius=radius:float"]), ("BoxBlur", "BoxBlur", ["radius:float"]),
        ("UnsharpMask", "UnsharpMask", ["radius=radius:float", "percent=percent:int", "threshold=threshold:int"]),
        ("Kernel", "Kernel", ["size:pair", "kernel:floats", "scale=scale:float", "offset=offset:float"]),
        ("RankFilter", "Rank", ["size:int", "rank:int"]), ("MedianFilter", "Median", ["size=size:int"]), ("MinFilter", "Min", ["size=size:int"]),
        ("MaxFilter", "Max", ["size=size:int"]), ("ModeFilter", "Mode", ["size=size:int"]),
    ];

    private static readonly (string Name, string CSharp)[] s_channels =
    [
        ("lighter", "Lighter"), ("darker", "Darker"), ("difference", "Difference"), ("multiply", "Multiply"), ("screen", "Screen"), ("soft_light", "SoftLight"),
        ("hard_light", "HardLight"), ("overlay", "Overlay"), ("add_modulo", "AddModulo"), ("subtract_modulo", "SubtractModulo"), ("logical_and", "LogicalAnd"),
        ("logical_or", "LogicalOr"), ("logical_xor", "LogicalXor"),
    ];

    private static readonly StaticType s_filter = StaticType.Object("ImageFilter");

    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach ((string name, string csharp, string[] arguments) in s_filters)
        {
            rows["PIL.ImageFilter." + name] = CallRow.Of("ImageFilter." + csharp, s_filter, arguments);
        }

        foreach (string name in (string[])["BLUR", "CONTOUR", "DETAIL", "EDGE_ENHANCE", "EDGE_ENHANCE_MORE", "EMBOSS", "FIND_EDGES", "SHARPEN", "SMOOTH", "SMOOTH_MORE"])
        {
            rows["PIL.ImageFilter." + name] = site => Fixed(site.To, name);
        }

        foreach ((string name, string csharp) in s_channels)
        {
            rows["PIL.ImageChops." + name] = CallRow.Of("ImageChops." + csharp, StaticType.Image, "image1:image", "image2:image");
        }

        rows["PIL.ImageChops.invert"] = CallRow.Of("ImageChops.Invert", StaticType.Image, "image:image");
        rows["PIL.ImageChops.offset"] = CallRow.Of("ImageChops.Offset", StaticType.Image, "image:image", "xoffset:int", "yoffset=y:int");
        rows["PIL.ImageChops.add"] = CallRow.Of("ImageChops.Add", StaticType.Image, "image1:image", "image2:image", "scale=scale:float", "offset=offset:int");
        rows["PIL.ImageChops.subtract"] = CallRow.Of("ImageChops.Subtract", StaticType.Image, "image1:image", "image2:image", "scale=scale:float", "offset=offset:int");
    }

    /// <summary>A filter: an instance, or a class that stands for its default.</summary>
    public static string Text(NativeSite site, Value value) => value switch
    {
        Code { Type.Name: "ImageFilter" or "Color3DLut" } code => code.Text,
        { Constant: PyType { FullName: var name } type } when name.StartsWith("PIL.ImageFilter.", StringComparison.Ordinal) =>
            ((Code)site.To.Call(value, [], [])).Text,
        _ => throw site.Refuse("this filter"),
    };

    /// <summary>A table, or a function of each level.</summary>
    public static Value Point(NativeSite site)
    {
        Code image = site.To.Image(site.Self);
        string mode = site.IsGiven("mode") ? $", {site.To.Text(site["mode"])}" : "";
        if (site.To.Items(site["lut"]) is { } table)
        {
            return new Code($"{image.At(Precedence.Primary)}.Point([{Table(site, [.. table.Select(level => Level(site.To.Float(level)))])}]{mode})", Kept(site, image));
        }

        if (image.Type.Mode is "I" or "F")
        {
            (double scale, double offset) = site.To.Call(site["lut"], [new Known(new Libraries.Pil.PointTransform(1, 0))], []).Constant switch
            {
                Libraries.Pil.PointTransform line => (line.Scale, line.Offset),
                { } number and (long or double) => (0, Runtime.NativeCall.ToFloat(number)),
                _ => throw site.Refuse("this function"),
            };
            return new Code($"{image.At(Precedence.Primary)}.PointTransform({Literals.Of(scale)}, {Literals.Of(offset)})", image.Type with { IsFile = false });
        }

        int lines = site.To.Method.Writer.Count;
        string level = site.To.Method.NewLocal("level");
        Code result = site.To.Call(site["lut"], [new Code(level, StaticType.Length)], []) switch
        {
            Code { Type.IsNumber: true } number => number,
            Code { Type.Kind: TypeKind.Bool } truth => site.To.Int(truth),
            _ => throw site.Refuse("this function"),
        };
        return site.To.Method.Writer.Count > lines
            ? throw site.Refuse("so long a function")
            : new Code($"{image.At(Precedence.Primary)}.Point({level} => {result.Text}{mode})", Kept(site, image));
    }

    // The same 256 levels many times are said once.
    private static string Table(NativeSite site, string[] levels)
    {
        if (levels.Length <= MaxLevels)
        {
            return string.Join(", ", levels);
        }

        if (levels.Length % Levels != 0 || levels.Where((level, i) => i >= Levels && level != levels[i % Levels]).Any())
        {
            throw site.Refuse("so long a table");
        }

        site.To.Unit.Use("System.Linq");
        bool counts = levels.Take(Levels).Select((level, i) => level == Literals.Of(i)).All(same => same);
        string once = counts ? $"Enumerable.Range(0, {Levels})" : $"new double[] {{ {string.Join(", ", levels.Take(Levels))} }}";
        return $".. Enumerable.Repeat({once}, {levels.Length / Levels}).SelectMany(level => level)";
    }

    private static StaticType Kept(NativeSite site, Code image) => site.IsGiven("mode") ? StaticType.Image : image.Type with { IsFile = false };

    private static string Level(Code level) => level.Constant is double number && number == Math.Floor(number) && Math.Abs(number) < 1e9 ? Literals.Of((long)number) : level.Text;

    private static Code Fixed(FunctionTranslator to, string name)
    {
        to.UseType(StaticType.Image);
        return new Code($"ImageFilter.{CSharpNames.Pascal(name)}", s_filter);
    }
}

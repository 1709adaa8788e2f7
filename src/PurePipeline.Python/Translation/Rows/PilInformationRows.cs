using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>What Pillow knows of a picture beside its pixels: <c>info</c>, EXIF, frames, single pixels.</summary>
internal static class PilInformationRows
{
    private const string Type = "PIL.Image.Image.";

    public static readonly NativeFunction Get = new("PIL.Image.info.get", "(self, key, default=None)", static _ => PyNone.Value);

    /// <summary>The type of the tags.</summary>
    public const string ExifName = "IReadOnlyDictionary<int, object>";

    private static readonly NativeFunction s_items = new("PIL.Image.Exif.items", "(self)", static _ => PyNone.Value);

    private static readonly NativeFunction s_exif = new("PIL.Image.Exif.get", "(self, key, default=None)", static _ => PyNone.Value);

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["PIL.Image.info.get"] = static site => site["key"].Constant is "transparency"
            ? new Code($"{((InformationValue)site.Self).Image.At(Precedence.Primary)}.Transparency", StaticType.Object("Transparency?")) : throw site.Refuse("this key");
        rows[Type + "getexif"] = static site => new Code($"{site.To.Image(site.Self).At(Precedence.Primary)}.GetExif()", StaticType.Object(ExifName));
        rows[Type + "_getexif"] = static site => site.To.Image(site.Self) is { Type.IsFile: true } file
            ? new Code($"{file.At(Precedence.Primary)}.GetExif()", StaticType.Object(ExifName) with { MayBeNone = true }) : throw site.Refuse("an image that is no file");
        rows["PIL.Image.Exif.items"] = static site => site.Self;
        rows["PIL.Image.Exif.get"] = static site => Tag(site.To, (Code)site.Self, site.Int("key"), site["default"]);
        rows[Type + "getbands"] = static site => new Code($"{site.To.Image(site.Self).At(Precedence.Primary)}.Bands", new StaticType(TypeKind.List, "IReadOnlyList<string>") { Items = [StaticType.Text] });
        rows[Type + "getbbox"] = static site => site.To.Simple(
            new Code($"{site.To.Image(site.Self).At(Precedence.Primary)}.GetBoundingBox({(site.Has("alpha_only") && !site.IsDefault("alpha_only") ? Literals.Of(site["alpha_only"].Constant is true) : "")})",
                StaticType.Tuple([StaticType.Int, StaticType.Int, StaticType.Int, StaticType.Int], ["Left", "Upper", "Right", "Lower"]).OrNone()!), "box");
        rows[Type + "histogram"] = static site => new Code($"{site.To.Image(site.Only().Self).At(Precedence.Primary)}.Histogram()", new StaticType(TypeKind.List, "int[]") { Items = [StaticType.Length] });
        rows[Type + "entropy"] = static site => new Code($"{site.To.Image(site.Only().Self).At(Precedence.Primary)}.Entropy()", StaticType.Float);
        rows[Type + "getpixel"] = static site =>
        {
            string place = site.To.Pair(site["xy"]);
            return Pixel(site.To, Known(site).Type.Mode, $"{site.To.Image(site.Self).At(Precedence.Primary)}.GetPixel{place}");
        };
        rows[Type + "getdata"] = static site => site.IsGiven("band") ? throw site.Refuse("band") : new PixelsValue(Known(site));
    }

    /// <summary><c>pixels[x, y]</c> of an image in memory.</summary>
    public static Value PixelAt(FunctionTranslator to, PixelAccessValue pixels, Value place) => Pixel(to, pixels.Image.Type.Mode, $"{pixels.Image.Text}.GetPixel{to.Pair(place)}");

    public static NativeFunction? MethodOf(Code owner, string name) => !IsExif(owner) ? null : name == "get" ? s_exif : name == "items" ? s_items : null;

    /// <summary>Whether a value is a picture's EXIF.</summary>
    public static bool IsExif(Value value) => value is Code { Type.Name: ExifName };

    /// <summary>Whether it is None where there is none.</summary>
    public static bool MayBeNone(Value value) => value is Code { Type: { Name: ExifName, MayBeNone: true } };

    /// <summary>A tag that is a whole number. One of another type, which a recipe would treat otherwise, is an exception.</summary>
    public static Code Tag(FunctionTranslator to, Code exif, string tag, Value otherwise)
    {
        string number = Number(to, exif, tag);
        return otherwise.Constant is PyNone ? to.Simple(new Code(number, StaticType.Int.OrNone()!), "tag")
            : new Code($"{number} ?? {to.Int(otherwise).Text}", StaticType.Int, Precedence.Conditional);
    }

    /// <summary>A tag that has to be there.</summary>
    public static Code Required(FunctionTranslator to, Code exif, string tag) => to.Local(
        "tag", new Code($"{Number(to, exif, tag)} ?? throw new KeyNotFoundException(\"There is no such EXIF tag.\")", StaticType.Int, Precedence.Conditional));

    private static string Number(FunctionTranslator to, Code exif, string tag)
    {
        to.Unit.Use("System");
        to.Unit.Use("System.Collections.Generic");
        to.Unit.Need("ExifNumber", "// The tag's whole number; null where the picture has no such tag.\nprivate static int? ExifNumber(IReadOnlyDictionary<int, object> exif, int tag) => !exif.TryGetValue(tag, out object? value) ? null\n"
            + "    : value is long number ? checked((int)number) : throw new NotSupportedException($\"EXIF's tag {tag} is no whole number.\");");
        return $"ExifNumber({exif.Text}, {tag})";
    }

    // One band is a number, several are a tuple.
    private static Value Pixel(FunctionTranslator to, string? mode, string call)
    {
        switch (mode)
        {
            case "L":
                return new Code($"(int){call}[0]", StaticType.Length, Precedence.Unary);
            case "RGB" or "RGBA":
                Code pixel = to.Local("pixel", new Code(call, new StaticType(TypeKind.List, "double[]") { Items = [StaticType.Float] }));
                return new TupleValue([.. Enumerable.Range(0, mode.Length).Select(band => new Code($"(int){pixel.Text}[{band}]", StaticType.Length, Precedence.Unary))]);
            default:
                throw to.Unit.Refuse("A pixel of a mode that is not known");
        }
    }

    private static Code Known(NativeSite site) => site.To.Image(site.Self) is { Type.Mode: "L" or "RGB" or "RGBA" } image ? image : throw site.Refuse("a mode that is not known");
}

/// <summary>What <c>image.load()</c> gives.</summary>
internal sealed class PixelAccessValue(Code image) : Value
{
    public Code Image => image;

    public override bool Mentions(string local) => image.Mentions(local);
}

/// <summary><c>image.info</c>.</summary>
internal sealed class InformationValue(Code image) : Value
{
    public Code Image => image;

    public override bool Mentions(string local) => image.Mentions(local);
}

/// <summary><c>image.getdata()</c>: the pixels one after the other, of a mode that is known.</summary>
internal sealed class PixelsValue(Code image) : Value
{
    /// <summary>The pixels as an array of int64, as NumPy makes it of the list.</summary>
    public Code Array => new($"{image.At(Precedence.Primary)}.AsArray(DType.Int64).Reshape(-1{(image.Type.Mode == "L" ? "" : $", {image.Type.Mode!.Length}")})",
        StaticType.Array with { Rank = image.Type.Mode == "L" ? 1 : 2, Elements = Numerics.DType.Int64 });

    public override bool Mentions(string local) => image.Mentions(local);
}

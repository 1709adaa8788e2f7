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

    private static readonly NativeFunction s_keys = new("PIL.Image.Exif.keys", "(self)", static _ => PyNone.Value);

    private static readonly NativeFunction s_directory = new("PIL.Image.Exif.get_ifd", "(self, tag)", static _ => PyNone.Value);

    public static readonly NativeFunction Bytes = new("PIL.Image.Exif.tobytes", "(self, offset=8)", static _ => PyNone.Value);
    private static readonly NativeFunction s_exif = new("PIL.Image.Exif.get", "(self, key, default=None)", static _ => PyNone.Value);

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["PIL.Image.info.get"] = static site => site["key"].Constant is "transparency"
            ? new Code($"{((InformationValue)site.Self).Image.At(Precedence.Primary)}.Transparency", StaticType.Object("Transparency?")) : throw site.Refuse("this key");
        rows[Type + "getexif"] = static site =>
        {
            // Other directories are the picture's to give.
            bool asksForOthers = site.To.Unit.Source.Text.Contains("get_ifd", StringComparison.Ordinal) || site.To.Unit.Source.Text.Contains("tobytes", StringComparison.Ordinal);
            Code image = asksForOthers ? (Code)site.To.Frozen(site.To.Image(site.Self), "picture") : site.To.Image(site.Self);
            return new Code($"{image.At(Precedence.Primary)}.GetExif()", StaticType.Object(ExifName)) { Picture = asksForOthers ? image : null };
        };
        rows["PIL.Image.Exif.get_ifd"] = static site => site.Self is Code { Picture: { } image }
            ? new Code($"{image.At(Precedence.Primary)}.GetExif({site.Int("tag")})", StaticType.Object(ExifName)) : throw site.Refuse("an EXIF whose picture is not known");
        rows["PIL.Image.Exif.tobytes"] = static site => site.Only("offset").Self is ExifRestValue { Exif.Picture: { } own } rest ? new ExifBytesValue(own, rest.Without)
            : site.Self is Code { Picture: { } image } ? new ExifBytesValue(image, []) : throw site.Refuse("an EXIF whose picture is not known");
        rows["PIL.Image.Exif.keys"] = static site =>
        {
            site.To.Unit.Use("System.Linq");
            return new Code($"{((Code)site.Self).At(Precedence.Primary)}.Keys.ToArray()", new StaticType(TypeKind.List, "int[]") { Items = [StaticType.Int] });
        };
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
            return Pixel(site.To, site.To.Image(site.Self).Type, $"{site.To.Image(site.Self).At(Precedence.Primary)}.GetPixel{place}");
        };
        rows[Type + "getextrema"] = static site =>
        {
            StaticType image = site.To.Image(site.Self).Type;
            int bands = image.Bands ?? throw site.Refuse("a mode that is not known");
            Code extrema = site.To.Local("extrema", new Code($"{site.To.Image(site.Self).At(Precedence.Primary)}.GetExtrema()", new StaticType(TypeKind.List, "(double Least, double Greatest)[]")));
            Value[] pairs = [.. Enumerable.Range(0, bands).Select(band => new TupleValue([Level(image, $"{extrema.Text}[{band}].Least"), Level(image, $"{extrema.Text}[{band}].Greatest")]))];
            return bands == 1 ? pairs[0] : new TupleValue(pairs);
        };
        rows[Type + "getcolors"] = Colors;
        rows[Type + "getdata"] = static site => site.IsGiven("band") ? throw site.Refuse("band") : new PixelsValue(Known(site));
    }

    /// <summary><c>image.info["transparency"]</c>, which has to be there.</summary>
    public static Code Transparency(FunctionTranslator to, InformationValue information)
    {
        to.Unit.Use("System.Collections.Generic");
        return new Code($"({information.Image.At(Precedence.Primary)}.Transparency ?? throw new KeyNotFoundException(\"The image has no transparency.\"))", StaticType.Object("Transparency"));
    }

    /// <summary><c>image.info["transparency"] = value</c>.</summary>
    public static void Set(FunctionTranslator to, InformationValue information, Value key, Value value)
    {
        if (key.Constant is "exif" && value is ExifBytesValue bytes)
        {
            // Python's image is the same one still.
            Code source = information.Image;
            to.Replace(source, new Code($"{source.At(Precedence.Primary)}.WithExifOf({string.Join(", ", bytes.Without.Select(tag => $"{tag}").Prepend(bytes.Picture.Text))})", source.Type), isSameFile: true);
            return;
        }

        if (key.Constant is not "transparency")
        {
            throw to.Unit.Refuse("This key of an image's information");
        }

        to.Unit.Use("PurePipeline.Pillow");
        string transparency = value switch
        {
            Code { Type.Name: "Transparency" or "Transparency?" } own => own.Text,
            Code { Type.Kind: TypeKind.Int } index => $"Transparency.OfValue({index.Text})",
            { Constant: PyBytes known } => $"Transparency.OfAlphas([{string.Join(", ", known.Value)}])",
            _ when to.Items(value) is { } bands => $"Transparency.OfColor({string.Join(", ", bands.Select(band => to.Int(band).Text))})",
            _ => throw to.Unit.Refuse("This as a transparency"),
        };
        Code image = information.Image;
        to.Replace(image, new Code($"{image.At(Precedence.Primary)}.WithTransparency({transparency})", image.Type with { IsFile = false }));
    }

    /// <summary>Whether a transparency is a number, or a colour.</summary>
    public static Code Equal(FunctionTranslator to, Code transparency, Value other, bool wanted)
    {
        to.Unit.Use("System");
        string owner = transparency.At(Precedence.Primary);
        return other is Code { Type.Kind: TypeKind.Int } number
            ? new Code($"{owner}.Value {(wanted ? "==" : "!=")} {number.At(Precedence.Relational)}", StaticType.Bool, Precedence.Equality)
            : new Code($"{(wanted ? "" : "!")}{owner}.Color.AsSpan().SequenceEqual({to.Ints(other)})", StaticType.Bool, Precedence.Unary);
    }

    /// <summary><c>pixels[x, y]</c> of an image in memory.</summary>
    public static Value PixelAt(FunctionTranslator to, PixelAccessValue pixels, Value place) => Pixel(to, pixels.Image.Type, $"{pixels.Image.Text}.GetPixel{to.Pair(place)}");

    public static NativeFunction? MethodOf(Code owner, string name) => !IsExif(owner) ? null : name switch
    {
        "get" => s_exif,
        "items" => s_items,
        "keys" => s_keys,
        "get_ifd" => s_directory,
        "tobytes" => Bytes,
        _ => null,
    };

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
    private static Value Pixel(FunctionTranslator to, StaticType image, string call)
    {
        switch (image)
        {
            case { Mode: "F" }:
                return new Code($"{call}[0]", StaticType.Float);
            case { Bands: 1, Mode: var mode }:
                return new Code($"(int){call}[0]", mode == "I" ? StaticType.Int : StaticType.Length, Precedence.Unary);
            case { Bands: { } bands }:
                Code pixel = to.Local("pixel", new Code(call, new StaticType(TypeKind.List, "double[]") { Items = [StaticType.Float] }));
                return new TupleValue([.. Enumerable.Range(0, bands).Select(band => new Code($"(int){pixel.Text}[{band}]", StaticType.Length, Precedence.Unary))]);
            default:
                throw to.Unit.Refuse("A pixel of a mode that is not known");
        }
    }

    private static Code Level(StaticType image, string text) => image.Mode == "F" ? new Code(text, StaticType.Float)
        : new Code($"(int){text}", image.Mode == "I" ? StaticType.Int : StaticType.Length, Precedence.Unary);

    // Pairs of a count and a pixel; null where there are more.
    private static Code Colors(NativeSite site)
    {
        Code image = site.To.Image(site.Self);
        int bands = image.Type.Bands ?? throw site.Refuse("a mode that is not known");
        site.To.Unit.Use("System.Linq");
        string[] levels = [.. Enumerable.Range(0, bands).Select(band => Level(image.Type, $"color.Pixel[{band}]").Text)];
        StaticType level = Level(image.Type, "").Type;
        StaticType pixel = bands == 1 ? level : StaticType.Tuple([.. levels.Select(_ => level)]);
        StaticType item = StaticType.Tuple([StaticType.Length, pixel], ["Count", "Pixel"]);
        string most = site.IsDefault("maxcolors") ? "" : site.Int("maxcolors");
        return site.To.Simple(new Code($"{image.At(Precedence.Primary)}.GetColors({most})?.Select(color => (color.Count, Pixel: {(bands == 1 ? levels[0] : $"({string.Join(", ", levels)})")})).ToArray()",
            new StaticType(TypeKind.List, $"{item.Name}[]?") { Items = [item], IsOptional = true }), "colors");
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

    /// <summary>The pixels as a list of numbers; null if they are tuples.</summary>
    public Code? Levels => image.Type.Mode == "L" ? new($"{image.At(Precedence.Primary)}.AsArray(DType.Int32).ToArray<int>()", new StaticType(TypeKind.List, "int[]") { Items = [StaticType.Length] }) : null;

    public override bool Mentions(string local) => image.Mentions(local);
}

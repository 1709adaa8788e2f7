using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>Pillow.</summary>
internal static class PilRows
{
    private const string Type = "PIL.Image.Image.";

    private static readonly Row s_draft = FromFile(".Draft", StaticType.Image with { IsFile = true }, "self:image", "mode:otext", "size:ofpair");

    private static readonly StaticType s_box = StaticType.Tuple([StaticType.Float, StaticType.Float, StaticType.Float, StaticType.Float], ["Left", "Upper", "Right", "Lower"]);

    public static readonly NativeFunction Enhance = new("PIL.ImageEnhance.enhance", "(self, factor)", static _ => PyNone.Value);

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["PIL.Image.open"] = static site =>
        {
            site.To.UseType(StaticType.Image);
            string source = site["fp"] is Code { Type.Kind: TypeKind.Bytes } bytes ? bytes.Text : FileRows.Path(site, "fp");
            object truncated = site.To.Unit.Run.Setting(Libraries.Pil.PilImageFileModule.Module, "LOAD_TRUNCATED_IMAGES");
            string loads = truncated is true ? ", loadTruncatedImages: true" : "";
            return new Code($"Image.Open({source}, {site.To.Method.Versions()}{loads})", StaticType.Image with { IsFile = true });
        };
        rows["PIL.Image.new"] = static site =>
        {
            site.To.UseType(StaticType.Image);
            string color = site.IsDefault("color") ? "0" : Ink(site, site["color"]);
            return new Code($"Image.New({site.To.Text(site["mode"])}, {site.To.Pair(site["size"])}, {color}, {site.To.Method.Versions()})", StaticType.ImageOf(site["mode"].Constant as string));
        };
        rows["PIL.Image.fromarray"] = CallRow.Of("Image.FromArray", StaticType.Image, "obj:array", "mode=mode:text");
        rows["PIL.Image.blend"] = CallRow.Of("Image.Blend", StaticType.Image, "im1:image", "im2:image", "alpha:float");
        rows["PIL.Image.composite"] = CallRow.Of("Image.Composite", StaticType.Image, "image1:image", "image2:image", "mask:image");
        rows["PIL.Image.alpha_composite"] = CallRow.Of("Image.AlphaComposite", StaticType.Image, "im1:image", "im2:image");
        rows["PIL.Image.merge"] = static site =>
        {
            site.To.UseType(StaticType.Image);
            IReadOnlyList<Value> bands = site.To.Items(site["bands"]) ?? throw site.Refuse("bands whose number is not known");
            return new Code($"Image.Merge({site.To.Text(site["mode"])}, {string.Join(", ", bands.Select(band => site.To.Image(band).Text))})", StaticType.ImageOf(site["mode"].Constant as string));
        };
        Row resize = CallRow.Of(".Resize", StaticType.Image, "self:image", "size:pair", "resample=resample:Resampling", "box=box:box", "reducing_gap=reducingGap:float");
        Row rescale = CallRow.Of(".Rescale", StaticType.Image, "self:image", "size:pair", "resample:oResampling", "box:box", "reducing_gap=reducingGap:float");
        rows[Type + "resize"] = site => site["box"] is ListValue or ListLocal ? rescale(site) : resize(site);
        Row crop = CallRow.Of(".Crop", StaticType.Image, "self:image", "box:box");
        rows[Type + "crop"] = site => site.IsGiven("box") ? crop(site) : new Code($"{site.To.Image(site.Self).At(Precedence.Primary)}.Copy()", site.To.Image(site.Self).Type with { IsFile = false });
        rows[Type + "copy"] = static site => site.To.Image(site.Self) is { Type.IsFile: true } file
            ? new Code($"{file.At(Precedence.Primary)}.Copy()", file.Type with { IsFile = false })
            : new Code(site.To.Image(site.Self).Text, site.To.Image(site.Self).Type, site.To.Image(site.Self).Precedence) { IsFresh = true };
        rows[Type + "seek"] = Seek;
        rows[Type + "tell"] = static site => new Code($"{site.To.Image(site.Only().Self).At(Precedence.Primary)}.FrameIndex", StaticType.Length);
        rows[Type + "load"] = static site => new PixelAccessValue(site.To.Image(site.Self));
        rows[Type + "verify"] = rows[Type + "close"] = static _ => Known.None;
        rows[Type + "transpose"] = CallRow.Of(".Transpose", StaticType.Image, "self:image", "method:TransposeMethod");
        rows[Type + "rotate"] = CallRow.Of(
            ".Rotate", StaticType.Image, "self:image", "angle:float", "resample=resample:Resampling", "expand=expand:bool", "center=center:fpair", "translate=translate:fpair", "fillcolor=fillColor:ink");
        rows[Type + "getchannel"] = static site => CallRow.Of(".GetChannel", StaticType.ImageOf(site.To.Image(site.Self).Type.Bands > 1 ? "L" : null), "self:image", site["channel"] is Code { Type.Kind: TypeKind.Text } ? "channel:text" : "channel:int")(site);
        rows[Type + "split"] = static site => new Code($"{site.To.Image(site.Self).At(Precedence.Primary)}.Split()", new StaticType(TypeKind.List, "IReadOnlyList<Image>") { Items = [StaticType.ImageOf(site.To.Image(site.Self).Type.Mode is { } mode && mode[0] is not ('1' or 'P' or 'I' or 'F') ? "L" : null)] });
        rows[Type + "filter"] = CallRow.Of(".Filter", StaticType.Image, "self:image", "filter:filter");
        rows[Type + "point"] = PilFilterRows.Point;
        rows[Type + "tobytes"] = static site => new Code($"{site.To.Image(site.Only().Self).At(Precedence.Primary)}.ToBytes()", StaticType.Bytes);
        PilFilterRows.AddTo(rows);
        rows[Type + "thumbnail"] = static site => Become(site, FromFile(".Thumbnail", StaticType.Image, "self:image", "size:fpair", "resample=resample:Resampling", "reducing_gap=reducingGap:float"));
        rows[Type + "paste"] = static site => Become(site, Paste);
        rows[Type + "putalpha"] = static site => Become(site, CallRow.Of(".PutAlpha", StaticType.Image, "self:image", site["alpha"] is Code { Type.Kind: TypeKind.Image } ? "alpha:image" : "alpha:int"));
        rows[Type + "draft"] = static site => site.To.DiscardsResult ? Become(site, s_draft) : Drafted(site);
        foreach ((string name, string csharp, string[] arguments) in Functions())
        {
            rows["PIL.ImageOps." + name] = CallRow.Of("ImageOps." + csharp, StaticType.ImageOf(csharp switch { "Colorize" => "RGB", "Grayscale" => "L", _ => null }), ["image:image", .. arguments]);
        }

        rows["PIL.ImageEnhance.enhance"] = static site => site.Self is EnhancerValue enhancer
            ? new Code($"ImageEnhance.{enhancer.Name}({enhancer.Image.Text}, {site.Float("factor")})", enhancer.Image.Type with { IsFile = false })
            : throw site.Refuse("this");
        foreach (string name in (string[])["Brightness", "Color", "Contrast", "Sharpness"])
        {
            rows["PIL.ImageEnhance." + name] = site => new EnhancerValue(name, site.To.Image(site["image"]));
        }
    }

    public static string Ink(NativeSite site, Value value)
    {
        site.To.Unit.Use("PurePipeline.Pillow");
        if (value is Code { Type.Kind: TypeKind.Text or TypeKind.Int or TypeKind.Float } code)
        {
            return code.Text;
        }

        if (value is TupleValue { Text: { } text, Items.Count: 3 or 4 } whole && whole.Items.All(band => band is Code { Type.Kind: TypeKind.Int }))
        {
            return text;
        }

        IReadOnlyList<Value> bands = site.To.Items(value) ?? throw site.Refuse("this colour");
        string texts = string.Join(", ", bands.Select(band => site.To.Int(band).Text));
        return bands.Count is 3 or 4 ? $"({texts})" : $"Ink.OfBands({texts})";
    }

    private static IEnumerable<(string Name, string CSharp, string[] Arguments)> Functions() =>
    [
        ("exif_transpose", "ExifTranspose", []), ("mirror", "Mirror", []), ("flip", "Flip", []), ("grayscale", "Grayscale", []), ("invert", "Invert", []),
        ("contain", "Contain", ["size:pair", "method=method:Resampling"]), ("cover", "Cover", ["size:pair", "method=method:Resampling"]),
        ("pad", "Pad", ["size:pair", "method=method:Resampling", "color=color:ink", "centering=centering:fpair"]),
        ("fit", "Fit", ["size:pair", "method=method:Resampling", "bleed=bleed:float", "centering=centering:fpair"]),
        ("scale", "Scale", ["factor:float", "resample=resample:Resampling"]), ("posterize", "Posterize", ["bits:int"]), ("solarize", "Solarize", ["threshold=threshold:float"]),
        ("equalize", "Equalize", ["mask=mask:image"]), ("autocontrast", "AutoContrast", ["cutoff=cutoff:cutoff", "ignore=ignore:ints", "mask=mask:image", "preserve_tone=preserveTone:bool"]),
        ("colorize", "Colorize", ["black:ink", "white:ink", "mid=mid:ink", "blackpoint=blackPoint:int", "whitepoint=whitePoint:int", "midpoint=midPoint:int"]),
        ("expand", "Expand", ["border:border", "fill=fill:ink"]), ("crop", "Crop", ["border:border"]),
    ];

    // A file whose pixels were asked for before is not read at another size any more.
    private static Row FromFile(string csharp, StaticType result, params string[] arguments) => site =>
    {
        Code image = site.To.Image(site.Self);
        Code made = (Code)CallRow.Of(csharp, result, arguments)(site);
        return !image.Type.IsFile || !site.To.Method.Loaded.TryGetValue(image.Text, out bool isCertain) ? made
            : isCertain ? new Code($"{image.Text}.Copy(){made.Text[image.Text.Length..]}", made.Type with { IsFile = false })
            : throw site.Refuse("a picture that was perhaps looked at before");
    };

    // The mode and the whole picture's box in pixels of the result.
    private static TupleValue Drafted(NativeSite site)
    {
        string box = site.To.Method.NewLocal("box");
        string image = "";
        Become(site, at =>
        {
            var made = (Code)s_draft(at);
            image = site.To.Image(site.Self).Text;
            return new Code($"{made.Text[..^1]}, out {s_box.Name}? {box})", made.Type);
        });
        site.To.Unit.Use("System");
        Code whole = site.To.Local("whole", new Code($"{box} ?? throw new InvalidOperationException(\"There is no JPEG file to draft.\")", s_box, Precedence.Conditional));
        return new TupleValue([new Code($"{image}.Mode", StaticType.Text), FunctionTranslator.Elements(whole)]);
    }

    // What Python changes in place is another image in C#.
    public static Known Become(NativeSite site, Row row)
    {
        site.To.Replace(site.To.Image(site.Self), (Code)row(site));
        return Known.None;
    }

    private static Known Seek(NativeSite site)
    {
        Code image = site.To.Image(site.Self);
        if (site["frame"].Constant is 0L && image.Type.IsFile && !site.To.Method.Sought.Contains(image.Text) && !site.To.Method.Parameters.Contains(image.Text))
        {
            return Known.None;
        }

        site.To.Method.Sought.Add(image.Text);
        string loaded = site["frame"].Constant is 0L ? "" : site.To.Method.Loaded.TryGetValue(image.Text, out bool isCertain) ? isCertain ? "" : throw site.Refuse("a picture that was perhaps looked at before") : ", isLoaded: false";
        string sought = $"{image.At(Precedence.Primary)}.Seek({site.Int("frame")}{loaded})";
        return Become(site, _ => new Code(sought, StaticType.Image with { IsFile = true }));
    }

    private static Value Paste(NativeSite site)
    {
        string self = site.To.Image(site.Self).At(Precedence.Primary);
        bool isImage = site["im"] is Code { Type.Kind: TypeKind.Image };
        Value box = site["box"];
        Value mask = site["mask"];
        if (box is Code { Type.Kind: TypeKind.Image } image)
        {
            (box, mask) = (Known.None, image);
        }

        List<string> arguments = [isImage ? site.To.Image(site["im"]).Text : Ink(site, site["im"])];
        if (box.Constant is not PyNone)
        {
            int count = site.To.Items(box)?.Count ?? (box is Code { Type.Items.Count: var items } ? items : 2);
            arguments.Add(site.To.Pair(box, count: count));
        }
        else if (!isImage)
        {
            arguments.Add($"(0, 0, {self}.Width, {self}.Height)");
        }

        if (mask.Constant is not PyNone)
        {
            arguments.Add($"mask: {site.To.Image(mask).Text}");
        }

        return new Code($"{self}.Paste({string.Join(", ", arguments)})", site.To.Image(site.Self).Type with { IsFile = false });
    }
}

/// <summary><c>ImageEnhance.Contrast(image)</c>, to be given a factor.</summary>
internal sealed class EnhancerValue(string name, Code image) : Value
{
    public string Name => name;

    public Code Image => image;

    public override bool Mentions(string local) => image.Mentions(local);
}

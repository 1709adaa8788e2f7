using PurePipeline.Pillow;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>Pillow's conversions between modes, palettes, and mappings.</summary>
internal static class PilModeRows
{
    private const string Type = "PIL.Image.Image.";
    private const int MaxTable = 1024;

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows[Type + "convert"] = Convert;
        rows[Type + "quantize"] = static site => site.IsGiven("palette")
            ? CallRow.Of(".Quantize", StaticType.ImageOf("P"), "self:image", "palette:image", "dither=dither:Dither")(site)
            : CallRow.Of(".Quantize", StaticType.ImageOf("P"), "self:image", "colors=colors:int", "method=method:QuantizeMethod", "kmeans=kmeans:int")(site);
        rows[Type + "putpalette"] = static site => PilRows.Become(site, CallRow.Of(".PutPalette", StaticType.Image, "self:image", "data:bytes", "rawmode=rawMode:text"));
        rows[Type + "putpixel"] = static site => PilRows.Become(site, at =>
            new Code($"{at.To.Image(at.Self).At(Precedence.Primary)}.PutPixel{at.To.Pair(at["xy"])[..^1]}, {PilRows.Ink(at, at["value"])})", at.To.Image(at.Self).Type with { IsFile = false }));
        rows[Type + "apply_transparency"] = static site => PilRows.Become(site, CallRow.Of(".ApplyTransparency", StaticType.Image, "self:image"));
        rows[Type + "alpha_composite"] = static site => PilRows.Become(site, Compose);
        rows[Type + "transform"] = Transform;
        rows[Type + "reduce"] = static site => site.IsGiven("box") && site["factor"] is Code { Type.Kind: TypeKind.Int } both && site["box"] is TupleValue
            ? new Code($"{site.To.Image(site.Self).At(Precedence.Primary)}.Reduce(({both.Text}, {both.Text}), {site.To.Pair(site["box"], count: 4)})", site.To.Image(site.Self).Type with { IsFile = false })
            : Reduce(site);
    }

    /// <summary>Known bytes, or the bytes of something.</summary>
    public static string Bytes(NativeSite site, Value value)
    {
        if (value is Code { Type: { Kind: TypeKind.Bytes, Name: "byte[]" } } bytes)
        {
            return bytes.Text;
        }

        long[] numbers = [.. (value.Constant is PyBytes known ? known.Value.Select(b => (Value)Literals.TryOf((long)b)!) : site.To.Items(value) ?? throw site.Refuse("bytes that are not known"))
            .Select(item => item.Constant is long number and >= 0 and < 256 ? number : throw site.Refuse("bytes that are not known"))];
        return numbers.Length > MaxTable ? throw site.Refuse("so long a table") : $"[{string.Join(", ", numbers)}]";
    }

    private static Code Convert(NativeSite site)
    {
        Code image = site.To.Image(site.Self);
        string mode = site.IsGiven("mode") ? site.To.Text(site["mode"]) : "null";
        string? known = site["mode"].Constant as string;
        if (site.IsGiven("matrix"))
        {
            return new Code($"{image.At(Precedence.Primary)}.Convert({mode}, {site.Only("mode", "matrix").To.Floats(site["matrix"])})", StaticType.ImageOf(known));
        }

        List<string> options = [];
        if (site.IsGiven("dither"))
        {
            options.Add($"dither: {site.To.Enum<Dither>(site["dither"])}");
        }

        if (!site.IsDefault("palette"))
        {
            options.Add($"palette: {site.To.Enum<ConvertPalette>(site["palette"])}");
        }

        if (!site.IsDefault("colors"))
        {
            options.Add($"colors: {site.Int("colors")}");
        }

        return new Code($"{image.At(Precedence.Primary)}.Convert({string.Join(", ", options.Prepend(mode))})", StaticType.ImageOf(known));
    }

    private static Value Reduce(NativeSite site) => site["factor"] is Code { Type.Kind: TypeKind.Float } ? throw PythonError.Type("'float' object cannot be interpreted as an integer")
        : site["factor"] is ListValue || site["box"] is ListValue ? throw site.Refuse("a list")
        : CallRow.Of(".Reduce", StaticType.Image, site["factor"] is Code { Type.Kind: TypeKind.Int } ? ["self:image", "factor:int"] : ["self:image", "factor:pair", "box=box:whole"])(site);

    private static Value Compose(NativeSite site)
    {
        Code overlay = site.To.Image(site["im"]);
        string position = site.To.Pair(site["dest"]);
        string part = "";
        if (!site.IsDefault("source"))
        {
            IReadOnlyList<Value> source = site.To.Items(site["source"]) ?? throw site.Refuse("a source that is not known");
            overlay = source.Count == 2 ? site.To.Simple(overlay, "overlay") : overlay;
            part = source.Count == 2
                ? $", ({site.To.Int(source[0]).Text}, {site.To.Int(source[1]).Text}, {overlay.Text}.Width, {overlay.Text}.Height)"
                : $", {site.To.Pair(site["source"], count: 4)}";
        }

        Code image = site.To.Image(site.Self);
        return new Code($"{image.At(Precedence.Primary)}.AlphaComposite({overlay.Text}, {position}{part})", image.Type with { IsFile = false });
    }

    private static Value Transform(NativeSite site)
    {
        if (site["method"].Constant is not { } method || PyInteger.TryIndex(method) is not (long)TransformMethod.Mesh)
        {
            return site["data"] is { Constant: PyNone } ? throw PythonError.Value("missing method data")
                : CallRow.Of(".Transform", StaticType.Image, "self:image", "size:pair", "method:TransformMethod", "data:floats", "resample=resample:Resampling", "fillcolor=fillColor:ink")(site);
        }

        site.Only("method", "data", "resample", "fillcolor");
        IReadOnlyList<Value> mesh = site.To.Items(site["data"]) ?? throw site.Refuse("a mesh whose length is not known");
        string parts = string.Join(", ", mesh.Select(part => site.To.Items(part) is [var box, var quad] ? $"({site.To.Pair(box, count: 4)}, {site.To.Floats(quad)})" : throw site.Refuse("this mesh")));
        string filter = site.IsDefault("resample") ? "" : $", {site.To.Enum<Pillow.Resampling>(site["resample"])}";
        string fill = site.IsGiven("fillcolor") ? $", fillColor: {PilRows.Ink(site, site["fillcolor"])}" : "";
        Code image = site.To.Image(site.Self);
        return new Code($"{image.At(Precedence.Primary)}.TransformMesh({site.To.Pair(site["size"])}, [{parts}]{filter}{fill})", image.Type with { IsFile = false });
    }
}

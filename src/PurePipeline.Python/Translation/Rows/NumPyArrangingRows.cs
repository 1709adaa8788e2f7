using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>NumPy's functions that put in, repeat and find.</summary>
internal static class NumPyArrangingRows
{
    private static readonly Dictionary<string, ArrayPadding> s_modes = new()
    {
        ["constant"] = ArrayPadding.Constant, ["edge"] = ArrayPadding.Edge, ["reflect"] = ArrayPadding.Reflect, ["symmetric"] = ArrayPadding.Symmetric, ["wrap"] = ArrayPadding.Wrap,
    };

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["numpy.pad"] = Pad;
        rows["numpy.repeat"] = static site => Repeat(site, Source(site, "a"));
        rows["numpy.ndarray.repeat"] = static site => Repeat(site, Source(site, "self"));
        rows["numpy.tile"] = static site =>
        {
            Code array = Source(site, "A");
            return new Code($"{array.At(Precedence.Primary)}.Tile({site.To.IntArguments(site["reps"])})", array.Type with { Rank = null });
        };
        rows["numpy.insert"] = Insert;
        rows["numpy.append"] = static site => site.IsGiven("axis")
            ? new Code($"NdArray.Concatenate([{Source(site, "arr").Text}, {site.To.Array(site["values"]).Text}], {site.Int("axis")})", StaticType.Array with { Rank = Source(site, "arr").Type.Rank })
            : new Code($"NdArray.Concatenate([{Source(site, "arr").At(Precedence.Primary)}.Reshape(-1), {site.To.Array(site["values"]).At(Precedence.Primary)}.Reshape(-1)])", StaticType.Array with { Rank = 1 });
        rows["numpy.shape"] = static site => site.To.Attribute(site["a"] is Code { Type.Kind: TypeKind.Tensor } ? site["a"] : Source(site, "a"), "shape");
        rows["numpy.rot90"] = static site =>
        {
            Code array = Source(site.Only("k", "axes"), "m");
            string axes = site.IsDefault("axes") ? "" : $", {site.To.IntArguments(site["axes"])}";
            return new Code($"{array.At(Precedence.Primary)}.Rot90({(site.IsDefault("k") && axes.Length == 0 ? "" : site.Int("k"))}{axes})", array.Type);
        };
        rows["numpy.roll"] = Roll;
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("argmax", "ArgMax"), ("argmin", "ArgMin")])
        {
            rows["numpy." + name] = site => Find(site, csharp, "a");
            rows["numpy.ndarray." + name] = site => Find(site, csharp, "self");
        }

        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("any", "Any"), ("all", "All")])
        {
            rows["numpy." + name] = site => Truth(site, csharp, "a");
            rows["numpy.ndarray." + name] = site => Truth(site, csharp, "self");
        }

        rows["numpy.percentile"] = static site => Quantile(site, "Percentile");
        rows["numpy.quantile"] = static site => Quantile(site, "Quantile");
        rows["numpy.split"] = static site => Split(site, "Split", null);
        rows["numpy.array_split"] = static site => Split(site, "ArraySplit", null);
        rows["numpy.vsplit"] = static site => Split(site, "Split", 0);
        rows["numpy.dsplit"] = static site => Split(site, "Split", 2);
        rows["numpy.hsplit"] = static site => Split(site, "Split", Source(site, "ary").Type.Rank is { } rank ? Math.Min(rank - 1, 1) : throw site.Refuse("an array whose rank is not known"));
        rows["numpy.vstack"] = static site => Join(site, "Vstack", 2);
        rows["numpy.dstack"] = static site => Join(site, "Dstack", 3);
        rows["numpy.hstack"] = static site => Join(site, "Hstack", 1);
    }

    private static Code Source(NativeSite site, string name) => site.To.Array(site[name], first: true);

    private static Code Insert(NativeSite site)
    {
        Code array = Source(site, "arr");
        array = site["values"] is Code { Type.IsNumber: true } ? site.To.Simple(array, "array") : array;
        string places = site.To.Places(new Given(site.To.Unit.Place, site["obj"]), array);
        string axis = site.IsGiven("axis") ? $", {site.Int("axis")}" : "";
        return new Code($"NdArray.Insert({array.Text}, {places}, {site.To.Alike(site["values"], array)}{axis})", array.Type with { Rank = site.IsGiven("axis") ? array.Type.Rank : 1, IsStrong = false });
    }

    private static Value Split(NativeSite site, string name, int? along)
    {
        Code array = Source(site, "ary");
        if (site.To.Items(site["indices_or_sections"]) is { } places)
        {
            // Parts between places, each a view.
            int axisOf = along ?? (site["axis"].Constant is long and >= 0 and var given ? (int)given : throw site.Refuse("this axis"));
            array = site.To.Simple(array, "whole");
            string before = string.Concat(Enumerable.Repeat(".., ", axisOf));
            string[] cuts = [.. places.Select(place => site.To.Int(place).Text)];
            return new ListValue([.. Enumerable.Range(0, cuts.Length + 1).Select(i => new Code(
                $"{array.Text}[{before}ArrayIndex.Slice({(i == 0 ? "null" : cuts[i - 1])}, {(i == cuts.Length ? "null" : cuts[i])})]", array.Type with { IsStrong = false }))]) { Region = site.To.Method.Region };
        }

        Code sections = site["indices_or_sections"] as Code is { Type.Kind: TypeKind.Int } number ? number : throw site.Refuse("places to split at");
        string axis = along is { } known ? known == 0 ? "" : $", {known}" : site.IsDefault("axis") ? "" : $", {site.Int("axis")}";
        return new Code($"{array.At(Precedence.Primary)}.{name}({sections.Text}{axis})", new StaticType(TypeKind.List, "NdArray[]") { Items = [array.Type] });
    }

    private static Code Join(NativeSite site, string function, int least)
    {
        site.To.UseType(StaticType.Array);
        int?[] ranks = site.Only().To.Items(site["tup"]) is { } arrays ? [.. arrays.Select((array, i) => site.To.Array(array, first: i == 0).Type.Rank)] : [null];
        return new Code($"NdArray.{function}({site.To.Arrays(site["tup"])})", StaticType.Array with { Rank = ranks.Contains(null) ? null : Math.Max(least, ranks.Max()!.Value) });
    }

    private static Code Pad(NativeSite site)
    {
        Code array = Source(site, "array");
        string mode = site["mode"].Constant as string ?? throw site.Refuse("a mode that is not known");
        ArrayPadding padding = s_modes.TryGetValue(mode, out ArrayPadding known) ? known : throw site.Refuse("this mode");
        DictValue options = (DictValue)site["kwargs"];
        if (padding == ArrayPadding.Constant && options.Items.Count == 1 && site.To.Items(options.Items.GetValueOrDefault("constant_values") ?? Known.None) is { } several)
        {
            return PadEach(site, array, several);
        }

        string value = options.Items.GetValueOrDefault("constant_values") switch
        {
            null => "",
            Code { Type: { IsNumber: true, IsMixed: false } } number => $", value: {number.Text}",
            _ => throw site.Refuse("several constant_values"),
        };
        if (options.Items.Keys.Any(key => key is not "constant_values"))
        {
            throw site.Refuse("this option");
        }

        return new Code($"{array.At(Precedence.Primary)}.Pad({Widths(site)}{(padding == ArrayPadding.Constant ? "" : $", ArrayPadding.{padding}")}{value})", array.Type);
    }

    // Each side has a value of its own; a later axis' sides have the corners.
    private static Code PadEach(NativeSite site, Code array, IReadOnlyList<Value> values)
    {
        IReadOnlyList<Value>[] widths = [.. (site.To.Items(site["pad_width"]) ?? throw site.Refuse("widths that are not known one by one")).Select(pair => site.To.Items(pair) is { Count: 2 } both ? both : throw site.Refuse("these widths"))];
        string text = array.At(Precedence.Primary);
        for (int axis = 0; axis < widths.Length; axis++)
        {
            IReadOnlyList<Value> own = site.To.Items(values[values.Count == 1 ? 0 : axis % values.Count]) is { Count: 2 } pair ? pair : throw site.Refuse("these constant_values");
            for (int side = 0; side < 2; side++)
            {
                string width = site.To.Int(widths[axis][side]).Text;
                IEnumerable<string> pads = Enumerable.Range(0, widths.Length).Select(at => at != axis ? "(0, 0)" : side == 0 ? $"({width}, 0)" : $"(0, {width})");
                text += width == "0" ? "" : $".Pad([{string.Join(", ", pads)}], value: {site.To.Number(own[side]).Text})";
            }
        }

        return new Code(text, array.Type);
    }

    private static string Widths(NativeSite site)
    {
        Value widths = site["pad_width"];
        if (widths is Code { Type.Kind: TypeKind.Int } all)
        {
            return $"[({all.Text}, {all.Text})]";
        }

        IReadOnlyList<Value> pairs = site.To.Items(widths) ?? throw site.Refuse("widths that are not known one by one");
        return pairs is [Code { Type.Kind: TypeKind.Int }, Code { Type.Kind: TypeKind.Int }] ? $"[{site.To.Pair(widths)}]"
            : $"[{string.Join(", ", pairs.Select(pair => site.To.Items(pair) is [var both] ? $"({site.To.Int(both).Text}, {site.To.Int(both).Text})" : site.To.Pair(pair)))}]";
    }

    private static Code Repeat(NativeSite site, Code array) => site["repeats"] is not Code { Type.Kind: TypeKind.Int } ? throw site.Refuse("several numbers")
        : site.IsGiven("axis") ? new Code($"{array.At(Precedence.Primary)}.Repeat({site.Int("repeats")}, {site.Int("axis")})", array.Type)
        : new Code($"{array.At(Precedence.Primary)}.Reshape(-1).Repeat({site.Int("repeats")}, 0)", array.Type with { Rank = 1, IsStrong = false });

    // One shift for all axes, or one for each.
    private static Code Roll(NativeSite site)
    {
        Code array = Source(site, "a");
        if (!site.IsGiven("axis"))
        {
            Code whole = site.To.Simple(array, "whole");
            return new Code($"{whole.Text}.Reshape(-1).Roll({site.Int("shift")}, 0).Reshape({whole.Text}.Shape)", array.Type);
        }

        IReadOnlyList<Value> axes = site.To.Items(site["axis"]) ?? [site["axis"]];
        IReadOnlyList<Value> shifts = site.To.Items(site["shift"]) ?? [.. axes.Select(_ => site["shift"])];
        return axes.Count != shifts.Count ? throw site.Refuse("another number of shifts than of axes")
            : new Code(array.At(Precedence.Primary) + string.Concat(axes.Zip(shifts, (axis, shift) => $".Roll({site.To.Int(shift).Text}, {site.To.Int(axis).Text})")), array.Type);
    }

    public static Code Quantile(NativeSite site, string function)
    {
        Code array = Source(site.Only("axis", "keepdims"), "a");
        bool keeps = site["keepdims"].Constant is bool flag ? flag : throw site.Refuse("keepdims that is not known");
        bool isWhole = !site.IsGiven("axis");
        int? reduced = isWhole ? array.Type.Rank : site.To.Items(site["axis"])?.Count ?? 1;
        string axes = isWhole ? "[]" : site.To.Ints(site["axis"]);
        string kept = keeps ? ", keepdims: true" : "";
        string source = array.At(Precedence.Primary);
        if (site["q"] is Code { Type: { Kind: TypeKind.Array, Elements: { } dtype, Rank: { } rank } } given)
        {
            // Of one number's own dtype beside float32 C# knows nothing.
            return (rank == 0 && dtype == DType.Float64 && array.Type.Elements is null or DType.Float32) || function.StartsWith("Nan", StringComparison.Ordinal) ? throw site.Refuse("q of this kind")
                : new Code($"{source}.{function}({site.To.Array(given).Text}{(isWhole && !keeps ? "" : $", {axes}{kept}")})", StaticType.Array with { Rank = rank + array.Type.Rank - (keeps ? 0 : reduced), IsStrong = rank == 0 && isWhole && !keeps });
        }

        IReadOnlyList<Value>? several = site.To.Items(site["q"]);
        if ((several ?? [site["q"]]).Any(q => q is not Code { Type: { IsNumber: true, IsMixed: false } type } || (type.IsStrong && array.Type.Elements is null or DType.Float32)))
        {
            throw site.Refuse("q of this kind");
        }

        // Whole numbers ask for elements themselves.
        bool areElements = function.EndsWith("Quantile", StringComparison.Ordinal) && (several ?? [site["q"]]).All(q => q is Code { Type.Kind: TypeKind.Int });
        if (areElements)
        {
            array = site.To.Simple(array, "values");
            source = array.Text;
        }

        string cast = areElements ? $".AsType({source}.DType)" : "";
        DType? elements = areElements ? array.Type.Elements : ElementsOf(array, several is null);
        string asked = string.Join(", ", (several ?? [site["q"]]).Select(q => site.To.Float(q).Text));
        if (isWhole && !keeps && several is not { Count: 1 })
        {
            return new Code($"{source}.{function}({asked}){cast}", StaticType.Array with { Rank = several is null ? 0 : 1, IsStrong = several is null, Elements = elements });
        }

        return function.StartsWith("Nan", StringComparison.Ordinal) ? throw site.Refuse("a list of one q") : new Code($"{source}.{function}({(several is null ? asked : $"[{asked}]")}, {axes}{kept}){cast}",
            StaticType.Array with { Rank = (several is null ? 0 : 1) + array.Type.Rank - (keeps ? 0 : reduced), Elements = elements });
    }

    // One quantile of float32 is of the array's dtype since NumPy 2.
    private static DType? ElementsOf(Code array, bool isOne) => array.Type.Elements is { } own && (own != DType.Float32 || !isOne) ? DType.Float64 : null;

    private static Code Find(NativeSite site, string function, string name)
    {
        site.Only("axis");
        Code array = Source(site, name);
        bool whole = !site.IsGiven("axis");
        return new Code($"{array.At(Precedence.Primary)}.{function}({(whole ? "" : site.Int("axis"))})",
            StaticType.Array with { Elements = DType.Int64, Rank = whole ? 0 : array.Type.Rank - 1, IsStrong = whole });
    }

    private static Code Truth(NativeSite site, string function, string name)
    {
        site.Only("axis");
        Code array = Source(site, name);
        bool whole = !site.IsGiven("axis");
        return new Code($"{array.At(Precedence.Primary)}.{function}({(whole ? "" : site.To.IntArguments(site["axis"]))})",
            StaticType.Array with { Elements = DType.Bool, Rank = whole ? 0 : null, IsStrong = whole });
    }
}

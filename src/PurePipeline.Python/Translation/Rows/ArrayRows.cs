using PurePipeline.Numerics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>The methods of <c>numpy.ndarray</c>, and arrays made of values.</summary>
internal static partial class ArrayRows
{
    private const string Type = "numpy.ndarray.";
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows[Type + "astype"] = AsType;
        rows[Type + "item"] = static site => site.Self is Code { Type.IsStrong: true, Type.IsNumber: true } number ? number.As(number.Type with { IsStrong = false })
            : site.Self is Code { Type.Elements: DType.Float64 } real ? site.To.Strong(real).As(StaticType.Float)
            : throw site.Refuse("a dtype that is not known");
        rows[Type + "tolist"] = rows["torch.Tensor.tolist"] = static site => Values(site, Self(site));
        rows[Type + "transpose"] = static site =>
        {
            IReadOnlyList<Value> axes = site.Star("axes");
            axes = axes.Count == 1 && site.To.Items(axes[0]) is { } list ? list : axes;
            axes = [.. axes.Where(axis => axis.Constant is not PyNone)];
            Code turned = View(site, $".Transpose({string.Join(", ", axes.Select(axis => site.To.Int(axis).Text))})", keepsRank: true);
            return axes.Count > 0 ? turned.As(turned.Type with { Rank = axes.Count }) : turned;
        };
        rows[Type + "reshape"] = static site =>
        {
            IReadOnlyList<Value> lengths = site.Only("shape").Star("shape");
            return Reshape(site, lengths.Count == 1 ? lengths[0] : new TupleValue(lengths), Self(site));
        };
        rows[Type + "squeeze"] = static site => View(site, site.IsGiven("axis") ? $".Squeeze({site.Int("axis")})" : ".Squeeze()", keepsRank: false);
        rows[Type + "copy"] = static site => View(site, ".Copy()", keepsRank: true);
        rows[Type + "flatten"] = static site => Flat(View(site, ".Copy().Reshape(-1)", keepsRank: false));
        rows[Type + "ravel"] = static site => Flat(View(site, ".Reshape(-1)", keepsRank: false));
        rows[Type + "round"] = static site => View(site, site.IsDefault("decimals") ? ".Round()" : $".Round({site.Int("decimals")})", keepsRank: true);
        rows[Type + "fill"] = static site =>
        {
            Code filled = site.Self is Code own ? site.To.RequireOwn(own) : Self(site);
            site.To.Method.Writer.Write($"{filled.At(Precedence.Primary)}.Fill({site.To.Number(site["value"]).Text});");
            site.To.Changed(filled);
            return Known.None;
        };
        rows[Type + "clip"] = static site => Clip(site, Self(site), site["min"], site["max"]);
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("sum", "Sum"), ("mean", "Mean"), ("min", "Min"), ("max", "Max"), ("std", "Std"), ("var", "Var"), ("prod", "Prod")])
        {
            rows[Type + name] = site => Reduce(site, csharp, site.To.Array(site.Self, first: true));
            rows["numpy." + name] = site => Reduce(site, csharp, site.To.Array(site["a"], first: true));
        }

        rows["numpy.amin"] = rows["numpy.min"];
        rows["numpy.amax"] = rows["numpy.max"];
    }

    public static Value Reshape(NativeSite site, Value shape, Code array)
    {
        int? rank = site.To.Items(shape)?.Count ?? (shape is Code { Type.Kind: TypeKind.Int } ? 1 : null);
        string lengths = shape is Code { Type.Kind: TypeKind.Shape } span ? span.Text : string.Join(", ", (site.To.Items(shape) ?? [shape]).Select(length => site.To.Int(length).Text));
        return new Code($"{array.At(Precedence.Primary)}.Reshape({lengths})", array.Type with { Rank = rank, IsStrong = false });
    }

    public static Value Clip(NativeSite site, Code array, Value low, Value high) => low.Constant is PyNone ? NumPyRows.Extreme(site, "Minimum", array, high)
        : high.Constant is PyNone ? NumPyRows.Extreme(site, "Maximum", array, low)
        : low is not Code { Type: { IsNumber: true, IsStrong: false } } || high is not Code { Type: { IsNumber: true, IsStrong: false } }
        ? NumPyRows.Extreme(site, "Minimum", NumPyRows.Extreme(site, "Maximum", array, low), high)
        : new Code($"{array.At(Precedence.Primary)}.Clip({site.To.Number(low).Text}, {site.To.Number(high).Text})", array.Type with { Elements = null }) { Channels = array.Channels };

    // The numbers of an array as Python's: a list, or lists of lists.
    private static Code Values(NativeSite site, Code array)
    {
        site.To.UseType(StaticType.DType);
        if (array.Type.Rank is > 1 and <= 6 and var rank)
        {
            // One place more for each axis but the last: rows[i, j].
            site.To.Unit.Use("System.Linq");
            Code rows = site.To.Simple(array, "rows");
            string[] places = [.. "ijklm"[..(rank - 1)].Select(place => site.To.Method.NewLocal(place.ToString()))];
            Code numbers = Values(site, new Code($"{rows.Text}[{string.Join(", ", places)}]", array.Type with { Rank = 1, IsStrong = false }));
            return places.Index().Reverse().Aggregate(numbers, (inner, place) => Numbers($"Enumerable.Range(0, {rows.Text}.Shape[{place.Index}]).Select({place.Item} => {inner.Text}).ToArray()", inner.Type));
        }

        string source = array.At(Precedence.Primary);
        return (array.Type.Rank, array.Type.Elements) switch
        {
            (1, DType.UInt8 or DType.Int8 or DType.UInt16 or DType.Int16 or DType.Int32) => Numbers($"{source}.AsType(DType.Int32).ToArray<int>()", StaticType.Int),
            (1, DType.Int64) => Whole(site, source),
            (1, DType.Float32) => Numbers($"{source}.AsType(DType.Float64).ToArray<double>()", StaticType.Float),
            (1, DType.Float64) => Numbers($"{source}.ToArray<double>()", StaticType.Float),
            (1, DType.Bool) => Numbers($"{source}.ToArray<bool>()", StaticType.Bool),
            _ => throw site.Refuse("an array whose dtype or number of axes is not known"),
        };
    }

    private static Code Whole(NativeSite site, string source)
    {
        site.To.Unit.Use("System.Linq");
        return Numbers($"{source}.ToArray<long>().Select(number => checked((int)number)).ToArray()", StaticType.Int);
    }

    private static Code Numbers(string text, StaticType item) => new(text, new StaticType(TypeKind.List, $"{item.Name}[]") { Items = [item] });

    private static Code Self(NativeSite site) => site.To.Array(site.Self, first: true);

    private static Code View(NativeSite site, string call, bool keepsRank)
    {
        Code self = Self(site);
        return new Code($"{self.At(Precedence.Primary)}{call}", keepsRank ? self.Type : self.Type with { Rank = null, IsStrong = false });
    }

    public static Code Flat(Code array) => array.As(array.Type with { Rank = 1 });

    private static Code AsType(NativeSite site)
    {
        if (site.Self is Code { Type: { IsNumber: true, IsStrong: true } } number)
        {
            return FunctionTranslator.DTypeOf(site["dtype"].Constant) switch
            {
                DType.Int64 => new Code(number.Type.Kind == TypeKind.Int ? number.Text : $"(int){number.At(Precedence.Unary)}", StaticType.Int with { IsStrong = true }, Precedence.Unary),
                DType.Float64 => new Code(number.Type.Kind == TypeKind.Float ? number.Text : $"(double){number.At(Precedence.Unary)}", StaticType.Float with { IsStrong = true }, Precedence.Unary),
                _ => throw site.Refuse("a number"),
            };
        }

        Code self = Self(site);
        if (site["copy"].Constant is not true)
        {
            self = site["copy"].Constant is false ? site.To.Simple(self, "array") : throw site.Refuse("copy that is not known");
            string dtype = site.To.DType(site["dtype"]);
            return new Code($"{self.Text}.DType == {dtype} ? {self.Text} : {self.Text}.AsType({dtype})", self.Type with { Elements = FunctionTranslator.DTypeOf(site["dtype"].Constant) }, Precedence.Conditional);
        }

        if (site["dtype"].Constant is PyNone)
        {
            site.To.UseType(StaticType.DType);
            return new Code($"{self.At(Precedence.Primary)}.AsType(DType.Float64)", self.Type with { Elements = DType.Float64 }) { Channels = self.Channels };
        }

        return new Code($"{self.At(Precedence.Primary)}.AsType({site.To.DType(site["dtype"])})", self.Type with { Elements = FunctionTranslator.DTypeOf(site["dtype"].Constant) }) { Channels = self.Channels };
    }

    public static Code Reduce(NativeSite site, string name, Code array)
    {
        site.Only("axis", "ddof", "keepdims", "dtype");
        string plain = name.StartsWith("Nan", StringComparison.Ordinal) ? name[3..] : name;
        DType? wanted = null;
        if (site.Has("dtype") && site.IsGiven("dtype"))
        {
            wanted = FunctionTranslator.DTypeOf(site["dtype"].Constant) is { } dtype && name is "Sum" or "Prod" or "Mean" or "Std" or "Var" ? dtype : throw site.Refuse("this dtype");
            site.To.UseType(StaticType.DType);
            array = name is "Std" or "Var" && wanted != array.Type.Elements ? new Code($"{array.At(Precedence.Primary)}.AsType(DType.{wanted})", array.Type with { Elements = wanted }) : array;
        }

        bool keeps = site["keepdims"].Constant is true ? true : site.IsDefault("keepdims") ? false : throw site.Refuse("keepdims that is not known");
        Value axis = site["axis"];
        bool whole = axis.Constant is PyNone;
        string axes = whole ? "" : site.To.IntArguments(axis);
        string ddof = plain is "Std" or "Var" ? site.To.Int(site["ddof"]).Text : "";
        string typed = wanted is not null && plain is not ("Std" or "Var") ? $"DType.{wanted}" : "";
        string arguments = string.Join(", ", new[] { typed, ddof, axes }.Where(text => text.Length > 0));
        DType? elements = wanted ?? (plain is "Min" or "Max" ? array.Type.Elements
            : array.Type.Elements is { } own && plain != "Sum" && plain != "Prod" ? own.IsFloat() ? own : DType.Float64
            : array.Type.Elements is DType.Float32 or DType.Float64 ? array.Type.Elements : null);
        int? rank = whole ? 0 : keeps ? null : array.Type.Rank - (site.To.Items(axis)?.Count ?? (axis is Code { Type.Kind: TypeKind.Int } ? 1 : null));
        string source = array.At(Precedence.Primary);
        if (!keeps)
        {
            return new Code($"{source}.{name}({arguments})", StaticType.Array with { Rank = rank, Elements = elements, IsStrong = whole });
        }

        if (whole || (site.To.Items(axis) ?? [axis]) is not { } kept || kept.Any(a => a.Constant is not long))
        {
            throw site.Refuse("keepdims");
        }

        // The axes come back where they were; from the front for those counted from there.
        IEnumerable<long> places = kept.Select(a => (long)a.Constant!).OrderBy(a => a < 0 ? a + 1000 : a);
        string back = string.Concat(places.Select(place => $".ExpandDims({place})"));
        return kept.Any(a => (long)a.Constant! < 0) && kept.Count > 1
            ? throw site.Refuse("keepdims of axes counted from the end")
            : new Code($"{source}.{name}({arguments}){back}", StaticType.Array with { Rank = array.Type.Rank, Elements = elements });
    }
}

using PurePipeline.Numerics;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>NumPy's functions that count, sort, find, and choose.</summary>
internal static class NumPyFindingRows
{
    private static readonly StaticType s_whole = StaticType.Array with { Elements = DType.Int64 };

    private static readonly StaticType s_counted = StaticType.Tuple([s_whole with { Rank = 1 }, StaticType.Array with { Rank = 1 }], ["Counts", "Edges"]);

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["numpy.where"] = static site => site.IsGiven("x") ? Choose(site) : Nonzero(site, "condition");
        rows["numpy.nonzero"] = static site => Nonzero(site, "a");
        rows["numpy.ndarray.nonzero"] = static site => Nonzero(site, "self");
        rows["numpy.argwhere"] = static site => Of(site, "a", "ArgWhere()", s_whole with { Rank = 2 });
        rows["numpy.count_nonzero"] = static site => site.IsGiven("axis") ? throw site.Refuse("axis") : new Code($"{Source(site, "a").At(Precedence.Primary)}.CountNonzero()", StaticType.Length);
        rows["numpy.array_equal"] = static site => new Code($"NdArray.ArrayEqual({Source(site.Only(), "a1").Text}, {site.To.Array(site["a2"]).Text})", StaticType.Bool);
        rows["numpy.diff"] = Difference;
        rows["numpy.cumsum"] = static site => Running(site, "a");
        rows["numpy.ndarray.cumsum"] = static site => Running(site, "self");
        rows["numpy.histogram"] = Histogram;
        rows["numpy.bincount"] = BinCount;
        rows["numpy.digitize"] = static site => Of(site, "x", $"Digitize({site.To.Array(site["bins"]).Text}{Flag(site, "right")})", s_whole with { Rank = Source(site, "x").Type.Rank });
        rows["numpy.searchsorted"] = static site => Of(
            site.Only("side"), "a", $"SearchSorted({site.To.Array(site["v"]).Text}{(site["side"].Constant is "left" ? "" : site["side"].Constant is "right" ? ", right: true" : throw site.Refuse("a side that is not known"))})", s_whole);
        rows["numpy.interp"] = static site => Of(
            site.Only("left", "right"), "x", $"Interpolate({site.To.Array(site["xp"]).Text}, {site.To.Array(site["fp"]).Text}{Named(site, "left")}{Named(site, "right")})",
            StaticType.Array with { Rank = Source(site, "x").Type.Rank, Elements = DType.Float64 });
        rows["numpy.sort"] = static site => site.IsDefault("axis") ? Of(site, "a", "Sort()", Source(site, "a").Type with { IsStrong = false }) : throw site.Refuse("axis");
        rows["numpy.argsort"] = static site => ArgSort(site, "a");
        rows["numpy.ndarray.argsort"] = static site => ArgSort(site, "self");
        rows["numpy.ndarray.sort"] = static site =>
        {
            if (!site.IsDefault("axis") || site["self"] is not Code { Type.Kind: TypeKind.Array } array)
            {
                throw site.Refuse("axis");
            }

            // Of numbers all orders of equals are one.
            _ = site["kind"];
            array = site.To.Simple(site.To.RequireOwn(array), "sorted");
            site.To.Method.Writer.Write($"{array.Text}[ArrayIndex.Ellipsis] = {array.Text}.Sort();");
            site.To.Changed(array);
            return Known.None;
        };
        rows["numpy.unique"] = Unique;
        rows["numpy.median"] = static site => Of(site.Only("axis"), "a", site.IsGiven("axis") ? $"Median({site.Int("axis")})" : "Median()",
            StaticType.Array with { Rank = site.IsGiven("axis") ? Source(site, "a").Type.Rank - 1 : 0, IsStrong = !site.IsGiven("axis"), Elements = Source(site, "a").Type.Elements is { } own ? own.IsFloat() ? own : DType.Float64 : null });
        rows["numpy.dot"] = static site => new Code(
            $"NdArray.Dot({site.Array("a")}, {site.To.Array(site["b"]).Text})", FunctionTranslator.Product(Source(site, "a").Type, site.To.Array(site["b"]).Type));
        rows["numpy.matmul"] = static site => site.To.Operate(BinaryOperator.MatrixMultiply, Source(site, "x1"), site.To.Array(site["x2"]));
        rows["numpy.ndarray.dot"] = static site => new Code($"NdArray.Dot({site.Array("self")}, {site.To.Array(site["b"]).Text})", StaticType.Array);
        rows["numpy.linalg.norm"] = static site => site.Only("axis").IsGiven("axis")
            ? Of(site, "x", $"Norm({site.Int("axis")})", StaticType.Array with { Rank = Source(site, "x").Type.Rank - 1 })
            : Of(site, "x", "Norm()", StaticType.Array with { Rank = 0, IsStrong = true, Elements = Source(site, "x").Type.Elements is DType.Float32 or DType.Float16 ? Source(site, "x").Type.Elements : Source(site, "x").Type.Elements is null ? null : DType.Float64 });
        rows["numpy.average"] = static site => site.IsGiven("weights")
            ? Of(site.Only("axis", "weights"), "a", $"Average({site.To.Array(site["weights"]).Text}{(site.IsGiven("axis") ? $", {site.Int("axis")}" : "")})",
                StaticType.Array with { Rank = site.IsGiven("axis") ? Source(site, "a").Type.Rank - 1 : 0, IsStrong = !site.IsGiven("axis") })
            : Of(site.Only("axis"), "a", $"Mean({(site.IsGiven("axis") ? site.To.IntArguments(site["axis"]) : "")})", StaticType.Array with { Rank = site.IsGiven("axis") ? null : 0, IsStrong = !site.IsGiven("axis") });
        rows["numpy.isclose"] = static site => new Code($"NdArray.IsClose({Near(site)})", StaticType.Array with { Elements = DType.Bool, Rank = Ranks(site["a"], site["b"]), IsStrong = Ranks(site["a"], site["b"]) == 0 });
        rows["numpy.allclose"] = static site => new Code($"NdArray.AllClose({Near(site)})", StaticType.Bool);
        rows["numpy.take"] = Take;
        rows["numpy.broadcast_to"] = static site => Of(site, "array", $"BroadcastTo({site.To.IntArguments(site["shape"])})", StaticType.Array with { Elements = Source(site, "array").Type.Elements, Rank = site.To.Items(site["shape"])?.Count });
        rows["numpy.flatnonzero"] = static site => Of(site, "a", "Reshape(-1).Nonzero()[0]", s_whole with { Rank = 1 });
        rows["numpy.outer"] = static site => new Code($"{Source(site, "a").At(Precedence.Primary)}.Reshape(-1, 1) * {site.To.Array(site["b"]).At(Precedence.Primary)}.Reshape(-1)", StaticType.Array with { Rank = 2 }, Precedence.Multiplicative);
        rows["numpy.negative"] = static site => new Code($"-{Source(site, "x").At(Precedence.Unary)}", Source(site, "x").Type, Precedence.Unary);
        rows["numpy.arange"] = Range;
        rows["numpy.linspace"] = Linspace;
        rows["numpy.meshgrid"] = Meshgrid;
        rows["numpy.ix_"] = static site => new PlacesValue($"ArrayIndex.Ix({string.Join(", ", site.Star("args").Select(places => site.To.Array(places).Text))})", site.Star("args").Count);
        rows["numpy.atleast_3d"] = static site => Source(site.Only(), "ary") is { Type.Rank: 2 or 3 } array ? array.Type.Rank == 3 ? array : new Code($"{array.At(Precedence.Primary)}.ExpandDims(2)", array.Type with { Rank = 3 }) : throw site.Refuse("an array whose rank is not known");
        rows["numpy.copyto"] = CopyTo;
        rows["numpy.putmask"] = static site => NumPyChoosingRows.Change(site, "a", array => $"PutMask({site.To.Array(site["mask"]).Text}, {site.To.Alike(site["values"], array)})");
        rows["numpy.unravel_index"] = Places;
        rows["numpy.ptp"] = rows["numpy.ndarray.ptp"] = static site =>
        {
            Code values = site.To.Simple(Source(site.Only(), site.Has("a") ? "a" : "self"), "values");
            return new Code($"{values.Text}.Max() - {values.Text}.Min()", StaticType.Array with { Rank = 0, IsStrong = true }, Precedence.Additive);
        };
    }

    public static Code Source(NativeSite site, string name) => site.To.Array(site[name], first: true);

    public static Code Of(NativeSite site, string name, string call, StaticType type) => new($"{Source(site, name).At(Precedence.Primary)}.{call}", type);

    private static string Optional(NativeSite site, params string[] names) =>
        string.Join(", ", names.Where(name => !site.IsDefault(name)).Select(name => $"{name}: {site.Int(name)}"));

    private static string Named(NativeSite site, string name) => site.IsGiven(name) ? $", {name}: {site.Float(name)}" : "";

    public static string Flag(NativeSite site, string name) => site[name].Constant switch
    {
        false => "",
        true => $", {name}: true",
        _ => throw site.Refuse($"{name} that is not known"),
    };

    private static string Near(NativeSite site) => $"{Source(site.Only("rtol", "atol"), "a").Text}, {site.To.Array(site["b"]).Text}"
        + string.Concat(((string[])["rtol", "atol"]).Where(name => !site.IsDefault(name)).Select(name => $", {name}: {site.Float(name)}"));

    // What is put before and behind: an array, or a number for one element along the axis.
    private static Code Difference(NativeSite site)
    {
        Code array = Source(site, "a");
        if (site.IsGiven("prepend") || site.IsGiven("append"))
        {
            array = site.To.Simple(array, "values");
            int axis = site["axis"].Constant is long given ? (int)(given < 0 ? given + (array.Type.Rank ?? throw site.Refuse("an array whose rank is not known")) : given) : throw site.Refuse("an axis that is not known");
            string dtype = array.Type.Elements is { } own && own.IsFloat() ? $"DType.{own}" : throw site.Refuse("prepend or append of an array that is not known to be of floats");
            string[] Beside(string name) => !site.IsGiven(name) ? []
                : site[name] is Code { Type: { IsNumber: true, IsStrong: false, IsMixed: false } } number
                    ? [$"NdArray.FullLike({array.Text}[{string.Concat(Enumerable.Repeat(".., ", axis))}..1], {number.Text}, {dtype})"]
                    : site[name] is Code { Type: { Kind: TypeKind.Array } type } other && type.Elements == own && type.Rank == array.Type.Rank ? [other.Text] : throw site.Refuse($"this {name}");
            site.To.UseType(StaticType.DType);
            array = new Code($"NdArray.Concatenate([{string.Join(", ", (string[])[.. Beside("prepend"), array.Text, .. Beside("append")])}]{(axis == 0 ? "" : $", {axis}")})", array.Type);
        }

        return new Code($"{array.At(Precedence.Primary)}.Diff({Optional(site, "n", "axis")})", StaticType.Array with { Rank = array.Type.Rank, Elements = array.Type.Elements is { } same && same.IsFloat() ? same : null });
    }

    // By default equals are where NumPy's quicksort leaves them.
    private static Code ArgSort(NativeSite site, string name)
    {
        Code array = Source(site.Only("kind", "axis"), name);
        string order = site["kind"].Constant switch { "stable" or "mergesort" => "", PyNone or "quicksort" => "stable: false", _ => throw site.Refuse("this kind") };
        if (site["axis"].Constant is PyNone)
        {
            return new Code($"{array.At(Precedence.Primary)}.Reshape(-1).ArgSort({order})", s_whole with { Rank = 1 });
        }

        long axis = site["axis"].Constant as long? ?? throw site.Refuse("an axis that is not known");
        bool isLast = axis == -1 || axis == array.Type.Rank - 1;
        string turn = isLast ? "" : $".SwapAxes({axis}, -1)";
        return new Code($"{array.At(Precedence.Primary)}{turn}.ArgSort({order}){turn}", s_whole with { Rank = array.Type.Rank });
    }

    // Places of a list, or of an array; of no axis in the flat array.
    private static Code Take(NativeSite site)
    {
        Code array = Source(site.Only("axis"), "a");
        Value places = site["indices"];
        if (site.IsGiven("axis") && site.To.Items(places) is not null)
        {
            return new Code($"{array.At(Precedence.Primary)}.Take({site.To.Ints(places)}, {site.Int("axis")})", array.Type with { IsStrong = false });
        }

        Code picked = site.To.Array(places);
        string before = !site.IsGiven("axis") ? "" : site["axis"].Constant is long axis and >= 0 ? string.Concat(Enumerable.Repeat("ArrayIndex.All, ", (int)axis)) : throw site.Refuse("an array of places along this axis");
        string flat = site.IsGiven("axis") || array.Type.Rank == 1 ? "" : ".Reshape(-1)";
        return picked.Type is { Elements: not DType.Bool, Rank: not 0 }
            ? new Code($"{array.At(Precedence.Primary)}{flat}[{before}{(picked.Type.Elements is null ? $"{picked.At(Precedence.Primary)}.AsType(DType.Int64)" : picked.Text)}]", array.Type with { IsStrong = false, Rank = site.IsGiven("axis") ? array.Type.Rank - 1 + picked.Type.Rank : picked.Type.Rank })
            : throw site.Refuse("these places");
    }

    private static Code BinCount(NativeSite site)
    {
        bool isWeighted = site.Only("minlength", "weights").IsGiven("weights");
        string[] arguments = [.. isWeighted ? [site.To.Array(site["weights"]).Text] : (string[])[], .. site.IsDefault("minlength") ? [] : (string[])[site.Int("minlength")]];
        return Of(site, "x", $"BinCount({string.Join(", ", arguments)})", StaticType.Array with { Rank = 1, Elements = isWeighted ? DType.Float64 : DType.Int64 });
    }

    // Asked for more than the elements, C# gives all there is.
    private static Value Unique(NativeSite site)
    {
        site.Only("return_index", "return_inverse", "return_counts");
        Code array = Source(site, "ar");
        StaticType values = StaticType.Array with { Rank = 1, Elements = array.Type.Elements };
        bool[] wanted = [true, .. ((string[])["return_index", "return_inverse", "return_counts"]).Select(name => site[name].Constant is bool flag ? flag : throw site.Refuse($"{name} that is not known"))];
        if (wanted.Count(one => one) == 1)
        {
            return Of(site, "ar", "Unique()", values);
        }

        StaticType places = s_whole with { Rank = 1 };
        StaticType all = StaticType.Tuple([values, places, s_whole, places], ["Values", "Indices", "InverseIndices", "Counts"]);
        site.To.UseType(all);
        IReadOnlyList<Value> parts = FunctionTranslator.Elements(site.To.Local("unique", Of(site, "ar", "UniqueAll()", all))).Items;
        return new TupleValue([.. parts.Where((_, i) => wanted[i])]);
    }

    private static Code Choose(NativeSite site)
    {
        (Value x, Value y) = (site["x"], site["y"]);
        string Side(Value value) => value is Code { Type: { IsNumber: true, IsStrong: false } or { Kind: TypeKind.Bool } } ? site.To.Number(value).Text : site.To.Array(value).Text;
        Code condition = Source(site, "condition");
        int? rank = Ranks(condition, x, y);
        return new Code($"NdArray.Where({condition.Text}, {Side(x)}, {Side(y)})", StaticType.Array with { Rank = rank });
    }

    public static int? Ranks(params Value[] values)
    {
        int most = 0;
        foreach (Value value in values)
        {
            if (value is Code { Type.IsArray: true } array)
            {
                if (array.Type.Rank is not { } rank)
                {
                    return null;
                }

                most = Math.Max(most, rank);
            }
        }

        return most;
    }

    // A tuple of as many arrays as there are axes.
    private static Code Nonzero(NativeSite site, string name)
    {
        Code array = Source(site, name);
        return new Code($"{array.At(Precedence.Primary)}.Nonzero()", new StaticType(TypeKind.List, "NdArray[]") { Items = [s_whole with { Rank = 1 }], Rank = array.Type.Rank });
    }

    private static Code Running(NativeSite site, string name)
    {
        site.Only("axis", "dtype");
        string axis = site.IsGiven("axis") ? site.Int("axis") : "";
        string dtype = site.IsGiven("dtype") ? $"{(axis.Length > 0 ? ", " : "dtype: ")}{site.To.DType(site["dtype"])}" : "";
        return Of(site, name, $"CumSum({axis}{dtype})", StaticType.Array with { Rank = axis.Length > 0 ? Source(site, name).Type.Rank : 1 });
    }

    private static TupleValue Histogram(NativeSite site)
    {
        site.Only("bins", "range", "density");
        Value bins = site["bins"];
        string counted = bins is Code { Type.Kind: TypeKind.Int }
            ? $"{site.To.Int(bins).Text}{(site.IsGiven("range") ? $", {site.To.Pair(site["range"], floats: true)}" : "")}"
            : site.To.Array(bins, first: true).Text;
        site.To.UseType(s_counted);
        TupleValue parts = FunctionTranslator.Elements(site.To.Local("histogram", new Code($"{Source(site, "a").At(Precedence.Primary)}.Histogram({counted})", s_counted)));
        if (!site.IsGiven("density") || site["density"].Constant is false)
        {
            return parts;
        }

        // The bins' shares by their widths.
        (string counts, string edges) = site["density"].Constant is true ? (((Code)parts.Items[0]).Text, ((Code)parts.Items[1]).Text) : throw site.Refuse("density that is not known");
        site.To.UseType(StaticType.DType);
        return new TupleValue([
            new Code($"{counts} / {edges}.AsType(DType.Float64).Diff() / {counts}.Sum().AsType(DType.Float64)", StaticType.Array with { Rank = 1, Elements = DType.Float64 }, Precedence.Multiplicative), parts.Items[1]]);
    }

    // Whole numbers, or floats where one is.
    private static Code Range(NativeSite site)
    {
        IReadOnlyList<Value> given = site.Only("args", "start", "stop", "step", "dtype").Star("args");
        if (site.IsGiven("start") || site.IsGiven("stop") || (given.Count > 2 && site.IsGiven("step")))
        {
            throw site.Refuse("start or stop by name");
        }

        Value step = given.Count > 2 ? given[2] : site.IsGiven("step") ? site["step"] : Literals.TryOf(1L)!;
        Code[] numbers = [.. (given.Count == 1 ? [Literals.TryOf(0L)!, given[0], step] : (Value[])[given[0], given[1], step])
            .Select(value => value is Code { Type: { IsNumber: true, IsMixed: false } } number ? number : throw site.Refuse("numbers that are not known to be whole or not"))];
        bool isReal = numbers.Any(number => number.Type.Kind == TypeKind.Float);
        string[] texts = [.. numbers.Select(number => isReal ? RealText(site, number) : number.Text)];
        site.To.UseType(StaticType.Array);
        string last = step.Constant is 1L ? "" : $", {texts[2]}";
        string cast = site.IsGiven("dtype") ? $".AsType({site.To.DType(site["dtype"])})" : "";
        return new Code($"NdArray.Arange({texts[0]}, {texts[1]}{last}, versions: {site.To.Method.Versions()}){cast}",
            StaticType.Array with { Rank = 1, Elements = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : isReal ? DType.Float64 : DType.Int64 });
    }

    private static string RealText(NativeSite site, Code number) => number.Type.Kind == TypeKind.Float ? number.Text : number.Constant is long whole ? Literals.Of((double)whole) : $"(double){number.At(Precedence.Unary)}";

    private static Code Linspace(NativeSite site)
    {
        site.Only("num", "endpoint", "dtype");
        string num = site.IsDefault("num") ? "" : $", {site.Int("num")}";
        string endpoint = site["endpoint"].Constant switch { true => "", false => ", endpoint: false", _ => throw site.Refuse("endpoint that is not known") };
        DType? dtype = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) ?? throw site.Refuse("a dtype that is not known") : null;
        string cast = dtype is null ? "" : dtype.Value.IsFloat() ? $".AsType(DType.{dtype})" : $".Floor().AsType(DType.{dtype})";
        site.To.UseType(StaticType.Array);
        site.To.UseType(StaticType.DType);
        return new Code($"NdArray.Linspace({site.Float("start")}, {site.Float("stop")}{num}{endpoint}, versions: {site.To.Method.Versions()}){cast}",
            StaticType.Array with { Rank = 1, Elements = dtype ?? DType.Float64 });
    }

    private static TupleValue Meshgrid(NativeSite site)
    {
        if (site.Only("xi", "copy").Star("xi") is not [var x, var y])
        {
            throw site.Refuse("anything but two arrays");
        }

        site.To.UseType(StaticType.Array);
        (Code columns, Code rows) = (site.To.Array(x, first: true), site.To.Array(y, first: true));
        return FunctionTranslator.Elements(new Code($"NdArray.Meshgrid({columns.Text}, {rows.Text})", StaticType.Tuple([columns.Type with { Rank = 2 }, rows.Type with { Rank = 2 }], ["X", "Y"])));
    }

    private static Known CopyTo(NativeSite site)
    {
        if (site.Only("where")["dst"] is not Code { IsShared: false, IsPicked: false, IsElement: false, Type: { Kind: TypeKind.Array, Rank: not 0 } } target || site.To.RequireOwn(target) is null)
        {
            throw site.Refuse("this target");
        }

        Value source = site["src"];
        string values = source is Code { Type: { IsNumber: true, IsStrong: false } } ? site.To.Number(source).Text : site.To.Array(source).Text;
        target = site.IsDefault("where") ? target : site.To.Simple(target, "target");
        string made = !site.IsDefault("where") ? $"NdArray.Where({site.To.Array(site["where"]).Text}, {values}, {target.Text})"
            : source is Code { Type.IsNumber: true } ? throw site.Refuse("a number") : values;
        site.To.Method.Writer.Write($"{target.At(Precedence.Primary)}[ArrayIndex.Ellipsis] = {made};");
        site.To.Changed(target);
        return Known.None;
    }

    // From the place in the flat array to one along each axis.
    private static TupleValue Places(NativeSite site)
    {
        site.Only();
        Code place = site.To.Simple(site.To.Int(site["indices"]).As(StaticType.Length), "place");
        IReadOnlyList<Value> shape = site.To.Items(site["shape"]) ?? throw site.Refuse("a shape whose length is not known");
        Value rest = place;
        Value[] places = new Value[shape.Count];
        for (int axis = shape.Count - 1; axis >= 0; axis--)
        {
            Value length = new Code(site.To.Int(shape[axis]).At(Precedence.Unary), StaticType.Length, constant: shape[axis].Constant);
            places[axis] = axis == 0 ? rest : site.To.Operate(BinaryOperator.Modulo, rest, length);
            rest = site.To.Operate(BinaryOperator.FloorDivide, rest, length);
        }

        return new TupleValue([.. places.Select(one => ((Code)one).As(StaticType.Length with { IsStrong = true }))]);
    }
}

/// <summary>Indices for several axes at once: <c>np.ix_</c>.</summary>
internal sealed class PlacesValue(string text, int axes) : Value
{
    public string Text => text;

    public int Axes => axes;

    public override bool Mentions(string local) => text.Contains(local, StringComparison.Ordinal);
}

using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>NumPy's functions that choose by conditions and places, triangles, and what is made of places.</summary>
internal static class NumPyChoosingRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["numpy.select"] = Select;
        rows["numpy.piecewise"] = Piecewise;
        rows["numpy.extract"] = static site => new Code(
            $"NdArray.Extract({Source(site, "condition").Text}, {site.To.Array(site["arr"]).Text})", StaticType.Array with { Rank = 1, Elements = site.To.Array(site["arr"]).Type.Elements });
        rows["numpy.take_along_axis"] = static site => NumPyFindingRows.Of(site, "arr", $"TakeAlongAxis({site.To.Array(site["indices"]).Text}, {site.Int("axis")})", Source(site, "arr").Type with { IsStrong = false });
        rows["numpy.put_along_axis"] = static site => Change(site, "arr", array => $"PutAlongAxis({site.To.Array(site["indices"]).Text}, {site.To.Alike(site["values"], array)}, {site.Int("axis")})");
        rows["numpy.fill_diagonal"] = static site => Change(site, "a", array => $"FillDiagonal({site.To.Alike(site["val"], array)})");
        rows["numpy.tri"] = static site =>
        {
            site.To.UseType(StaticType.Array);
            site.To.UseType(StaticType.DType);
            string columns = site.IsGiven("M") ? $", {site.Int("M")}" : "";
            string others = (site.IsDefault("k") ? "" : $", k: {site.Int("k")}") + (site.IsGiven("dtype") ? $", dtype: {site.To.DType(site["dtype"])}" : "");
            return new Code($"NdArray.Tri({site.Int("N")}{columns}{others}, versions: {site.To.Method.Versions()})",
                StaticType.Array with { Rank = 2, Elements = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : DType.Float64 });
        };
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("tril", "Tril"), ("triu", "Triu")])
        {
            rows["numpy." + name] = site => NumPyFindingRows.Of(site, "m", $"{csharp}({(site.IsDefault("k") ? "" : site.Int("k"))})", Source(site, "m").Type);
        }

        rows["numpy.diagonal"] = static site => Source(site, "a").Type.Rank == 2
            ? NumPyFindingRows.Of(site, "a", $"Diag({(site.IsDefault("offset") ? "" : site.Int("offset"))})", Source(site, "a").Type with { Rank = 1 }) : throw site.Refuse("an array that is not known to have two axes");
        rows["numpy.trace"] = static site => NumPyFindingRows.Of(site, "a", $"Trace({(site.IsDefault("offset") ? "" : site.Int("offset"))})", StaticType.Array with
        {
            Rank = 0, IsStrong = true, Elements = Source(site, "a").Type.Elements is { } own && own.IsFloat() ? own : null,
        });
        rows["numpy.kron"] = static site => new Code($"NdArray.Kron({Source(site, "a").Text}, {site.To.Array(site["b"]).Text})", StaticType.Array with { Rank = NumPyFindingRows.Ranks(site["a"], site["b"]) });
        rows["numpy.gradient"] = static site => site.IsGiven("axis") && site["axis"] is Code { Type.Kind: TypeKind.Int }
            ? NumPyFindingRows.Of(site.Only("axis"), "f", $"Gradient({site.Int("axis")})", Source(site, "f").Type with { Elements = Source(site, "f").Type.Elements is { } own ? own.IsFloat() ? own : DType.Float64 : null })
            : throw site.Refuse("several axes");
        rows["numpy.fromfunction"] = FromFunction;
    }

    private static Code Source(NativeSite site, string name) => NumPyFindingRows.Source(site, name);

    public static Known Change(NativeSite site, string name, Func<Code, string> call)
    {
        Code array = site[name] is Code { Type.Kind: TypeKind.Array, IsSimple: true } target ? site.To.RequireOwn(target) : throw site.Refuse("this array");
        site.To.Unit.MutatesArrays = true;
        site.To.Method.Writer.Write($"{array.Text}.{call(array)};");
        site.To.Changed(array);
        return Known.None;
    }

    private static Code Select(NativeSite site)
    {
        IReadOnlyList<Value> choices = site.To.Items(site["choicelist"]) ?? throw site.Refuse("choices whose number is not known");
        if (choices.Any(choice => choice is not Code { Type.Kind: TypeKind.Array }) || site["default"] is not Code { Type: { IsNumber: true, IsStrong: false, IsMixed: false } } otherwise)
        {
            throw site.Refuse("choices that are no arrays");
        }

        DType? elements = choices.Select(choice => ((Code)choice).Type.Elements).Distinct().ToList() is [{ } one] && one.IsFloat() ? one : null;
        return new Code($"NdArray.Select({site.To.Arrays(site["condlist"])}, {site.To.Arrays(site["choicelist"])}, {otherwise.Text})",
            StaticType.Array with { Rank = NumPyFindingRows.Ranks([.. choices]), Elements = elements });
    }

    private static Code Piecewise(NativeSite site)
    {
        Code x = Source(site, "x");
        IReadOnlyList<Value> functions = site.To.Items(site["funclist"]) ?? throw site.Refuse("functions whose number is not known");
        string[] lambdas = [.. functions.Select(function => function is Code { Type: { IsNumber: true, IsMixed: false } } number
            ? $"_ => NdArray.Full([], {number.Text}, DType.{(number.Type.Kind == TypeKind.Int ? "Int64" : "Float64")})"
            : NumPyElementRows.Lambda(site.To, function, x.Type with { Rank = 1, IsStrong = false }).Text)];
        site.To.UseType(StaticType.DType);
        return new Code($"NdArray.Piecewise({x.Text}, {site.To.Arrays(site["condlist"])}, {string.Join(", ", lambdas)})", x.Type with { IsStrong = false });
    }

    // The function is called once, with whole arrays of places.
    private static Value FromFunction(NativeSite site)
    {
        if (site.IsGiven("dtype") && FunctionTranslator.DTypeOf(site["dtype"].Constant) is null)
        {
            throw site.Refuse("a dtype that is not known");
        }

        DType dtype = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant)!.Value : DType.Float64;
        IReadOnlyList<Value> shape = site.To.Items(site["shape"]) ?? (site["shape"] is Code { Type: { Kind: TypeKind.Shape, Rank: { } rank } } span
            ? [.. Enumerable.Range(0, rank).Select(i => (Value)new Code($"{span.At(Precedence.Primary)}[{i}]", StaticType.Length))] : throw site.Refuse("a shape whose length is not known"));
        Code[] lengths = [.. shape.Select(length => site.To.Simple(site.To.Int(length), "length"))];
        site.To.UseType(StaticType.Array);
        site.To.UseType(StaticType.DType);
        Value[] axes = [.. lengths.Select((length, axis) =>
        {
            string own = string.Join(", ", lengths.Select((_, i) => i == axis ? "-1" : "1"));
            return site.To.Local("places", new Code(
                $"NdArray.Arange(0L, {length.Text}, 1L, {site.To.Method.Versions()}).Reshape({own}).BroadcastTo({string.Join(", ", lengths.Select(one => one.Text))}).AsType(DType.{dtype})",
                StaticType.Array with { Rank = lengths.Length, Elements = dtype }));
        })];
        return site.To.Call(site["function"], axes, []);
    }
}

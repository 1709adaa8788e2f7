using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>torch's functions that pick and scatter, quantiles, and simple functions of each element.</summary>
internal static class TorchChoosingRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("isnan", "Ne"), ("isfinite", "IsFinite"), ("isinf", "IsInf")])
        {
            Add(rows, name, (site, self) => csharp == "Ne" ? site.To.Simple(self, "tensor") is var tensor ? new Code($"{tensor.Text}.Ne({tensor.Text})", self.Type with { Elements = DType.Bool }) : self
                : Of(self, csharp + "()", DType.Bool, self.Type.Rank));
        }

        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("logical_and", "LogicalAnd"), ("logical_or", "LogicalOr"), ("logical_xor", "LogicalXor")])
        {
            Add(rows, name, (site, self) => Of(self, $"{csharp}({Tensor(site, "other").Text})", DType.Bool, NumPyFindingRows.Ranks(self, Tensor(site, "other"))));
        }

        Add(rows, "logical_not", static (_, self) => Of(self, "Eq(0)", DType.Bool, self.Type.Rank));
        Add(rows, "square", static (site, self) => site.To.Simple(self, "tensor") is var tensor ? new Code($"{tensor.Text}.Mul({tensor.Text})", self.Type with { Elements = Float(self) }) : self);
        Add(rows, "neg", static (_, self) => Of(self, "Neg()", self.Type.Elements, self.Type.Rank));
        rows["torch.negative"] = rows["torch.neg"];
        rows["torch.Tensor.negative"] = rows["torch.Tensor.neg"];
        Add(rows, "frac", static (_, self) => Of(self, "Frac()", self.Type.Elements, self.Type.Rank));
        Add(rows, "reciprocal", static (_, self) => new Code($"1.0 / {self.At(Precedence.Unary)}", self.Type with { Elements = Float(self) }, Precedence.Multiplicative));
        Add(rows, "clamp_min", static (site, self) => Of(self, $"Clamp({site.To.PlainNumber(site["min"]).Text}, null)", Float(self), self.Type.Rank));
        Add(rows, "clamp_max", static (site, self) => Of(self, $"Clamp(null, {site.To.PlainNumber(site["max"]).Text})", Float(self), self.Type.Rank));
        Add(rows, "nan_to_num", static (site, self) => Of(
            site.IsGiven("posinf") || site.IsGiven("neginf") ? throw site.Refuse("posinf or neginf") : self, $"NanToNum({(site.IsDefault("nan") || !site.IsGiven("nan") ? "" : site.Float("nan"))})", self.Type.Elements, self.Type.Rank));
        Add(rows, "gather", static (site, self) => Of(self, $"Gather({site.Int("dim")}, {Tensor(site, "index").Text})", self.Type.Elements, self.Type.Rank));
        Add(rows, "take_along_dim", static (site, self) => Of(self, $"TakeAlongDim({Tensor(site, "indices").Text}, {site.Int("dim")})", self.Type.Elements, self.Type.Rank));
        Add(rows, "masked_select", static (site, self) => Tensor(site, "mask") is { Type.Elements: DType.Bool } mask && mask.Type.Rank == self.Type.Rank ? Of(self.IsSimple ? self : site.To.Simple(self, "tensor"), "", self.Type.Elements, 1) is var whole
            ? new Code($"{whole.Text.TrimEnd('.')}[{mask.Text}]", whole.Type) : self : throw site.Refuse("a mask of another number of axes"));
        rows["torch.Tensor.scatter"] = static site => Of(site.To.Tensor(site.Self), $"Scatter({Scattered(site)})", site.To.Tensor(site.Self).Type.Elements, site.To.Tensor(site.Self).Type.Rank);
        rows["torch.Tensor.scatter_"] = static site =>
        {
            Code tensor = site.To.Tensor(site.Self);
            if (!tensor.IsSimple)
            {
                return Of(tensor, $"ScatterInPlace({Scattered(site)})", tensor.Type.Elements, tensor.Type.Rank);
            }

            site.To.Method.Writer.Write($"{tensor.Text}.ScatterInPlace({Scattered(site)});");
            return site.To.Changed(tensor);
        };
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("tril", "Tril"), ("triu", "Triu")])
        {
            Add(rows, name, (site, self) => Of(self, $"{csharp}({(site.IsDefault("diagonal") ? "" : site.Int("diagonal"))})", self.Type.Elements, self.Type.Rank));
        }

        Add(rows, "diff", static (site, self) => Of(
            self, $"Diff({string.Join(", ", ((string[])["n", "dim"]).Where(name => !site.IsDefault(name)).Select(name => $"{name}: {site.Int(name)}"))})", self.Type.Elements, self.Type.Rank));
        Add(rows, "count_nonzero", static (site, self) => Of(
            self, $"CountNonzero({(site.IsGiven("dim") ? site.To.IntArguments(site["dim"]) : "")})", DType.Int64, !site.IsGiven("dim") ? 0 : self.Type.Rank - (site.To.Items(site["dim"])?.Count ?? 1)));
        Add(rows, "aminmax", MinMax);
        Add(rows, "kthvalue", static (site, self) => new KthValue(Of(
            self, $"KthValue({site.Int("k")}, {site.Int("dim")}{Keeps(site)})", self.Type.Elements, site["keepdim"].Constant is true ? self.Type.Rank : self.Type.Rank - 1)));
        Add(rows, "quantile", Quantile);
        Add(rows, "unflatten", Unflatten);
        Add(rows, "broadcast_to", static (site, self) => Of(self, $"Expand({site.To.IntArguments(site["size"])})", self.Type.Elements, site.To.Items(site["size"])?.Count));
        Add(rows, "swapdims", static (site, self) => Of(self, $"Transpose({site.Int("dim0")}, {site.Int("dim1")})", self.Type.Elements, self.Type.Rank));
        rows["torch.tile"] = static site => Of(Tensor(site, "input"), $"Tile({site.To.IntArguments(site["dims"])})", Tensor(site, "input").Type.Elements, null);
        rows["torch.Tensor.tile"] = static site => Of(site.To.Tensor(site.Self), $"Tile({TorchRows.Numbers(site, "dims", "dims")})", site.To.Tensor(site.Self).Type.Elements, null);
        rows["torch.eye"] = static site =>
        {
            site.To.UseType(StaticType.Tensor);
            site.To.UseType(StaticType.DType);
            _ = site["device"];
            string columns = site.IsGiven("m") ? $", {site.Int("m")}" : "";
            string dtype = site.IsGiven("dtype") ? $", dtype: {site.To.DType(site["dtype"])}" : "";
            return new Code($"TorchTensor.Eye({site.Int("n")}{columns}{dtype}, versions: {site.To.Method.Versions()})",
                StaticType.Tensor with { Rank = 2, Elements = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : DType.Float32 });
        };
    }

    private static void Add(Dictionary<string, Row> rows, string name, Func<NativeSite, Code, Value> body)
    {
        rows["torch.Tensor." + name] = site => body(site, site.To.Tensor(site.Self));
        rows["torch." + name] = site => body(site, site.To.Tensor(site["input"]));
    }

    private static Code Of(Code self, string call, DType? elements, int? rank) => new($"{self.At(Precedence.Primary)}.{call}", StaticType.Tensor with { Elements = elements, Rank = rank });

    private static Code Tensor(NativeSite site, string name) => site.To.Tensor(site[name]);

    private static DType? Float(Code self) => self.Type.Elements is { } own && own.IsFloat() ? own : null;

    private static string Keeps(NativeSite site) => site["keepdim"].Constant switch { false => "", true => ", keepdim: true", _ => throw site.Refuse("keepdim that is not known") };

    private static string Scattered(NativeSite site)
    {
        site.To.Unit.MutatesArrays = true;
        return $"{site.Int("dim")}, {Tensor(site, "index").Text}, {(site["src"] is Code { Type.Kind: TypeKind.Tensor } source ? source.Text : site.To.PlainNumber(site["src"]).Text)}";
    }

    private static TupleValue MinMax(NativeSite site, Code self)
    {
        Code tensor = site.To.Simple(self, "tensor");
        bool keeps = site["keepdim"].Constant is true;
        string dims = site.IsGiven("dim") ? $"[{site.Int("dim")}]" : "[]";
        string arguments = keeps ? $"{dims}, keepdim: true" : dims == "[]" ? "" : dims[1..^1];
        int? rank = keeps ? tensor.Type.Rank : site.IsGiven("dim") ? tensor.Type.Rank - 1 : 0;
        return new TupleValue([Of(tensor, $"Amin({arguments})", tensor.Type.Elements, rank), Of(tensor, $"Amax({arguments})", tensor.Type.Elements, rank)]);
    }

    private static Code Quantile(NativeSite site, Code self)
    {
        if (site["interpolation"].Constant is not "linear")
        {
            throw site.Refuse("another interpolation than linear");
        }

        bool isOne = site["q"] is Code { Type: { IsNumber: true, IsStrong: false } };
        string shares = isOne ? site.Float("q") : site["q"] is Code { Type: { Kind: TypeKind.Tensor, Rank: 1 }, Constant: { } } known ? $"{known.Text}.Double().Numpy().ToArray<double>()" : throw site.Refuse("these q");
        string dim = site.IsGiven("dim") ? $", {site.Int("dim")}" : "";
        int? kept = site["keepdim"].Constant is true ? self.Type.Rank : site.IsGiven("dim") ? self.Type.Rank - 1 : 0;
        return Of(self, $"Quantile({shares}{dim}{Keeps(site)})", self.Type.Elements, isOne ? kept : kept + 1);
    }

    private static Code Unflatten(NativeSite site, Code self)
    {
        Code tensor = site.To.Simple(self, "tensor");
        if (tensor.Type.Rank is not { } rank || site["dim"].Constant is not long dim || site.To.Items(site["sizes"]) is not { } sizes)
        {
            throw site.Refuse("a tensor whose rank is not known");
        }

        int axis = (int)(dim < 0 ? dim + rank : dim);
        IEnumerable<string> lengths = [
            .. Enumerable.Range(0, axis).Select(i => $"{tensor.Text}.Shape[{i}]"), .. sizes.Select(size => site.To.Int(size).Text), .. Enumerable.Range(axis + 1, rank - axis - 1).Select(i => $"{tensor.Text}.Shape[{i}]")];
        return Of(tensor, $"View({string.Join(", ", lengths)})", tensor.Type.Elements, rank - 1 + sizes.Count);
    }
}

/// <summary>What torch's <c>kthvalue</c> gives, of which C# has the values alone.</summary>
internal sealed class KthValue(Code values) : Value
{
    public Code Values => values;

    public override bool Mentions(string local) => values.Mentions(local);
}

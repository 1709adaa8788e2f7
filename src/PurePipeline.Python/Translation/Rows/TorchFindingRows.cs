using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>torch's functions that find elements: extremes with their places, truths, masks.</summary>
internal static class TorchFindingRows
{
    private static readonly StaticType s_places = StaticType.Tensor with { Elements = DType.Int64 };

    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("any", "Any"), ("all", "All")])
        {
            Add(rows, name, (site, self) => Truth(site, self, csharp));
        }

        Add(rows, "masked_fill", static (site, self) =>
            new Code($"{self.At(Precedence.Primary)}.MaskedFill({site.To.Tensor(site["mask"]).Text}, {Side(site, "value")})", self.Type));
        Add(rows, "argwhere", static (_, self) => new Code($"{self.At(Precedence.Primary)}.ArgWhere()", s_places with { Rank = 2 }));
        Add(rows, "nonzero", static (site, self) => site["as_tuple"].Constant switch
        {
            false => new Code($"{self.At(Precedence.Primary)}.ArgWhere()", s_places with { Rank = 2 }),
            true => Places(site, self),
            _ => throw site.Refuse("as_tuple that is not known"),
        });
        rows["torch.topk"] = static site => TopK(site, site["input"]);
        rows["torch.Tensor.topk"] = static site => TopK(site, site.Self);
        rows["torch.Tensor.masked_fill_"] = static site =>
        {
            Code tensor = site.To.Simple(site.To.Tensor(site.Self), "tensor");
            site.To.UseType(StaticType.Array);
            site.To.Method.Writer.Write($"{tensor.Text}[ArrayIndex.Ellipsis] = {tensor.Text}.MaskedFill({site.To.Tensor(site["mask"]).Text}, {Side(site, "value")});");
            return site.To.Changed(tensor);
        };
        rows["torch.where"] = static site => site.IsGiven("input")
            ? new Code($"TorchTensor.Where({site.To.Tensor(site["condition"]).Text}, {Side(site, "input")}, {Side(site, "other")})", StaticType.Tensor)
            : Places(site, site.To.Tensor(site["condition"]));
    }

    /// <summary><c>max</c> and <c>min</c> along an axis: the values and their places; null for those of all elements, and of two tensors.</summary>
    public static Value? Along(NativeSite site, Value self)
    {
        string name = site.Name.Split('.')[^1];
        if (name is not ("max" or "min") || site["dim"] is not Code { Type.Kind: TypeKind.Int })
        {
            return null;
        }

        Code tensor = site.To.Tensor(self);
        bool keeps = Keeps(site);
        int? rank = keeps ? tensor.Type.Rank : tensor.Type.Rank - 1;
        StaticType pair = StaticType.Tuple([StaticType.Tensor with { Rank = rank, Elements = tensor.Type.Elements }, s_places with { Rank = rank }], ["Values", "Indices"]);
        site.To.UseType(pair);
        return new ExtremesValue(FunctionTranslator.Elements(new Code($"{tensor.At(Precedence.Primary)}.{(name == "max" ? "Max" : "Min")}({Axis(site, keeps)})", pair)));
    }

    private static void Add(Dictionary<string, Row> rows, string name, Func<NativeSite, Code, Value> body)
    {
        rows["torch.Tensor." + name] = site => body(site, site.To.Tensor(site.Self));
        rows["torch." + name] = site => body(site, site.To.Tensor(site["input"]));
    }

    private static Code Truth(NativeSite site, Code self, string function)
    {
        StaticType truth = StaticType.Tensor with { Elements = self.Type.Elements switch { null => null, DType.UInt8 => DType.UInt8, _ => DType.Bool } };
        if (!site.IsGiven("dim"))
        {
            return Keeps(site) ? throw site.Refuse("keepdim alone") : new Code($"{self.At(Precedence.Primary)}.{function}()", truth with { Rank = 0 });
        }

        bool keeps = Keeps(site);
        return new Code($"{self.At(Precedence.Primary)}.{function}({Axis(site, keeps)})", truth with { Rank = keeps ? self.Type.Rank : self.Type.Rank - 1 });
    }

    private static string Axis(NativeSite site, bool keeps) => site["dim"] is Code { Type.Kind: TypeKind.Int } dim ? $"{dim.Text}{(keeps ? ", keepdim: true" : "")}" : throw site.Refuse("several axes");

    private static bool Keeps(NativeSite site) => site["keepdim"].Constant is bool flag ? flag : throw site.Refuse("keepdim that is not known");

    private static Code Places(NativeSite site, Code condition)
    {
        site.To.UseType(StaticType.Tensor);
        return new Code($"TorchTensor.Where({condition.Text})", new StaticType(TypeKind.List, "TorchTensor[]") { Items = [s_places with { Rank = 1 }], Rank = condition.Type.Rank });
    }

    private static string Side(NativeSite site, string name) => site[name] is Code { Type.Kind: TypeKind.Tensor } tensor ? tensor.Text : site.To.PlainNumber(site[name]).Text;

    private static ExtremesValue TopK(NativeSite site, Value self)
    {
        Code tensor = site.To.Tensor(self);
        StaticType pair = StaticType.Tuple([StaticType.Tensor with { Rank = tensor.Type.Rank, Elements = tensor.Type.Elements }, s_places with { Rank = tensor.Type.Rank }], ["Values", "Indices"]);
        site.To.UseType(pair);
        string options = (site.IsDefault("dim") ? "" : $", {site.Int("dim")}") + string.Concat(((string[])["largest", "sorted"]).Where(name => !site.IsDefault(name))
            .Select(name => $", {name}: {(site[name] is Code { Type.Kind: TypeKind.Bool } truth ? truth.Text : throw site.Refuse(name))}"));
        return new ExtremesValue(FunctionTranslator.Elements(site.To.Simple(new Code($"{tensor.At(Precedence.Primary)}.TopK({site.Int("k")}{options})", pair), "top")));
    }
}

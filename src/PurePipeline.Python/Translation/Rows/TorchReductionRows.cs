using PurePipeline.Numerics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>torch's sums, means, variances and places of extremes.</summary>
internal static class TorchReductionRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("sum", "Sum"), ("mean", "Mean"), ("var", "Var"), ("std", "Std")])
        {
            bool isSpread = name is "var" or "std";
            Add(rows, name, (site, self) => Reduce(site, isSpread ? site.To.Tensor(self) : Typed(site, self), csharp, isSpread));
        }

        foreach ((string name, string csharp) in (ReadOnlySpan<(string, string)>)[("argmax", "ArgMax"), ("argmin", "ArgMin")])
        {
            Add(rows, name, (site, self) => Place(site, site.To.Tensor(self), csharp));
        }

        Add(rows, "prod", Product);
        Add(rows, "cumsum", Running);
        foreach ((string name, string csharp, string spread) in (ReadOnlySpan<(string, string, string)>)[("var_mean", "VarMean", "Var"), ("std_mean", "StdMean", "Std")])
        {
            rows["torch." + name] = site =>
            {
                Code pair = Reduce(site, site.To.Tensor(site["input"]), csharp, isSpread: true);
                return FunctionTranslator.Elements(new Code(pair.Text, StaticType.Tuple([pair.Type, pair.Type], [spread, "Mean"])));
            };
        }
    }

    private static void Add(Dictionary<string, Row> rows, string name, Func<NativeSite, Value, Value> body)
    {
        rows["torch.Tensor." + name] = site => body(site, site.Self);
        rows["torch." + name] = site => body(site, site["input"]);
    }

    private static Code Typed(NativeSite site, Value self)
    {
        Code tensor = site.To.Tensor(self);
        return !site.IsGiven("dtype") ? tensor
            : new Code($"{tensor.At(Precedence.Primary)}.To({site.To.DType(site["dtype"])})", tensor.Type with { Elements = FunctionTranslator.DTypeOf(site["dtype"].Constant) });
    }

    private static Code Reduce(NativeSite site, Code tensor, string function, bool isSpread)
    {
        site.Only("dim", "axis", "keepdim", "keepdims", "dtype", "unbiased", "correction");
        bool keeps = Flag(site, "keepdim") | Flag(site, "keepdims");
        Value axes = site["dim"].Constant is PyNone or bool ? site["axis"] : site["dim"];
        bool isWhole = axes.Constant is PyNone;
        List<string> arguments = isWhole ? [] : [site.To.Ints(axes)];
        if (isSpread && Correction(site) is { } correction)
        {
            arguments.Add($"correction: {correction}");
        }

        if (keeps)
        {
            arguments.Add("keepdim: true");
        }

        // The sum along axes alone takes them as they come.
        string texts = function == "Sum" && !keeps && !isWhole ? site.To.IntArguments(axes) : function == "Sum" && keeps && isWhole ? "[], keepdim: true" : string.Join(", ", arguments);
        site.To.UseType(StaticType.Tensor);
        int? count = isWhole ? tensor.Type.Rank : site.To.Items(axes)?.Count ?? (axes is Code { Type.Kind: TypeKind.Int } ? 1 : null);
        return new Code($"{tensor.At(Precedence.Primary)}.{function}({texts})", StaticType.Tensor with
        {
            Rank = isWhole && !keeps ? 0 : keeps ? tensor.Type.Rank : tensor.Type.Rank - count,
            Elements = function == "Sum" && tensor.Type.Elements is { } own && !own.IsFloat() ? DType.Int64 : tensor.Type.Elements,
        });
    }

    private static Code Product(NativeSite site, Value self)
    {
        Code tensor = Typed(site, self);
        if (tensor.Type.Elements?.IsFloat() != false)
        {
            throw site.Refuse(tensor.Type.Elements is null ? "a dtype that is not known" : "floats");
        }

        return Reduce(site, tensor, "Prod", isSpread: false) is var product ? product.As(product.Type with { Elements = DType.Int64 }) : product;
    }

    // Of whole numbers in int64.
    private static Code Running(NativeSite site, Value self)
    {
        Code tensor = site.Only("dim", "dtype").To.Tensor(self);
        bool isTyped = site.IsGiven("dtype");
        return new Code($"{tensor.At(Precedence.Primary)}.CumSum({site.Int("dim")}{(isTyped ? $", {site.To.DType(site["dtype"])}" : "")})", tensor.Type with
        {
            Elements = isTyped ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : tensor.Type.Elements is { } own && !own.IsFloat() ? DType.Int64 : tensor.Type.Elements,
        });
    }

    // std(False) is std(unbiased=False).
    private static string? Correction(NativeSite site) => site["dim"].Constant is false || !Flag(site, "unbiased") ? "0"
        : site.IsDefault("correction") || !site.IsGiven("correction") ? null : site.Float("correction");

    private static Code Place(NativeSite site, Code tensor, string function)
    {
        site.Only("dim", "keepdim");
        bool keeps = Flag(site, "keepdim");
        bool isWhole = !site.IsGiven("dim");
        string arguments = string.Join(", ", (string[])[.. isWhole ? (string[])[] : [site.Int("dim")], .. keeps ? (string[])["keepdim: true"] : []]);
        return new Code($"{tensor.At(Precedence.Primary)}.{function}({arguments})", StaticType.Tensor with
        {
            Rank = keeps ? tensor.Type.Rank : isWhole ? 0 : tensor.Type.Rank - 1, Elements = DType.Int64,
        });
    }

    private static bool Flag(NativeSite site, string name) => !site.Has(name) ? false : site[name].Constant switch
    {
        bool given => given,
        0L => false,
        1L => true,
        _ => throw site.Refuse($"{name} that is not known"),
    };
}

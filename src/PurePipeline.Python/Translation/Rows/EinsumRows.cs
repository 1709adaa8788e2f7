using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>einsum</c> of arrays and of tensors.</summary>
internal static class EinsumRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["numpy.einsum"] = static site =>
        {
            Value[] operands = [.. site.Star("operands")];
            Code[] arrays = [.. operands.Select((operand, i) => site.To.Array(operand, first: i == 0))];
            return Sum("NdArray", site.Only("optimize"), "subscripts", arrays, StaticType.Array);
        };
        rows["torch.einsum"] = static site =>
        {
            IReadOnlyList<Value> operands = site.Star("operands") is [var only] && site.To.Items(only) is { } list ? list : site.Star("operands");
            return Sum("TorchTensor", site, "equation", [.. operands.Select(site.To.Tensor)], StaticType.Tensor);
        };
    }

    private static Code Sum(string owner, NativeSite site, string name, Code[] operands, StaticType type)
    {
        site.To.UseType(type);
        string subscripts = site[name].Constant as string ?? throw site.Refuse("subscripts that are not known");
        string[] sides = subscripts.Replace(" ", "", StringComparison.Ordinal).Split("->");
        int? rank = sides.Length == 2 && !sides[1].Contains('.', StringComparison.Ordinal) ? sides[1].Length : null;
        DType? elements = Array.TrueForAll(operands, operand => operand.Type.Elements is not null && operand.Type.Elements == operands[0].Type.Elements) && (operands.Length > 1 || operands[0].Type.Elements!.Value.IsFloat()) ? operands[0].Type.Elements : null;
        return new Code($"{owner}.Einsum({string.Join(", ", operands.Select(operand => operand.Text).Prepend(Literals.Of(subscripts)))})", type with { Rank = rank, Elements = elements });
    }
}

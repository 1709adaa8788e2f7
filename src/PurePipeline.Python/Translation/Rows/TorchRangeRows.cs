using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>torch's numbers at equal distances.</summary>
internal static class TorchRangeRows
{
    // Its numbers differ from release to release.
    public static readonly string[] NeverFolded = ["torch.linspace"];

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["torch.arange"] = Range;
        rows["torch.linspace"] = static site => Reals(site.Only("end", "steps", "dtype", "device"), $"Linspace({site.Float("start")}, {site.Float("end")}, {site.Int("steps")}");
    }

    // Whole numbers, or floats where one is.
    private static Code Range(NativeSite site)
    {
        site.Only("end", "step", "dtype", "device");
        (Value start, Value end) = site.IsGiven("end") ? (site["start"], site["end"]) : (Literals.TryOf(0L)!, site["start"]);
        Code[] numbers = [.. ((Value[])[start, end, site["step"]])
            .Select(value => value is Code { Type: { IsNumber: true, IsMixed: false } } number ? number : throw site.Refuse("numbers that are not known to be whole or not"))];
        if (numbers.Any(number => number.Type.Kind == TypeKind.Float))
        {
            return Reals(site, $"Arange({string.Join(", ", numbers.Select(site.To.NumberText))}");
        }

        string step = site.IsDefault("step") ? "" : $", {numbers[2].Text}";
        site.To.UseType(StaticType.Tensor);
        site.To.UseType(StaticType.Array);
        string cast = site.IsGiven("dtype") ? $".To({site.To.DType(site["dtype"])})" : "";
        return new Code($"TorchTensor.FromNumpy(NdArray.Arange({numbers[0].Text}, {numbers[1].Text}{step}, versions: {site.To.Method.Versions()})){cast}",
            StaticType.Tensor with { Rank = 1, Elements = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : DType.Int64 });
    }

    private static Code Reals(NativeSite site, string call)
    {
        if (site.IsGiven("dtype") && FunctionTranslator.DTypeOf(site["dtype"].Constant) is not DType.Float32)
        {
            throw site.Refuse("another dtype than float32");
        }

        site.To.UseType(StaticType.Tensor);
        return new Code($"TorchTensor.{call}, versions: {site.To.Method.Versions()})", StaticType.Tensor with { Rank = 1, Elements = DType.Float32 });
    }
}

using PurePipeline.Numerics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <content>Tensors of one value.</content>
internal static partial class TorchRows
{
    // The tensor has its local before the value is looked at.
    private static Code Fill(NativeSite site, Func<string> value)
    {
        Code tensor = site.To.Simple(site.To.Tensor(site.Self), "filled");
        site.To.Unit.MutatesArrays = true;
        site.To.Method.Writer.Write($"{tensor.Text}.Numpy().Fill({value()});");
        return tensor;
    }

    private static Code Full(NativeSite site, string value)
    {
        Value lengths = site.Star("size") is [var one] && site.To.Items(one) is { } items ? new TupleValue(items) : Unknown(site, "size") ?? new TupleValue(site.Star("size"));
        DType? known = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : DType.Float32;
        site.To.UseType(StaticType.DType);
        return Filled(site, lengths, value, known, known is null ? null : $"{known}", site.IsGiven("dtype") && known is null ? site.To.DType(site["dtype"]) : null);
    }

    private static Code New(NativeSite site, string value)
    {
        Code tensor = site.To.Simple(site.To.Tensor(site.Self), "like");
        if (site.Name.EndsWith("full", StringComparison.Ordinal))
        {
            return Filled(site, site["size"], value, tensor.Type.Elements, null, $"{tensor.Text}.DType");
        }

        return Filled(site, Given(site, "size"), value, tensor.Type.Elements, null, $"{tensor.Text}.DType");
    }

    private static Code FullOf(NativeSite site)
    {
        Code value = site.To.PlainNumber(site["fill_value"]);
        DType known = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) ?? throw site.Refuse("a dtype that is not known")
            : value.Type.Kind switch { TypeKind.Float => DType.Float32, TypeKind.Int => DType.Int64, TypeKind.Bool => DType.Bool, _ => throw site.Refuse("this fill_value") };
        return Filled(site, site["size"], value.Text, known, $"{known}");
    }

    private static Code Filled(NativeSite site, IReadOnlyList<Value> lengths, string value, DType? elements, string? dtype, string? other = null) =>
        Filled(site, new TupleValue(lengths), value, elements, dtype, other);

    private static Code Filled(NativeSite site, Value size, string value, DType? elements, string? dtype, string? other = null)
    {
        site.To.UseType(StaticType.Tensor);
        site.To.UseType(StaticType.DType);
        return new Code($"TorchTensor.FromNumpy(NdArray.Full({site.To.Ints(size)}, {value}, {other ?? $"DType.{dtype}"}, {site.To.Method.Versions()}))",
            StaticType.Tensor with { Rank = site.To.Items(size)?.Count, Elements = elements });
    }

    private static Code Like(NativeSite site, string value)
    {
        Code tensor = site.Only("dtype", "device", "memory_format", "fill_value").To.Tensor(site["input"]);
        site.To.UseType(StaticType.DType);
        bool isTyped = site.IsGiven("dtype");
        string dtype = isTyped ? ", " + site.To.DType(site["dtype"]) : "";
        string format = Format(site) is { } given ? (isTyped ? ", " : ", memoryFormat: ") + given : "";
        return new Code($"TorchTensor.FullLike({tensor.Text}, {value}{dtype}{format})",
            StaticType.Tensor with { Rank = tensor.Type.Rank, Elements = isTyped ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : tensor.Type.Elements });
    }

    // The argument memory_format; null for torch.preserve_format.
    private static string? Format(NativeSite site) => site["memory_format"].Constant switch
    {
        PyNone or "preserve_format" => null,
        "contiguous_format" => "MemoryFormat.Contiguous",
        "channels_last" => "MemoryFormat.ChannelsLast",
        _ => throw site.Refuse("this memory_format"),
    };

    private static string Literal(Code factor) => factor.Type.Kind == TypeKind.Int ? $"(double){factor.At(Precedence.Unary)}" : factor.Text;
}

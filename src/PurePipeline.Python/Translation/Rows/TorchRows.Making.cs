using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <content>Tensors of arrays and of values.</content>
internal static partial class TorchRows
{
    private static Code FromNumpy(NativeSite site, Value value)
    {
        Code array = site.To.Array(value);
        site.To.UseType(StaticType.Tensor);
        return new Code($"TorchTensor.FromNumpy({array.Text})", StaticType.Tensor with { Rank = array.Type.Rank, Elements = array.Type.Elements });
    }

    private static Code Make(NativeSite site, bool copies)
    {
        Value data = site["data"];
        bool isTensor = data is Code { Type.Kind: TypeKind.Tensor };
        bool isArray = data is Code { Type.Kind: TypeKind.Array } or Code { Type.Kind: TypeKind.Image };
        Code tensor = isTensor ? (Code)data : (Code)FromNumpy(site, data);
        bool doubles = !isTensor && !isArray && tensor.Type.Elements is null or DType.Float64 && !isArray && !isTensor;
        DType? wanted = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : doubles ? DType.Float32 : null;
        if (!site.IsGiven("dtype") && doubles && tensor.Text.Contains("<long>", StringComparison.Ordinal))
        {
            wanted = null;
        }

        // Whole numbers alone are int64.
        DType? whole = !site.IsGiven("dtype") && tensor.Text.Contains("<long>", StringComparison.Ordinal) && !isTensor && !isArray ? DType.Int64 : tensor.Type.Elements;
        string copy = copies && (isArray || isTensor) ? ".Clone()" : "";
        if (site.IsGiven("dtype") && wanted is null)
        {
            return new Code($"{tensor.At(Precedence.Primary)}{copy}.To({site.To.DType(site["dtype"])})", tensor.Type with { Elements = null });
        }

        site.To.UseType(StaticType.DType);
        return wanted is null ? new Code(tensor.At(Precedence.Primary) + copy, tensor.Type with { Elements = whole })
            : new Code($"{tensor.At(Precedence.Primary)}{copy}.To(DType.{wanted})", tensor.Type with { Elements = wanted });
    }

    // tensor.new_tensor(values): of the tensor's dtype.
    private static Code MakeLike(NativeSite site)
    {
        Code like = site.To.Simple(site.To.Tensor(site.Self), "like");
        Code tensor = FromNumpy(site, site["data"]);
        site.To.UseType(StaticType.DType);
        string copy = site["data"] is Code { Type.IsArray: true } ? ".Clone()" : "";
        return new Code($"{tensor.At(Precedence.Primary)}{copy}.To({(like.Type.Elements is { } known ? $"DType.{known}" : $"{like.Text}.DType")})", tensor.Type with { Elements = like.Type.Elements });
    }

    // torch.FloatTensor and the like: of values, or of lengths, whose elements nobody has set.
    private static Code Construct(NativeSite site, DType dtype)
    {
        site.To.UseType(StaticType.Tensor);
        site.To.UseType(StaticType.DType);
        switch (site.Star("data"))
        {
            case [Code { Type.Kind: TypeKind.Tensor } tensor]:
                return new Code($"{tensor.At(Precedence.Primary)}.To(DType.{dtype})", tensor.Type with { Elements = dtype });
            case [var values] when values is not Code { Type.Kind: TypeKind.Int }:
                Code array = site.To.Array(values);
                return new Code($"TorchTensor.FromNumpy({array.At(Precedence.Primary)}.AsType(DType.{dtype}))", StaticType.Tensor with { Rank = array.Type.Rank, Elements = dtype });
            case { Count: > 0 } lengths when lengths.All(length => length is Code { Type.Kind: TypeKind.Int }):
                return Filled(site, lengths, "0", dtype, dtype.ToString());
            default:
                throw site.Refuse("these lengths");
        }
    }
}

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

        string copy = copies && (isArray || isTensor) ? ".Clone()" : "";
        if (site.IsGiven("dtype") && wanted is null)
        {
            return new Code($"{tensor.At(Precedence.Primary)}{copy}.To({site.To.DType(site["dtype"])})", tensor.Type with { Elements = null });
        }

        site.To.UseType(StaticType.DType);
        return wanted is null ? new Code(tensor.At(Precedence.Primary) + copy, tensor.Type)
            : new Code($"{tensor.At(Precedence.Primary)}{copy}.To(DType.{wanted})", tensor.Type with { Elements = wanted });
    }

    private static Code Values(NativeSite site, Value values)
    {
        Code array = site.To.Array(values);
        site.To.UseType(StaticType.Tensor);
        return new Code($"TorchTensor.FromNumpy({array.At(Precedence.Primary)}.AsType(DType.Float32))", StaticType.Tensor with { Rank = array.Type.Rank, Elements = DType.Float32 });
    }
}

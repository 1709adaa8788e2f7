using PurePipeline.Numerics;

namespace PurePipeline.Python.Translation.Rows;

/// <content>Arrays of one value.</content>
internal static partial class NumPyRows
{
    private static Code Full(NativeSite site, string value, DType usual)
    {
        site.To.UseType(StaticType.Array);
        string dtype = site.IsGiven("dtype") ? site.To.DType(site["dtype"]) : $"DType.{usual}";
        DType? elements = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : usual;
        int? rank = site.To.Items(site["shape"])?.Count ?? (site["shape"] is Code { Type.Kind: TypeKind.Shape } shape ? shape.Type.Rank : 1);
        return new Code($"NdArray.Full({site.To.Ints(site["shape"])}, {value}, {dtype}, {site.To.Method.Versions()})", StaticType.Array with { Rank = rank, Elements = elements });
    }

    // A NumPy number has a dtype of its own.
    private static Code Repeated(NativeSite site, Code scalar)
    {
        string cast = site.IsGiven("dtype") ? $".AsType({site.To.DType(site["dtype"])})" : "";
        int? rank = site.To.Items(site["shape"])?.Count ?? (site["shape"] is Code { Type.Kind: TypeKind.Shape } shape ? shape.Type.Rank : 1);
        return new Code($"{scalar.At(Precedence.Primary)}{cast}.BroadcastTo({site.To.IntArguments(site["shape"])}).Copy()",
            StaticType.Array with { Rank = rank, Elements = cast.Length > 0 ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : scalar.Type.Elements });
    }

    private static Code Like(NativeSite site, string value)
    {
        Code array = Source(site, site.Has("a") ? "a" : "prototype");
        DType? elements = site.IsGiven("dtype") ? FunctionTranslator.DTypeOf(site["dtype"].Constant) : array.Type.Elements;
        if ((!site.Has("shape") || !site.IsGiven("shape")) && site.IsDefault("order"))
        {
            string cast = site.IsGiven("dtype") ? $", {site.To.DType(site["dtype"])}" : "";
            return new Code($"NdArray.FullLike({array.Text}, {value}{cast})", StaticType.Array with { Rank = array.Type.Rank, Elements = elements });
        }

        array = site.To.Simple(array, "like");
        string dtype = site.IsGiven("dtype") ? site.To.DType(site["dtype"]) : $"{array.Text}.DType";
        bool isShaped = site.Has("shape") && site.IsGiven("shape");
        string shape = isShaped ? site.To.Ints(site["shape"]) : $"{array.Text}.Shape";
        return new Code($"NdArray.Full({shape}, {value}, {dtype}, {site.To.Method.Versions()})", StaticType.Array with { Rank = isShaped ? site.To.Items(site["shape"])?.Count : array.Type.Rank, Elements = elements });
    }
}

using PurePipeline.Numerics;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <content>Results that go into an array that is there: <c>out=</c>, with <c>where=</c> only some of them.</content>
internal static partial class NumPyRows
{
    private static readonly HashSet<string> s_keepsWhole =
        ["numpy.add", "numpy.subtract", "numpy.multiply", "numpy.floor_divide", "numpy.mod", "numpy.remainder", "numpy.maximum", "numpy.minimum", "numpy.clip", "numpy.abs", "numpy.absolute", "numpy.square"];

    /// <summary>The array that takes a result; NumPy puts no floats into one of whole numbers, unless it is told to.</summary>
    public static Code Into(NativeSite site, Value result)
    {
        if (site["out"] is not Code { IsShared: false, Type: { Kind: TypeKind.Array, Rank: not 0 } } target || result is not Code { Type.Kind: TypeKind.Array } made)
        {
            throw site.Refuse("this out");
        }

        bool isUnsafe = site.Has("casting") && site["casting"].Constant is "unsafe";
        if (!isUnsafe && target.Type.Elements is not (DType.Float32 or DType.Float64) && !IsWhole(site, made))
        {
            throw site.Refuse("out other than the first array or one of floats");
        }

        target = site.To.Simple(target, "result");
        site.To.Unit.MutatesArrays = true;
        string values = site.Has("where") && !site.IsDefault("where")
            ? $"NdArray.Where({site.To.Array(site["where"]).Text}, {made.At(Precedence.Primary)}.AsType({target.Text}.DType), {target.Text})" : made.Text;
        site.To.Method.Writer.Write($"{target.Text}[ArrayIndex.Ellipsis] = {values};");
        return site.To.Changed(target);
    }

    // Whether it is certain that a result has no floats.
    private static bool IsWhole(NativeSite site, Code made) => made.Type.Elements is { } known ? !known.IsFloat()
        : s_keepsWhole.Contains(site.Name) && site.Function.Signature.Parameters.Where(parameter => parameter.Name is "x" or "x1" or "x2" or "a" or "a_min" or "a_max" or "min" or "max")
            .All(parameter => site[parameter.Name] is { Constant: PyNone } or Code { Type: { Kind: TypeKind.Int, IsMixed: false } or { Kind: TypeKind.Array, Elements: not (null or DType.Float16 or DType.Float32 or DType.Float64) } });
}

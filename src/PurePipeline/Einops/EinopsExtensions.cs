using PurePipeline.Numerics;
using PurePipeline.Torch;

namespace PurePipeline.Einops;

/// <summary>
/// einops: axes of arrays and tensors by their names, as einops 0.8.1 and 0.8.2 do with NumPy's and torch's. Only layout moves; reductions
/// are the library's own sums and extremes.
/// </summary>
public static class EinopsExtensions
{
    /// <summary><c>einops.rearrange(array, pattern, **lengths)</c>: axes in another order, cut and joined.</summary>
    /// <param name="array">The array.</param>
    /// <param name="pattern">Such as <c>b c (h p1) (w p2) -> b (h w) (p1 p2 c)</c>.</param>
    /// <param name="lengths">The lengths of axes that the shape does not tell, such as <c>("p1", 16)</c>.</param>
    /// <exception cref="ArgumentException">The pattern is none, or not one for the array's shape.</exception>
    public static NdArray Rearrange(this NdArray array, string pattern, params ReadOnlySpan<(string Axis, int Length)> lengths)
    {
        ArgumentNullException.ThrowIfNull(array);
        EinopsPlan plan = Plan(pattern, EinopsOperation.Rearrange, array.Shape, lengths);
        return Reshaped(Turned(array, plan), plan.Shape);
    }

    /// <inheritdoc cref="Rearrange(NdArray, string, ReadOnlySpan{ValueTuple{string, int}})"/>
    public static TorchTensor Rearrange(this TorchTensor array, string pattern, params ReadOnlySpan<(string Axis, int Length)> lengths)
    {
        ArgumentNullException.ThrowIfNull(array);
        return TorchTensor.FromNumpy(array.Data.Rearrange(pattern, lengths));
    }

    /// <summary><c>einops.repeat(array, pattern, **lengths)</c>: the same, and new axes along which the elements are repeated.</summary>
    /// <inheritdoc cref="Rearrange(NdArray, string, ReadOnlySpan{ValueTuple{string, int}})"/>
    public static NdArray Repeat(this NdArray array, string pattern, params ReadOnlySpan<(string Axis, int Length)> lengths)
    {
        ArgumentNullException.ThrowIfNull(array);
        EinopsPlan plan = Plan(pattern, EinopsOperation.Repeat, array.Shape, lengths);
        return Reshaped(Added(Turned(array, plan), plan), plan.Shape);
    }

    /// <inheritdoc cref="Repeat(NdArray, string, ReadOnlySpan{ValueTuple{string, int}})"/>
    public static TorchTensor Repeat(this TorchTensor array, string pattern, params ReadOnlySpan<(string Axis, int Length)> lengths)
    {
        ArgumentNullException.ThrowIfNull(array);
        return TorchTensor.FromNumpy(array.Data.Repeat(pattern, lengths));
    }

    /// <summary><c>einops.reduce(array, pattern, reduction, **lengths)</c>: axes that are on the left side only are reduced.</summary>
    /// <param name="array">The array.</param>
    /// <param name="pattern">Such as <c>b c (h 2) (w 2) -> b c h w</c>.</param>
    /// <param name="reduction"><c>min</c>, <c>max</c>, <c>sum</c>, <c>mean</c> of floats, <c>prod</c>, <c>any</c> or <c>all</c>.</param>
    /// <param name="lengths">The lengths of axes that the shape does not tell.</param>
    /// <exception cref="ArgumentException">The pattern is none, or not one for the array's shape, or the reduction is unknown.</exception>
    public static NdArray Reduce(this NdArray array, string pattern, string reduction, params ReadOnlySpan<(string Axis, int Length)> lengths)
    {
        ArgumentNullException.ThrowIfNull(array);
        EinopsPlan plan = Plan(pattern, EinopsOperation.Reduce, array.Shape, lengths);
        NdArray turned = Turned(array, plan);
        int[] axes = Reduced(plan);
        return Reshaped(axes.Length == 0 ? Known(reduction, turned) : reduction switch
        {
            "min" => turned.Min(axes),
            "max" => turned.Max(axes),
            "sum" => turned.Sum(axes),
            "prod" => turned.Prod(axes),
            "any" => turned.Any(axes),
            "all" => turned.All(axes),
            "mean" => RequireFloats(array.DType, turned.Mean, axes),
            _ => throw UnknownReduction(reduction),
        }, plan.Shape);
    }

    /// <inheritdoc cref="Reduce(NdArray, string, string, ReadOnlySpan{ValueTuple{string, int}})"/>
    /// <exception cref="NotSupportedException"><c>prod</c>, <c>any</c> and <c>all</c>, which torch has for one axis at a time.</exception>
    public static TorchTensor Reduce(this TorchTensor array, string pattern, string reduction, params ReadOnlySpan<(string Axis, int Length)> lengths)
    {
        ArgumentNullException.ThrowIfNull(array);
        EinopsPlan plan = Plan(pattern, EinopsOperation.Reduce, array.Shape, lengths);
        var turned = TorchTensor.FromNumpy(Turned(array.Data, plan));
        int[] axes = Reduced(plan);
        TorchTensor result = axes.Length == 0 ? TorchTensor.FromNumpy(Known(reduction, turned.Data)) : reduction switch
        {
            "min" => turned.Amin(axes),
            "max" => turned.Amax(axes),
            "sum" => turned.Sum(axes, keepdim: false),
            "mean" => RequireFloats(array.DType, dims => turned.Mean(dims), axes),
            "prod" or "any" or "all" => throw new NotSupportedException($"einops.reduce of tensors by '{reduction}' is not supported; by 'min', 'max', 'sum' and 'mean' it is."),
            _ => throw UnknownReduction(reduction),
        };
        return TorchTensor.FromNumpy(Reshaped(result.Data, plan.Shape));
    }

    private delegate T Mean<T>(params ReadOnlySpan<int> axes);

    private static EinopsPlan Plan(string pattern, EinopsOperation operation, ReadOnlySpan<int> shape, ReadOnlySpan<(string Axis, int Length)> lengths)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        try
        {
            return EinopsPlan.Of(pattern, operation, shape, lengths);
        }
        catch (ArgumentException error)
        {
            throw new ArgumentException($"einops, pattern '{pattern}', input of shape ({string.Join(", ", shape.ToArray())}): {error.Message}", error);
        }
    }

    private static NdArray Turned(NdArray array, EinopsPlan plan)
    {
        NdArray cut = Reshaped(array, plan.Cut);
        return plan.Order.SequenceEqual(Enumerable.Range(0, plan.Order.Length)) ? cut : cut.Transpose(plan.Order);
    }

    private static int[] Reduced(EinopsPlan plan) => [.. Enumerable.Range(plan.Kept, plan.Order.Length - plan.Kept)];

    private static NdArray Added(NdArray array, EinopsPlan plan)
    {
        foreach ((int place, _) in plan.Added)
        {
            array = array.ExpandDims(place);
        }

        int[] shape = array.Shape.ToArray();
        foreach ((int place, int length) in plan.Added)
        {
            shape[place] = length;
        }

        return plan.Added.Length == 0 ? array : array.BroadcastTo(shape).Copy();
    }

    private static NdArray Reshaped(NdArray array, int[] shape) => array.Shape.SequenceEqual(shape) ? array : array.Reshape(shape);

    private static NdArray Known(string reduction, NdArray array) =>
        reduction is "min" or "max" or "sum" or "mean" or "prod" or "any" or "all" ? array : throw UnknownReduction(reduction);

    private static T RequireFloats<T>(DType dtype, Mean<T> mean, int[] axes) => dtype.IsFloat() ? mean(axes)
        : throw new ArgumentException($"einops.reduce has no 'mean' of {dtype}: convert to floats first.");

    private static ArgumentException UnknownReduction(string reduction) =>
        new($"einops.reduce knows 'min', 'max', 'sum', 'mean', 'prod', 'any' and 'all', not '{reduction}'.");
}

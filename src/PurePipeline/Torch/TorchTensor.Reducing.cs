using System.Numerics;
using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.Numerics.Kernels;
using PurePipeline.Torch.Reductions;

namespace PurePipeline.Torch;

/// <summary>
/// Sums, means and variances of floats in torch's order of addition (builds for AVX2), which depends on how the elements lie in memory and,
/// of 32768 elements and more, on <see cref="ReferenceVersions.TorchThreads"/>. Equal to torch 1.13, 2.6 and 2.14.
/// </summary>
public sealed partial class TorchTensor
{
    /// <summary><c>t.sum(dims, keepdim)</c>: integers as int64.</summary>
    /// <param name="dims">The axes that are summed up; none for all.</param>
    /// <param name="keepdim">Whether the result has these axes with length 1.</param>
    /// <exception cref="NotSupportedException">The elements are float16 or bfloat16.</exception>
    public TorchTensor Sum(ReadOnlySpan<int> dims, bool keepdim)
    {
        bool[] reduced = Reduced(dims);
        int[] shape = ReducedShape(reduced, keepdim);
        if (!DType.IsFloat())
        {
            NdArray sum = Data.Load().Reduce(ReductionOperation.Sum, DType.Int64, [.. Enumerable.Range(0, Rank).Where(axis => reduced[axis])]);
            return With(new NdArray(sum.Strided, _versions).Reshape(shape));
        }

        RequireWideFloat("sum");
        return DType == DType.Float64 ? Sum<double>(reduced, shape, keepdim) : Sum<float>(reduced, shape, keepdim);
    }

    /// <summary><c>t.mean(dims, keepdim)</c>: the sum, divided.</summary>
    /// <inheritdoc cref="Sum(ReadOnlySpan{int}, bool)"/>
    /// <exception cref="ArgumentException">The elements are no floats.</exception>
    public TorchTensor Mean(ReadOnlySpan<int> dims = default, bool keepdim = false)
    {
        RequireFloat("mean");
        return Sum(dims, keepdim).Div(CountOf(Reduced(dims)));
    }

    /// <summary><c>t.var(dims, correction=correction, keepdim=keepdim)</c>.</summary>
    /// <param name="dims">The axes along which it is; none for all.</param>
    /// <param name="correction">What is taken from the count before it divides; 0 for <c>unbiased=False</c>.</param>
    /// <param name="keepdim">Whether the result has these axes with length 1.</param>
    /// <exception cref="ArgumentException">The elements are no floats.</exception>
    /// <exception cref="NotSupportedException">The elements are float16 or bfloat16.</exception>
    public TorchTensor Var(ReadOnlySpan<int> dims = default, double correction = 1, bool keepdim = false) =>
        Spreads(dims, correction, keepdim, takesRoot: false, aroundMean: true).Spread;

    /// <summary><c>t.std(dims, correction=correction, keepdim=keepdim)</c>, as <see cref="Var"/>.</summary>
    /// <inheritdoc cref="Var"/>
    public TorchTensor Std(ReadOnlySpan<int> dims = default, double correction = 1, bool keepdim = false) =>
        Spreads(dims, correction, keepdim, takesRoot: true, aroundMean: true).Spread;

    /// <summary><c>torch.var_mean(t, dims, correction=correction, keepdim=keepdim)</c>, whose last bits are not those of <see cref="Var"/>.</summary>
    /// <inheritdoc cref="Var"/>
    public (TorchTensor Var, TorchTensor Mean) VarMean(ReadOnlySpan<int> dims = default, double correction = 1, bool keepdim = false) =>
        Spreads(dims, correction, keepdim, takesRoot: false, aroundMean: false);

    /// <summary><c>torch.std_mean(t, dims, correction=correction, keepdim=keepdim)</c>, as <see cref="VarMean"/>.</summary>
    /// <inheritdoc cref="Var"/>
    public (TorchTensor Std, TorchTensor Mean) StdMean(ReadOnlySpan<int> dims = default, double correction = 1, bool keepdim = false) =>
        Spreads(dims, correction, keepdim, takesRoot: true, aroundMean: false);

    /// <summary><c>t.amax(dim, keepdim)</c>: the greatest element along axes, which the result has with length 1 if they are kept.</summary>
    public TorchTensor Amax(ReadOnlySpan<int> dims, bool keepdim) => keepdim ? With(Amax(dims).Data.Reshape(Data.Kept(dims))) : Amax(dims);

    /// <summary><c>t.amin(dim, keepdim)</c>, as <see cref="Amax(ReadOnlySpan{int}, bool)"/>.</summary>
    public TorchTensor Amin(ReadOnlySpan<int> dims, bool keepdim) => keepdim ? With(Amin(dims).Data.Reshape(Data.Kept(dims))) : Amin(dims);

    private TorchTensor Sum<T>(bool[] reduced, int[] shape, bool keepdim)
        where T : unmanaged, INumber<T>
    {
        T[] result = new T[checked((int)Layout.LengthOf(shape))];
        if (Length > 0)
        {
            ThreadedSum.Run(ReductionWalk.Of(_array.Layout, reduced, keepdim), Elements<T>(), result, _versions.TorchThreads);
        }

        return With(NdArray.Create(result, shape));
    }

    private (TorchTensor Spread, TorchTensor Mean) Spreads(ReadOnlySpan<int> dims, double correction, bool keepdim, bool takesRoot, bool aroundMean)
    {
        RequireFloat(takesRoot ? "std" : "var");
        RequireWideFloat(takesRoot ? "std" : "var");
        bool[] reduced = Reduced(dims);
        int[] shape = ReducedShape(reduced, keepdim);
        int count = checked((int)Layout.LengthOf(shape));
        Spread[] spreads = DType == DType.Float64 ? Spreads<double>(reduced, count, keepdim, aroundMean) : Spreads<float>(reduced, count, keepdim, aroundMean);
        double[] variances = [.. spreads.Select(spread => takesRoot ? Math.Sqrt(spread.Variance(correction)) : spread.Variance(correction))];
        return (With(NdArray.Create(variances, shape)).To(DType), With(NdArray.Create([.. spreads.Select(spread => spread.Mean)], shape)).To(DType));
    }

    private Spread[] Spreads<T>(bool[] reduced, int count, bool keepdim, bool aroundMean)
        where T : unmanaged, INumber<T>
    {
        ReadOnlySpan<T> elements = Elements<T>();
        bool fused = FusesWelford;
        var walk = ReductionWalk.Of(_array.Layout, reduced, keepdim);
        if (Length == 0)
        {
            return [.. Enumerable.Repeat(new Spread(double.NaN, double.NaN, 1), count)];
        }

        if (count == 1)
        {
            return aroundMean
                ? [Spread.Around(Convert.ToDouble(Mean().Item<T>()), ReductionWalk.Of(_array.Layout, reduced, keepsAxes: false), elements, _versions.TorchThreads)]
                : [Spread.OfAll(walk, elements, _versions.TorchThreads, fused)];
        }

        // With more than one result, each is one thread's.
        Spread[] spreads = new Spread[count];
        foreach (WalkedPart part in walk.Parts(0, walk.Length))
        {
            for (long row = 0; row < part.Rows.Length; row++)
            {
                for (long column = 0; column < part.Columns.Length; column++)
                {
                    ref Spread spread = ref spreads[part.ResultAt(row, column)];
                    T element = elements[part.ElementAt(row, column)];
                    spread = spread.With(double.CreateTruncating(element), fused);
                }
            }
        }

        return spreads;
    }

    private bool FusesWelford =>
        _versions.TorchBuild != TorchBuild.NoFma && TorchCompiler.Of(_versions.TorchBuild, _versions.Torch) <= TorchCompiler.FusesDeviations;

    private ReadOnlySpan<T> Elements<T>()
        where T : unmanaged => MemoryMarshal.Cast<byte, T>(_array.Storage.Read());

    private bool[] Reduced(ReadOnlySpan<int> dims)
    {
        bool[] reduced = new bool[Rank];
        reduced.AsSpan().Fill(dims.Length == 0);
        foreach (int dim in dims)
        {
            int axis = Layout.NormalizeAxis(dim, Rank);
            reduced[axis] = reduced[axis] ? throw new ArgumentException($"dim {axis} appears multiple times in the list of dims", nameof(dims)) : true;
        }

        return reduced;
    }

    private int[] ReducedShape(bool[] reduced, bool keepdim)
    {
        int[] shape = Shape.ToArray();
        return [.. Enumerable.Range(0, Rank).Where(axis => keepdim || !reduced[axis]).Select(axis => reduced[axis] ? 1 : shape[axis])];
    }

    private long CountOf(bool[] reduced)
    {
        long count = 1;
        for (int axis = 0; axis < Rank; axis++)
        {
            count *= reduced[axis] ? Shape[axis] : 1;
        }

        return count;
    }

    private void RequireFloat(string function)
    {
        if (!DType.IsFloat())
        {
            throw new ArgumentException(
                $"{function}(): input dtype must be either floating point or complex dtypes, got {DType.NumPyName()}; convert it with float() first.");
        }
    }

    private void RequireWideFloat(string function)
    {
        if (DType is DType.Float16 or DType.BFloat16)
        {
            throw new NotSupportedException($"{function}() of {DType.NumPyName()}, whose rounding differs between torch's releases, is not supported; use float().{function}().");
        }
    }

    private TorchTensor With(NdArray array) => new(array.Strided, _versions);
}

using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Numerics;

/// <summary>The axes that the subscripts of <c>einsum</c> name: of each operand, of the result, and those that are summed over.</summary>
internal sealed class EinsteinSum
{
    // Letters for the axes of an ellipsis; no subscript has them.
    private const char FirstOfEllipsis = '\u0100';

    private EinsteinSum(string[] operands, string result)
    {
        (Operands, Result) = (operands, result);
        Summed = string.Concat(operands.SelectMany(static own => own).Where(label => !result.Contains(label, StringComparison.Ordinal)).Distinct());
    }

    public string[] Operands { get; }

    public string Result { get; }

    public string Summed { get; }

    public static EinsteinSum Parse(string subscripts, ReadOnlySpan<int> shapeRanks)
    {
        ArgumentNullException.ThrowIfNull(subscripts);
        int[] ranks = shapeRanks.ToArray();
        string[] sides = subscripts.Replace(" ", "", StringComparison.Ordinal).Split("->");
        string[] labels = sides[0].Split(',');
        if (labels.Length != ranks.Length || labels.Zip(ranks).Any(static pair => pair.First.Contains("...", StringComparison.Ordinal) ? pair.First.Length - 3 > pair.Second : pair.First.Length != pair.Second))
        {
            throw new ArgumentException("operand has a different number of dimensions than subscripts", nameof(subscripts));
        }

        // The axes of an ellipsis are the last of the longest one.
        int most = labels.Zip(ranks, static (own, rank) => own.Contains("...", StringComparison.Ordinal) ? rank - own.Length + 3 : 0).Append(0).Max();
        string all = string.Concat(Enumerable.Range(0, most).Select(static i => (char)(FirstOfEllipsis + i)));
        string[] operands = [.. labels.Zip(ranks, (own, rank) => own.Replace("...", own.Contains("...", StringComparison.Ordinal) ? all[(most - (rank - own.Length + 3))..] : "", StringComparison.Ordinal))];
        if (operands.Any(static one => one.Distinct().Count() != one.Length))
        {
            throw new NotSupportedException("einsum: an axis named twice in one operand is not supported.");
        }

        // Without an arrow the result has, in the alphabet's order, the axes that are named once.
        string result = sides.Length > 1 ? sides[1].Replace("...", all, StringComparison.Ordinal)
            : all + string.Concat(sides[0].Where(label => char.IsAsciiLetter(label) && sides[0].Count(other => other == label) == 1).Order());
        return result.Distinct().Count() != result.Length || result.Except(operands.SelectMany(static own => own)).Any()
            ? throw new ArgumentException("einstein sum subscripts string included output subscript which never appeared in an input", nameof(subscripts))
            : new EinsteinSum(operands, result);
    }

    /// <summary>An operand's axes in the order of the result's and the summed, with an axis of one where it has none of that name.</summary>
    public NdArray Aligned(NdArray array, int operand)
    {
        (string own, string all) = (Operands[operand], Result + Summed);
        int[] order = [.. all.Where(own.Contains).Select(label => own.IndexOf(label, StringComparison.Ordinal))];
        NdArray turned = array.Transpose(order);
        for (int i = 0; i < all.Length; i++)
        {
            turned = own.Contains(all[i], StringComparison.Ordinal) ? turned : turned.ExpandDims(i);
        }

        return turned;
    }

    /// <summary>The products of aligned operands of one dtype, whatever the order of the factors.</summary>
    /// <param name="aligned">The operands.</param>
    /// <param name="requireRoom">Asked before each product of two; null for nobody.</param>
    public static NdArray Product(IReadOnlyList<NdArray> aligned, Action<NdArray, NdArray>? requireRoom)
    {
        NdArray product = aligned[0];
        foreach (NdArray factor in aligned.Skip(1))
        {
            requireRoom?.Invoke(product, factor);
            product = NdArray.Operate(BinaryOperation.Multiply, product, factor);
        }

        return product;
    }

    /// <summary>How many products are added for one element of the result.</summary>
    public long Terms(NdArray product) => product.Length / Math.Max(1, product.Shape[..Result.Length].ToArray().Aggregate(1L, static (count, length) => count * Math.Max(length, 1)));

    public static NotSupportedException Rounded(DType dtype) => new($"einsum: a sum of {dtype} that is rounded, whose order depends on the processor, is not supported.");

    /// <summary>Sums over the axes behind the result's.</summary>
    public NdArray Sum(NdArray product) => product.Sum([.. Enumerable.Range(Result.Length, Summed.Length)]);

    /// <summary>Whether floats are such that no sum of their products is rounded in any order, fused or not.</summary>
    public static bool IsExact(IReadOnlyList<NdArray> operands, long terms)
    {
        int bits = operands[0].DType switch { DType.Float64 => 53, DType.Float32 => 24, _ => 0 };
        (double bound, int unit) = (Math.Max(terms, 1), 0);
        foreach (NdArray operand in operands)
        {
            if (ExactSums.Scale(operand.AsType(DType.Float64).ToArray<double>()) is not var (greatest, own))
            {
                return false;
            }

            (bound, unit) = (bound * greatest, unit + own);
        }

        return ExactSums.AreExact(bound, unit, bits);
    }
}

using PurePipeline.Numerics;

namespace PurePipeline.Tests.Numerics;

/// <summary>Elements counted, found once each, and stacked; expected values: NumPy 1.24.2 and 2.4.6.</summary>
public class NdArrayFindingTests
{
    private static readonly NdArray s_whole = NdArray.Create<long>([2, 0, 2, 5, 0, 9], 2, 3);

    [Fact]
    public void Weights_are_summed_for_each_number()
    {
        NdArray weights = NdArray.Create([0.1, 0.2, 0.3, 0.4, 0.5, 0.7], 6);
        Assert.Equal([0.7, 0, 0.4, 0, 0, 0.4, 0, 0, 0, 0.7], s_whole.Reshape(-1).BinCount(weights).ToArray<double>());
        NdArray singles = NdArray.Create([0.1f, 0.2f, 0.3f], 3);
        Assert.Equal([0.20000000298023224, 0.4000000134110451, 0, 0], NdArray.Create<long>([1, 0, 1], 3).BinCount(singles, 4).ToArray<double>());
        Assert.Throws<ArgumentException>(() => s_whole.BinCount(singles));
        Assert.Throws<ArgumentException>(() => NdArray.Create<long>([-1], 1).BinCount());
    }

    [Theory]
    [InlineData("numpy=1.24", new[] { 6 })]
    [InlineData("numpy=2.4", new[] { 2, 3 })]
    public void Each_element_once_with_its_places_and_counts(string versions, int[] shape)
    {
        (NdArray values, NdArray indices, NdArray inverse, NdArray counts) = s_whole.WithVersions(ReferenceVersions.Parse(versions)).UniqueAll();
        Assert.Equal([0, 2, 5, 9], values.ToArray<long>());
        Assert.Equal([1, 0, 3, 5], indices.ToArray<long>());
        Assert.Equal([1, 0, 1, 2, 0, 3], inverse.ToArray<long>());
        Assert.Equal(shape, inverse.Shape.ToArray());
        Assert.Equal([2, 2, 1, 1], counts.ToArray<long>());
    }

    [Fact]
    public void Arrays_of_fewer_axes_are_stacked_as_rows_or_pictures_of_one_channel()
    {
        NdArray a = NdArray.Create<long>([0, 1], 2);
        NdArray b = NdArray.Create<long>([0, 10], 2);
        NdArray square = NdArray.Create<double>([0, 1, 2, 3], 2, 2);
        NdArray ones = NdArray.Full([2, 2], 1, DType.Int64);
        Assert.Equal("(2, 2) 0 1 0 10", Text(NdArray.Vstack(a, b)));
        Assert.Equal("(4) 0 1 0 10", Text(NdArray.Hstack(a, b)));
        Assert.Equal("(1, 2, 2) 0 0 1 10", Text(NdArray.Dstack(a, b)));
        Assert.Equal("(4, 2) 0 1 2 3 1 1 1 1", Text(NdArray.Vstack(square, ones)));
        Assert.Equal("(2, 4) 0 1 1 1 2 3 1 1", Text(NdArray.Hstack(square, ones)));
        Assert.Equal("(2, 2, 2) 0 1 1 1 2 1 3 1", Text(NdArray.Dstack(square, ones)));
        Assert.Throws<ArgumentException>(() => NdArray.Dstack());
        Assert.Throws<ArgumentException>(() => NdArray.Vstack(a, NdArray.Create<long>([1, 2, 3], 3)));
    }

    private static string Text(NdArray array) => $"({string.Join(", ", array.Shape.ToArray())}) {string.Join(' ', array.AsType(DType.Int64).ToArray<long>())}";
}

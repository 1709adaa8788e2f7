using PurePipeline.Numerics;

namespace PurePipeline.Tests.Numerics;

/// <summary>What NumPy 1.24.2, 2.2.4 and 2.4.6 make of np.arange(24).reshape(2, 6, 2).</summary>
public class NdArraySplittingTests
{
    private static readonly NdArray Numbers = NdArray.Arange(0, 24).Reshape(2, 6, 2);

    [Fact]
    public void Parts_are_as_long_as_each_other()
    {
        NdArray[] parts = Numbers.Split(3, 1);

        Assert.Equal(3, parts.Length);
        Assert.Equal([2, 2, 2], parts[1].Shape.ToArray());
        Assert.Equal([4, 5, 6, 7, 16, 17, 18, 19], parts[1].ToArray<long>());
        Assert.Equal([1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23], Numbers.Split(2, -1)[1].ToArray<long>());
        Assert.Throws<ArgumentException>(() => Numbers.Split(4, 1));
        Assert.Throws<ArgumentException>(() => Numbers.Split(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Numbers.Split(2, 3));
    }

    [Fact]
    public void The_first_are_longer_where_that_is_impossible()
    {
        Assert.Equal([2, 2, 1, 1], Numbers.ArraySplit(4, 1).Select(part => part.Shape[1]));
        Assert.Equal([1, 1, 0], Numbers.ArraySplit(3).Select(part => part.Shape[0]));
        Assert.Equal([8, 9, 20, 21], Numbers.ArraySplit(4, 1)[2].ToArray<long>());
    }

    [Fact]
    public void Parts_are_views()
    {
        NdArray whole = NdArray.Arange(0, 4);
        whole.Split(2)[1].Fill(7);

        Assert.Equal([0, 1, 7, 7], whole.ToArray<long>());
    }
}

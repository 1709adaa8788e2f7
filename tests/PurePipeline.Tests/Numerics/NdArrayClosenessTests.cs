using PurePipeline.Numerics;

namespace PurePipeline.Tests.Numerics;

/// <summary>Expected values: NumPy 1.24.2, 2.2.4 and 2.4.6.</summary>
public class NdArrayClosenessTests
{
    private static readonly NdArray Some = NdArray.Create([1, 1 + 1e-9, double.PositiveInfinity, double.NegativeInfinity, double.NaN, 0, 1e-9, 5], 8);
    private static readonly NdArray Others = NdArray.Create([1.00001, 1, double.PositiveInfinity, double.PositiveInfinity, double.NaN, 1e-8, 0, 5.1], 8);

    [Fact]
    public void Values_are_close_by_both_tolerances()
    {
        Assert.Equal([true, true, true, false, false, true, true, false], NdArray.IsClose(Some, Others).ToArray<bool>());
        Assert.Equal([true, true, true, false, false, true, true, true], NdArray.IsClose(Some, Others, rtol: 0.1).ToArray<bool>());
        Assert.Equal([true, true, true, false, false, false, false, false], NdArray.IsClose(Some, Others, atol: 1e-10).ToArray<bool>());
        Assert.Equal([true, true, true, false, false, true, true, true], NdArray.IsClose(Others, Some, rtol: 0, atol: 0.1).ToArray<bool>());
    }

    [Fact]
    public void Bytes_do_not_wrap_and_shapes_go_together()
    {
        NdArray levels = NdArray.Create<byte>([98, 101, 109, 92], 2, 2);
        NdArray hundred = NdArray.Create<long>([100], 1);

        Assert.Equal([true, true, false, true], NdArray.IsClose(levels, hundred, atol: 8).ToArray<bool>());
        Assert.True(NdArray.AllClose(levels, hundred, atol: 9));
        Assert.False(NdArray.AllClose(levels, hundred));
        Assert.Throws<ArgumentException>(() => NdArray.IsClose(levels, NdArray.Create<byte>([1, 2, 3], 3)));
    }

    [Fact]
    public void A_dtype_has_a_kind() => Assert.Equal(
        "b u u i i f f f",
        string.Join(' ', new[] { DType.Bool, DType.UInt8, DType.UInt64, DType.Int8, DType.Int64, DType.Float16, DType.Float32, DType.Float64 }.Select(dtype => dtype.NumPyKind())));
}

using PurePipeline.Numerics;

namespace PurePipeline.Tests.Numerics;

/// <summary>Bits; expected values: NumPy 1.24.2 and 2.4.6, which agree on them.</summary>
public class NdArrayBitsTests
{
    private static readonly NdArray Bytes = NdArray.Create<byte>([0, 23, 46, 69, 92, 115, 138, 161, 184, 207, 230, 253], 2, 6);

    private static readonly NdArray Numbers = NdArray.Create<long>([.. Enumerable.Range(0, 22).Select(i => i % 3L)], 2, 11);

    [Theory]
    [InlineData(null, false, "(96)", "000000000001011100101110010001010101110001110011100010101010000110111000110011111110011011111101")]
    [InlineData(0, false, "(16, 6)", "000000000111001001010011001010011110011001010101111111000111011011001001101101000111100110010101")]
    [InlineData(1, true, "(2, 48)", "000000001110100001110100101000100011101011001110010100011000010100011101111100110110011110111111")]
    [InlineData(-1, true, "(2, 48)", "000000001110100001110100101000100011101011001110010100011000010100011101111100110110011110111111")]
    public void Bytes_become_their_bits(int? axis, bool littleEndian, string shape, string bits)
    {
        NdArray unpacked = Bytes.UnpackBits(axis, littleEndian);

        Assert.Equal((shape, bits), ($"({string.Join(", ", unpacked.Shape.ToArray())})", string.Concat(unpacked.ToArray<byte>())));
        Assert.Equal(Bytes.ToBytes(), unpacked.PackBits(axis, littleEndian).ToBytes());
    }

    [Fact]
    public void Elements_that_are_not_0_become_bits()
    {
        Assert.Equal([109, 182, 216], Numbers.PackBits().ToArray<byte>());
        Assert.Equal([64, 128, 192, 64, 128, 192, 64, 128, 192, 64, 128], Numbers.PackBits(0).ToArray<byte>());
        Assert.Equal([182, 5, 109, 3], Numbers.PackBits(1, littleEndian: true).ToArray<byte>());
    }

    [Fact]
    public void Bits_are_taken_together_along_an_axis()
    {
        Assert.Equal([0, 1, 40, 69, 68, 113], Bytes.BitwiseAndReduce().ToArray<byte>());
        Assert.Equal([0, 128], Bytes.BitwiseAndReduce(1).ToArray<byte>());
        Assert.Equal([127, 255], Bytes.BitwiseOrReduce(1).ToArray<byte>());
        Assert.Equal([138, 182, 150, 138, 186, 142], Bytes.BitwiseXorReduce(0).ToArray<byte>());
        Assert.Equal([83, 71], Bytes.BitwiseXorReduce(-1).ToArray<byte>());
        Assert.Equal(20, Bytes.BitwiseXorReduce(null).Item<byte>());
    }

    [Fact]
    public void What_has_no_bits_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Numbers.UnpackBits());
        Assert.Throws<ArgumentException>(() => Numbers.AsType(DType.Float32).PackBits());
        Assert.Throws<ArgumentOutOfRangeException>(() => Bytes.UnpackBits(2));
    }

    [Fact]
    public void Arrays_are_equal_by_shape_and_elements()
    {
        NdArray two = NdArray.Create<long>([1, 2], 2);

        Assert.True(NdArray.ArrayEqual(two, NdArray.Create<double>([1, 2], 2)));
        Assert.False(NdArray.ArrayEqual(two, NdArray.Create<long>([1, 2], 1, 2)));
        Assert.False(NdArray.ArrayEqual(NdArray.Create<double>([1, double.NaN], 2), NdArray.Create<double>([1, double.NaN], 2)));
    }
}

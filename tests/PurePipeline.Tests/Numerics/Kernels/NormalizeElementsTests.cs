using System.Numerics;
using PurePipeline.Numerics.Kernels;

namespace PurePipeline.Tests.Numerics.Kernels;

public class NormalizeElementsTests
{
    private static readonly float[] Uniform = [0.0072156f];
    private static readonly float[] Each = [.. Enumerable.Range(0, 300).Select(i => (i * 0.37f) - 51)];

    public static TheoryData<int> Kinds => [.. Enum.GetValues<SingleOperation.Operator>().Cast<int>()];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_variant_gives_the_scalar_variants_bits(int kind)
    {
        foreach (bool isUniform in (bool[])[true, false])
        {
            SingleOperation operation = new((SingleOperation.Operator)kind, isUniform ? Uniform : Each, isUniform);
            SingleOperation[] operations = [operation, new(SingleOperation.Operator.Divide, [3], true), operation];
            for (int length = 0; length <= 300; length += length < 70 ? 1 : 23)
            {
                byte[] source = [.. Enumerable.Range(0, length).Select(i => (byte)(i * 91))];
                CompareVariants<byte, AdjacentBytes>(source, operations);
                CompareVariants<float, AdjacentSingles>(Singles(source), operations);
            }
        }
    }

    [Fact]
    public void Too_few_constants_or_results_are_refused()
    {
        SingleOperation operation = new(SingleOperation.Operator.Add, [1, 2], false);
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalizeElements.Run<byte>(new byte[3], [operation], new float[3]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalizeElements.Run<byte>(new byte[3], [], new float[2]));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Every_variant_takes_a_channel_out_of_pixels(int channels)
    {
        SingleOperation[] operations = [new(SingleOperation.Operator.Subtract, Each, false), new(SingleOperation.Operator.Multiply, Uniform, true)];
        for (int width = 0; width <= 140; width++)
        {
            byte[] pixels = [.. Enumerable.Range(0, width * channels).Select(i => (byte)(i * 91))];
            for (int channel = 0; channel < channels; channel++)
            {
                CompareVariants<byte, ChannelOfBytes>(pixels, operations, channels, channel);
                CompareVariants<float, ChannelOfSingles>(Singles(pixels), operations, channels, channel);
            }
        }
    }

    [Fact]
    public void A_channel_that_pixels_have_not_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalizeElements.Run<byte>(new byte[30], 3, 3, [], new float[10]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalizeElements.Run<byte>(new byte[30], 5, 1, [], new float[6]));
        Assert.Throws<ArgumentOutOfRangeException>(() => NormalizeElements.Run<byte>(new byte[30], 3, 1, [], new float[9]));
    }

    [Fact]
    public void Floats_are_normalised_in_place()
    {
        SingleOperation[] operations = [new(SingleOperation.Operator.Multiply, Uniform, true)];
        for (int length = 1; length < 80; length++)
        {
            float[] values = [.. Enumerable.Range(0, length).Select(i => i - 7.3f)];
            float[] expected = [.. values.Select(x => x * Uniform[0])];
            NormalizeElements.Run<float>(values, operations, values);
            Assert.Equal(expected, values);
        }
    }

    private static float[] Singles(byte[] source) => [.. source.Select((x, i) => (x * 0.73f) - i)];

    private static void CompareVariants<T, TLoad>(ReadOnlySpan<T> source, SingleOperation[] operations, int step = 1, int offset = 0)
        where T : unmanaged, INumber<T>
        where TLoad : struct, IFloatLoad<TLoad>
    {
        float[] expected = new float[source.Length / step];
        NormalizeElements.Scalar(source, step, offset, operations, expected, first: 0);

        float[] actual = new float[expected.Length];
        NormalizeElements.Vector128Kernel<T, TLoad>(source, step, offset, operations, actual);
        Assert.Equal(expected, actual);

        actual = new float[expected.Length];
        NormalizeElements.Vector256Kernel<T, TLoad>(source, step, offset, operations, actual);
        Assert.Equal(expected, actual);

        actual = new float[expected.Length];
        if (step == 1)
        {
            NormalizeElements.Run(source, operations, actual);
        }
        else
        {
            NormalizeElements.Run(source, step, offset, operations, actual);
        }

        Assert.Equal(expected, actual);
    }
}

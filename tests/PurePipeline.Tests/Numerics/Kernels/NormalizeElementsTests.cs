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
                CompareVariants<byte>(source, operations);
                CompareVariants<float>([.. source.Select((x, i) => (x * 0.73f) - i)], operations);
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

    private static void CompareVariants<T>(ReadOnlySpan<T> source, SingleOperation[] operations)
        where T : unmanaged, INumber<T>
    {
        float[] expected = new float[source.Length];
        NormalizeElements.Scalar(source, operations, expected, first: 0);

        float[] actual = new float[source.Length];
        NormalizeElements.Vector128Kernel(source, operations, actual);
        Assert.Equal(expected, actual);

        actual = new float[source.Length];
        NormalizeElements.Vector256Kernel(source, operations, actual);
        Assert.Equal(expected, actual);

        actual = new float[source.Length];
        NormalizeElements.Run(source, operations, actual);
        Assert.Equal(expected, actual);
    }
}

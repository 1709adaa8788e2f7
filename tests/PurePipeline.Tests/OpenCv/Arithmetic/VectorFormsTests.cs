using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.OpenCv.Arithmetic;

namespace PurePipeline.Tests.OpenCv.Arithmetic;

/// <summary>The vector form of each operation gives every byte of the scalar one, which is the specification.</summary>
public class VectorFormsTests
{
    private static readonly ArithmeticOperation[] _operations =
    [
        ArithmeticOperation.Add, ArithmeticOperation.Subtract, ArithmeticOperation.AbsoluteDifference, ArithmeticOperation.Multiply,
        ArithmeticOperation.Divide, ArithmeticOperation.Minimum, ArithmeticOperation.Maximum,
    ];

    public static TheoryData<DType> Types =>
        [DType.UInt8, DType.Int8, DType.UInt16, DType.Int16, DType.Int32, DType.Float32, DType.Float64];

    [Theory]
    [MemberData(nameof(Types))]
    public void Arrays_and_numbers_are_combined_alike(DType dtype)
    {
        var random = new Random(1);
        for (int round = 0; round < 60; round++)
        {
            (NdArray a, NdArray b) = Two(random, dtype);
            double[] numbers = [random.Next(-3, 300), random.NextDouble() * 9, random.Next(1, 4), round % 7];
            double scale = round % 2 == 0 ? 1 : random.NextDouble() * 2;
            foreach (ArithmeticOperation operation in _operations)
            {
                Alike(vectors => BinaryArithmetic.Run(new(a), new(b), null, operation, scale, vectors));
                Alike(vectors => BinaryArithmetic.Run(new(a), new(numbers, CvDepth.Channels(a)), null, operation, scale, vectors));
                Alike(vectors => BinaryArithmetic.Run(new(numbers, CvDepth.Channels(a)), new(a), null, operation, scale, vectors));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Elements_are_mapped_alike(DType dtype)
    {
        var random = new Random(2);
        for (int round = 0; round < 60; round++)
        {
            (NdArray a, NdArray b) = Two(random, dtype);
            (double alpha, double beta) = ((random.NextDouble() * 3) - 1, random.Next(-99, 300));
            foreach (DType target in new[] { DType.UInt8, DType.Int8, DType.UInt16, DType.Int16, DType.Int32, DType.Float32 })
            {
                Alike(vectors => LinearScaling.Convert(a, target, 1, 0, vectors));
                if (dtype != DType.Float64)
                {
                    Alike(vectors => LinearScaling.Convert(a, target, alpha, beta, vectors));
                }
            }

            Alike(vectors => LinearScaling.ConvertAbsolute(a, alpha, beta, vectors));
            double[] lower = [random.Next(-5, 300), random.Next(100), 0, -1];
            double[] upper = [random.Next(300), random.Next(70000), 99, double.PositiveInfinity];
            Alike(vectors => RangeMask.Run(a, lower, upper, vectors));
            if (dtype is not (DType.Int32 or DType.Float64))
            {
                Alike(vectors => WeightedSum.Run(a, alpha, b, 0.7, beta, vectors));
            }

            if (dtype is not (DType.Int8 or DType.Int32))
            {
                Alike(vectors => Thresholding.Run(a, beta, 200, (ThresholdTypes)(round % 5), vectors).Result);
            }
        }
    }

    [Theory]
    [InlineData(DType.UInt8)]
    [InlineData(DType.UInt16)]
    public void Channels_are_summed_alike(DType dtype)
    {
        byte[] elements = new byte[12 * 32 * 300];
        elements.AsSpan().Fill(byte.MaxValue);
        for (int channels = 1; channels <= 4; channels++)
        {
            long[] sums = new long[4];
            long[] expected = new long[4];
            ChannelSums.Run(dtype, elements, channels, sums);
            ChannelSums.Run(dtype, elements, channels, expected, vectors: false);

            Assert.Equal(expected, sums);
        }
    }

    [Fact]
    public void A_result_does_not_see_what_its_source_becomes()
    {
        NdArray image = NdArray.Create(new byte[] { 1, 2, 3, 4 }, 2, 2);
        NdArray sum = Cv2.Add(image, [10]);
        image[ArrayIndex.Ellipsis] = NdArray.Create(new byte[] { 9, 9, 9, 9 }, 2, 2);

        Assert.Equal([11, 12, 13, 14], sum.ToArray<byte>());
        Assert.Equal([11, 12, 13, 14], sum.Load().ToArray<byte>());
    }

    private static void Alike(Func<bool, NdArray> run) => Assert.Equal(run(false).ToBytes(), run(true).ToBytes());

    /// <summary>Two images of one random shape, of small numbers or of any bits but those of NaN.</summary>
    private static (NdArray A, NdArray B) Two(Random random, DType dtype)
    {
        int[] shape = [random.Next(1, 5), random.Next(1, 70), random.Next(1, 5)];
        return (One(random, dtype, shape), One(random, dtype, shape));
    }

    private static NdArray One(Random random, DType dtype, int[] shape)
    {
        byte[] bytes = new byte[shape[0] * shape[1] * shape[2] * dtype.ItemSize()];
        random.NextBytes(bytes);
        bool isSmall = random.Next(2) == 0;
        if (dtype == DType.Float32)
        {
            Reals(MemoryMarshal.Cast<byte, float>(bytes.AsSpan()));
        }
        else if (dtype == DType.Float64)
        {
            Reals(MemoryMarshal.Cast<byte, double>(bytes.AsSpan()));
        }

        return new NdArray(StridedArray.Of(dtype, bytes, shape), ReferenceVersions.Newest);

        void Reals<T>(Span<T> values)
            where T : unmanaged, System.Numerics.IFloatingPointIeee754<T>
        {
            foreach (ref T value in values)
            {
                value = isSmall || T.IsNaN(value) ? T.CreateTruncating(random.Next(-9, 600) * 0.5) : value;
            }
        }
    }
}

using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pixels;

public class TransposePixelsTests
{
    public static TheoryData<int> Sizes => [1, 2, 3, 4, 6, 8, 12, 16, 24, 32];

    [Theory]
    [MemberData(nameof(Sizes))]
    public void Columns_become_rows_in_both_forms(int size)
    {
        var random = new Random(size);
        for (int round = 0; round < 60; round++)
        {
            (int width, int height) = (random.Next(1, 90), random.Next(1, round == 0 ? 1100 : 90));
            byte[] source = new byte[width * height * size];
            random.NextBytes(source);
            byte[] scalar = new byte[source.Length];
            byte[] vector = new byte[source.Length];
            TransposePixels.Run(source, width * size, width, height, size, scalar, height * size, vectors: false);
            TransposePixels.Run(source, width * size, width, height, size, vector, height * size);

            for (int i = 0; i < source.Length; i++)
            {
                (int pixel, int part) = (i / size, i % size);
                Assert.Equal(source[i], scalar[((((pixel % width) * height) + (pixel / width)) * size) + part]);
            }

            Assert.Equal(scalar, vector);
        }
    }

    [Theory]
    [InlineData(1300, 1280)]
    [InlineData(1290, 1301)]
    public void Large_results_are_the_same(int width, int height)
    {
        const int Size = 4;
        byte[] source = new byte[width * height * Size];
        new Random(width).NextBytes(source);
        byte[] scalar = new byte[source.Length];
        Span<byte> vector = PlacedMemory.Of(source.Length);
        TransposePixels.Run(source, width * Size, width, height, Size, scalar, height * Size, vectors: false);
        TransposePixels.Run(source, width * Size, width, height, Size, vector, height * Size);

        Assert.True(vector.SequenceEqual(scalar));
    }
}

using PurePipeline.Numerics;
using PurePipeline.OpenCv.Edges;

namespace PurePipeline.Tests.OpenCv.Edges;

/// <summary>Edges found by vectors are those that the scalar form, which is the specification, finds.</summary>
public class CannyEdgesTests
{
    [Theory]
    [InlineData(4, false)]
    [InlineData(300, false)]
    [InlineData(300, true)]
    [InlineData(32767, true)]
    public void Every_variant_finds_the_same(int largest, bool isEuclidean)
    {
        var random = new Random(largest);
        for (int width = 1; width < 40; width++)
        {
            int height = random.Next(1, 9);
            (NdArray dx, NdArray dy) = (Derivatives(), Derivatives());
            int low = random.Next(-1, largest);
            int high = low + random.Next(largest);
            Assert.Equal(
                CannyEdges.Find(dx, dy, low, high, isEuclidean, vectors: false).ToArray<byte>(),
                CannyEdges.Find(dx, dy, low, high, isEuclidean).ToArray<byte>());

            NdArray Derivatives() => NdArray.Create(
                [.. Enumerable.Range(0, width * height).Select(_ => (short)random.Next(-largest, largest + 1))], height, width);
        }
    }
}

using System.Runtime.Intrinsics.X86;
using PurePipeline.OpenCv.Color;
using PurePipeline.Tests.Pixels;

namespace PurePipeline.Tests.OpenCv.Color;

public class AlphaProductRowTests
{
    [Theory]
    [InlineData(127)]
    [InlineData(128)]
    public void Products_written_past_the_caches_are_those_of_the_scalar_form(int half)
    {
        Assert.SkipUnless(Avx512BW.IsSupported, "There is no AVX-512.");
        var random = new Random(half);
        for (int pixels = 16; pixels < 200; pixels++)
        {
            byte[] source = new byte[4 * pixels];
            random.NextBytes(source);
            byte[] expected = new byte[4 * pixels];
            new AlphaProductRow(divide: false, half).Convert(source, expected, pixels, vectors: false);
            Span<byte> actual = PlacedMemory.Of(expected.Length, random.Next(64));
            AlphaProductRow.ProductsVector512(source, actual, (ushort)half, streams: true);
            Assert.Equal(expected, actual);
        }
    }
}

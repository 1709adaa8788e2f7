using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;
using PurePipeline.OpenCv.Color;
using PurePipeline.Tests.Pixels;

namespace PurePipeline.Tests.OpenCv.Color;

public class Packed16Tests
{
    /// <summary>What is written past the caches, at any address, equals the scalar form and touches nothing beside it.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Pixels_written_past_the_caches_are_those_of_the_scalar_form(int greenBits)
    {
        Assert.SkipUnless(Avx512Vbmi.IsSupported, "There is no AVX-512 with VBMI.");
        var random = new Random(greenBits);
        for (int round = 0; round < 400; round++)
        {
            int pixels = 64 + random.Next(400);
            bool redFirst = round % 2 == 0;
            byte[] packed = new byte[2 * pixels];
            byte[] apart = new byte[3 * pixels];
            random.NextBytes(packed);
            random.NextBytes(apart);

            byte[] expected = new byte[3 * pixels];
            new FromPacked16Row(3, redFirst, greenBits).Convert(packed, expected, pixels, vectors: false);
            Span<byte> actual = PlacedMemory.Of(new byte[3 * pixels], random.Next(64));
            Packed16.FromVector512(MemoryMarshal.Cast<byte, ushort>(packed.AsSpan()), actual, redFirst, greenBits, streams: true);
            Assert.Equal(expected, actual);

            expected = new byte[2 * pixels];
            new ToPacked16Row(3, redFirst, greenBits).Convert(apart, expected, pixels, vectors: false);
            actual = PlacedMemory.Of(new byte[2 * pixels], random.Next(64));
            Packed16.ToVector512(PlacedMemory.Of(apart, random.Next(64)), MemoryMarshal.Cast<byte, ushort>(actual), redFirst, greenBits, streams: true);
            Assert.Equal(expected, actual);
        }
    }
}

using PurePipeline.Decoding.Jpeg;

namespace PurePipeline.Tests.Decoding.Jpeg;

public unsafe class CorrectionTests
{
    [Fact]
    public void Vectors_correct_as_the_scalar_form_does()
    {
        var random = new Random(7);
        short* values = stackalloc short[8];
        short* expected = stackalloc short[8];
        short* corrected = stackalloc short[8];
        for (int i = 0; i < 20_000; i++)
        {
            int low = random.Next(14);
            uint bits = (uint)random.Next(256);
            for (int lane = 0; lane < 8; lane++)
            {
                values[lane] = (short)(random.Next(ushort.MaxValue + 1) >> random.Next(15));
                values[lane] = random.Next(2) == 0 ? values[lane] : (short)-values[lane];
            }

            Correction.EightScalar(values, expected, bits, low);
            Correction.EightVector128(values, corrected, bits, low);

            Assert.Equal(new Span<short>(expected, 8), new Span<short>(corrected, 8));
        }
    }

    [Fact]
    public void A_bit_moves_a_value_away_from_zero()
    {
        short* values = stackalloc short[8] { 4, -4, 4, -4, 6, -6, short.MinValue, 12 };

        Correction.Eight(values, values, 0b1101_1111, low: 1);

        short[] expected = [6, -6, 4, -6, 6, -6, 32766, 14];
        Assert.Equal(expected, new Span<short>(values, 8));
    }
}

using System.Runtime.Intrinsics.X86;
using PurePipeline.Pixels;

namespace PurePipeline.Tests.Pixels;

public class MirrorRowTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(8)]
    [InlineData(12)]
    [InlineData(16)]
    [InlineData(32)]
    public void Pixels_come_in_the_opposite_order(int bytesPerPixel)
    {
        var random = new Random(4);
        for (int width = 1; width < 80; width++)
        {
            byte[] row = new byte[width * bytesPerPixel];
            random.NextBytes(row);
            byte[] expected = [.. Enumerable.Range(0, width).SelectMany(x => row.AsSpan((width - 1 - x) * bytesPerPixel, bytesPerPixel).ToArray())];
            byte[] reversed = new byte[row.Length];
            PixelOrder.CopyReversed(row, bytesPerPixel, reversed);
            Assert.Equal(expected, reversed);

            if (bytesPerPixel > 16)
            {
                continue;
            }

            Array.Clear(reversed);
            int done = MirrorRow.Vector128Run(row, bytesPerPixel, reversed);
            Assert.Equal(expected.AsSpan(0, done), reversed.AsSpan(0, done));
            Array.Clear(reversed);
            done = Avx2.IsSupported && 16 % bytesPerPixel == 0 ? MirrorRow.Avx2Run(row, bytesPerPixel, reversed) : 0;
            Assert.Equal(expected.AsSpan(0, done), reversed.AsSpan(0, done));
            Array.Clear(reversed);
            done = Avx512Vbmi.IsSupported ? MirrorRow.Vector512Run(row, bytesPerPixel, reversed) : 0;
            Assert.Equal(expected.AsSpan(0, done), reversed.AsSpan(0, done));
        }
    }
}

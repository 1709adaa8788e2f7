using PurePipeline.OpenCv;
using PurePipeline.OpenCv.Rearranging;
using PurePipeline.Tests.Resampling;

namespace PurePipeline.Tests.OpenCv.Rearranging;

/// <summary>Runs of columns bring every pixel from where <see cref="BorderIndex"/> says it lies.</summary>
public class BorderRunTests
{
    [Theory]
    [InlineData(BorderType.Reflect)]
    [InlineData(BorderType.Reflect101)]
    [InlineData(BorderType.Wrap)]
    public void Columns_lie_where_the_border_has_them(BorderType type)
    {
        var random = new Random(3);
        foreach (int pixelBytes in (int[])[1, 2, 3, 4, 6, 8, 12, 16, 24, 32])
        {
            foreach (int width in (int[])[1, 2, 3, 7, 40, 200])
            {
                foreach ((int left, int right) in ((int, int)[])[(0, 0), (1, 0), (0, 2), (39, 41), (170, 150)])
                {
                    byte[] pixels = Noise.Bytes(random, width * pixelBytes);
                    byte[] row = new byte[(left + width + right) * pixelBytes];
                    pixels.CopyTo(row, left * pixelBytes);
                    byte[] expected = new byte[row.Length];
                    for (int i = 0; i < row.Length; i++)
                    {
                        int x = BorderIndex.Of((i / pixelBytes) - left, width, type);
                        expected[i] = pixels[(x * pixelBytes) + (i % pixelBytes)];
                    }

                    foreach (BorderRun run in BorderRun.Of(width, left, right, type, pixelBytes))
                    {
                        run.Copy(pixels, row);
                    }

                    Assert.Equal(expected, row);
                }
            }
        }
    }
}

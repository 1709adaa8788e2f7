using System.Numerics;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;

namespace PurePipeline.Tests.OpenCv.Filtering;

/// <summary><c>cv2.medianBlur</c> is the middle one of the sorted neighbours.</summary>
public class MedianTests
{
    [Theory]
    [InlineData(3, 1)]
    [InlineData(3, 3)]
    [InlineData(5, 1)]
    [InlineData(5, 3)]
    public void Of_few_neighbours(int size, int channels)
    {
        var random = new Random(size + channels);
        for (int width = 1; width < 140; width += width < 70 ? 1 : 13)
        {
            int height = random.Next(1, 6);
            Check(() => (byte)random.Next(256));
            Check(() => (ushort)random.Next(65536));
            Check(() => (short)random.Next(-32768, 32768));
            Check(() => (float)random.NextDouble());

            void Check<T>(Func<T> next)
                where T : unmanaged, INumber<T>
            {
                T[] pixels = [.. Enumerable.Range(0, width * height * channels).Select(_ => next())];
                int[] shape = channels == 1 ? [height, width] : [height, width, channels];
                T[] expected = [.. Enumerable.Range(0, pixels.Length).Select(i => Middle(pixels, i))];
                var image = NdArray.Create(pixels, shape);
                Assert.Equal(expected, Cv2.MedianBlur(image, size).ToArray<T>());

                // The same image as one that is still to be made, row by row.
                Assert.Equal(expected, Cv2.MedianBlur(Cv2.Flip(Cv2.Flip(image, 1), 1), size).ToArray<T>());
            }

            T Middle<T>(T[] pixels, int i)
            {
                (int y, int x, int c) = (i / channels / width, i / channels % width, i % channels);
                var around = new List<T>();
                for (int dy = -size / 2; dy <= size / 2; dy++)
                {
                    for (int dx = -size / 2; dx <= size / 2; dx++)
                    {
                        int row = Math.Clamp(y + dy, 0, height - 1);
                        around.Add(pixels[(((row * width) + Math.Clamp(x + dx, 0, width - 1)) * channels) + c]);
                    }
                }

                around.Sort();
                return around[around.Count / 2];
            }
        }
    }
}

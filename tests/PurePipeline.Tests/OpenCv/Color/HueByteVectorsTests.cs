using System.Runtime.Intrinsics.X86;
using PurePipeline.OpenCv.Color;

namespace PurePipeline.Tests.OpenCv.Color;

/// <summary>HSV of bytes by vectors is the scalar form's, for every hue, saturation and value.</summary>
public class HueByteVectorsTests
{
    [Theory]
    [InlineData(180)]
    [InlineData(255)]
    public void Colours_of_hue(int range)
    {
        const int Count = 256;
        float scale = 6f / range;
        byte[][] bgr = [.. Enumerable.Range(0, 3).Select(static _ => new byte[Count])];
        byte[][] expected = [.. Enumerable.Range(0, 3).Select(static _ => new byte[Count])];
        byte[] values = [.. Enumerable.Range(0, Count).Select(static v => (byte)v)];
        for (int h = 0; h < 256; h++)
        {
            byte[] hue = new byte[Count];
            Array.Fill(hue, (byte)h);
            for (int s = 0; s < 256; s += 3)
            {
                byte[] saturation = new byte[Count];
                Array.Fill(saturation, (byte)s);
                var from = new Planes<byte>(hue, saturation, values);
                var to = new Planes<byte>(bgr[0], bgr[1], bgr[2]);
                for (int x = 0; x < Count; x++)
                {
                    (float b, float g, float r) = HsvPixel.ToBgrInGroup(h, s * (1f / 255f), values[x] * (1f / 255f), scale);
                    (expected[0][x], expected[1][x], expected[2][x]) = ((byte)(b * 255f), (byte)(g * 255f), (byte)(r * 255f));
                }

                if (Avx2.IsSupported)
                {
                    Assert.Equal(Count, HueByteVectors.OfHsvVector256(from, to, Count, scale));
                    RequireEqual(expected, bgr);
                }

                if (Avx512F.IsSupported)
                {
                    Array.ForEach(bgr, Array.Clear);
                    Assert.Equal(Count, HueByteVectors.OfHsvVector512(from, to, Count, scale));
                    RequireEqual(expected, bgr);
                }
            }
        }
    }

    private static void RequireEqual(byte[][] expected, byte[][] actual)
    {
        for (int i = 0; i < expected.Length; i++)
        {
            Assert.Equal(expected[i], actual[i]);
        }
    }
}

using System.Runtime.InteropServices;
using PurePipeline.Numerics;
using PurePipeline.OpenCv;
using PurePipeline.OpenCv.Color;
using PurePipeline.Pixels;
using PurePipeline.Tests.Pixels;

namespace PurePipeline.Tests.OpenCv.Color;

/// <summary>Every conversion by vectors equals its scalar form, which is the specification, byte for byte.</summary>
public class ColorRowTests
{
    private static readonly int[] _widths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 100, 511, 512, 513, 1057];
    private static readonly float[] _extremes =
        [0, -0f, 1, -1, 0.5f, 2, 1e-40f, 1e-7f, 1e9f, -1e9f, 3e38f, -3e38f, 60, 120, 180, 360, float.NaN, float.PositiveInfinity, float.NegativeInfinity];

    [Theory]
    [InlineData(DType.UInt8)]
    [InlineData(DType.UInt16)]
    [InlineData(DType.Float32)]
    public void Vectors_give_what_the_scalar_form_gives(DType type)
    {
        var random = new Random(17);
        foreach ((ColorConversion code, ColorRule rule) in ColorRules.All.Where(entry => entry.Value.Types.Contains(type) && entry.Value.HeightStep == 1))
        {
            foreach (int channels in rule.Sources)
            {
                foreach (int target in rule.IsTargetChosen ? rule.Targets : [rule.Targets[0]])
                {
                    foreach (int width in _widths.Where(width => width % rule.WidthStep == 0))
                    {
                        Check(code, rule, new ColorRequest(type, channels, target, ReferenceVersions.Newest), width, random);
                    }
                }
            }
        }
    }

    [Fact]
    public void Rows_may_be_skipped()
    {
        var random = new Random(5);
        foreach ((ColorConversion code, ColorRule rule) in ColorRules.All)
        {
            byte[] pixels = new byte[14 * 12 * rule.Sources[0]];
            random.NextBytes(pixels);
            var source = new MemoryPicture(pixels, 14, 12, PixelModes.Of(DType.UInt8, rule.Sources[0])!.Value);
            Picture picture = CvtColorPicture.Create(source, rule, code, 0, ReferenceVersions.Newest);
            MemoryPicture expected = MemoryPicture.Load(picture);

            using RowReader rows = picture.OpenRows();
            byte[] row = new byte[picture.RowBytes];
            while (rows.NextRow < picture.Height)
            {
                rows.Skip(random.Next(Math.Min(4, picture.Height - rows.NextRow)));
                int y = rows.NextRow;
                rows.Read(row);
                Assert.True(expected.Row(y).SequenceEqual(row), $"{code}, row {y}");
            }
        }
    }

    private static void Check(ColorConversion code, ColorRule rule, ColorRequest request, int width, Random random)
    {
        int size = request.Type.ItemSize();
        byte[] pixels = new byte[width * request.SourceChannels * size];
        Fill(pixels, request.Type, random);
        var source = new MemoryPicture(pixels, width, 1, PixelModes.Of(request.Type, request.SourceChannels)!.Value);
        var picture = (ColorRowPicture)rule.Open(source, PixelModes.Of(request.Type, request.TargetChannels)!.Value, request);
        byte[] scalar = new byte[width * request.TargetChannels * size];
        byte[] vectors = new byte[scalar.Length];
        Span<byte> streamed = PlacedMemory.Of(scalar.Length);
        picture.Conversion.Convert(pixels, scalar, width, vectors: false);
        picture.Conversion.Convert(pixels, vectors, width);
        picture.Conversion.Stream(PlacedMemory.Of(pixels, random.Next(4000)), streamed, width);
        Assert.True(Same(scalar, vectors, request.Type), $"{code} of {request}, {width} pixels");
        Assert.True(Same(scalar, streamed.ToArray(), request.Type), $"{code} of {request}, {width} pixels, past the caches");
    }

    private static void Fill(byte[] pixels, DType type, Random random)
    {
        random.NextBytes(pixels);
        if (type != DType.Float32)
        {
            return;
        }

        Span<float> floats = MemoryMarshal.Cast<byte, float>(pixels.AsSpan());
        float scale = random.Next(3) switch { 0 => 1, 1 => 300, _ => 1.2f };
        float least = random.Next(2) == 0 ? 0 : -0.2f * scale;
        foreach (ref float value in floats)
        {
            value = random.Next(10) == 0 ? _extremes[random.Next(_extremes.Length)] : least + (random.NextSingle() * scale);
        }
    }

    /// <summary>Equal bytes, but one NaN is as good as another.</summary>
    private static bool Same(byte[] expected, byte[] actual, DType type)
    {
        if (type != DType.Float32)
        {
            return expected.AsSpan().SequenceEqual(actual);
        }

        ReadOnlySpan<int> a = MemoryMarshal.Cast<byte, int>(expected);
        ReadOnlySpan<int> b = MemoryMarshal.Cast<byte, int>(actual);
        for (int i = 0; i < a.Length; i++)
        {
            if (a[i] != b[i] && !(float.IsNaN(BitConverter.Int32BitsToSingle(a[i])) && float.IsNaN(BitConverter.Int32BitsToSingle(b[i]))))
            {
                return false;
            }
        }

        return true;
    }
}

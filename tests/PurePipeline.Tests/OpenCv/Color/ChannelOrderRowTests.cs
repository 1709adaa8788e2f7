using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using PurePipeline.OpenCv.Color;
using PurePipeline.Tests.Pixels;

namespace PurePipeline.Tests.OpenCv.Color;

/// <summary>Each kernel, also those that this processor has better ones for, moves the bytes that the scalar form moves, and none behind them.</summary>
public class ChannelOrderRowTests
{
    private static readonly (int Source, int Target)[] _channels = [(1, 3), (1, 4), (3, 3), (3, 4), (4, 3), (4, 4)];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Kernels_give_what_the_scalar_form_gives(int size)
    {
        foreach ((int source, int target) in _channels)
        {
            foreach (bool reverse in new[] { false, true })
            {
                var row = new ChannelOrderRow(source, target, reverse, size);
                for (int width = 1; width < 280; width++)
                {
                    byte[] pixels = [.. Enumerable.Range(0, width * source * size).Select(i => (byte)((i * 7) ^ (i >> 3)))];
                    byte[] expected = new byte[width * target * size];
                    row.Convert(pixels, expected, width, vectors: false);
                    Check(Vector128.IsHardwareAccelerated, to => row.Vector128Kernel(pixels, to, width), 16);
                    Check(Avx2.IsSupported && !(source == 3 && target == 3), to => row.Vector256Kernel(pixels, to), 128);
                    Check(Avx512Vbmi.IsSupported, to => row.Vector512Kernel(pixels, to, streams: false), 64);
                    Check(Avx512Vbmi.IsSupported, to => row.Vector512Kernel(pixels, to, streams: true), 64);

                    void Check(bool isSupported, Func<byte[], int> kernel, int enough)
                    {
                        if (!isSupported)
                        {
                            return;
                        }

                        byte[] actual = new byte[expected.Length];
                        int done = kernel(actual);
                        Assert.True(done > 0 || width < enough, $"Nothing is done of {width} pixels of {source} to {target} channels of {size} bytes.");
                        int bytes = done * target * size;
                        Assert.True(
                            expected.AsSpan(0, bytes).SequenceEqual(actual.AsSpan(0, bytes)),
                            $"{source} to {target} channels of {size} bytes, reversed: {reverse}, {width} pixels");
                    }
                }
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void Rows_are_written_past_the_caches_in_either_direction(int size)
    {
        Assert.SkipUnless(Avx512Vbmi.IsSupported, "There is no AVX-512 with VBMI.");
        foreach ((int source, int target) in _channels)
        {
            var row = new ChannelOrderRow(source, target, reverse: true, size);
            for (int width = 64; width < 600; width += 37)
            {
                byte[] pixels = [.. Enumerable.Range(0, width * source * size).Select(i => (byte)((i * 7) ^ (i >> 3)))];
                byte[] expected = new byte[width * target * size];
                row.Convert(pixels, expected, width, vectors: false);
                foreach (int offset in new[] { 0, 16, 3000 })
                {
                    Span<byte> actual = PlacedMemory.Of(expected.Length, target * size);
                    Assert.Equal(width, row.Vector512Kernel(PlacedMemory.Of(pixels, offset), actual, streams: true));
                    Assert.Equal(expected, actual);
                }
            }
        }
    }
}

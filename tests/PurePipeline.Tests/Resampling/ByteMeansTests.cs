using System.Runtime.Intrinsics.X86;
using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class ByteMeansTests
{
    [Fact]
    public void Every_pair_of_bytes_has_the_same_mean_in_every_variant()
    {
        byte[] first = [.. Enumerable.Range(0, 65536).Select(i => (byte)i)];
        byte[] second = [.. Enumerable.Range(0, 65536).Select(i => (byte)(i >> 8))];
        byte[] expected = new byte[65536];
        ByteMeans.OfScalar(first, second, expected);

        byte[] actual = new byte[65536];
        ByteMeans.OfVector128(first, second, actual);
        Assert.Equal(expected, actual);
        if (Avx2.IsSupported)
        {
            Array.Clear(actual);
            ByteMeans.OfVector256(first, second, actual);
            Assert.Equal(expected, actual);
        }
    }

    [Fact]
    public void Rows_of_any_length_end_where_they_should()
    {
        byte[] first = [.. Enumerable.Range(0, 200).Select(i => (byte)(i * 7))];
        byte[] second = [.. Enumerable.Range(0, 200).Select(i => (byte)(255 - i))];
        for (int length = 0; length < 100; length++)
        {
            byte[] expected = new byte[200];
            ByteMeans.OfScalar(first, second, expected.AsSpan(0, length));
            byte[] actual = new byte[200];
            ByteMeans.Of(first, second, actual.AsSpan(0, length));
            Assert.Equal(expected, actual);
        }
    }
}

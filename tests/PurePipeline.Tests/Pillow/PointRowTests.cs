using System.Runtime.Intrinsics.X86;
using PurePipeline.Pillow;
using PurePipeline.Pillow.Pasting;

namespace PurePipeline.Tests.Pillow;

public class PointRowTests
{
    private delegate int Start(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset);

    private delegate void Scale(ReadOnlySpan<byte> source, Span<byte> target, double scale, double offset);

    [Theory]
    [InlineData(.5, 3)]
    [InlineData(-1.75, 1e10)]
    [InlineData(1e6, -.5)]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Levels_are_scaled_the_same_in_every_variant(double scale, double offset)
    {
        Same(4, PointRows.ScaleInt32Scalar, PointRows.ScaleInt32Vector128);
        Same(2, PointRows.ScaleUInt16Scalar, PointRows.ScaleUInt16Vector128);
        if (!double.IsNaN(scale))
        {
            // Of two that are no numbers either may be the result.
            Same(4, PointRows.ScaleFloatScalar, PointRows.ScaleFloatVector128);
        }

        void Same(int size, Scale scalar, Start vector)
        {
            for (int width = 0; width < 40; width++)
            {
                byte[] row = new byte[size * width];
                new Random(width).NextBytes(row);
                (byte[] expected, byte[] actual) = (new byte[row.Length], new byte[row.Length]);
                scalar(row, expected, scale, offset);
                int done = vector(row, actual, scale, offset);
                scalar(row.AsSpan(done), actual.AsSpan(done), scale, offset);

                Assert.Equal(expected, actual);
            }
        }
    }

    [Fact]
    public void Levels_are_looked_up_the_same_in_every_variant()
    {
        var random = new Random(6);
        byte[] table = new byte[256];
        random.NextBytes(table);
        var rows = new PointRows(table);
        for (int length = 0; length < 300; length++)
        {
            byte[] row = new byte[length];
            random.NextBytes(row);
            (byte[] expected, byte[] actual) = ([.. row.Select(level => table[level])], new byte[length]);
            rows.LookUp(row, actual, 1);
            Assert.Equal(expected, actual);
            if (Avx2.IsSupported)
            {
                rows.LookUpVector256(row, actual);
                Assert.Equal(expected, actual);
            }
        }
    }

    [Theory]
    [InlineData(3)]
    [InlineData(4)]
    public void Levels_of_bands_are_looked_up_the_same_in_every_variant(int bands)
    {
        var random = new Random(bands);
        byte[] table = new byte[256 * bands];
        random.NextBytes(table);
        var rows = new PointRows(table);
        foreach (int width in (int[])[.. Enumerable.Range(0, 200), 1023, 1024, 1025, 2500])
        {
            byte[] row = new byte[bands * width];
            random.NextBytes(row);
            (byte[] expected, byte[] actual) = ([.. row.Select((level, i) => table[(i % bands * 256) + level])], new byte[row.Length]);
            rows.LookUp(row, actual, bands);
            Assert.Equal(expected, actual);
            if (Avx2.IsSupported)
            {
                Array.Clear(actual);
                rows.LookUpPlanesVector256(row, actual, bands);
                Assert.Equal(expected, actual);
            }
        }
    }

    [Fact]
    public void Bytes_are_selected_the_same_in_every_variant()
    {
        var random = new Random(2);
        for (int length = 0; length < 70; length++)
        {
            (byte[] source, byte[] mask, byte[] expected) = (new byte[length], new byte[length], new byte[length]);
            random.NextBytes(source);
            random.NextBytes(expected);
            for (int i = 0; i < length; i++)
            {
                mask[i] = (byte)(random.Next(3) == 0 ? 0 : random.Next(256));
            }

            byte[] actual = [.. expected];
            SelectRow.SelectScalar(source, mask, expected);
            int done = SelectRow.SelectVector128(source, mask, actual);
            SelectRow.SelectScalar(source.AsSpan(done), mask.AsSpan(done), actual.AsSpan(done));

            Assert.Equal(expected, actual);
        }
    }
}

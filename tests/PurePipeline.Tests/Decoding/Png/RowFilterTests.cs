using PurePipeline.Decoding.Png;

namespace PurePipeline.Tests.Decoding.Png;

public class RowFilterTests
{
    public static TheoryData<int, int> Filters
    {
        get
        {
            TheoryData<int, int> filters = [];
            foreach (int pixelBytes in (int[])[1, 2, 3, 4, 6, 8])
            {
                for (int filter = 1; filter <= 4; filter++)
                {
                    filters.Add(filter, pixelBytes);
                }
            }

            return filters;
        }
    }

    [Theory]
    [MemberData(nameof(Filters))]
    public void The_vector_form_gives_the_bytes_of_the_scalar_one(int filter, int pixelBytes)
    {
        var random = new Random((filter * 10) + pixelBytes);
        for (int pixels = 1; pixels < 70; pixels++)
        {
            int count = pixels * pixelBytes;
            byte[] row = new byte[count + RowFilter.Margin];
            byte[] above = new byte[count + RowFilter.Margin];
            random.NextBytes(row);
            random.NextBytes(above);
            byte[] expected = new byte[count + RowFilter.Margin];
            byte[] actual = new byte[count + RowFilter.Margin];

            RowFilter.UndoScalar(filter, row, above, expected, count, pixelBytes);
            RowFilter.UndoVector128(filter, row, above, actual, count, pixelBytes);

            Assert.Equal(expected[..count], actual[..count]);
        }
    }

    [Fact]
    public void There_is_no_fifth_filter() => Assert.False(RowFilter.TryUndo(5, new byte[9], new byte[9], new byte[9], 1, 1));
}

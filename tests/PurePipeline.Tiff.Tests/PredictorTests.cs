using PurePipeline.Tiff.Blocks;

namespace PurePipeline.Tiff.Tests;

public class PredictorTests
{
    [Fact]
    public void Differences_wrap_around()
    {
        byte[] row = [250, 1, 10, 255, 0, 3];
        new DifferencePredictor<byte>(2).SumUp(row);

        Assert.Equal([250, 1, 4, 0, 4, 3], row);
    }

    [Fact]
    public void Floats_are_put_together_of_their_bytes()
    {
        float[] values = [1.5f, -2.25f, 1e-20f];
        byte[] planes = [.. Enumerable.Range(0, 4).SelectMany(b => values.Select(value => BitConverter.GetBytes(value)[3 - b]))];
        byte[] row = [.. planes.Select((value, i) => (byte)(i == 0 ? value : value - planes[i - 1]))];
        new FloatPredictor(1, sizeof(float)).SumUp(row);

        Assert.Equal(values, Enumerable.Range(0, 3).Select(i => BitConverter.ToSingle(row, 4 * i)));
    }
}

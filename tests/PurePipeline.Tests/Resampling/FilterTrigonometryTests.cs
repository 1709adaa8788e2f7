using PurePipeline.Resampling;

namespace PurePipeline.Tests.Resampling;

public class FilterTrigonometryTests
{
    // Correctly rounded, computed with 60 decimal digits.
    [Theory]
    [InlineData(0.1, 0.09983341664682815)]
    [InlineData(1.0, 0.8414709848078965)]
    [InlineData(-2.5, -0.5984721441039564)]
    [InlineData(3.141592653589793, 1.2246467991473532e-16)]
    [InlineData(6.283185307179586, -2.4492935982947064e-16)]
    [InlineData(9.42477796076938, 3.6739403974420594e-16)]
    [InlineData(7.0, 0.6569865987187891)]
    public void Sine_is_that_of_the_mathematicians(double x, double sine) =>
        Assert.Equal(sine, FilterTrigonometry.Sine(x), 2e-16);

    [Fact]
    public void Sine_and_cosine_are_the_platforms_up_to_the_last_bits()
    {
        for (double x = -9.5; x < 9.5; x += 0.00037)
        {
            Assert.Equal(Math.Sin(x), FilterTrigonometry.Sine(x), 3e-16);
        }

        for (double x = 0; x < Math.PI; x += 0.00037)
        {
            Assert.Equal(Math.Cos(x), FilterTrigonometry.Cosine(x), 3e-16);
        }
    }
}

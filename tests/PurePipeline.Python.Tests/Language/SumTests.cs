namespace PurePipeline.Python.Tests.Language;

/// <summary><c>sum</c> of floats: what Python 3.11 gives (beside NumPy 1.24) and what 3.13 and 3.14 give (beside NumPy 2).</summary>
public class SumTests
{
    [Theory]
    [InlineData("[0.1] * 10", 0.9999999999999999, 1.0)]
    [InlineData("[1e100, 1.0, -1e100]", 0.0, 1.0)]
    [InlineData("[0.1] * 3 + [1] + [0.1] * 3 + [10**17] + [0.3] * 3", 1e17, 1e17)]
    [InlineData("[1] * 3 + [0.1] * 10", 4.000000000000001, 4.0)]
    [InlineData("[0.1, True, 0.2] * 7", 9.1, 9.1)]
    [InlineData("[1e308, 1e308, -1e308]", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("[float('inf'), 1.0]", double.PositiveInfinity, double.PositiveInfinity)]
    [InlineData("[-0.0]", 0.0, 0.0)]
    [InlineData("[-0.0], -0.0", -0.0, -0.0)]
    [InlineData("[0.1] * 10, 0.5", 1.5000000000000002, 1.5)]
    [InlineData("(x * 0.1 for x in range(10)), 3", 7.500000000000002, 7.5)]
    public void Makes_up_for_what_is_lost(string arguments, double old, double recent)
    {
        Assert.Equal(BitConverter.DoubleToInt64Bits(old), Sum(arguments, ReferenceVersions.Parse("numpy=1.24")));
        Assert.Equal(BitConverter.DoubleToInt64Bits(recent), Sum(arguments, ReferenceVersions.Newest));
    }

    private static long Sum(string arguments, ReferenceVersions versions)
    {
        Recipe recipe = Recipe.Parse($"import numpy as np\nx = np.array([sum({arguments})])\n", "sum.py");
        return BitConverter.DoubleToInt64Bits(recipe.Run(TestPicture.Path, new RecipeOptions { Versions = versions }).ToArray<double>()[0]);
    }
}

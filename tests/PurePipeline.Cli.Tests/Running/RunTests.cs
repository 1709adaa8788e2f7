using System.Text.Json;
using PurePipeline.Cli.Output;
using PurePipeline.Formats;
using PurePipeline.Tests.Shared;

namespace PurePipeline.Cli.Tests.Running;

public sealed class RunTests : IDisposable
{
    private const string Photo = "profile.jpg";
    private const string Recipe = "mtcnn_pillow.py";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("mtcnn_pillow.py")]
    [InlineData("mtcnn_opencv.py")]
    [InlineData("mtcnn_pillow_function.py")]
    public async Task Json_is_one_line_with_what_Python_gave(string recipe)
    {
        CommandRun run = await RunAsync([Photo], recipe, "--json");
        JsonElement expected = Repository.Expected(Photo, recipe);
        string shape = expected.GetProperty("shape").GetRawText();
        string sha256 = Sha256(Photo, recipe);
        Assert.Equal(
            $$"""{"image":"{{Repository.Picture(Photo)}}","shape":{{shape}},"dtype":"float32","sha256":"{{sha256}}"}""",
            run.Out.TrimEnd());
        Assert.Empty(run.Error);
        Assert.Equal(ExitCode.Success, run.ExitCode);
    }

    [Fact]
    public async Task Pictures_go_on_after_one_fails()
    {
        string[] pictures = [Photo, "missing.jpg", "not-a-jpeg.jpg", "truncated-half.jpg", "photo-420-75.jpg"];
        CommandRun run = await RunAsync(pictures, Recipe, "--json");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Empty(run.Error);
        JsonElement[] lines = [.. run.Out.TrimEnd().Split('\n').Select(line => JsonDocument.Parse(line).RootElement)];
        Assert.Equal([true, false, false, false, true], lines.Select(line => line.TryGetProperty("sha256", out _)));
        Assert.Equal([2, 2, 2], lines[1..4].Select(line => line.EnumerateObject().Count()));
        Snapshot.Verify(InFolder(run.Out));
    }

    [Fact]
    public async Task A_summary_shows_shape_type_hash_and_corner()
    {
        CommandRun run = await RunAsync([Photo], Recipe);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains(Sha256(Photo, Recipe), run.Out, StringComparison.Ordinal);
        Snapshot.Verify(InFolder(run.Out));
    }

    [Fact]
    public async Task Several_summaries_end_with_a_count_and_failures_are_on_stderr()
    {
        CommandRun run = await RunAsync([Photo, "truncated-half.jpg", "gray-9x7.jpg"], Recipe);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.DoesNotContain('\u001b', run.Out);
        Snapshot.Verify(InFolder(run.Out) + "\n--- stderr\n" + InFolder(run.Error));
    }

    [Fact]
    public async Task Several_jobs_keep_the_order_and_the_results()
    {
        string folder = Path.Combine(Repository.Root, "golden", "pictures");
        string[] pictures = [.. Directory.EnumerateFiles(folder, "s*.jpg").Order().Take(40).Select(Path.GetFileName)!];
        CommandRun one = await RunAsync(pictures, "mtcnn_opencv.py", "--json");
        CommandRun many = await RunAsync(pictures, "mtcnn_opencv.py", "--json", "--jobs", "7");
        Assert.Equal(one, many);
        Assert.Equal(pictures.Length, many.Out.TrimEnd().Split('\n').Length);
    }

    [Fact]
    public async Task Versions_can_be_chosen()
    {
        CommandRun run = await RunAsync([Photo], Recipe, "--json", "--versions", "pillow=9.4,opencv=4.6,numpy=1.24,torch=1.13");
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains(Sha256(Photo, Recipe), run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("unsupported_call", "image = Image.open(path)\n    return image.effect_spread(90)")]
    [InlineData("python_error", "image = Image.open(path)\n    return image.size[0] / image.mode")]
    [InlineData("no_result", "return None")]
    public async Task A_recipe_at_fault_gives_exit_code_2_and_shows_where(string name, string body)
    {
        CommandRun run = await CommandRun.OfAsync("run", Repository.Picture(Photo), "--recipe", WriteRecipe(body), "--json");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        using JsonDocument line = JsonDocument.Parse(run.Out);
        Assert.StartsWith(_folder.FullPath, line.RootElement.GetProperty("error").GetString(), StringComparison.Ordinal);
        Snapshot.Verify(InFolder(run.Out) + "\n--- stderr\n" + InFolder(run.Error), "recipe_" + name);
    }

    [Fact]
    public async Task A_picture_that_Python_fails_on_too_is_a_picture_that_failed()
    {
        CommandRun run = await RunAsync(["gray-9x7.jpg"], Recipe, "--json");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("ValueError: ", run.Out, StringComparison.Ordinal);
        Assert.Empty(run.Error);
    }

    [Fact]
    public async Task A_recipe_that_cannot_be_read_is_refused_before_any_picture()
    {
        CommandRun run = await CommandRun.OfAsync("run", Repository.Picture(Photo), "--recipe", WriteRecipe("return (1,"), "--json");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
        Snapshot.Verify(InFolder(run.Error));
    }

    [Fact]
    public async Task One_picture_is_written_to_the_file_named()
    {
        string file = _folder.File("tensor.npy");
        CommandRun run = await RunAsync([Photo], Recipe, "--json", "--out", file);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(Sha256(Photo, Recipe), Npy.Load(file).Sha256());
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(_folder.FullPath));
    }

    [Fact]
    public async Task Several_pictures_are_written_to_a_directory_under_their_names()
    {
        string directory = _folder.File("made", "now");
        CommandRun run = await RunAsync([Photo, "missing.jpg", "photo-420-75.jpg"], Recipe, "--json", "--out", directory);
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Equal(["photo-420-75.npy", "profile.npy"], Directory.EnumerateFiles(directory).Select(Path.GetFileName).Order());
        Assert.Equal(Sha256("photo-420-75.jpg", Recipe), Npy.Load(Path.Combine(directory, "photo-420-75.npy")).Sha256());
    }

    [Fact]
    public async Task Two_results_under_one_name_are_refused_before_any_work()
    {
        string directory = _folder.File("out");
        CommandRun run = await CommandRun.OfAsync(
            "run", _folder.File("a", "x.jpg"), _folder.File("b", "X.png"), "--recipe", Repository.Recipe(Recipe), "--out", directory);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.False(Directory.Exists(directory));
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task A_result_never_replaces_a_picture()
    {
        string picture = _folder.File("photo.jpg");
        File.Copy(Repository.Picture(Photo), picture);
        CommandRun run = await CommandRun.OfAsync("run", picture, "--recipe", Repository.Recipe(Recipe), "--out", picture);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal(new FileInfo(Repository.Picture(Photo)).Length, new FileInfo(picture).Length);
    }

    [Fact]
    public async Task A_directory_in_place_of_a_result_is_fatal_and_leaves_nothing_unfinished()
    {
        Directory.CreateDirectory(_folder.File("profile.npy"));
        CommandRun run = await RunAsync([Photo, "photo-420-75.jpg"], Recipe, "--json", "--out", _folder.FullPath);
        Assert.Equal(ExitCode.Fatal, run.ExitCode);
        Assert.Contains($"{_folder.File("profile.npy")} cannot be written", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFiles(_folder.FullPath, "*.tmp"));
    }

    [Fact]
    public async Task A_link_stays_a_link_to_the_result()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Making links takes a privilege on Windows.");
        await File.WriteAllTextAsync(_folder.File("target.npy"), "before", TestContext.Current.CancellationToken);
        File.CreateSymbolicLink(_folder.File("link.npy"), _folder.File("target.npy"));
        CommandRun run = await RunAsync([Photo], Recipe, "--json", "--out", _folder.File("link.npy"));
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.NotNull(new FileInfo(_folder.File("link.npy")).LinkTarget);
        Assert.Equal(Sha256(Photo, Recipe), Npy.Load(_folder.File("target.npy")).Sha256());
    }

    [Fact]
    public async Task A_device_is_written_to_and_not_replaced()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /dev/null.");
        CommandRun run = await RunAsync([Photo], Recipe, "--json", "--out", "/dev/null");
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Equal(0, new FileInfo("/dev/null").Length);
    }

    [Fact]
    public async Task A_person_sees_the_summaries_above_a_progress_bar()
    {
        await using StringWriter screen = new();
        string[] args = ["run", Repository.Picture(Photo), Repository.Picture("quality-5.jpg"), "--recipe", Repository.Recipe(Recipe)];
        Terminal terminal = new(screen, screen, interactive: true);
        int exitCode = await CommandLine.InvokeAsync(args, terminal, TestContext.Current.CancellationToken);
        Assert.Equal(ExitCode.Success, exitCode);
        Assert.Contains(Sha256(Photo, Recipe), screen.ToString(), StringComparison.Ordinal);
        Assert.Contains("2 pictures, 0 failed", screen.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cancelled_run_says_so()
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        string[] args = ["run", Repository.Picture(Photo), "--recipe", Repository.Recipe(Recipe), "--json"];
        int exitCode = await CommandLine.InvokeAsync(args, new Terminal(output, error), new CancellationToken(canceled: true));
        Assert.Equal(ExitCode.Fatal, exitCode);
        Assert.Empty(output.ToString());
        Assert.Equal("purepipeline: cancelled" + Environment.NewLine, error.ToString());
    }

    private static Task<CommandRun> RunAsync(string[] pictures, string recipe, params string[] options) =>
        CommandRun.OfAsync(["run", .. pictures.Select(Repository.Picture), "--recipe", Repository.Recipe(recipe), .. options]);

    private static string Sha256(string picture, string recipe) => Repository.Expected(picture, recipe).GetProperty("sha256").GetString()!;

    private string InFolder(string text) =>
        text.Replace(_folder.FullPath, "FOLDER", StringComparison.Ordinal).Replace(Repository.Root, "ROOT", StringComparison.Ordinal);

    private string WriteRecipe(string body)
    {
        string file = _folder.File("recipe.py");
        File.WriteAllText(file, $"from PIL import Image\n\ndef preprocess(path):\n    {body}\n");
        return file;
    }
}

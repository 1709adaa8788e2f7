using System.Diagnostics;
using PurePipeline.Tests.Shared;

namespace PurePipeline.Cli.Tests.Golden;

public sealed class GoldenTests : IDisposable
{
    private const string Debian12 = "pillow-9.4_opencv-4.6_numpy-1.24_torch-1.13.json";

    private static readonly string[] Pictures = ["profile.jpg", "gray-9x7.jpg", "not-a-jpeg.jpg"];
    private static readonly string[] Recipes = ["mtcnn_pillow.py", "mtcnn_opencv.py"];

    private readonly TemporaryFolder _folder = new();

    public GoldenTests()
    {
        foreach (string part in new[] { "pictures", "recipes", "expected" })
        {
            Directory.CreateDirectory(_folder.File(part));
        }

        Array.ForEach(Pictures, picture => File.Copy(Repository.Picture(picture), _folder.File("pictures", picture)));
        Array.ForEach(Recipes, recipe => File.Copy(Repository.Recipe(recipe), _folder.File("recipes", recipe)));
        // One line a case: those of the few pictures and recipes here are kept.
        string[] lines = File.ReadAllLines(Path.Combine(Repository.Root, "golden", "expected", Debian12));
        IEnumerable<string> cases = lines.Where(line => HoldsOneOf(line, Pictures) && HoldsOneOf(line, Recipes));
        string few = string.Join(",\n", cases.Select(line => line.TrimEnd(',')));
        File.WriteAllText(_folder.File("expected", Debian12), string.Join('\n', [.. lines[..3], few, .. lines[^2..]]));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Verify_passes_where_all_is_as_recorded()
    {
        CommandRun run = await CommandRun.OfAsync("golden", "verify", _folder.FullPath);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task Verify_takes_one_file_alone()
    {
        await File.WriteAllTextAsync(_folder.File("expected", "another.json"), "not looked at", TestContext.Current.CancellationToken);
        CommandRun run = await CommandRun.OfAsync("golden", "verify", "--expected", _folder.File("expected", Debian12));
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.EndsWith("6 passed, 0 failed", run.Out.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_says_what_is_not_as_recorded()
    {
        foreach (string recipe in Directory.GetFiles(_folder.File("recipes")))
        {
            File.WriteAllText(recipe, File.ReadAllText(recipe).Replace("127.5", "127.25", StringComparison.Ordinal));
        }

        File.Copy(Repository.Picture("profile.jpg"), _folder.File("pictures", "not-a-jpeg.jpg"), overwrite: true);
        CommandRun run = await CommandRun.OfAsync("golden", "verify", _folder.FullPath, "--jobs", "2");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Snapshot.Verify(run.Transcript(_folder));
    }

    [Fact]
    public async Task Verify_needs_something_to_verify()
    {
        CommandRun run = await CommandRun.OfAsync("golden", "verify", _folder.File("pictures"));
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("there is nothing in", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verify_refuses_a_file_that_is_no_expectation()
    {
        await File.WriteAllTextAsync(
            _folder.File("expected", "pillow-1.0.json"), "{ \"cases\": 3 }", TestContext.Current.CancellationToken);
        CommandRun run = await CommandRun.OfAsync("golden", "verify", _folder.FullPath);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("pillow-1.0.json", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regenerate_needs_a_Python_that_is_there()
    {
        string golden = Path.Combine(Repository.Root, "golden");
        CommandRun run = await CommandRun.OfAsync("golden", "regenerate", golden, "--python", "no-such-python");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("no-such-python cannot be started", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Regenerate_asks_the_real_libraries()
    {
        const string Python = "/usr/bin/python3";
        Assert.SkipUnless(HasRealLibraries(Python), "The real libraries are not installed.");
        await File.WriteAllTextAsync(_folder.File("cases.txt"), "mtcnn_opencv.py: gray-9x7.jpg\n", TestContext.Current.CancellationToken);
        Directory.Delete(_folder.File("expected"), recursive: true);
        CommandRun run = await CommandRun.OfAsync("golden", "regenerate", _folder.FullPath, "--python", Python);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains(": 1 cases", run.Out, StringComparison.Ordinal);
        CommandRun verified = await CommandRun.OfAsync("golden", "verify", _folder.FullPath);
        Assert.EndsWith("1 passed, 0 failed", verified.Out.TrimEnd(), StringComparison.Ordinal);
    }

    private static bool HoldsOneOf(string line, string[] names) =>
        names.Any(name => line.Contains($"\"{name}\"", StringComparison.Ordinal));

    private static bool HasRealLibraries(string python)
    {
        if (!File.Exists(python))
        {
            return false;
        }

        const string Question =
            "import importlib.util as u, sys; sys.exit(any(u.find_spec(m) is None for m in ('PIL', 'cv2', 'numpy', 'torch')))";
        using Process process = Process.Start(python, ["-c", Question]);
        process.WaitForExit();
        return process.ExitCode == 0;
    }
}

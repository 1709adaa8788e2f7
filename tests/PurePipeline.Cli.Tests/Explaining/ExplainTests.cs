using System.Runtime.CompilerServices;
using PurePipeline.Tests.Shared;

namespace PurePipeline.Cli.Tests.Explaining;

public sealed class ExplainTests
{
    private const string Proof = "     identical to VERSIONS";

    [Fact]
    public Task The_question_is_answered() => ExplainAsync("profile.jpg", "mtcnn_pillow.py", "mtcnn_opencv.py");

    [Fact]
    public Task The_other_way_round_too() => ExplainAsync("photo-420-75.jpg", "mtcnn_opencv.py", "mtcnn_pillow.py");

    [Fact]
    public Task One_program_is_like_itself() => ExplainAsync("profile.jpg", "mtcnn_pillow.py", "mtcnn_pillow_function.py");

    [Fact]
    public Task A_turned_picture_is_told_from_a_resized_one() => ExplainAsync("orientation-6.jpg", "mtcnn_pillow.py", "mtcnn_opencv.py");

    [Fact]
    public Task Two_grays_differ_before_the_resize() => ExplainAsync("photo-420-75.jpg", "pillow_gray.py", "opencv_gray.py");

    [Fact]
    public async Task Two_recipes_are_needed()
    {
        CommandRun run = await RunAsync("profile.jpg", "mtcnn_pillow.py");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
    }

    [Fact]
    public async Task A_picture_that_cannot_be_read_is_named()
    {
        CommandRun run = await RunAsync("not-a-jpeg.jpg", "mtcnn_pillow.py", "mtcnn_opencv.py");
        Assert.Equal(ExitCode.Failure, run.ExitCode);
        Assert.Contains("not-a-jpeg.jpg", run.Error, StringComparison.Ordinal);
    }

    private static async Task ExplainAsync(string picture, string a, string b, [CallerMemberName] string test = "")
    {
        CommandRun run = await RunAsync(picture, a, b);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Assert.Contains("identical to", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("DIFFERENT", run.Out, StringComparison.Ordinal);

        // The libraries' versions are as many as there are files in golden/expected.
        string[] lines = run.Out.Replace(Repository.Root, "ROOT", StringComparison.Ordinal).ReplaceLineEndings("\n").Split('\n');
        IEnumerable<string> kept = lines.Where((line, at) => !IsProof(line) || !IsProof(lines[at - 1]));
        Snapshot.Verify(string.Join('\n', kept.Select(line => IsProof(line) ? Proof : line)), test);
    }

    private static bool IsProof(string line) => line.StartsWith("     identical to Pillow ", StringComparison.Ordinal);

    private static Task<CommandRun> RunAsync(string picture, params string[] recipes) =>
        CommandRun.OfAsync(
        [
            "explain", Repository.Picture(picture), .. recipes.SelectMany(recipe => new[] { "--recipe", Repository.Recipe(recipe) }),
        ]);
}

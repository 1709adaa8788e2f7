using PurePipeline.Tests.Shared;

namespace PurePipeline.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("nothing")]
    [InlineData("unknown_command", "convert")]
    [InlineData("no_picture", "run", "--recipe", "a.py")]
    [InlineData("no_recipe", "run", "a.jpg")]
    [InlineData("two_recipes", "run", "a.jpg", "--recipe", "a.py", "--recipe", "b.py")]
    [InlineData("unknown_option", "run", "a.jpg", "--recipe", "a.py", "--fast")]
    [InlineData("no_such_recipe", "run", "a.jpg", "--recipe", "no/such/recipe.py", "--json")]
    [InlineData("no_version", "run", "a.jpg", "--recipe", "a.py", "--versions", "pillow")]
    [InlineData("unknown_library", "run", "a.jpg", "--recipe", "a.py", "--versions", "pillow=9.4,skia=1.2")]
    [InlineData("no_jobs", "run", "a.jpg", "--recipe", "a.py", "--jobs", "0")]
    [InlineData("one_array", "compare", "a.npy")]
    [InlineData("no_such_golden_folder", "golden", "verify", "no/such/folder")]
    public async Task A_wrong_command_line_gives_exit_code_2_and_says_why_on_stderr(string name, params string[] args)
    {
        CommandRun run = await CommandRun.OfAsync(args);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
        Snapshot.Verify(run.Error.Replace(Environment.CurrentDirectory, "HERE", StringComparison.Ordinal), "usage_" + name);
    }

    [Theory]
    [InlineData("purepipeline")]
    [InlineData("run", "run")]
    [InlineData("compare", "compare")]
    [InlineData("translate", "translate")]
    [InlineData("golden_verify", "golden", "verify")]
    [InlineData("golden_regenerate", "golden", "regenerate")]
    public async Task Help_says_what_a_command_does(string name, params string[] command)
    {
        CommandRun run = await CommandRun.OfAsync([.. command, "--help"]);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Snapshot.Verify(run.Out, "help_" + name);
    }
}

using PurePipeline.Tests.Shared;

namespace PurePipeline.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("nothing")]
    [InlineData("unknown_command", "convert")]
    [InlineData("one_array", "compare", "a.npy")]
    public async Task A_wrong_command_line_gives_exit_code_2_and_says_why_on_stderr(string name, params string[] args)
    {
        CommandRun run = await CommandRun.OfAsync(args);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Empty(run.Out);
        Snapshot.Verify(run.Error.Replace(Environment.CurrentDirectory, "HERE", StringComparison.Ordinal), "usage_" + name);
    }

    [Theory]
    [InlineData("purepipeline")]
    [InlineData("compare", "compare")]
    public async Task Help_says_what_a_command_does(string name, params string[] command)
    {
        CommandRun run = await CommandRun.OfAsync([.. command, "--help"]);
        Assert.Equal(ExitCode.Success, run.ExitCode);
        Snapshot.Verify(run.Out, "help_" + name);
    }
}

using PurePipeline.Cli.Output;

namespace PurePipeline.Cli.Tests;

/// <summary>One run of the command in this process: what it wrote and what it returned.</summary>
internal sealed record CommandRun(int ExitCode, string Out, string Error)
{
    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        await using StringWriter output = new();
        await using StringWriter error = new();
        int exitCode = await CommandLine.InvokeAsync(args, new Terminal(output, error), TestContext.Current.CancellationToken);
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>All of it as a text to keep, with the test's own folder named FOLDER.</summary>
    public string Transcript(TemporaryFolder folder) => $"""
        {Out}
        --- stderr
        {Error}
        --- exit code {ExitCode}
        """.Replace(folder.FullPath, "FOLDER", StringComparison.Ordinal);
}

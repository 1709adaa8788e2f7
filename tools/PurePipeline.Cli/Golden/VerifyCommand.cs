using System.CommandLine;
using PurePipeline.Cli.Output;
using PurePipeline.Cli.Running;
using Spectre.Console;

namespace PurePipeline.Cli.Golden;

/// <summary><c>purepipeline golden verify</c>: every recorded case against what PurePipeline makes of it.</summary>
internal static class VerifyCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string?> directory = GoldenCommand.DirectoryArgument();
        Option<string?> expected = new("--expected") { Description = "Only this file of expected/.", HelpName = "FILE" };
        Option<int> jobs = JobsOption.Create();
        Command command = new("verify", "Runs every case of golden/expected/*.json. Exit code: 0 all as recorded, 1 some differ, 2 usage.")
        {
            directory, expected, jobs,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            string? only = parsed.GetValue(expected);
            GoldenFolder folder = GoldenFolder.Find(parsed.GetValue(directory) ?? FolderOf(only));
            string[] files = only is null ? [.. folder.ExpectedFiles] : [only];
            if (files.Length == 0)
            {
                throw new UsageException($"there is nothing in {Path.Combine(folder.FullPath, "expected")}.");
            }

            return await VerifyAsync(terminal, folder, files, parsed.GetValue(jobs), cancellation);
        });
        return command;
    }

    private static async Task<int> VerifyAsync(
        Terminal terminal, GoldenFolder folder, string[] files, int jobs, CancellationToken cancellation)
    {
        GoldenCheck check = new(folder);
        int passed = 0;
        int failed = 0;
        foreach (string file in files)
        {
            GoldenFile golden = GoldenFile.Load(file);
            terminal.WriteLine($"{Path.GetFileName(file)}: {golden.Cases.Count} cases");
            ReferenceVersions versions = golden.References;
            int at = 0;
            var results = Batch.RunAsync(golden.Cases.Count, jobs, i => check.Problems(golden.Cases[i], versions), cancellation);
            await foreach (IReadOnlyList<string> problems in results)
            {
                GoldenCase tried = golden.Cases[at++];
                if (problems.Count == 0)
                {
                    passed++;
                    continue;
                }

                failed++;
                terminal.WriteLine($"  FAILED  {tried.Recipe} on {tried.Picture}", Color.Red);
                terminal.WriteLines(problems.Select(problem => $"    {problem}"));
            }
        }

        terminal.WriteLine($"{passed} passed, {failed} failed", failed == 0 ? Color.Green : Color.Red);
        return failed == 0 ? ExitCode.Success : ExitCode.Failure;
    }

    private static string? FolderOf(string? expectedFile) =>
        expectedFile is null ? null : Path.GetDirectoryName(Path.GetDirectoryName(Path.GetFullPath(expectedFile)));
}

using System.Diagnostics;

namespace PurePipeline.Cli.Tests;

public class ProcessTests
{
    private static readonly string Executable =
        Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "purepipeline.exe" : "purepipeline");

    [Fact]
    public async Task The_command_is_a_program_of_its_own()
    {
        (int exitCode, string output, string error) = await StartAsync(
            "run", Repository.Picture("profile.jpg"), "no-such.jpg", "--recipe", Repository.Recipe("mtcnn_pillow.py"), "--json");
        Assert.Equal(ExitCode.Failure, exitCode);
        Assert.Equal(2, output.TrimEnd().Split('\n').Length);
        string expected = Repository.Expected("profile.jpg", "mtcnn_pillow.py").GetProperty("sha256").GetString()!;
        Assert.Contains(expected, output, StringComparison.Ordinal);
        Assert.Empty(error);
    }

    [Fact]
    public async Task A_wrong_command_line_is_exit_code_2_of_the_process()
    {
        (int exitCode, string output, string error) = await StartAsync("run");
        Assert.Equal(ExitCode.Usage, exitCode);
        Assert.Empty(output);
        Assert.Contains("--recipe", error, StringComparison.Ordinal);
    }

    private static async Task<(int ExitCode, string Out, string Error)> StartAsync(params string[] args)
    {
        using Process process = new() { StartInfo = new(Executable, args) { RedirectStandardOutput = true, RedirectStandardError = true } };
        process.Start();
        Task<string> output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        Task<string> error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, await output, await error);
    }
}

using System.ComponentModel;
using System.Diagnostics;
using PurePipeline.Cli.Output;

namespace PurePipeline.Cli.Golden;

/// <summary>A Python interpreter of the user's choice; what it writes goes to <paramref name="terminal"/>.</summary>
internal sealed class PythonProcess(string python, Terminal terminal)
{
    private static readonly string[] ModulesMissing =
        ["-c", "import importlib.util as u, sys; print(', '.join(m for m in sys.argv[1:] if u.find_spec(m) is None))"];

    /// <exception cref="UsageException">There is no such Python, or it lacks modules.</exception>
    public async Task RequireModulesAsync(string[] modules, CancellationToken cancellation)
    {
        using StringWriter answer = new();
        int exitCode = await RunAsync([.. ModulesMissing, .. modules], answer, cancellation);
        if (exitCode != 0)
        {
            throw new UsageException($"{python} is no Python 3 that works.");
        }

        if (answer.ToString().Trim() is { Length: > 0 } missing)
        {
            throw new UsageException(
                $"{python} lacks {missing}. Install them (Debian: apt install python3-pil python3-opencv python3-numpy python3-torch), "
                + "or choose another with --python.");
        }
    }

    /// <summary>Runs it to its exit code.</summary>
    /// <exception cref="UsageException">There is no such Python.</exception>
    public Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellation) =>
        RunAsync(arguments, terminal.Out, cancellation);

    private async Task<int> RunAsync(IReadOnlyList<string> arguments, TextWriter output, CancellationToken cancellation)
    {
        ProcessStartInfo start = new(python, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = new() { StartInfo = start };
        try
        {
            process.Start();
        }
        catch (Win32Exception missing)
        {
            throw new UsageException($"{python} cannot be started ({missing.Message}); --python chooses another Python.");
        }

        try
        {
            await Task.WhenAll(
                CopyAsync(process.StandardOutput, output, cancellation),
                CopyAsync(process.StandardError, terminal.Error, cancellation));
            await process.WaitForExitAsync(cancellation);
            return process.ExitCode;
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task CopyAsync(StreamReader from, TextWriter to, CancellationToken cancellation)
    {
        while (await from.ReadLineAsync(cancellation) is { } line)
        {
            await to.WriteLineAsync(line);
        }
    }
}

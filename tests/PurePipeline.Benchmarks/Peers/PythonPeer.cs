using System.Diagnostics;
using System.Globalization;

namespace PurePipeline.Benchmarks.Peers;

/// <summary>
/// The real Python libraries in the same run: a Python process that is told a job's name, does it once, and answers. What it costs beyond
/// the job is one line each way over a pipe, some 20 microseconds. The interpreter is <c>PUREPIPELINE_PYTHON</c>, or <c>python3</c>.
/// </summary>
public sealed class PythonPeer : IDisposable
{
    private readonly Process _process;

    /// <summary>Starts the peer on one picture.</summary>
    public PythonPeer(string picturePath)
    {
        string script = Path.Combine(AppContext.BaseDirectory, "Peers", "peer.py");
        string python = Environment.GetEnvironmentVariable("PUREPIPELINE_PYTHON") ?? "/usr/bin/python3";
        _process = Process.Start(new ProcessStartInfo(python, [script, picturePath])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        }) ?? throw new InvalidOperationException($"{python} did not start.");
        Versions = Answer();
    }

    /// <summary>The libraries' versions as the process reports them.</summary>
    public string Versions { get; }

    /// <summary>Does one job, a function of peer.py and its arguments, and returns the number of bytes of its result.</summary>
    public int Run(string job)
    {
        _process.StandardInput.WriteLine(job);
        _process.StandardInput.Flush();
        return int.Parse(Answer(), CultureInfo.InvariantCulture);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _process.StandardInput.Close();
        _process.WaitForExit();
        _process.Dispose();
    }

    private string Answer() =>
        _process.StandardOutput.ReadLine() ?? throw new InvalidOperationException("The Python peer ended; its error is above.");
}

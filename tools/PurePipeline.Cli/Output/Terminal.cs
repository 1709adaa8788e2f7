using System.Text;
using Spectre.Console;

namespace PurePipeline.Cli.Output;

/// <summary>Where a command writes: plain text, or colours and a progress bar where a person watches.</summary>
internal sealed class Terminal
{
    private readonly Lazy<IAnsiConsole> _console;

    /// <param name="output">Results.</param>
    /// <param name="error">Everything that is not a result.</param>
    /// <param name="interactive">Whether <paramref name="output"/> is a terminal that a person watches.</param>
    public Terminal(TextWriter output, TextWriter error, bool interactive = false)
    {
        (Out, Error, IsInteractive) = (output, error, interactive);
        _console = new(CreateConsole);
    }

    /// <summary>Results.</summary>
    public TextWriter Out { get; }

    /// <summary>Everything that is not a result.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether <see cref="Out"/> is a terminal that a person watches.</summary>
    public bool IsInteractive { get; }

    /// <summary><see cref="Out"/> with colours. Made on first use: a script's run never pays for it.</summary>
    public IAnsiConsole Console => _console.Value;

    /// <summary>The terminal, pipe or file that this process was started with; what is redirected is UTF-8 without a mark.</summary>
    public static Terminal OfThisProcess() => new(
        System.Console.IsOutputRedirected
            ? new StreamWriter(System.Console.OpenStandardOutput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true }
            : System.Console.Out,
        System.Console.Error,
        !System.Console.IsOutputRedirected);

    /// <summary>Writes a line, in <paramref name="color"/> where colours can be seen.</summary>
    public void WriteLine(string text = "", Color? color = null)
    {
        if (IsInteractive)
        {
            // Not past the console: it keeps the lines apart from a progress bar below them.
            Console.Write(new Text(text + Environment.NewLine, new Style(color)));
        }
        else
        {
            Out.WriteLine(text);
        }
    }

    /// <summary>Writes each line.</summary>
    public void WriteLines(IEnumerable<string> lines, Color? color = null)
    {
        foreach (string line in lines)
        {
            WriteLine(line, color);
        }
    }

    /// <summary>Writes a line about something that failed, after the command's name.</summary>
    public void WriteError(string message) => Error.WriteLine($"purepipeline: {message}");

    private IAnsiConsole CreateConsole() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Out),
        Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
    });
}

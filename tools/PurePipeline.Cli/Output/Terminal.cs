using System.Text;
using Spectre.Console;

namespace PurePipeline.Cli.Output;

/// <summary>Where a command writes: plain text, or colours and a progress bar where a person watches.</summary>
internal sealed class Terminal
{
    private const int WidthOfFiles = 100;

    private readonly Lazy<IAnsiConsole> _console;
    private readonly bool _showsErrors;

    /// <param name="output">Results.</param>
    /// <param name="error">Everything that is not a result.</param>
    /// <param name="interactive">Whether <paramref name="output"/> is a terminal that a person watches.</param>
    /// <param name="showsErrors">Whether <paramref name="error"/> ends on that same screen.</param>
    public Terminal(TextWriter output, TextWriter error, bool interactive = false, bool showsErrors = false)
    {
        (Out, Error, IsInteractive, _showsErrors) = (output, error, interactive, interactive && showsErrors);
        _console = new(CreateConsole);
    }

    /// <summary>Results.</summary>
    public TextWriter Out { get; }

    /// <summary>Everything that is not a result.</summary>
    public TextWriter Error { get; }

    /// <summary>Whether <see cref="Out"/> is a terminal that a person watches.</summary>
    public bool IsInteractive { get; }

    /// <summary>The characters that a line of text should not exceed.</summary>
    public int Width => IsInteractive ? Console.Profile.Width : WidthOfFiles;

    /// <summary><see cref="Out"/> with colours. Made on first use: a script's run never pays for it.</summary>
    public IAnsiConsole Console => _console.Value;

    /// <summary>The terminal, pipe or file that this process was started with; what is redirected is UTF-8 without a mark.</summary>
    public static Terminal OfThisProcess() => new(
        System.Console.IsOutputRedirected
            ? new StreamWriter(System.Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true }
            : System.Console.Out,
        System.Console.Error,
        interactive: !System.Console.IsOutputRedirected,
        showsErrors: !System.Console.IsErrorRedirected);

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
    public void WriteError(string message)
    {
        if (_showsErrors)
        {
            WriteLine($"purepipeline: {message}", Color.Red);
        }
        else
        {
            Error.WriteLine($"purepipeline: {message}");
        }
    }

    private IAnsiConsole CreateConsole() => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(Out),
        Ansi = IsInteractive ? AnsiSupport.Detect : AnsiSupport.No,
        ColorSystem = IsInteractive ? ColorSystemSupport.Detect : ColorSystemSupport.NoColors,
        Interactive = IsInteractive ? InteractionSupport.Detect : InteractionSupport.No,
    });
}

using System.Globalization;

namespace PurePipeline.Python;

/// <summary>
/// A recipe that cannot be read or run: where, why, and what comes nearest where something is not supported. Errors that Python itself
/// would raise carry Python's name and wording (<c>ZeroDivisionError: division by zero</c>).
/// </summary>
public sealed class RecipeException : Exception
{
    private const int MaxShown = 200;

    internal RecipeException(
        string problem, string fileName, int line, int column, string sourceLine, int width, string? call, string? nearest, Exception? inner,
        string? pythonException)
        : base(Compose(problem, fileName, line, column, sourceLine, width, call, nearest), inner)
    {
        (Problem, FileName, Line, Column, SourceLine, Call, Nearest) = (problem, fileName, line, column, sourceLine, call, nearest);
        PythonException = pythonException;
    }

    /// <summary>What is wrong, without the place.</summary>
    public string Problem { get; }

    /// <summary>The recipe's file, or the name it was given.</summary>
    public string FileName { get; }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>The column, counted from 1.</summary>
    public int Column { get; }

    /// <summary>The Python line as it stands in the file.</summary>
    public string SourceLine { get; }

    /// <summary>
    /// The full name of the call that failed or is not supported, such as <c>PIL.Image.Image.rotate</c>; null outside calls.
    /// </summary>
    public string? Call { get; }

    /// <summary>The exception that Python raises here too, such as <c>ValueError</c>; null for what only is not supported.</summary>
    public string? PythonException { get; }

    /// <summary>The supported name that is most like the one not supported; null if none is alike.</summary>
    public string? Nearest { get; }

    // A line too long to read is shown around the column.
    private static (string Line, int Column, int Width) Window(string line, int column, int width)
    {
        int start = Math.Clamp(column - (MaxShown / 2), 0, line.Length - MaxShown);
        return (line.Substring(start, MaxShown), column - start, Math.Min(width, MaxShown - (column - start) + 1));
    }

    private static string Compose(string problem, string fileName, int line, int column, string sourceLine, int width, string? call, string? nearest)
    {
        // Without a call it is a misspelt name of the recipe's own.
        string hint = nearest is null ? "" : call is null ? $". Did you mean {nearest}?" : $" The nearest supported name is {nearest}.";
        string head = string.Create(CultureInfo.InvariantCulture, $"{fileName}, line {line}, column {column}: {problem}{hint}");

        if (sourceLine.Length > MaxShown)
        {
            (sourceLine, column, width) = Window(sourceLine, column, width);
        }

        // Tabs stay tabs under tabs, so that the caret stands where it should.
        string indent = new([.. sourceLine.Take(column - 1).Select(c => c == '\t' ? '\t' : ' ')]);
        return $"{head}\n  {sourceLine}\n  {indent}{new string('^', width)}";
    }
}

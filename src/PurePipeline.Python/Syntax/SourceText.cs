namespace PurePipeline.Python.Syntax;

/// <summary>A Python file's text with the way from offsets to lines and columns, both counted from 1.</summary>
internal sealed class SourceText
{
    // Real preprocessing files are a few kilobytes; the limit keeps a hostile one from filling memory with tokens.
    private const int MaxLength = 1 << 20;

    private readonly List<int> _lineStarts = [0];

    public SourceText(string text, string fileName)
    {
        FileName = fileName;
        Text = text.StartsWith('\uFEFF') ? text[1..] : text;
        for (int i = 0; i < Text.Length; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
            {
                _lineStarts.Add(i + 1);
            }
        }

        if (Text.Length > MaxLength)
        {
            throw Error(new SourceSpan(0, 0), $"The file has {Text.Length} characters; a recipe may have {MaxLength}.");
        }
    }

    public string Text { get; }

    public string FileName { get; }

    public string this[SourceSpan span] => Text[span.Start..span.End];

    public (int Line, int Column) Locate(int offset)
    {
        int index = _lineStarts.BinarySearch(offset);
        int line = index >= 0 ? index : ~index - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    public int LineOf(SourceSpan span) => Locate(span.Start).Line;

    public string LineText(int line)
    {
        int start = _lineStarts[line - 1];
        int end = line < _lineStarts.Count ? _lineStarts[line] : Text.Length;
        return Text[start..end].TrimEnd('\r', '\n');
    }

    public RecipeException Error(
        SourceSpan span, string problem, string? call = null, string? nearest = null, Exception? inner = null, string? pythonException = null)
    {
        (int line, int column) = Locate(span.Start);
        string text = LineText(line);
        int width = Math.Clamp(span.End - span.Start, 1, Math.Max(1, text.Length - column + 1));
        return new RecipeException(problem, FileName, line, column, text, width, call, nearest, inner, pythonException);
    }

    public RecipeException SyntaxError(SourceSpan span, string problem) => Error(span, "SyntaxError: " + problem, pythonException: "SyntaxError");
}

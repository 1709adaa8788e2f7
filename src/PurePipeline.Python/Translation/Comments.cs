using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>The comments of a Python file, each at its line.</summary>
internal sealed class Comments
{
    private readonly SortedDictionary<int, string> _byLine = [];

    public Comments(SourceText source)
    {
        int end = 0;
        foreach (Token token in Tokenizer.File(source))
        {
            if (token.Span.Start > end)
            {
                Read(source, end, token.Span.Start);
            }

            end = Math.Max(end, token.Span.End);
        }
    }

    /// <summary>The comments of some lines, both included.</summary>
    public IEnumerable<string> Between(int first, int last) => _byLine.Where(pair => pair.Key >= first && pair.Key <= last).Select(pair => pair.Value);

    private void Read(SourceText source, int start, int end)
    {
        string gap = source.Text[start..end];
        for (int at = gap.IndexOf('#', StringComparison.Ordinal); at >= 0; at = gap.IndexOf('#', at))
        {
            int stop = gap.IndexOfAny(['\r', '\n'], at);
            string text = gap[at..(stop < 0 ? gap.Length : stop)].TrimStart('#').Trim();
            if (text.Length > 0 && !text.StartsWith('!') && !text.StartsWith("-*-", StringComparison.Ordinal))
            {
                _byLine[source.Locate(start + at).Line] = char.ToUpperInvariant(text[0]) + text[1..];
            }

            at = stop < 0 ? gap.Length : stop;
        }
    }
}

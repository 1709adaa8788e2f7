using System.Text;
using System.Text.RegularExpressions;

namespace PurePipeline.Python.Translation;

/// <summary>The lines of one method's body.</summary>
internal sealed partial class CodeWriter
{
    private readonly List<Line> _lines = [];
    private int _indent;

    public int Count => _lines.Count;

    public void Write(string text) => _lines.Add(new Line(_indent, text, null));

    /// <summary>A declaration that may be left out if nobody uses the local.</summary>
    public void Declare(string local, string text) => _lines.Add(new Line(_indent, text, local));

    public void Open()
    {
        Write("{");
        _indent++;
    }

    public void Close(string text = "}")
    {
        _indent--;
        Write(text);
    }

    /// <summary>Inserts a line before one that is written already.</summary>
    public void Insert(int at, string text) => _lines.Insert(at, new Line(at < _lines.Count ? _lines[at].Indent : _indent, text, null));

    /// <summary>Takes the lines from one on away again, and gives their texts.</summary>
    public string[] Take(int from)
    {
        string[] texts = [.. _lines.Skip(from).Select(line => line.Text)];
        _lines.RemoveRange(from, _lines.Count - from);
        return texts;
    }

    /// <summary>Puts another text in the place of a line.</summary>
    public void Replace(int at, string text) => _lines[at] = _lines[at] with { Text = text };

    /// <summary>Whether a text occurs from a line on.</summary>
    public bool Matches(int from, string text) => _lines.Skip(from).Any(line => line.Text.Contains(text, StringComparison.Ordinal));

    /// <summary>Whether a local is used from a line on.</summary>
    public bool Mentions(int from, string local) => _lines.Skip(from).Any(line => Regex.IsMatch(line.Text, $@"\b{Regex.Escape(local)}\b"));

    /// <summary>Whether a line from one on gives a local, or what it holds, another value.</summary>
    public bool Changes(int from, string local) => _lines.Skip(from).Any(line => Regex.IsMatch(
        line.Text, $@"(?<![\w.]){Regex.Escape(local)}(\.\w+|\[[^=]*\])*( [-+*/|&^]?= |\+\+|--|\.(Add|AddRange|Insert|Remove|RemoveAt|Clear|Reverse|Sort|MoveNext|Fill|\w+InPlace)\()|Next\({Regex.Escape(local)}\)"));

    public void TruncateTo(int count, int indent)
    {
        _lines.RemoveRange(count, _lines.Count - count);
        _indent = indent;
    }

    public int Indent => _indent;

    /// <summary>Whether nothing runs behind the last line.</summary>
    public bool EndsInJump => _lines.Count > 0 && Regex.IsMatch(_lines[^1].Text, @"^(return|throw|continue|break|yield break)\b");

    /// <summary>The text, without the declarations that nobody uses.</summary>
    public string Text(string indent)
    {
        List<Line> lines = [.. _lines];

        // Behind one dot there is a member, behind two a range's end.
        while (lines.FindIndex(line => line.Local is not null && !lines.Exists(other => other != line && Regex.IsMatch(WithoutTexts(other.Text), $@"(?<!\w|(?<!\.)\.){Regex.Escape(line.Local)}\b"))) is int unused and >= 0)
        {
            lines.RemoveAt(unused);
        }

        JoinElseIf(lines);
        StringBuilder text = new();
        for (int i = 0; i < lines.Count; i++)
        {
            bool blank = i > 0 && (lines[i - 1].Text == "}" && lines[i].Text is not ("}" or "else") && !lines[i].Text.StartsWith("else", StringComparison.Ordinal) && !lines[i].Text.StartsWith("catch", StringComparison.Ordinal) && lines[i].Text != "finally");
            text.Append(blank ? "\n" : "").Append(lines[i].Text.Length == 0 ? "" : indent).Append(' ', 4 * lines[i].Indent).Append(lines[i].Text).Append('\n');
        }

        return text.ToString();
    }

    // A plain string that says a name does not use it.
    private static string WithoutTexts(string line) => line.Contains("$\"", StringComparison.Ordinal) ? line : PlainText().Replace(line, "\"\"");

    [GeneratedRegex("""
        "(?:[^"\\]|\\.)*"
        """)]
    private static partial Regex PlainText();

    // An else with nothing but an if in it is an else if.
    private static void JoinElseIf(List<Line> lines)
    {
        for (int i = lines.Count - 3; i >= 0; i--)
        {
            if (lines[i].Text != "else" || lines[i + 1].Text != "{" || !lines[i + 2].Text.StartsWith("if (", StringComparison.Ordinal))
            {
                continue;
            }

            int indent = lines[i].Indent;
            int end = lines.FindIndex(i + 2, line => line.Indent == indent && line.Text == "}");
            if (lines.Skip(i + 3).Take(end - i - 3).Any(line => line.Indent == indent + 1 && line.Text is not ("{" or "}" or "else") && !line.Text.StartsWith("else if (", StringComparison.Ordinal)))
            {
                continue;
            }

            lines[i] = new Line(indent, "else " + lines[i + 2].Text, null);
            for (int j = i + 3; j < end; j++)
            {
                lines[j] = lines[j] with { Indent = lines[j].Indent - 1 };
            }

            lines.RemoveAt(end);
            lines.RemoveRange(i + 1, 2);
        }
    }

    private sealed record Line(int Indent, string Text, string? Local)
    {
        public bool Equals(Line? other) => ReferenceEquals(this, other);

        public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
    }
}

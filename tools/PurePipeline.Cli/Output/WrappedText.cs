using System.Text;

namespace PurePipeline.Cli.Output;

/// <summary>A text broken into lines at its spaces.</summary>
internal static class WrappedText
{
    /// <summary>The lines, none longer than <paramref name="width"/> unless a single word is; all but the first are indented.</summary>
    public static IEnumerable<string> Lines(string text, int width, string indent = "")
    {
        StringBuilder line = new();
        foreach (string word in text.Split(' '))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear().Append(indent).Append(word);
            }
            else
            {
                line.Append(line.Length > 0 ? " " : "").Append(word);
            }
        }

        yield return line.ToString();
    }
}

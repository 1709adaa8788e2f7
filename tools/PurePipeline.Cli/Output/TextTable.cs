using System.Text;

namespace PurePipeline.Cli.Output;

/// <summary>Rows of cells as lines of text: the first column to the left, the others to the right, no space at a line's end.</summary>
internal static class TextTable
{
    /// <summary>The lines of <paramref name="rows"/>, each column as wide as its widest cell, two spaces apart.</summary>
    public static IEnumerable<string> Lines(IReadOnlyList<IReadOnlyList<string>> rows, string indent = "")
    {
        int columns = rows.Max(row => row.Count);
        int[] widths = [.. Enumerable.Range(0, columns).Select(column => rows.Max(row => column < row.Count ? row[column].Length : 0))];
        StringBuilder line = new();
        foreach (IReadOnlyList<string> row in rows)
        {
            line.Clear().Append(indent);
            for (int column = 0; column < row.Count; column++)
            {
                line.Append(column == 0 ? row[0].PadRight(widths[0]) : "  " + row[column].PadLeft(widths[column]));
            }

            yield return line.ToString().TrimEnd();
        }
    }
}

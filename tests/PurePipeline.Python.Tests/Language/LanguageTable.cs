namespace PurePipeline.Python.Tests.Language;

/// <summary>A table of cases whose results Python 3.11 wrote; see fill_tables.py for their form.</summary>
internal static class LanguageTable
{
    private const string Mark = "#=>";

    public static IEnumerable<(string Program, string Expected, int Line)> Read(string name)
    {
        List<string> program = [];
        string[] lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Language", name));
        for (int i = 0; i < lines.Length; i++)
        {
            int mark = lines[i].IndexOf(Mark, StringComparison.Ordinal);
            if (mark >= 0)
            {
                string code = lines[i][..mark].TrimEnd();
                yield return (code.Length > 0 ? code : string.Join('\n', program), lines[i][(mark + Mark.Length)..].Trim(), i + 1);
                program.Clear();
            }
            else if (lines[i].Length > 0 || program.Count > 0)
            {
                program.Add(lines[i]);
            }
        }
    }
}

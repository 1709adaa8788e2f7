namespace PurePipeline.Python.Runtime;

/// <summary>The name most like another: the fewest letters to insert, delete, replace or swap with a neighbour.</summary>
internal static class NearestName
{
    /// <summary>
    /// The nearest of <paramref name="known"/>, or null if even that one has little in common with <paramref name="name"/>.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> known)
    {
        // With more letters changed, two words are just two words; a short one has little to be recognised by.
        int limit = name.Length >= 6 ? name.Length * 2 / 3 : Math.Max(1, name.Length / 2);
        return known
            .Where(candidate => !candidate.StartsWith("__", StringComparison.Ordinal) && Math.Abs(candidate.Length - name.Length) <= limit)
            .Select(candidate => (Name: candidate, Distance: Distance(name.ToUpperInvariant(), candidate.ToUpperInvariant())))
            .Where(candidate => candidate.Distance <= limit)
            .OrderBy(candidate => candidate.Distance)
            .ThenByDescending(candidate => candidate.Name[0] == name[0])
            .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
            .Select(candidate => candidate.Name)
            .FirstOrDefault();
    }

    // The optimal string alignment distance.
    private static int Distance(string a, string b)
    {
        int[,] d = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                d[i, j] = i == 0 || j == 0
                    ? i + j
                    : Math.Min(Math.Min(d[i - 1, j], d[i, j - 1]) + 1, d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
                }
            }
        }

        return d[a.Length, b.Length];
    }
}

namespace PurePipeline.Python.Runtime;

/// <summary>Python counts a string's code points, .NET its UTF-16 units; they differ only where there are surrogates.</summary>
internal static class CodePoints
{
    public static long Count(string text)
    {
        int pairs = 0;
        for (int i = 0; i + 1 < text.Length; i++)
        {
            pairs += char.IsSurrogatePair(text[i], text[i + 1]) ? 1 : 0;
        }

        return text.Length - pairs;
    }

    public static string At(string text, long index) =>
        Count(text) == text.Length ? text[(int)index].ToString() : Split(text)[(int)index];

    public static string[] Split(string text)
    {
        List<string> parts = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            bool pair = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
            parts.Add(text.Substring(i, pair ? 2 : 1));
            i += pair ? 1 : 0;
        }

        return [.. parts];
    }
}

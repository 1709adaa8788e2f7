using System.Text;
using System.Text.RegularExpressions;

namespace PurePipeline.Python.Translation;

/// <summary>The records of a translated class: what stands for them while it is written, and their declarations.</summary>
internal static partial class RecordNames
{
    /// <summary>Stands for the record of a class with these properties.</summary>
    public static string Placeholder(string name, string properties) => $"\u0005{name}|{properties}\u0006";

    /// <summary>Gives each record its name, and says how they are declared.</summary>
    public static (string Text, string Declarations) Resolve(string text, Func<string, string> newName)
    {
        Dictionary<string, string> names = [];
        StringBuilder declarations = new();
        while (Innermost().Match(text) is { Success: true } found)
        {
            if (!names.TryGetValue(found.Value, out string? name))
            {
                names[found.Value] = name = newName(CSharpNames.Pascal(found.Groups[1].Value));
                declarations.Append("    private sealed record ").Append(name).Append('(').Append(found.Groups[2].Value).Append(");\n");
            }

            text = text.Replace(found.Value, name, StringComparison.Ordinal);
        }

        return (text, declarations.ToString());
    }

    [GeneratedRegex("\u0005([^|\u0005\u0006]*)\\|([^\u0005\u0006]*)\u0006")]
    private static partial Regex Innermost();
}

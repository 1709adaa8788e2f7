using System.Text;

namespace PurePipeline.Python.Translation;

/// <summary>Python's names in C#'s casing.</summary>
internal static class CSharpNames
{
    private static readonly HashSet<string> s_keywords =
    [
        "abstract", "as", "base", "bool", "break", "byte", "case", "catch", "char", "checked", "class", "const", "continue", "decimal", "default", "delegate", "do",
        "double", "else", "enum", "event", "explicit", "extern", "false", "finally", "fixed", "float", "for", "foreach", "goto", "if", "implicit", "in", "int",
        "interface", "internal", "is", "lock", "long", "namespace", "new", "null", "object", "operator", "out", "override", "params", "private", "protected",
        "public", "readonly", "ref", "return", "sbyte", "sealed", "short", "sizeof", "stackalloc", "static", "string", "struct", "switch", "this", "throw", "true",
        "try", "typeof", "uint", "ulong", "unchecked", "unsafe", "ushort", "using", "virtual", "void", "volatile", "while", "var", "field", "value", "await", "async",
        "yield", "record", "file", "required", "scoped", "versions",
    ];

    /// <summary><c>new_shape</c> as <c>newShape</c>.</summary>
    public static string Camel(string name)
    {
        string pascal = Pascal(name);
        int upper = pascal.TakeWhile(char.IsUpper).Count();
        string camel = upper == pascal.Length || upper <= 1
            ? pascal[..Math.Max(1, upper)].ToLowerInvariant() + pascal[Math.Max(1, upper)..]
            : pascal[..(upper - 1)].ToLowerInvariant() + pascal[(upper - 1)..];
        return s_keywords.Contains(camel) ? camel + "Value" : camel;
    }

    /// <summary><c>letterbox_image</c> as <c>LetterboxImage</c>, <c>IMAGENET_MEAN</c> as <c>ImagenetMean</c>.</summary>
    public static string Pascal(string name)
    {
        StringBuilder text = new();
        foreach (string word in name.Split('_', StringSplitOptions.RemoveEmptyEntries))
        {
            string rest = word.Length > 1 && word.All(c => char.IsUpper(c) || char.IsDigit(c)) ? word[1..].ToLowerInvariant() : word[1..];
            text.Append(char.ToUpperInvariant(word[0])).Append(rest);
        }

        return text.Length == 0 ? "Unused" : char.IsDigit(text[0]) ? "N" + text : text.ToString();
    }
}

using System.Collections.Frozen;

namespace PurePipeline.Python.Syntax;

/// <summary>The reserved words of Python 3.11; <c>match</c>, <c>case</c> and <c>_</c> are names.</summary>
internal static class Keywords
{
    public static readonly FrozenSet<string> All = FrozenSet.Create(
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif", "else",
        "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise",
        "return", "try", "while", "with", "yield");
}

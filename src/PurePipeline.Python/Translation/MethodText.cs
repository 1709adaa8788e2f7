using System.Text;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>A method with its documentation, which is the Python function's.</summary>
internal static class MethodText
{
    public static string Of(TranslationUnit unit, FunctionCode? code, string head, MethodScope scope)
    {
        StringBuilder text = new();
        foreach (string line in Documentation(unit, code))
        {
            text.Append("    /// ").Append(line).Append('\n');
        }

        string body = scope.Writer.Text("        ");
        foreach ((string list, StaticType item) in scope.Lists)
        {
            body = body.Replace(ListLocal.Placeholder(list), $"List<{item.Name}>", StringComparison.Ordinal);
        }

        foreach ((string dict, (StaticType key, StaticType value)) in scope.Dicts)
        {
            body = body.Replace(DictLocal.Placeholder(dict), StaticType.Dict(key, value).Name, StringComparison.Ordinal);
        }

        foreach ((string set, StaticType item) in scope.Sets)
        {
            body = body.Replace(SetLocal.Placeholder(set), StaticType.Set(item).Name, StringComparison.Ordinal);
        }

        if (((string[])["List<", "Dictionary<", "HashSet<"]).Any(name => body.Contains(name, StringComparison.Ordinal) || head.Contains(name, StringComparison.Ordinal)) || head.Contains("IEnumerable<", StringComparison.Ordinal))
        {
            unit.Use("System.Collections.Generic");
        }

        if (body.IndexOf(Literals.TooLong, StringComparison.Ordinal) is var start and >= 0)
        {
            unit.Place = unit.LongArray;
            throw new Refusal($"An array of {body[(start + 1)..body.IndexOf(Literals.TooLong, start + 1)]} numbers is too long to be written out in C#.");
        }

        return body.Contains('\u0001', StringComparison.Ordinal)
            ? throw unit.Refuse("A list or a dict that stays empty")
            : text.Append("    ").Append(head).Append("\n    {\n").Append(body).Append("    }\n").ToString();
    }

    private static IEnumerable<string> Documentation(TranslationUnit unit, FunctionCode? code)
    {
        if (code?.Body?.Statements is not [ExpressionStatement { Value: Literal { Value: string text } }, ..])
        {
            return code is null ? [] : [$"<summary>{Escaped(code.Name)}() of {Escaped(Path.GetFileName(unit.Source.FileName))}.</summary>"];
        }

        string[] lines = [.. text.Trim().Split('\n').Select(line => Escaped(line.Trim()))];
        return lines.Length == 1 ? [$"<summary>{lines[0]}</summary>"] : ["<summary>", .. lines, "</summary>"];
    }

    private static string Escaped(string text) => text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);
}

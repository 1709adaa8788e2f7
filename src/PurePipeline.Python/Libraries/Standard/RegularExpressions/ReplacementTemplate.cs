using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Libraries.Standard.RegularExpressions;

/// <summary>What <c>re.sub</c> puts in a match's place: a text in which <c>\1</c> and <c>\g&lt;name&gt;</c> are groups.</summary>
internal sealed class ReplacementTemplate
{
    private readonly List<(string Text, int Group)> _parts = [];

    /// <exception cref="PythonError">The template names no group of the pattern, or has an escape that is none (<c>re.error</c>).</exception>
    public ReplacementTemplate(string template, Regex pattern)
    {
        StringBuilder text = new();
        for (int i = 0; i < template.Length; i++)
        {
            if (template[i] != '\\')
            {
                text.Append(template[i]);
                continue;
            }

            int at = i++;
            char next = i < template.Length ? template[i] : throw Error("bad escape (end of pattern)", at);
            if (next == 'g')
            {
                int end = i + 1 < template.Length && template[i + 1] == '<' ? template.IndexOf('>', i) : throw Error("missing <", i + 1);
                string name = end > i + 2 ? template[(i + 2)..end] : throw Error(end < 0 && i + 2 < template.Length ? "missing >, unterminated name" : "missing group name", i + 2);
                Add(text, GroupOf(name, pattern, i + 2));
                i = end;
            }
            else if (char.IsAsciiDigit(next) && next != '0')
            {
                int length = i + 1 < template.Length && char.IsAsciiDigit(template[i + 1]) ? 2 : 1;
                Add(text, GroupOf(template.Substring(i, length), pattern, i));
                i += length - 1;
            }
            else
            {
                text.Append("abfnrtv0\\".IndexOf(next, StringComparison.Ordinal) is >= 0 and var escape ? "\a\b\f\n\r\t\v\0\\"[escape]
                    : char.IsAsciiLetter(next) ? throw Error($@"bad escape \{next}", at)
                    : $@"\{next}");
            }
        }

        _parts.Add((text.ToString(), -1));
    }

    /// <summary>The text for a match; a group that took no part is empty.</summary>
    public string Fill(Match match) => string.Concat(_parts.Select(part => part.Group < 0 ? part.Text : part.Text + match.Groups[part.Group].Value));

    private void Add(StringBuilder before, int group)
    {
        _parts.Add((before.ToString(), group));
        before.Clear();
    }

    private static int GroupOf(string name, Regex pattern, int at)
    {
        bool isNumber = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int number);
        int group = isNumber ? number : pattern.GroupNumberFromName(name);
        return group >= 0 && pattern.GetGroupNumbers().Contains(group) ? group
            : isNumber ? throw Error($"invalid group reference {name}", at)
            : name.All(static c => char.IsLetterOrDigit(c) || c == '_') ? throw PythonError.Index($"unknown group name '{name}'")
            : throw Error($"bad character in group name '{name}'", at);
    }

    private static PythonError Error(string message, int at) =>
        new("re.error", string.Create(CultureInfo.InvariantCulture, $"{message} at position {at}"));
}

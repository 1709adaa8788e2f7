using System.Globalization;

namespace PurePipeline.Einops;

/// <summary>
/// One side of a pattern, <c>b c (h p1) (w p2)</c>: axes in the order of the array's, those in brackets being one axis of the array. A 1 is
/// an axis of length 1, another number one of that length without a name, and <c>...</c> all axes that are not named.
/// </summary>
internal sealed class EinopsExpression
{
    /// <summary>Stands for <c>...</c>.</summary>
    public const string Ellipsis = "\u2026";

    // Behind an axis without a name; no name has it.
    private const char NumberMark = '#';

    private readonly HashSet<string> _names = [];
    private readonly bool _takesUnderscores;

    private EinopsExpression(bool takesUnderscores) => _takesUnderscores = takesUnderscores;

    /// <summary>The axes of the array, each with the names of which it consists.</summary>
    public List<List<string>> Groups { get; } = [];

    /// <summary>All names, those of axes without a name included.</summary>
    public IReadOnlySet<string> Names => _names;

    public bool HasEllipsis => _names.Contains(Ellipsis);

    /// <summary>The length of an axis that is a number; null for a name.</summary>
    public static int? NumberOf(string axis) => axis.IndexOf(NumberMark, StringComparison.Ordinal) is >= 0 and var mark
        ? int.Parse(axis.AsSpan(0, mark), NumberStyles.None, CultureInfo.InvariantCulture) : null;

    /// <param name="text">The side.</param>
    /// <param name="takesUnderscores">Whether <c>_</c> may stand for axes that do not matter.</param>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static EinopsExpression Parse(string text, bool takesUnderscores = false)
    {
        string marked = text.Replace("...", Ellipsis, StringComparison.Ordinal);
        if (marked.Contains('.', StringComparison.Ordinal) || marked.Count(static c => c == Ellipsis[0]) > 1)
        {
            throw new ArgumentException("dots are for one ellipsis (...) only.");
        }

        EinopsExpression expression = new(takesUnderscores);
        List<string>? group = null;
        int start = -1;
        for (int i = 0; i <= marked.Length; i++)
        {
            char c = i < marked.Length ? marked[i] : ' ';
            if (char.IsLetterOrDigit(c) || c == '_' || c == Ellipsis[0])
            {
                start = start < 0 ? i : start;
                continue;
            }

            if (c is not ('(' or ')' or ' '))
            {
                throw new ArgumentException($"unknown character '{c}'.");
            }

            if (start >= 0)
            {
                expression.Add(marked[start..i], group);
                start = -1;
            }

            group = c switch
            {
                '(' => group is null ? [] : throw new ArgumentException("brackets within brackets are not allowed."),
                ')' => expression.Close(group ?? throw new ArgumentException("brackets are not balanced.")),
                _ => group,
            };
        }

        return group is null ? expression : throw new ArgumentException("brackets are not balanced.");
    }

    /// <summary>Whether it can be an axis's name: an identifier that neither begins nor ends with an underscore.</summary>
    public static bool IsName(string text) =>
        text.Length > 0 && !char.IsDigit(text[0]) && text[0] != '_' && text[^1] != '_' && text.All(static c => char.IsLetterOrDigit(c) || c == '_');

    private List<string>? Close(List<string> group)
    {
        Groups.Add(group);
        return null;
    }

    private void Add(string name, List<string>? group)
    {
        bool isNumber = name.All(char.IsAsciiDigit);
        if (isNumber && name.AsSpan().TrimStart('0') is "1" or "")
        {
            // Of an axis of length 1 there is nothing to know; none is shorter.
            if (name.AsSpan().TrimStart('0') is "")
            {
                throw new ArgumentException("an axis without a name has a length above 0.");
            }

            if (group is null)
            {
                Groups.Add([]);
            }

            return;
        }

        if (isNumber && (!int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int length) || length < 2))
        {
            throw new ArgumentException($"an axis of length {name} is too long.");
        }

        if (!isNumber && name != Ellipsis && !(_takesUnderscores && name == "_") && !IsName(name))
        {
            throw new ArgumentException($"'{name}' is no name for an axis: names are identifiers that neither begin nor end with an underscore.");
        }

        string axis = isNumber ? string.Create(CultureInfo.InvariantCulture, $"{name}{NumberMark}{_names.Count}") : name;
        if (!_names.Add(axis) && name != "_")
        {
            throw new ArgumentException($"the axis '{name}' is named twice.");
        }

        if (group is null)
        {
            Groups.Add([axis]);
        }
        else
        {
            group.Add(axis);
        }
    }
}

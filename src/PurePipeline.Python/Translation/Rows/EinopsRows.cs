using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>einops: C#'s own methods of the same names, the lengths of axes behind the pattern.</summary>
internal static class EinopsRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        foreach (string name in (string[])["rearrange", "repeat", "reduce"])
        {
            rows["einops." + name] = site => Apply(site.To, name, site["tensor"], argument => site[argument]);
        }

        rows["einops.asnumpy"] = static site => site.To.Array(site["tensor"]);
    }

    /// <summary>A pattern, which a layer keeps, on an array, a tensor or a list of them.</summary>
    public static Code Apply(FunctionTranslator to, string name, Value input, Func<string, Value> argument)
    {
        Code array = Stacked(to, input);
        string pattern = argument("pattern").Constant as string ?? throw to.Unit.Refuse("A pattern of einops that is not known");
        List<string> arguments = [Literals.Of(pattern)];
        if (name == "reduce")
        {
            arguments.Add(argument("reduction").Constant is string reduction ? Literals.Of(reduction) : throw to.Unit.Refuse("A reduction that is a function"));
        }

        arguments.AddRange(Lengths(argument("axes_lengths")).Select(pair => $"({Literals.Of(pair.Axis)}, {to.Int(pair.Length).Text})"));
        to.Unit.Use("PurePipeline.Einops");
        return new Code($"{array.At(Precedence.Primary)}.{CSharpNames.Pascal(name)}({string.Join(", ", arguments)})", array.Type with { Rank = RankOf(pattern), Elements = name == "reduce" ? null : array.Type.Elements, IsStrong = false });
    }

    private static IEnumerable<(string Axis, Value Length)> Lengths(Value axes) => axes switch
    {
        DictValue { Source: null } dict => dict.Items.Select(pair => ((string)pair.Key, pair.Value)),
        Known { Python: PyDict dict } => dict.Items.Select(pair => ((string)pair.Key, (Value)Literals.TryOf(pair.Value)!)),
        _ => [],
    };

    // Of a list its arrays or tensors along a new first axis.
    private static Code Stacked(FunctionTranslator to, Value input)
    {
        if (input is Code { Type.IsArray: true } one)
        {
            return one.Type.Kind == TypeKind.Tensor ? one : to.Array(one, first: true);
        }

        IReadOnlyList<Value> items = to.Items(input) ?? throw to.Unit.Refuse("einops of this");
        bool tensors = items.Count > 0 && items.All(item => item is Code { Type.Kind: TypeKind.Tensor });
        StaticType type = tensors ? StaticType.Tensor : items.Count > 0 && items.All(item => item is Code { Type.Kind: TypeKind.Array }) ? StaticType.Array : throw to.Unit.Refuse("einops of this list");
        to.UseType(type);
        return new Code($"{type.Name}.Stack({to.Arrays(input, tensors)})", type);
    }

    // How many axes the right side has: a name, a number or a group each.
    private static int? RankOf(string pattern)
    {
        string right = pattern[(pattern.IndexOf("->", StringComparison.Ordinal) + 2)..];
        int depth = 0, count = 0;
        bool isWithin = false;
        foreach (char letter in right)
        {
            bool isName = char.IsLetterOrDigit(letter) || letter == '_';
            count += depth == 0 && ((isName && !isWithin) || letter == '(') ? 1 : 0;
            depth += letter switch { '(' => 1, ')' => -1, _ => 0 };
            isWithin = isName;
        }

        return right.Contains("...", StringComparison.Ordinal) ? null : count;
    }
}

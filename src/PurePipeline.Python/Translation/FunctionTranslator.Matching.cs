using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content><c>match</c>: decided here and now where the subject's structure is known, else an if for each case.</content>
internal sealed partial class FunctionTranslator
{
    private void ExecuteMatch(Match match)
    {
        Value subject = Evaluate(match.Subject);
        if (subject is Code { Constant: null } && !match.Cases.All(choice => choice.Pattern is ClassPattern or CapturePattern))
        {
            ExecuteIfs(match);
            return;
        }

        foreach (MatchCase choice in match.Cases)
        {
            List<(string Name, Value Value)> names = [];
            if (!Fits(choice.Pattern, subject, names))
            {
                continue;
            }

            names.ForEach(one => AssignName(one.Name, one.Value));
            if (choice.Guard is null || (Condition(choice.Guard).Constant as bool? ?? throw unit.Refuse("A guard that a run decides")))
            {
                Execute(choice.Body);
                return;
            }
        }
    }

    // Whether a value is what a pattern says, and the names that it gives.
    private bool Fits(Pattern pattern, Value value, List<(string Name, Value Value)> names)
    {
        unit.Place = pattern.Span;
        switch (pattern)
        {
            case ValuePattern { Value: Literal { Value: PyNone or bool } literal }:
                return value.Constant is { } one ? literal.Value.Equals(one) && one.GetType() == literal.Value.GetType() : value is Code { Type.IsOptional: true } or Code { Type.Kind: TypeKind.Bool } ? throw unit.Refuse("This pattern") : false;
            case ValuePattern constant:
                return PyEquality.Instance.Equals(
                    Evaluate(constant.Value).Constant ?? throw unit.Refuse("This pattern"), value.Constant ?? (value is Code ? throw unit.Refuse("A value that is not known, in this pattern") : PyNone.Value));
            case CapturePattern { Inner: var inner, Name: var name }:
                if (inner is not null && !Fits(inner, value, names))
                {
                    return false;
                }

                if (name is not null)
                {
                    names.Add((name, value));
                }

                return true;
            case OrPattern { Choices: var choices }:
                return choices.Any(choice => Fits(choice, value, names));
            case SequencePattern sequence:
                return FitsItems(sequence, value, names);
            case MappingPattern mapping:
                return FitsKeys(mapping, value, names);
            default:
                return FitsType((ClassPattern)pattern, value, names);
        }
    }

    private bool FitsItems(SequencePattern pattern, Value value, List<(string Name, Value Value)> names)
    {
        Value plain = Plain(value);
        if (plain is not (TupleValue or ListValue) && (plain.Constant ?? Rows.BuiltinRows.Example(plain)) is not (PyList or PyTuple or PyRange))
        {
            return plain.Constant is not null || plain is InstanceValue or DictValue || PythonType(plain) is not null ? false : throw unit.Refuse("This in a pattern");
        }

        IReadOnlyList<Value> items = ItemsOf(plain) ?? throw unit.Refuse("A list whose length is not known, in a pattern");
        int rest = items.Count - (pattern.Items.Count - 1);
        if (pattern.Star < 0 ? items.Count != pattern.Items.Count : rest < 0)
        {
            return false;
        }

        int taken = 0;
        for (int i = 0; i < pattern.Items.Count; i++)
        {
            bool isStar = i == pattern.Star;
            Value part = isStar ? new ListValue([.. items.Skip(taken).Take(rest)]) { Region = method.Region } : items[taken];
            taken += isStar ? rest : 1;
            if (!Fits(pattern.Items[i], part, names))
            {
                return false;
            }
        }

        return true;
    }

    private bool FitsKeys(MappingPattern pattern, Value value, List<(string Name, Value Value)> names)
    {
        if (Plain(value) is not DictValue { Source: null } dict)
        {
            return value.Constant is not (null or PyDict) || value is TupleValue or ListValue or InstanceValue ? false : throw unit.Refuse("This in a pattern of keys");
        }

        DictValue rest = new() { Region = method.Region };
        foreach ((object key, Value item) in dict.Items)
        {
            rest.Items[key] = item;
        }

        foreach ((Expression key, Pattern inner) in pattern.Items)
        {
            object name = Evaluate(key).Constant ?? throw unit.Refuse("A key that is not known, in a pattern");
            if (!dict.Items.TryGetValue(name, out Value? found) || !Fits(inner, found, names))
            {
                return false;
            }

            rest.Items.Remove(name);
        }

        if (pattern.Rest is { } others)
        {
            names.Add((others, rest));
        }

        return true;
    }

    private bool FitsType(ClassPattern pattern, Value value, List<(string Name, Value Value)> names)
    {
        object type = Evaluate(pattern.Type).Constant ?? throw unit.Refuse("A class that is not known, in a pattern");
        if (!Rows.BuiltinRows.IsInstance(unit, value, type))
        {
            return false;
        }

        return pattern.Positions.Count > 1 || (pattern.Positions.Count == 1 && value is InstanceValue or { Constant: PyObject })
            ? throw unit.Refuse("A class pattern with positions")
            : pattern.Positions.All(position => Fits(position, value, names)) && pattern.Attributes.All(attribute => Fits(attribute.Value, Attribute(value, attribute.Name), names));
    }

    // Decided at run time: an if for each case.
    private void ExecuteIfs(Match match)
    {
        Expression subject = match.Subject is Name or AttributeAccess { Value: Name } ? match.Subject : throw unit.Refuse("A match of something that is not known");
        Execute(match.Cases.Reverse().Aggregate(Block.Empty, (otherwise, choice) => choice switch
        {
            { Pattern: CapturePattern { Name: null, Inner: null }, Guard: null } => choice.Body,
            { Pattern: CapturePattern { Name: null, Inner: null }, Guard: { } guard } => new Block([new If(match.Span, guard, choice.Body, otherwise)]),
            { Guard: null } => new Block([new If(match.Span, Test(choice.Pattern), choice.Body, otherwise)]),
            { Guard: { } guard } => new Block([new If(match.Span, new BooleanChain(match.Span, IsAnd: true, [Test(choice.Pattern), guard]), choice.Body, otherwise)]),
        }));

        Expression Test(Pattern pattern) => pattern switch
        {
            ValuePattern { Value: not Literal { Value: PyNone or bool } } value => new Comparison(pattern.Span, subject, [(CompareOperator.Equal, value.Value)]),
            OrPattern { Choices: var choices } => new BooleanChain(pattern.Span, IsAnd: false, [.. choices.Select(Test)]),
            _ => throw unit.Refuse("This pattern"),
        };
    }
}

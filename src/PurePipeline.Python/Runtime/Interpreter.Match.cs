using PurePipeline.Python.Libraries.Builtins;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>match statements.</summary>
internal sealed partial class Interpreter
{
    private Flow ExecuteMatch(Match match, Scope scope) => Chosen(match, scope) is { } body ? Execute(body, scope) : Flow.Next;

    private Block? Chosen(Match match, Scope scope)
    {
        object subject = Evaluate(match.Subject, scope);
        foreach (MatchCase choice in match.Cases)
        {
            if (Matches(choice.Pattern, subject, scope) && (choice.Guard is null || Truth(choice.Guard, scope)))
            {
                return choice.Body;
            }
        }

        return null;
    }

    private bool Matches(Pattern pattern, object value, Scope scope)
    {
        _place = pattern.Span;
        Budget.Charge();
        switch (pattern)
        {
            case ValuePattern { Value: Literal { Value: PyNone or bool } literal }:
                return (bool)Operators.Compare(this, CompareOperator.Is, value, literal.Value);
            case ValuePattern constant:
                return Sequences.Truth(Operators.Compare(this, CompareOperator.Equal, value, Evaluate(constant.Value, scope)));
            case CapturePattern capture:
                if (capture.Inner is not null && !Matches(capture.Inner, value, scope))
                {
                    return false;
                }

                if (capture.Name is { } name)
                {
                    scope.Set(name, value);
                }

                return true;
            case OrPattern choices:
                return choices.Choices.Any(choice => Matches(choice, value, scope));
            case SequencePattern sequence:
                return MatchesItems(sequence, value, scope);
            case MappingPattern mapping:
                return PyInstance.Plain(value) is PyDict dict && MatchesKeys(mapping, dict, scope);
            default:
                return MatchesType((ClassPattern)pattern, value, scope);
        }
    }

    private bool MatchesKeys(MappingPattern pattern, PyDict dict, Scope scope)
    {
        PyDict rest = new();
        foreach ((object key, object value) in pattern.Rest is null ? [] : dict.Items)
        {
            rest.Items[key] = value;
        }

        foreach ((Expression key, Pattern inner) in pattern.Items)
        {
            object name = Evaluate(key, scope);
            if (!dict.Items.TryGetValue(name, out object? found) || !Matches(inner, found, scope))
            {
                return false;
            }

            rest.Items.Remove(name);
        }

        if (pattern.Rest is { } others)
        {
            scope.Set(others, rest);
        }

        return true;
    }

    private bool MatchesItems(SequencePattern pattern, object value, Scope scope)
    {
        if (value is not (PyList or PyTuple or PyRange))
        {
            return false;
        }

        List<object> items = Sequences.ToList(this, value);
        int rest = items.Count - (pattern.Items.Count - 1);
        if (pattern.Star < 0 ? items.Count != pattern.Items.Count : rest < 0)
        {
            return false;
        }

        int taken = 0;
        for (int i = 0; i < pattern.Items.Count; i++)
        {
            object part = i == pattern.Star ? new PyList(items.GetRange(taken, rest)) : items[taken];
            taken += i == pattern.Star ? rest : 1;
            if (!Matches(pattern.Items[i], part, scope))
            {
                return false;
            }
        }

        return true;
    }

    private bool MatchesType(ClassPattern pattern, object value, Scope scope)
    {
        object type = Evaluate(pattern.Type, scope);
        _place = pattern.Span;
        if (!BuiltinFunctions.IsInstance(value, type))
        {
            return false;
        }

        if (pattern.Positions.Count > 1 || (pattern.Positions.Count == 1 && value is PyObject))
        {
            throw new Refusal("A class pattern with positions is supported for builtin types alone.");
        }

        return pattern.Positions.All(position => Matches(position, value, scope))
            && pattern.Attributes.All(attribute =>
                PyTypes.Attribute(value, attribute.Name) is { } found && Matches(attribute.Value, found, scope));
    }
}

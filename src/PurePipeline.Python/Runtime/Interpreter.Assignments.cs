using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Runtime;

/// <summary>Assignments, unpacking and del.</summary>
internal sealed partial class Interpreter
{
    private void Assign(Assignment assignment, Scope scope)
    {
        object value = EvaluateToKeep(assignment.Value, scope);
        foreach (Expression target in assignment.Targets)
        {
            AssignTo(target, value, scope);
            Remember(target, value, scope);
        }
    }

    private void Augment(AugmentedAssignment statement, Scope scope)
    {
        switch (statement.Target)
        {
            case Name name:
                object old = Evaluate(name, scope);
                object changed = Combined(statement, old, scope);
                scope.Set(name.Id, changed);
                Remember(name, changed, scope);
                break;
            case Subscript subscript:
                object container = Evaluate(subscript.Value, scope);
                object key = Evaluate(subscript.Index, scope);
                _place = subscript.Span;
                object item = Combined(statement, Sequences.GetItem(this, container, key), scope);
                Sequences.SetItem(this, container, key, item);
                break;
            case AttributeAccess attribute:
                object owner = Evaluate(attribute.Value, scope);
                object value = Combined(statement, GetAttribute(owner, attribute), scope);
                SetAttribute(owner, attribute, value);
                break;
        }
    }

    private object Combined(AugmentedAssignment statement, object old, Scope scope)
    {
        object right = Evaluate(statement.Value, scope);
        _place = statement.Span;
        object result = Operators.InPlace(this, statement.Operator, old, right);
        ReportOperator(old, right, statement.Operator, "i", result);
        return result;
    }

    private void AssignTo(Expression target, object value, Scope scope)
    {
        switch (target)
        {
            case Name name:
                scope.Set(name.Id, value);
                break;
            case TupleDisplay tuple:
                Unpack(tuple.Items, tuple.Span, value, scope);
                break;
            case ListDisplay list:
                Unpack(list.Items, list.Span, value, scope);
                break;
            case Subscript subscript:
                object container = EvaluateOrUnknown(subscript.Value, scope);
                object key = Evaluate(subscript.Index, scope);
                _place = subscript.Span;
                if (!KeepsSetting(container, value, subscript.Value))
                {
                    Sequences.SetItem(this, container, key, value);
                }

                break;
            case AttributeAccess attribute:
                object owner = EvaluateOrUnknown(attribute.Value, scope);
                if (!KeepsSetting(owner, value, attribute.Value))
                {
                    SetAttribute(owner, attribute, value);
                }

                break;
        }
    }

    private void Unpack(IReadOnlyList<Expression> targets, SourceSpan span, object value, Scope scope)
    {
        if (value is UnknownName)
        {
            foreach (Expression target in targets)
            {
                AssignTo(target is Starred { Value: var all } ? all : target, value, scope);
            }

            return;
        }

        if (!IsIterable(value))
        {
            _place = span;
            throw PythonError.Type($"cannot unpack non-iterable {PyTypes.NameOf(value)} object");
        }

        // One more than needed tells that there are too many.
        int star = targets.Select((t, i) => (t, i)).FirstOrDefault(p => p.t is Starred, (null!, -1)).Item2;
        List<object> items = star >= 0
            ? Sequences.ToList(this, value)
            : [.. Sequences.Iterate(this, value).Take(targets.Count + 1)];
        _place = span;
        if (star < 0 && items.Count > targets.Count)
        {
            throw PythonError.Value($"too many values to unpack (expected {targets.Count})");
        }

        int needed = star < 0 ? targets.Count : targets.Count - 1;
        if (items.Count < needed)
        {
            string least = star < 0 ? "" : "at least ";
            throw PythonError.Value($"not enough values to unpack (expected {least}{needed}, got {items.Count})");
        }

        int taken = 0;
        foreach (Expression target in targets)
        {
            if (target is Starred starred)
            {
                int count = items.Count - needed;
                AssignTo(starred.Value, new PyList(items.GetRange(taken, count)), scope);
                taken += count;
            }
            else
            {
                AssignTo(target, items[taken++], scope);
            }
        }
    }

    private static bool IsIterable(object value) =>
        value is string or PyTuple or PyList or PyDict or PySet or PyRange or PyIterator or PyObject and not (PyCallable and not PyInstance or PyModule);

    // What a flat script assigned last is its result.
    private void Remember(Expression target, object value, Scope scope)
    {
        if (!scope.IsModule)
        {
            return;
        }

        if (target is Name name)
        {
            LastAssigned = (name.Id, value, name.Span);
        }
        else if (target is TupleDisplay or ListDisplay)
        {
            IReadOnlyList<Expression> items = target is TupleDisplay tuple ? tuple.Items : ((ListDisplay)target).Items;
            if (items.Count > 0 && items[^1] is Name last && scope.Find(last.Id) is { } assigned)
            {
                LastAssigned = (last.Id, assigned, last.Span);
            }
        }
    }

    private void Remove(Expression target, Scope scope)
    {
        switch (target)
        {
            case Name name:
                _place = name.Span;
                if (!scope.Remove(name.Id))
                {
                    throw PythonError.Name($"name '{name.Id}' is not defined");
                }

                break;
            case Subscript subscript:
                object container = Evaluate(subscript.Value, scope);
                object key = Evaluate(subscript.Index, scope);
                _place = subscript.Span;
                Sequences.DeleteItem(container, key);
                break;
            case TupleDisplay tuple:
                foreach (Expression item in tuple.Items)
                {
                    Remove(item, scope);
                }

                break;
            default:
                throw new Refusal("Deleting this is not supported.");
        }
    }
}

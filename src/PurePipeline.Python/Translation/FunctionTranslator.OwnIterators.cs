using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Loops over iterators of the recipe's own classes: a copy of the body for each turn, up to a StopIteration that is certain.</content>
internal sealed partial class FunctionTranslator
{
    private bool ExecuteOwnIterator(For loop)
    {
        if (OwnSource(loop.Source) is not { } source)
        {
            return false;
        }

        Value iterator = source.Type.Find("__iter__") is PyFunction iterates ? CallFunction(iterates, null, [source], []) : source;
        if (iterator is not InstanceValue own || own.Type.Find("__next__") is not PyFunction next)
        {
            ExecuteFor(loop with { Source = new Given(loop.Source.Span, iterator) });
            return true;
        }

        (int copies, int region) = (_unrolled, _unrolledRegion);
        (_unrolled, _unrolledRegion) = (copies + 1, method.Region);
        try
        {
            for (int turn = 0; Next(own, next) is { } item; turn++)
            {
                AssignTo(loop.Target, turn < MaxCopies ? item : throw unit.Refuse("A loop over so many values of different types"));
                Execute(loop.Body);
                Statement? left = _leaves;
                _leaves = null;
                if (left is Break || _isDone)
                {
                    break;
                }
            }
        }
        finally
        {
            (_unrolled, _unrolledRegion, _leaves) = (copies, region, null);
        }

        return true;
    }

    // What a loop asks for its items, where that is an object of a class with __iter__.
    private InstanceValue? OwnSource(Expression source) => source switch
    {
        Name name when Frames().Select(f => f.Variables.GetValueOrDefault(name.Id)).OfType<Value>().FirstOrDefault() is InstanceValue named => Iterated(named),
        Call { Function: Name type } call when Lookup(type.Id).Constant is PyClass made && made.Find("__iter__") is PyFunction => Evaluate(call) as InstanceValue,
        _ => null,
    };

    private static InstanceValue? Iterated(InstanceValue value) => value.Type.Find("__iter__") is PyFunction ? value : null;

    // The next item; null at the end, which has to be known now.
    private Value? Next(InstanceValue iterator, PyFunction next)
    {
        int? outer = unit.NextRegion;
        unit.NextRegion = method.Region;
        try
        {
            return CallFunction(next, null, [iterator], []);
        }
        catch (PythonError end) when (end.Kind == "StopIteration")
        {
            return null;
        }
        finally
        {
            unit.NextRegion = outer;
        }
    }

    // A StopIteration ends the loop that asks, here and now, or it cannot be translated.
    private void RequireNoEnd()
    {
        if (unit.NextRegion is not null)
        {
            throw unit.Refuse("An iterator's end that is decided at run time");
        }
    }
}

using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>Loops over iterators of the recipe's own classes.</content>
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

        if (!Attempt(() => CopyTurns(loop, own, next), out _))
        {
            WriteTurns(loop, own, next);
        }

        return true;
    }

    // The end is known: a copy of the body for each turn.
    private void CopyTurns(For loop, InstanceValue own, PyFunction next)
    {
        IEnumerable<Action> Turns()
        {
            for (int turn = 0; Next(own, next) is { } item; turn++)
            {
                yield return () => AssignTo(loop.Target, turn < MaxCopies ? item : throw unit.Refuse("A loop over so many values of different types"));
            }
        }

        Unroll(loop.Body, Turns());
    }

    // The end is decided at run time: a StopIteration leaves C#'s loop.
    private void WriteTurns(For loop, InstanceValue own, PyFunction next)
    {
        int copies = _unrolled;
        _unrolled = 0;
        try
        {
            LoopBody(loop.Span, loop.Body, loop.Target, () =>
            {
                method.Writer.Write("while (true)");
                method.Writer.Open();
                (int? outer, int? outerRegion) = (unit.NextLoop, unit.NextRegion);
                (unit.NextLoop, unit.NextRegion) = (method.Loops[^1], null);
                Value item = Inline(next, null, Bind(next, [own], []));
                (unit.NextLoop, unit.NextRegion) = (outer, outerRegion);
                AssignTo(loop.Target, item);
            });
        }
        finally
        {
            (_unrolled, unit.NextLoop) = (copies, null);
        }
    }

    private void LeaveOwnLoop(int loop) => method.Writer.Write(method.Loops.Count > 0 && method.Loops[^1] == loop && !method.IsTrying ? "break;" : throw unit.Refuse("An iterator's end within a loop of its own or a try"));

    // A list of something of each item of the recipe's own iterator: a loop; null for any other comprehension.
    private ListLocal? OwnItemsOf(Comprehension comprehension, string name)
    {
        if (comprehension is not { Kind: ComprehensionKind.List or ComprehensionKind.Generator, Clauses: [var clause] } || OwnSource(clause.Source) is not { } source
            || source.Type.Find("__next__") is not PyFunction)
        {
            return null;
        }

        ListLocal list = NewList(name, []);
        _ = ExecuteOwnIterator(Appending(list, comprehension, clause));
        return list;
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

using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Loops: C#'s own where the items are of one type, else one copy of the body for each item.</summary>
internal sealed partial class FunctionTranslator
{
    private const int MaxCopies = 24;

    private const int MaxComprehendedCopies = 128;

    private const int MaxConstantCopies = 1024;

    private int _unrolled;

    // The body of the loop that was written last.
    private int _loopRegion;

    // The if or loop decided at run time around the copies of a body, and the break or continue that ends one of them.
    private int _unrolledRegion;
    private Statement? _leaves;

    private void ExecuteFor(For loop)
    {
        if (ExecuteElse(loop, loop.Body, loop.Else, loop with { Else = Block.Empty }))
        {
            return;
        }

        if (Nested(loop) is { } nested)
        {
            Execute(nested);
            return;
        }

        if (ExecuteFrames(loop) || ExecuteOwnIterator(loop))
        {
            return;
        }

        Refusal? problem = null;
        if (Each(loop.Source, item => new Assignment(loop.Span, [loop.Target], item), loop.Body.Statements) is { } each && Attempt(() => Execute(each), out problem))
        {
            return;
        }

        SequenceValue source;
        try
        {
            source = Sequence(loop.Source);
        }
        catch (Refusal) when (problem is not null)
        {
            throw problem;
        }

        int lines = method.Writer.Count;
        if (source.Items is { Count: > MaxCopies and <= MaxConstantCopies } known && known.All(item => item.Constant is not null) && Attempt(() =>
        {
            WriteCopies(loop, known);
            _ = method.Writer.Count > lines + MaxCopies ? throw unit.Refuse("A loop over so many values") : true;
        }, out _))
        {
            return;
        }

        if (source.Header is not null && Attempt(() => WriteLoop(loop, source), out problem))
        {
            return;
        }

        IReadOnlyList<Value> items = source.Items ?? throw problem ?? unit.Refuse("A loop over this");
        if (items.Count > MaxCopies)
        {
            throw problem ?? unit.Refuse("A loop over so many values of different types");
        }

        WriteCopies(loop, items);
    }

    private void WriteCopies(For loop, IReadOnlyList<Value> items)
    {
        Action<Expression, Value> give = items.Count > MaxCopies ? Know : AssignTo;
        Unroll(loop.Body, items.Select(item => (Action)(() => give(loop.Target, item))));
    }

    // A copy of the body for each turn, which begins with what gives the loop's names their values; a break ends them.
    private void Unroll(Block body, IEnumerable<Action> turns)
    {
        (int copies, int region) = (_unrolled, _unrolledRegion);
        (_unrolled, _unrolledRegion) = (copies + 1, method.Region);
        try
        {
            foreach (Action begin in turns)
            {
                begin();
                Execute(body);
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
    }

    // A constant needs no C# of its own.
    private void Know(Expression target, Value item)
    {
        if (target is Name { Id: var id } && !frame.Pinned.ContainsKey(id))
        {
            frame.Variables[id] = item;
            frame.Doubtful.Remove(id);
        }
        else if (target is TupleDisplay { Items: var targets } && item is TupleValue { Items: var items } && targets.Count == items.Count && !targets.Any(one => one is Starred))
        {
            targets.Zip(items).ToList().ForEach(pair => Know(pair.First, pair.Second));
        }
        else
        {
            AssignTo(target, item);
        }
    }

    private void WriteLoop(For loop, SequenceValue source)
    {
        int copies = _unrolled;
        _unrolled = 0;
        try
        {
            LoopBody(loop.Span, loop.Body, loop.Target, () =>
            {
                _itemNames = NamesOf(loop.Target);
                (string header, Value item) = source.Header!(loop switch
                {
                    { Target: Name name } => name.Id,
                    { Source: Call { Function: Name { Id: "enumerate" } }, Target: TupleDisplay { Items: [_, Name name] } } => name.Id,
                    _ => "item",
                });
                method.Writer.Write(header);
                method.Writer.Open();
                WriteCounters();
                Receive(loop.Target, item);
            });
        }
        finally
        {
            _unrolled = copies;
        }
    }

    private void LoopBody(SourceSpan place, Block body, Expression? target, Action open, Expression? condition = null)
    {
        Anticipate(place);
        HashSet<string> assigned = SyntaxNames.Assigned(body);
        assigned.UnionWith(condition is null ? [] : SyntaxExpressions.Named(condition));
        HashSet<string> targets = target is null ? [] : SyntaxNames.Assigned(new Block([new Assignment(target.Span, [target], target)]));
        assigned.ExceptWith(targets);
        Dictionary<string, StaticType> pins = [];
        foreach (string name in assigned)
        {
            if (!frame.Pinned.ContainsKey(name) && (frame.Variables.GetValueOrDefault(name) is Known { Constant: PyNone } || (IsGrown(frame.Variables.GetValueOrDefault(name)) && !SyntaxNames.IsRebound(body, name))))
            {
                continue;
            }

            if (frame.Variables.GetValueOrDefault(name) is { } value && !frame.Pinned.ContainsKey(name) && TypeOf(value) is { } type)
            {
                pins[name] = type;
            }
            else if (frame.Variables.TryGetValue(name, out Value? kept) && !frame.Pinned.ContainsKey(name) && SyntaxNames.IsReadFirst(body, name) && !IsGrown(kept))
            {
                throw unit.Refuse($"'{name}', which changes from one turn of the loop to the next and has no C# type,");
            }
        }

        Retry(pins, own => WriteLoopBody(place, body, own, assigned, targets, open), name => !SyntaxNames.IsReadFirst(body, name));
    }

    private void WriteLoopBody(SourceSpan place, Block body, Dictionary<string, StaticType> pins, HashSet<string> assigned, HashSet<string> targets, Action open)
    {
        (int outer, var pinned) = (method.Region, new Dictionary<string, (string, StaticType)>(frame.Pinned));
        Pin(pins, initialize: true);
        Dictionary<string, Value> before = frame.Variables;
        frame.Variables = new(before);
        foreach (string name in assigned.Where(name => !pins.ContainsKey(name) && !pinned.ContainsKey(name) && !IsGrown(before.GetValueOrDefault(name))))
        {
            frame.Variables.Remove(name);
        }

        method.Region = unit.NewRegion();
        method.Loops.Add(method.Region);
        HashSet<string> notNull = new(method.NotNull);
        method.NotNull = [];
        open();
        Dictionary<string, bool> loadedBefore = new(method.Loaded);
        Execute(body);
        _isDone = false;
        foreach (string name in assigned.Where(name => before.GetValueOrDefault(name) is Known { Constant: PyNone } && !pins.ContainsKey(name) && !pinned.ContainsKey(name)))
        {
            StaticType? type = frame.Variables.GetValueOrDefault(name) is { } given ? TypeOf(given) : frame.Doubtful.GetValueOrDefault(name).Type;
            if (type?.OrNone() is { } optional)
            {
                throw new NeedsLocal(name, optional);
            }
        }

        method.Loaded = MethodScope.Meet(method.Loaded, loadedBefore);
        method.NotNull = [.. notNull.Except(frame.Pinned.Values.Select(pin => pin.Local))];
        method.Writer.Close();
        _loopRegion = method.Region;
        method.Loops.RemoveAt(method.Loops.Count - 1);
        (method.Region, frame.Pinned, frame.Variables) = (outer, pinned, before);
        foreach (string name in assigned.Concat(targets).Where(name => !pins.ContainsKey(name) && !pinned.ContainsKey(name) && !IsGrown(before.GetValueOrDefault(name))))
        {
            frame.Variables.Remove(name);
            frame.Doubtful[name] = new Doubt(place, null);
        }
    }

    // A C# list, dictionary or set, which stays the same one while it changes.
    private static bool IsGrown(Value? value) => value is ListLocal or DictLocal or SetLocal;

    // The loop's own variable is the name's local.
    private void Receive(Expression target, Value item)
    {
        if (target is Name { Id: var id } && item is Code { IsSimple: true } && !frame.Pinned.ContainsKey(id))
        {
            frame.Variables[id] = item;
            frame.Doubtful.Remove(id);
        }
        else if (target is TupleDisplay { Items: var targets } && item is TupleValue { Items: var items } && targets.Count == items.Count)
        {
            for (int i = 0; i < items.Count; i++)
            {
                Receive(targets[i], items[i]);
            }
        }
        else
        {
            AssignTo(target, item);
        }
    }

    private Code Element(string name, StaticType type) => new(method.NewLocal(CSharpNames.Camel(name)), type);
}

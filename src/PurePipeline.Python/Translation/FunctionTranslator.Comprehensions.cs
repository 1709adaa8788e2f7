using PurePipeline.Python.Objects;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>Comprehensions and lists that grow.</summary>
internal sealed partial class FunctionTranslator
{
    private const int MaxItems = 4096;

    private const int MaxExpressions = 64;

    private Value Comprehend(Comprehension comprehension)
    {
        string name = NameHint ?? "items";
        return Within(comprehension, () =>
        {
            Value? result = FramesOf(comprehension, name) ?? OwnItemsOf(comprehension, name);
            bool isList = comprehension.Kind is ComprehensionKind.List or ComprehensionKind.Generator;
            Refusal? problem = null;

            // So many expressions are a loop rather, if they can be one.
            return result is not null || Attempt(() => result = Unrolled(comprehension, isList ? MaxExpressions : MaxItems), out problem)
                || (isList && Attempt(() => result = Fill(NewList(name, []), comprehension), out _))
                || (comprehension.Kind == ComprehensionKind.Dict && Attempt(() => result = FillDict(name, comprehension), out problem))
                || (comprehension.Kind == ComprehensionKind.Set && Attempt(() => result = FillSet(name, comprehension), out problem))
                || (isList && Attempt(() => result = Unrolled(comprehension, MaxItems), out problem))
                ? result! : throw problem!;
        });
    }

    private bool MakesArray(Expression function) => function is AttributeAccess { Member: "array" or "asarray" } && Evaluate(function).Constant is NativeFunction { FullName: "numpy.array" or "numpy.asarray" };

    private static bool IsLong(ListValue list) => list.Constant is not null && list.Items.Sum(item => item is ListValue row ? row.Items.Count : 1) > Literals.MaxElements;

    // So many numbers are computed where C# computes them as Python does: without .NET's own functions.
    private ListLocal? LoopOf(Comprehension comprehension)
    {
        ListLocal? list = null;
        string name = NameHint ?? "items";
        return Attempt(() =>
        {
            int lines = method.Writer.Count;
            list = Within(comprehension, () => Fill(NewList(name, []), comprehension));
            _ = method.Writer.Matches(lines, "Math.") ? throw unit.Refuse("A function of .NET's") : true;
        }, out _) ? list : null;
    }

    // A comprehension's names are its own.
    private T Within<T>(Comprehension comprehension, Func<T> evaluate)
    {
        NameHint = null;
        Dictionary<string, Value?> hidden = comprehension.Locals.ToDictionary(name => name, name => frame.Variables.GetValueOrDefault(name));
        Dictionary<string, Doubt> doubtful = new(frame.Doubtful);
        comprehension.Locals.ToList().ForEach(name => frame.Doubtful.Remove(name));
        T result = evaluate();
        frame.Doubtful = doubtful;
        foreach ((string name, Value? value) in hidden)
        {
            _ = value is null ? frame.Variables.Remove(name) : (frame.Variables[name] = value) is null;
        }

        return result;
    }

    private Value Unrolled(Comprehension comprehension, int limit)
    {
        List<(Value Key, Value? Value)> items = [];
        Clause(0);
        if (items.Sum(item => item.Key is ListValue inner ? inner.Items.Count : 1) > limit && items.Any(item => item.Key.Constant is null))
        {
            throw unit.Refuse("A comprehension of so many expressions");
        }

        switch (comprehension.Kind)
        {
            case ComprehensionKind.Dict:
                DictValue dict = new() { Region = method.Region };
                items.ForEach(item => dict.Items[item.Key.Constant ?? throw unit.Refuse("A key that is not known")] = item.Value!);
                return dict;
            case ComprehensionKind.Set when items.Count == 1:
                return new ListValue([items[0].Key]) { Region = method.Region };
            case ComprehensionKind.Set:
                return ConstantOf([.. items.Select(item => item.Key)], "a set", values =>
                {
                    PySet set = new();
                    values.ForEach(value => set.Items[value] = value);
                    return set;
                });
            default:
                return new ListValue([.. items.Select(item => item.Key)]) { Region = method.Region, IsIterator = comprehension.Kind == ComprehensionKind.Generator };
        }

        void Clause(int index)
        {
            if (index == comprehension.Clauses.Count)
            {
                Value element = Evaluate(comprehension.Element);
                items.Add((Frozen(element, "item"), comprehension.Value is null ? null : Frozen(Evaluate(comprehension.Value), "item")));
                return;
            }

            ComprehensionClause clause = comprehension.Clauses[index];
            IReadOnlyList<Value> source = Sequence(clause.Source).Items ?? throw unit.Refuse("A comprehension over this");
            if (source.Count > MaxItems || (source.Count > MaxComprehendedCopies && source.Any(item => item.Constant is null)))
            {
                throw unit.Refuse("A comprehension over so many values");
            }

            foreach (Value item in source)
            {
                AssignHidden(clause.Target, item);
                if (clause.Conditions.All(condition => Condition(condition).Constant is bool known ? known : throw unit.Refuse("A comprehension's if")))
                {
                    Clause(index + 1);
                }
            }
        }
    }

    private void AssignHidden(Expression target, Value value)
    {
        if (target is Name name)
        {
            frame.Variables[name.Id] = value;
            return;
        }

        IReadOnlyList<Expression> targets = ((TupleDisplay)target).Items;
        IReadOnlyList<Value> items = Unpacked(targets, value);
        for (int i = 0; i < targets.Count; i++)
        {
            AssignHidden(targets[i], items[i]);
        }
    }

    private ListLocal Fill(ListLocal list, Comprehension comprehension)
    {
        InClauses(comprehension, () => Append(list, Evaluate(comprehension.Element)));
        return list;
    }

    // One loop within the other.
    private void InClauses(Comprehension comprehension, Action body)
    {
        int region = method.Region;
        foreach (ComprehensionClause clause in comprehension.Clauses)
        {
            SequenceValue source = Sequence(clause.Source);
            _itemNames = NamesOf(clause.Target);
            (string header, Value item) = (source.Header ?? throw unit.Refuse("A comprehension over this"))(clause.Target is Name target ? target.Id : "item");
            method.Region = unit.NewRegion();
            method.Loops.Add(method.Region);
            method.Writer.Write(header);
            method.Writer.Open();
            WriteCounters();
            AssignHidden(clause.Target, item);
            foreach (Expression condition in clause.Conditions)
            {
                method.Writer.Write($"if ({Negate(Condition(condition))})");
                method.Writer.Open();
                method.Writer.Write("continue;");
                method.Writer.Close();
            }
        }

        body();
        comprehension.Clauses.ToList().ForEach(_ => method.Writer.Close());
        method.Loops.RemoveRange(method.Loops.Count - comprehension.Clauses.Count, comprehension.Clauses.Count);
        method.Region = region;
    }

    private ListLocal Listed(SequenceValue sequence)
    {
        ListLocal list = NewList(NameHint ?? "items", []);
        (string header, Value item) = sequence.Header!("item");
        method.Writer.Write(header);
        method.Writer.Open();
        WriteCounters();
        Append(list, item);
        method.Writer.Close();
        return list;
    }

    /// <summary>The items of a list or a generator as a list of its own.</summary>
    public ListLocal Listed(Code items)
    {
        ListLocal list = new(method, method.NewLocal(CSharpNames.Camel(NameHint ?? "items")), unit.Place);
        method.Writer.Write($"{ListLocal.Placeholder(list.Name)} {list.Name} = [.. {items.Text}];");
        list.Expect(unit, items.Type.Items[0]);
        return list;
    }

    /// <summary>The items of a list or a generator as a tuple, which is a list that nobody changes.</summary>
    public Code TupleOf(Code items)
    {
        Code list = Materialize(Listed(items))!;
        return list.As(list.Type with { IsTuple = true });
    }

    // A list that gets more items at run time is C#'s; of a name's, the assignment knows that.
    private Value Displayed(ListDisplay display)
    {
        string? name = NameHint;
        List<Value> items = Items(display.Items);
        return unit.Foresight.GrowingLists.Contains(display.Span) && !unit.Foresight.KnownLists.Contains(display.Span) && !_namedDisplays.Contains(display.Span)
            ? NewList(name ?? "items", items, display.Span)
            : new ListValue(items) { Region = method.Region, Display = display.Span, Empty = items.Count > 0 ? default : (display.Span, unit.Foresight.EmptyLists.GetValueOrDefault(display.Span)) };
    }

    private readonly HashSet<SourceSpan> _namedDisplays = [];

    // [a, *b] with lists or generators of any length; null where all is known item by item.
    private Value? Spread(ListDisplay display)
    {
        if (!display.Items.Any(item => item is Starred))
        {
            return null;
        }

        Value[] values = [.. display.Items.Select(item => Evaluate(item is Starred starred ? starred.Value : item))];
        bool IsLong(int i) => display.Items[i] is Starred && TypeOf(values[i]) is { Kind: TypeKind.List } && ItemsOf(values[i]) is null;
        if (!Enumerable.Range(0, values.Length).Any(IsLong))
        {
            return new ListValue([.. Items([.. display.Items.Select((item, i) => item is Starred ? new Starred(item.Span, new Given(item.Span, values[i])) : (Expression)new Given(item.Span, values[i]))])]) { Region = method.Region };
        }

        ListLocal list = new(method, method.NewLocal(CSharpNames.Camel(NameHint ?? "items")), display.Span);
        List<string> parts = [];
        for (int i = 0; i < values.Length; i++)
        {
            foreach (Value value in display.Items[i] is Starred && !IsLong(i) ? ItemsOf(values[i]) ?? throw unit.Refuse("Unpacking this with *") : [values[i]])
            {
                Code code = Materialize(value) ?? throw unit.Refuse("This as an item of a list");
                list.Expect(unit, IsLong(i) ? code.Type.Items[0] : code.Type);
                parts.Add(IsLong(i) ? $".. {code.Text}" : unit.Kept(code));
            }
        }

        unit.Use("System.Collections.Generic");
        UseType(list.Item!);
        method.Writer.Write($"{ListLocal.Placeholder(list.Name)} {list.Name} = [{string.Join(", ", parts)}];");
        return list;
    }

    private void WriteCounters()
    {
        _counters.ForEach(counter => method.Writer.Write($"{counter}++;"));
        _counters.Clear();
    }

    private ListLocal NewList(string name, IReadOnlyList<Value> items, SourceSpan origin = default)
    {
        string local = method.NewLocal(CSharpNames.Camel(name));
        ListLocal list = new(method, local, origin.End > 0 ? origin : unit.Place);
        Code[] codes = [.. items.Select(item => Materialize(item) ?? throw unit.Refuse("This as an item of a list"))];
        foreach (Code code in codes)
        {
            list.Expect(unit, code.Type);
        }

        items.ToList().ForEach(Give);
        method.Writer.Write($"{ListLocal.Placeholder(local)} {local} = [{string.Join(", ", codes.Select(code => code.Text))}];");
        return list;
    }

    // Whole numbers and floats together, of which an array is one of floats.
    private Code? Floats(ListValue? list) => list?.Items.Any(item => item is Code { Type: { Kind: TypeKind.Float, IsMixed: false } }) != true || !list.Items.All(item => item is Code { Type.IsNumber: true } or Code { Type.Rank: 0 })
        ? null
        : new Code($"[{string.Join(", ", list.Items.Select(item => Float(item).Text))}]", new StaticType(TypeKind.List, "double[]") { Items = [StaticType.Float with { IsMixed = true }] });

    public void Append(ListLocal list, Value value)
    {
        if (value is ListValue { Items.Count: 0, Empty: { Display.End: > 0, Item: null } } empty)
        {
            list.Pending = empty;
            return;
        }

        Code code = Materialize(value) ?? Floats(value as ListValue) ?? throw NoItem(list);
        code = code.Type is { Kind: TypeKind.Array, Rank: 0, IsStrong: true, Elements: Numerics.DType.Float64 } && list.Known is null or { Kind: TypeKind.Float } ? Strong(code) : code;
        code = list.Known is { Kind: TypeKind.Array } && code.Type is { IsNumber: true, IsMixed: false } or { Kind: TypeKind.Bool } ? Scalar(code) : code;
        UseType(code.Type);
        list.Expect(unit, code.Type);
        method.Share(code, list.Name);
        Give(value);
        Rows.PilDrawingRows.Finish(this, code);
        method.Writer.Write($"{list.Name}.Add({unit.Kept(code)});");
    }

    // A number among arrays: beside another array it would count otherwise, which the type remembers.
    private Code Scalar(Code number)
    {
        Numerics.DType dtype = number.Type.Kind switch { TypeKind.Bool => Numerics.DType.Bool, TypeKind.Int => Numerics.DType.Int64, _ => Numerics.DType.Float64 };
        return new Code($"NdArray.Full([], {number.Text}, DType.{dtype}, {method.Versions()})", StaticType.Array with { Rank = 0, IsMixed = !number.Type.IsStrong });
    }

    // What is no C# list's item may be one of a list that is known item by item.
    private Exception NoItem(ListLocal list) => list.Origin is { End: > 0 } origin && unit.Attempting == 0 && !unit.Foresight.KnownLists.Contains(origin)
        ? new Restart(foresight => foresight.KnownLists.Add(origin)) : unit.Refuse("This as an item of a list");
}

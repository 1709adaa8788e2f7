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
            _drained = comprehension.Clauses.Count == 1 && clause.Conditions.Count == 0 && IsPlain(comprehension.Element) && (comprehension.Value is null || IsPlain(comprehension.Value)) ? clause.Source as Call : null;
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

    private void WriteCounters()
    {
        _counters.ForEach(counter => method.Writer.Write($"{counter}++;"));
        _counters.Clear();
    }
}

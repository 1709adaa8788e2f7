namespace PurePipeline.Python.Translation;

/// <content>Lists of what a loop makes of each item of another one.</content>
internal sealed partial class FunctionTranslator
{
    /// <summary><c>map(function, *lists)</c> of lists whose length is not known; of which some items are left out where a condition says so.</summary>
    public ListLocal Mapped(IReadOnlyList<Value> lists, Func<IReadOnlyList<Value>, Value> make, Func<Value, Code>? condition = null)
    {
        ListLocal list = NewList(NameHint ?? "items", []);
        SequenceValue source = lists is [var only] ? Sequence(only) : Zip([.. lists.Select(Sequence)]);
        InLoop(source, "item", item =>
        {
            IReadOnlyList<Value> arguments = lists.Count == 1 ? [item] : ((TupleValue)item).Items;
            if (condition is null)
            {
                Append(list, make(arguments));
                return;
            }

            method.Writer.Write($"if ({condition(item).Text})");
            method.Writer.Open();
            Append(list, item);
            method.Writer.Close();
        });
        return list;
    }

    /// <summary>Whether a function, or the item itself where it is None, is true.</summary>
    public Code Holds(Value function, Value item) => Truthy(function.Constant is Objects.PyNone ? item : Call(function, [item], []));

    /// <summary>Writes a loop over a sequence.</summary>
    private void InLoop(SequenceValue source, string name, Action<Value> body)
    {
        (string header, Value item) = (source.Header ?? throw unit.Refuse("A loop over this"))(name);
        int region = method.Region;
        method.Region = unit.NewRegion();
        method.Loops.Add(method.Region);
        method.Writer.Write(header);
        method.Writer.Open();
        WriteCounters();
        body(item);
        method.Writer.Close();
        method.Loops.RemoveAt(method.Loops.Count - 1);
        method.Region = region;
    }
}

using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <content>C# lists, and what is added to them.</content>
internal sealed partial class FunctionTranslator
{
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

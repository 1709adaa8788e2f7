using PurePipeline.Python.Libraries.NumPy;
using PurePipeline.Python.Libraries.Standard;
using PurePipeline.Python.Objects;
using PurePipeline.Python.Runtime;
using PurePipeline.Python.Syntax;

namespace PurePipeline.Python.Translation;

/// <summary>What can be looped over: ranges, lists, zip, enumerate.</summary>
internal sealed partial class FunctionTranslator
{
    private SequenceValue Sequence(Expression expression) => SequenceCall(expression) ?? Sequence(Evaluate(expression));

    /// <summary>A call of range, zip or enumerate; null for anything else.</summary>
    private SequenceValue? SequenceCall(Expression expression)
    {
        if (expression is not Call { Function: Name { Id: var name }, Arguments: { Count: > 0 } arguments } || name is not ("range" or "enumerate" or "zip")
            || arguments.Any(a => a.Kind is ArgumentKind.Keyword or ArgumentKind.DoubleStar) || Frames().Any(f => f.Variables.ContainsKey(name)))
        {
            return null;
        }

        if (arguments.Any(a => a.Kind == ArgumentKind.Star))
        {
            return name != "zip" ? null : Zip([.. arguments.SelectMany(a => a.Kind != ArgumentKind.Star ? [Sequence(a.Value)]
                : (ItemsOf(Evaluate(a.Value)) ?? throw unit.Refuse("Passing this with *")).Select(Sequence))]);
        }

        return name switch
        {
            "range" => Range([.. arguments.Select(a => Evaluate(a.Value))]),
            "zip" => Zip([.. arguments.Select(a => Sequence(a.Value))]),
            _ => Enumerate(Sequence(arguments[0].Value), arguments.Count > 1 ? Evaluate(arguments[1].Value) : Literals.TryOf(0L)!),
        };
    }

    private SequenceValue Sequence(Value value)
    {
        switch (value)
        {
            case ListLocal { Item: { } item } list:
                return new SequenceValue(null, name => Each(list.Name, item, name)) { Indexed = ($"{list.Name}.Count", place => Whole(new Code($"{list.Name}[{place}]", item))) };
            case InstanceValue own when own.Type.Find("__iter__") is PyFunction iterates && CallFunction(iterates, null, [own], []) is var iterated && !ReferenceEquals(iterated, own):
                return Sequence(iterated);
            case ListLocal { Pending: { } pending }:
                return new SequenceValue(null, _ => ("", pending));
            case ListLocal:
                throw unit.Refuse("A loop over a list that is empty");
            case DictLocal or Code { Type.Kind: TypeKind.Dict } when Materialize(value) is { } keys:
                return new SequenceValue(null, name => Each($"{keys.At(Precedence.Primary)}.Keys", keys.Type.Items[0], name));
            case DictItemsValue pairs:
                return new SequenceValue(null, _ => EachPair(pairs));
            case SetLocal or Code { Type.Kind: TypeKind.Set }:
                throw unit.Refuse("A loop over a set, whose order is Python's own,");
            case Code { Type: { Kind: TypeKind.List, Items: [var item] } } code:
                return new SequenceValue(null, name => Each(code.Text, item, name))
                {
                    Indexed = ($"{code.At(Precedence.Primary)}.{CountName(code.Type)}", place => Whole(new Code($"{code.At(Precedence.Primary)}[{place}]", item))),
                };
            case Code { Type: { Kind: TypeKind.Object, Items: [var item] } } enumerator:
                return new SequenceValue(null, _ => ($"while ({enumerator.Text}.MoveNext())", Whole(new Code($"{enumerator.Text}.Current", item))));
            case Rows.PixelsValue { Levels: { } levels }:
                return Sequence(levels);
            case Code exif when Rows.PilInformationRows.IsExif(exif):
                return new SequenceValue(null, _ =>
                {
                    (Code key, Code tagged) = (Element(_itemNames?[0] ?? "key", StaticType.Int), Element(_itemNames?[1] ?? "value", StaticType.Any));
                    return ($"foreach ((int {key.Text}, object {tagged.Text}) in {exif.Text})", new TupleValue([key, tagged]));
                });
            case Code { Constant: null, Type: { Kind: TypeKind.Text, Name: "string" } } text:
                unit.Use("System.Text");
                return new SequenceValue(null, name =>
                {
                    Code letter = Element(name, StaticType.Text);
                    return ($"foreach (Rune {letter.Text} in {text.At(Precedence.Primary)}.EnumerateRunes())", new Code($"{letter.Text}.ToString()", StaticType.Text));
                });
            case Code { Type: { Kind: TypeKind.Bytes, Name: "byte[]", IsFile: false } } bytes:
                return new SequenceValue(null, name => Each(bytes.Text, StaticType.Length, name));
            case FlatValue flat:
                return Sequence(flat.Elements);
            case Rows.ElementsValue elements:
                return Sequence(elements.Array);
            case Code { Type.Kind: TypeKind.Array or TypeKind.Tensor, Constant: null } array:
                Code rows = Simple(array, "rows");
                return new SequenceValue(null, name =>
                {
                    string index = method.NewLocal("i");
                    return ($"for (int {index} = 0; {index} < {rows.Text}.Shape[0]; {index}++)", Part(rows, $"[{index}]", 1));
                })
                { Indexed = ($"{rows.Text}.Shape[0]", place => Part(rows, $"[{place}]", 1)) };
            default:
                IReadOnlyList<Value> items = ItemsOf(value) ?? throw unit.Refuse("A loop over this");
                return new SequenceValue(items, HeaderOf(items));
        }
    }

    private (string, Value) Each(string list, StaticType item, string name)
    {
        UseType(item);
        Code element = Element(name, item);
        return ($"foreach ({item.Name} {element.Text} in {list})", Whole(element));
    }

    // foreach ((int key, int value) in counts)
    private (string, Value) EachPair(DictItemsValue pairs)
    {
        StaticType[] types = [.. pairs.Dict.Type.Items];
        types.ToList().ForEach(UseType);
        Code[] parts = [.. types.Select((type, i) => Element(_itemNames?[i] ?? (i == 0 ? "key" : "value"), type))];
        return ($"foreach (({string.Join(", ", parts.Select(part => $"{part.Type.Name} {part.Text}"))}) in {pairs.Dict.Text})", new TupleValue([.. parts.Select(Whole)]));
    }

    // The names of a loop that takes pairs apart.
    private string[]? _itemNames;

    private static string[]? NamesOf(Expression target) => target is TupleDisplay { Items: [Name a, Name b] } ? [a.Id, b.Id] : null;

    // A list that is known: C# loops over it if its items are of one type.
    private Func<string, (string, Value)>? HeaderOf(IReadOnlyList<Value> items)
    {
        if (items.Count < 2 || items.Any(item => HasRecord(item) || TypeOf(item) is null))
        {
            return null;
        }

        StaticType? type = items.Select(TypeOf).Aggregate((a, b) => a is null ? null : StaticType.Join(a, b!));
        return type is null || type.IsMixed || type.Items.Any(item => item.IsMixed) ? null : name =>
        {
            string texts = string.Join(", ", items.Select(item => Written(item, type)));
            return Each($"new {type.Name}[] {{ {texts} }}", type, name);
        };
    }

    // Known items as a C# array, which has places; null if they are of different types.
    private SequenceValue? Placed(IReadOnlyList<Value> items)
    {
        if (items.Any(item => HasRecord(item) || TypeOf(item) is null) || items.Select(TypeOf).Aggregate((a, b) => a is null ? null : StaticType.Join(a, b!)) is not { IsMixed: false } type)
        {
            return null;
        }

        Code list = Local("items", new Code($"new {type.Name}[] {{ {string.Join(", ", items.Select(item => Written(item, type)))} }}", new StaticType(TypeKind.List, $"{type.Name}[]") { Items = [type] }));
        return Sequence(list);
    }

    // A value as an expression of a type that it can be of.
    private string Written(Value value, StaticType type) => value switch
    {
        ListValue list when type.Kind == TypeKind.List => $"new {type.Name} {{ {string.Join(", ", list.Items.Select(item => Written(item, type.Items[0])))} }}",
        TupleValue tuple when type.Kind == TypeKind.Tuple => $"({string.Join(", ", tuple.Items.Select((item, i) => Written(item, type.Items[i])))})",
        _ => Materialize(value)!.Text,
    };

    private SequenceValue Enumerate(SequenceValue source, Value start)
    {
        IReadOnlyList<Value>? items = source.Items is null || start.Constant is not long first ? null
            : [.. source.Items.Select((item, i) => (Value)new TupleValue([Literals.TryOf(first + i)!, item]))];
        return new SequenceValue(items, source.Header is null || start.Constant is not 0L ? null : name =>
        {
            (string header, Value item) = source.Header(name);
            string counter = method.NewLocal("index");
            method.Writer.Write($"int {counter} = -1;");
            _counters.Add(counter);
            return (header, new TupleValue([new Code(counter, StaticType.Length), item]));
        });
    }

    private readonly List<string> _counters = [];

    private SequenceValue Zip(IReadOnlyList<SequenceValue> sources)
    {
        if (sources.Any(source => source.Items is null))
        {
            sources = [.. sources.Select(source => source.Items is { Count: > 0 } items ? Placed(items) ?? source : source)];
        }

        return sources.Any(source => source.Items is null)
            ? sources.All(source => source.Indexed is not null) ? Side() : throw unit.Refuse("zip of lists whose length is not known")
            : Known([.. Enumerable.Range(0, sources.Min(source => source.Items!.Count))
                .Select(i => (Value)new TupleValue([.. sources.Select(source => source.Items![i])]))]);

        SequenceValue Known(IReadOnlyList<Value> items) => new(items, HeaderOf(items));

        // One place for all, up to the end of the shortest.
        SequenceValue Side() => new(null, _ =>
        {
            string[] counts = [.. sources.Select(source => source.Indexed!.Value.Count).Distinct()];
            string index = method.NewLocal("i");
            string limit = counts.Aggregate((a, b) => $"Math.Min({a}, {b})");
            unit.Use(counts.Length > 1 ? "System" : "PurePipeline");
            return ($"for (int {index} = 0; {index} < {limit}; {index}++)", new TupleValue([.. sources.Select(source => source.Indexed!.Value.Item(index))]));
        });
    }

    /// <summary>The items of what is known item by item; null for everything else.</summary>
    private IReadOnlyList<Value>? ItemsOf(Value value) => Plain(value) switch
    {
        TupleValue tuple => tuple.Items,
        Rows.LoaderValue loader => [.. Enumerable.Range(0, loader.Count).Select(loader.Batch)],
        ListValue list => [.. list.Items],
        DictValue dict => [.. dict.Items.Keys.Select(unit.Wrap)],
        Code { Type: { Kind: TypeKind.Tuple } } code => Elements(code).Items,
        { Constant: { } constant and not (PyNone or ArrayObject { Data.Rank: 0 }) } when constant is string or PyRange or PyIterator or PySet or PyEnumClass or IArrayValue =>
            [.. Sequences.ToList(unit.Run, constant).Select(Folded)],
        _ => null,
    };

    /// <summary>The items of a C# tuple.</summary>
    public static TupleValue Elements(Code code) => new(
        [.. code.Type.Items.Select((item, i) => Whole(new Code($"{code.At(Precedence.Primary)}.{code.Type.ItemName(i)}", item)))], code.Text, code.Type.Names);

    private static Value Whole(Code code) => code.Type is { Kind: TypeKind.Record, IsOptional: false } ? RecordValue(code)
        : code.Type is not { Kind: TypeKind.Tuple, IsOptional: false } ? code
        : code.Type.Class is { } type ? InstanceOf(type, Elements(code))
        : Elements(code);

    // A named tuple, whose items have names.
    private static InstanceValue InstanceOf(PyClass type, TupleValue items)
    {
        InstanceValue instance = new(type) { Contents = items };
        foreach ((string name, Value item) in NamedTupleClass.Of(type)!.FieldNames.Zip(items.Items))
        {
            instance.Fields[name] = item;
        }

        return instance;
    }
}

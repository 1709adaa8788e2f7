using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary>Lists, tuples and dicts.</summary>
internal static class ContainerRows
{
    public static readonly string[] NeverFolded =
    [
        "functools.partial", "dict.get", "dict.pop", "dict.items", "dict.keys", "dict.values", "dict.update", "dict.setdefault", "dict.copy", "dict.clear", "dict.popitem",
        "collections.deque", "collections.deque.append", "collections.deque.appendleft", "collections.deque.extend", "collections.deque.pop", "collections.deque.popleft", "collections.deque.rotate", "collections.deque.extendleft", "collections.deque.reverse", "collections.deque.insert", "collections.deque.remove", "collections.deque.clear",
        "dataclasses.asdict", "dataclasses.astuple", "dataclasses.replace",
    ];

    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["list"] = static site => Only(site) is PixelsValue pixels ? pixels
            : Only(site) is Code { Constant: null, Type: { Kind: TypeKind.Tensor, Rank: 1 or null } or { Kind: TypeKind.Array, Rank: 1 } } array ? new ElementsValue(array)
            : Only(site) is Code { Type.Kind: TypeKind.List } or ListLocal && site.To.Materialize(Only(site)) is { } several ? site.To.Listed(several)
            : FunctionTranslator.Stored(Only(site)) is TupleValue axes && Only(site) is not TupleValue ? new ListValue([.. axes.Items]) { Region = site.To.Method.Region }
            : Only(site) is Code { Type.Kind: TypeKind.Shape } shape ? site.To.Listed(shape.As(new StaticType(TypeKind.List, "int[]") { Items = [StaticType.Int] })) : new ListValue([.. Items(site, Only(site))]) { Region = site.To.Method.Region };
        rows["tuple"] = static site => Only(site) is Code { Constant: null, Type: { Kind: TypeKind.Array, Rank: 1 } } array ? new ElementsValue(array) : Only(site) is TupleValue or Code { Type.Kind: TypeKind.Shape } ? Only(site)
            : site.To.Items(Only(site)) is null && site.To.Materialize(Only(site)) is { Type: { Kind: TypeKind.List, Items: [_] } } several ? site.To.TupleOf(several) : new TupleValue(Items(site, Only(site)));
        rows["builtins.reversed"] = static site => new ListValue([.. Items(site, site["sequence"]).Reverse()]) { Region = site.To.Method.Region, IsIterator = true };
        rows["builtins.iter"] = static site => site.To.Iterator(site["object"]);
        rows["builtins.next"] = static site => site.To.Next(site["iterator"], site["default"].Constant is PyEllipsis ? null : site["default"])
            ?? (Items(site, site["iterator"]) is [var first, ..] ? first : throw site.Refuse("this"));
        rows["builtins.filter"] = static site => site.To.Items(site["iterable"]) is null ? site.To.Mapped([site["iterable"]], items => items[0], item => site.To.Holds(site["function"], item)) : new ListValue([.. Items(site, site["iterable"]).Where(item =>
            Runtime.Sequences.Truth((site.IsGiven("function") ? site.To.Call(site["function"], [item], []) : item).Constant ?? throw site.Refuse("a condition that is not known")))]) { Region = site.To.Method.Region, IsIterator = true };
        rows["builtins.map"] = static site => site.To.Items(site["iterable"]) is null ? site.To.Mapped([site["iterable"]], items => site.To.Call(site["function"], items, [])) : new ListValue([.. Items(site, site["iterable"]).Select(item => site.To.Call(site["function"], [item], []))]) { Region = site.To.Method.Region, IsIterator = true };
        rows["concurrent.futures.ThreadPoolExecutor.map"] = static site => site.Star("iterables") is [var only]
            ? new ListValue([.. Items(site, only).Select(item => site.To.Call(site["fn"], [item], []))]) { Region = site.To.Method.Region } : throw site.Refuse("several lists");
        rows["functools.reduce"] = static site => site.To.Items(site["iterable"]) is not { } items ? Aggregate(site)
            : site["initial"].Constant is not PyEllipsis ? items.Aggregate(site["initial"], (sum, item) => site.To.Call(site["function"], [sum, item], []))
            : items.Count == 0 ? throw PythonError.Type("reduce() of empty iterable with no initial value")
            : items.Skip(1).Aggregate(items[0], (sum, item) => site.To.Call(site["function"], [sum, item], []));
        rows["builtins.any"] = static site => Chain(site, " || ", Precedence.Or);
        rows["builtins.all"] = static site => Chain(site, " && ", Precedence.And);
        rows["builtins.sorted"] = static site => site["iterable"] is Code { Constant: null, Type: { Kind: TypeKind.Array, Rank: > 1 } } array
            ? KeyedRows.Sorted(site, ListRows.OfArray(site, array)) : FunctionTranslator.TypeOf(site["iterable"]) is { Kind: TypeKind.List } && site.To.Items(site["iterable"]) is null
            ? KeyedRows.Sorted(site)
            : site["key"] is ComparisonKey or { Constant: null } ? SortedBy(site) : site["iterable"] is DictValue or { Constant: not null }
            ? site.To.Folded(Sorted(site))
            : throw site.Refuse("values of the picture's");
        rows["functools.cmp_to_key"] = static site => new ComparisonKey(site["mycmp"]);
        rows["functools.partial"] = static site => new PartialValue(site["func"], site.Star("args"), (DictValue)site["keywords"]);
        foreach (string compose in (string[])["torchvision.transforms.Compose", "torchvision.transforms.v2.Compose", "torch.nn.Sequential"])
        {
            rows[compose] = static site => new ChainValue(site.Has("transforms") ? Items(site, site["transforms"]) : site.Star("args"));
        }

        rows["torchvision.transforms.Lambda"] = rows["torchvision.transforms.v2.Lambda"] = static site => site["lambd"];
        rows["dict.get"] = static site => site.Self is DictValue choices && site["key"] is Code { Constant: null, Type: { Kind: TypeKind.Int or TypeKind.Text } } unknown
            ? site.To.Chosen(choices, unknown, site["default"]) : site.Self is DictValue dict && Key(site) is { } key
            ? dict.Items.GetValueOrDefault(key) ?? site["default"] : throw site.Refuse("this");
        rows["dict.pop"] = static site =>
        {
            (DictValue dict, object key) = (Dict(site), Key(site) ?? throw site.Refuse("this"));
            if (dict.Items.GetValueOrDefault(key) is not { } value)
            {
                return site["default"];
            }

            site.To.Change(dict, () => dict.Items.Remove(key), () => dict.Items[key] = value);
            return value;
        };
        rows["dict.items"] = static site => new ListValue([.. Dict(site).Items.Select(pair => new TupleValue([site.To.Unit.Wrap(pair.Key), pair.Value]))]);
        rows["dict.keys"] = static site => new ListValue([.. Dict(site).Items.Keys.Select(site.To.Unit.Wrap)]);
        rows["dict.values"] = static site => new ListValue([.. Dict(site).Items.Values]);
        rows["dict"] = static site =>
        {
            DictValue made = new() { Region = site.To.Method.Region };
            Value source = site["iterable"];
            if (PilInformationRows.IsExif(source))
            {
                return source;
            }

            foreach ((object key, Value value) in Pairs(site, source).Concat(Pairs(site, site["kwargs"])))
            {
                made.Items[key] = value;
            }

            return made;
        };
    }

    /// <summary>The keys and values of a dict, or of pairs.</summary>
    public static IEnumerable<(object Key, Value Value)> Pairs(NativeSite site, Value source) => site.To.Plain(source) is DictValue dict
        ? dict.Items.Select(pair => (pair.Key, pair.Value)) : Items(site, source).Select(pair => Pair(site, pair));

    private static (object Key, Value Value) Pair(NativeSite site, Value pair) => site.To.Items(pair) is [{ Constant: { } key }, var value] ? (key, value) : throw site.Refuse("this");

    // Of a list whose length is not known: C#'s own, by a lambda.
    private static Code Aggregate(NativeSite site)
    {
        if (site.To.Materialize(site["iterable"]) is not { Type: { Kind: TypeKind.List, Items: [var item] } } list || (site["initial"].Constant is PyEllipsis ? null : site.To.Materialize(site["initial"])) is var initial && initial is null && site["initial"].Constant is not PyEllipsis)
        {
            throw site.Refuse("values whose number is not known");
        }

        StaticType sum = (initial is null ? item : StaticType.Join(initial.Type, item)) ?? throw site.Refuse("values of different types");
        (string lambda, Value result) = site.To.Lambda(site["function"], ("sum", sum), ("next", item));
        return FunctionTranslator.TypeOf(result)?.Name == sum.Name && (initial is null || initial.Type.Name == sum.Name)
            ? new Code($"{Linq(site, list)}.Aggregate({(initial is null ? "" : initial.Text + ", ")}{lambda})", sum)
            : throw site.Refuse("values of different types");
    }

    /// <summary>A C# list, of which something is asked by Linq.</summary>
    public static string Linq(NativeSite site, Code list)
    {
        site.To.Unit.Use("System.Linq");
        site.To.Unit.Use("System.Collections.Generic");
        return list.At(Precedence.Primary);
    }

    private static DictValue Dict(NativeSite site) => site.To.Plain(site.Self) as DictValue ?? throw site.Refuse("this");

    private static object? Key(NativeSite site) => site["key"].Constant;

    private static Value Only(NativeSite site) => site.Has("iterable") ? site["iterable"] : (site.Star("args") is [var first, ..] ? first : new TupleValue([]));

    /// <summary>The items of what is known item by item.</summary>
    public static IReadOnlyList<Value> Items(NativeSite site, Value value) => site.To.Items(value) ?? throw site.Refuse("values whose number is not known");

    // By a function whose results for the known items are known.
    private static ListValue SortedBy(NativeSite site)
    {
        bool isReversed = site["reverse"].Constant is { } backwards && Runtime.Sequences.Truth(backwards);
        if (site["key"] is ComparisonKey { Function: var compare })
        {
            Comparer<Value> sign = Comparer<Value>.Create((a, b) => Math.Sign(Runtime.NativeCall.ToFloat(site.To.Call(compare, [a, b], []).Constant ?? throw site.Refuse("values of the picture's"))));
            IReadOnlyList<Value> items = Items(site, site["iterable"]);
            return new ListValue([.. isReversed ? items.OrderDescending(sign) : items.Order(sign)]) { Region = site.To.Method.Region };
        }

        List<(Value Item, object Key)> pairs = [.. Items(site, site["iterable"]).Select(item => (item, site.To.Call(site["key"], [item], []).Constant ?? throw site.Refuse("values of the picture's")))];
        Comparer<object> order = Comparer<object>.Create((a, b) => (bool)Runtime.Operators.Compare(site.To.Unit.Run, Syntax.CompareOperator.Less, a, b) ? -1
            : (bool)Runtime.Operators.Compare(site.To.Unit.Run, Syntax.CompareOperator.Less, b, a) ? 1 : 0);
        IEnumerable<(Value Item, object Key)> sorted = isReversed ? pairs.OrderByDescending(pair => pair.Key, order) : pairs.OrderBy(pair => pair.Key, order);
        return new ListValue([.. sorted.Select(pair => pair.Item)]) { Region = site.To.Method.Region };
    }

    private static object Sorted(NativeSite site)
    {
        List<object> items = [.. Items(site, site["iterable"]).Select(item => item.Constant ?? throw site.Refuse("values of the picture's"))];
        NativeFunction sorted = (NativeFunction)Libraries.Builtins.BuiltinFunctions.Table.Find("sorted")!.Value;
        CallArguments arguments = CallArguments.Of(new PyList(items));
        arguments.Keywords.AddRange([("key", site["key"].Constant!), ("reverse", site["reverse"].Constant ?? false)]);
        return sorted.Invoke(site.To.Unit.Run, arguments);
    }

    private static Value Chain(NativeSite site, string op, Precedence level)
    {
        List<Code> parts = [];
        foreach (Value item in Items(site, site["iterable"]))
        {
            if (item.Constant is { } constant)
            {
                if (Runtime.Sequences.Truth(constant) != (level == Precedence.And))
                {
                    return site.To.Unit.Wrap(level == Precedence.Or);
                }
            }
            else
            {
                parts.Add(item is Code { Type.Kind: TypeKind.Bool } code ? code : throw site.Refuse("this"));
            }
        }

        return parts.Count == 0 ? site.To.Unit.Wrap(level == Precedence.And) : new Code(string.Join(op, parts.Select(part => part.At(Precedence.BitwiseOr))), StaticType.Bool, level);
    }
}

/// <summary><c>list(array)</c>: its parts along the first axis, which beside numbers of a shape are numbers.</summary>
internal sealed class ElementsValue(Code array) : Value
{
    public Code Array => array;

    public override bool Mentions(string local) => array.Mentions(local);
}

/// <summary><c>functools.cmp_to_key</c>: an order by a function of two values.</summary>
internal sealed class ComparisonKey(Value function) : Value
{
    public Value Function => function;

    public override bool Mentions(string local) => function.Mentions(local);
}

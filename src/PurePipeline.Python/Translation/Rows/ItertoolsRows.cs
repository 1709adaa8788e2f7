using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>itertools</c>, of what is not known before the run.</summary>
internal static class ItertoolsRows
{
    public static void AddTo(Dictionary<string, Row> rows)
    {
        rows["itertools.islice"] = Slice;
        rows["itertools.chain"] = static site => Chain(site, site.Star("iterables"));
        rows["itertools.chain.from_iterable"] = static site => Chain(site, ContainerRows.Items(site, site["iterable"]));
        rows["itertools.product"] = Product;
        rows["itertools.pairwise"] = Pairs;
        rows["itertools.accumulate"] = Running;
        rows["itertools.groupby"] = Groups;
    }

    private static Value Slice(NativeSite site)
    {
        IReadOnlyList<Value> bounds = site.Star("bounds");
        switch (site["iterable"])
        {
            case Code { Type: { Kind: TypeKind.Object, Items: [var item] } } enumerator when bounds is [var count]:
                site.To.Unit.Use("System.Collections.Generic");
                site.To.Unit.Need("Take", "// The next items, as far as there are any.\nprivate static IEnumerable<T> Take<T>(IEnumerator<T> items, int count)\n{\n    for (int i = 0; i < count && items.MoveNext(); i++)\n    {\n        yield return items.Current;\n    }\n}");
                return Lazy($"Take({enumerator.Text}, {site.To.Int(count).Text})", item);
            case var known when site.To.Items(known) is { } items && bounds.All(bound => bound.Constant is PyNone or >= 0L):
                PySlice slice = new(bounds.Count > 1 ? bounds[0].Constant! : PyNone.Value, bounds[bounds.Count > 1 ? 1 : 0].Constant!, bounds.Count > 2 ? bounds[2].Constant! : PyNone.Value);
                return Iterator(site, ((PyTuple)Runtime.Sequences.GetItem(site.To.Unit.Run, new PyTuple([.. items]), slice)).Items.Cast<Value>());
            case var list when bounds is [var count] && List(site, list) is { } many:
                return Lazy($"{ContainerRows.Linq(site, many)}.Take({site.To.Int(count).Text})", many.Type.Items[0]);
            default:
                throw site.Refuse("these bounds");
        }
    }

    private static Value Chain(NativeSite site, IReadOnlyList<Value> parts)
    {
        if (parts.All(part => site.To.Items(part) is not null))
        {
            return Iterator(site, parts.SelectMany(part => site.To.Items(part)!));
        }

        Code[] lists = [.. parts.Select(part => List(site, part) ?? throw site.Refuse("these values"))];
        StaticType item = lists.Select(list => list.Type.Items[0]).Aggregate((a, b) => StaticType.Join(a, b) is { } joined && joined.Name == a.Name && !joined.IsMixed ? joined : throw site.Refuse("values of different types"));
        return Lazy($"{ContainerRows.Linq(site, lists[0])}{string.Concat(lists.Skip(1).Select(list => $".Concat({list.Text})"))}", item);
    }

    // Of two lists whose length is not known.
    private static Code Product(NativeSite site)
    {
        if (site.Star("iterables") is not [var a, var b] || !site.IsDefault("repeat") || List(site, a) is not { } left || List(site, b) is not { } right)
        {
            throw site.Refuse("anything but two lists");
        }

        right = site.To.Simple(right, "items");
        StaticType item = StaticType.Tuple([left.Type.Items[0], right.Type.Items[0]]);
        (string x, string y) = (site.To.Method.NewLocal("x"), site.To.Method.NewLocal("y"));
        return new Code($"{ContainerRows.Linq(site, left)}.SelectMany({x} => {right.Text}.Select({y} => ({x}, {y}))).ToArray()", new StaticType(TypeKind.List, $"{item.Name}[]") { Items = [item] });
    }

    private static Value Pairs(NativeSite site)
    {
        if (site.To.Items(site["iterable"]) is { } items)
        {
            return Iterator(site, items.Zip(items.Skip(1), (a, b) => (Value)new TupleValue([a, b])));
        }

        Code list = site.To.Simple(List(site, site["iterable"]) ?? throw site.Refuse("these values"), "items");
        StaticType item = list.Type.Items[0];
        return Lazy($"{ContainerRows.Linq(site, list)}.Zip({list.Text}.Skip(1))", StaticType.Tuple([item, item]));
    }

    private static Value Running(NativeSite site)
    {
        Value add(Value sum, Value next) => site.IsGiven("func") ? site.To.Call(site["func"], [sum, next], []) : site.To.Operate(Syntax.BinaryOperator.Add, sum, next);
        if (site.To.Items(site["iterable"]) is { } items)
        {
            List<Value> sums = site.IsGiven("initial") ? [site["initial"]] : [];
            foreach (Value item in items)
            {
                sums.Add(sums.Count == 0 ? item : site.To.Frozen(add(sums[^1], item), "sum"));
            }

            return Iterator(site, sums);
        }

        Code list = List(site, site["iterable"]) is { Type.Items: [{ IsMixed: false, Kind: TypeKind.Int or TypeKind.Float or TypeKind.Array or TypeKind.Tensor }] } numbers && !site.IsGiven("initial") ? numbers : throw site.Refuse("these values");
        StaticType type = list.Type.Items[0] is { IsArray: true } array ? array with { Rank = null, Elements = null, IsStrong = false } : list.Type.Items[0] with { IsNonNegative = false, IsPositive = false };
        (string lambda, Value sum) = site.IsGiven("func") ? site.To.Lambda(site["func"], ("sum", type), ("next", type)) : ($"(sum, next) => {(type.Kind == TypeKind.Int ? "checked(sum + next)" : "sum + next")}", new Code("", type));
        if (FunctionTranslator.TypeOf(sum)?.Name != type.Name)
        {
            throw site.Refuse("a function of another type");
        }

        site.To.Unit.Use("System");
        site.To.Unit.Need("Accumulate", "// Python's itertools.accumulate: what the items come to, one after the other.\nprivate static IEnumerable<T> Accumulate<T>(IEnumerable<T> items, Func<T, T, T> add)\n{\n    using IEnumerator<T> next = items.GetEnumerator();\n    if (!next.MoveNext())\n    {\n        yield break;\n    }\n\n    T sum = next.Current;\n    yield return sum;\n    while (next.MoveNext())\n    {\n        sum = add(sum, next.Current);\n        yield return sum;\n    }\n}");
        site.To.Unit.Use("System.Collections.Generic");
        return Lazy($"Accumulate({list.Text}, {lambda})", type);
    }

    // Neighbours with the same key.
    private static Code Groups(NativeSite site)
    {
        if (List(site, site["iterable"]) is not { } list)
        {
            throw site.Refuse("these values");
        }

        StaticType item = list.Type.Items[0];
        (string lambda, Value key) = site.IsGiven("key") ? site.To.Lambda(site["key"], ("item", item)) : ("item => item", new Code("item", item));
        StaticType keys = FunctionTranslator.TypeOf(key) is { Kind: TypeKind.Int or TypeKind.Bool or TypeKind.Text, IsOptional: false, IsMixed: false } type ? type : throw site.Refuse("this key");
        site.To.Unit.Use("System");
        site.To.Unit.Use("System.Linq");
        site.To.Unit.Need("GroupBy", "// Python's itertools.groupby: neighbours with the same key.\nprivate static IEnumerable<(TKey Key, IEnumerable<T> Items)> GroupBy<T, TKey>(IEnumerable<T> items, Func<T, TKey> key)\n    where TKey : notnull\n{\n    List<T> group = [];\n    foreach (T item in items)\n    {\n        if (group.Count > 0 && !key(group[^1]).Equals(key(item)))\n        {\n            yield return (key(group[^1]), group);\n            group = [];\n        }\n\n        group.Add(item);\n    }\n\n    if (group.Count > 0)\n    {\n        yield return (key(group[^1]), group);\n    }\n}");
        site.To.Unit.Use("System.Collections.Generic");
        return Lazy($"GroupBy({list.Text}, {lambda})", StaticType.Tuple([keys, Lazy("", item).Type], ["Key", "Items"]));
    }

    private static Code? List(NativeSite site, Value value) => site.To.Materialize(value) is { Type: { Kind: TypeKind.List, Items: [_] } } list ? list : null;

    private static Code Lazy(string text, StaticType item) => new(text, new StaticType(TypeKind.List, $"IEnumerable<{item.Name}>") { Items = [item] });

    private static ListValue Iterator(NativeSite site, IEnumerable<Value> items) => new([.. items]) { Region = site.To.Method.Region, IsIterator = true };
}

using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>sorted</c>, <c>max</c> and <c>min</c> of a C# list, by a function of its items.</summary>
internal static class KeyedRows
{
    // Both languages take the first of several.
    public static Value Extreme(NativeSite site, Value list, string name)
    {
        if (site.To.Items(list) is { } known)
        {
            return OfKnown(site, known, name);
        }

        Code items = List(site, list);
        string call = $"{items.At(Precedence.Primary)}.{name}By({Key(site, items)})";
        StaticType item = items.Type.Items[0];
        if (item.Kind is not (TypeKind.Array or TypeKind.Tensor or TypeKind.Image))
        {
            return new Code(call, item);
        }

        site.To.Unit.Use("System");
        return site.To.Local(name == "Max" ? "greatest" : "least", new Code(
            $"{call} ?? throw new ArgumentException(\"{name.ToLowerInvariant()}() arg is an empty sequence\")", item, Precedence.Conditional));
    }

    private static Value OfKnown(NativeSite site, IReadOnlyList<Value> items, string name)
    {
        (Value Item, object Key)[] pairs = [.. items.Select(item => (item, site.To.Call(site["key"], [item], []).Constant ?? throw site.Refuse("values of the picture's")))];
        Syntax.CompareOperator better = name == "Max" ? Syntax.CompareOperator.Greater : Syntax.CompareOperator.Less;
        return pairs.Length == 0 ? throw PythonError.Value($"{name.ToLowerInvariant()}() iterable argument is empty")
            : pairs.Aggregate((best, next) => (bool)Runtime.Operators.Compare(site.To.Unit.Run, better, next.Key, best.Key) ? next : best).Item;
    }

    public static Code Sorted(NativeSite site) => Sorted(site, List(site, site["iterable"]));

    /// <summary>A list's items in order, by the site's key and reverse.</summary>
    public static Code Sorted(NativeSite site, Code items)
    {
        site.To.Unit.Use("System.Linq");
        string order = site["reverse"].Constant switch { false or 0L => "OrderBy", true or 1L => "OrderByDescending", _ => throw site.Refuse("reverse that is not known") };
        IReadOnlyList<string> keys = site.IsGiven("key") ? Keys(site, items) : IsOrdered(items.Type.Items[0]) ? ["item => item"] : site.Has("iterable") && IsKeyed(site["iterable"]) ? ["item => item.Key"] : throw site.Refuse("these items");
        string then = string.Concat(keys.Skip(1).Select(key => $".{order.Replace("Order", "Then", StringComparison.Ordinal)}({key})"));
        StaticType item = items.Type.Items[0];
        return new Code($"{items.At(Precedence.Primary)}.{order}({keys[0]}){then}.ToArray()", new StaticType(TypeKind.List, $"{item.Name}[]") { Items = [item] });
    }

    // Numbers, and tuples of whole ones, which both languages compare item by item.
    private static bool IsOrdered(StaticType item) => item is { IsNumber: true, IsMixed: false } || IsOrderedTuple(item);

    // The keys of a dict are all different, so that its values do not count.
    private static bool IsKeyed(Value list) => list is DictItemsValue { Pair.Items: [{ Kind: TypeKind.Int }, _] };

    private static bool IsOrderedTuple(StaticType item) => item is { Kind: TypeKind.Tuple, IsOptional: false } && item.Items.All(part => part is { Kind: TypeKind.Int, IsOptional: false } || IsOrderedTuple(part));

    private static Code List(NativeSite site, Value list)
    {
        site.To.Unit.Use("System.Linq");
        return site.To.Materialize(list) is { Type: { Kind: TypeKind.List, Items: [_] } } items ? items : throw site.Refuse("these values");
    }

    private static string Key(NativeSite site, Code items)
    {
        if (Looked(site, items) is { } looked)
        {
            return looked;
        }

        (string item, Value key) = site.To.LambdaBody(site["key"], ("item", items.Type.Items[0]));
        return site.To.Materialize(Number(site, key)) is { Type: { IsOptional: false } type } code && IsOrdered(type) ? $"{item} => {code.Text}" : throw site.Refuse("this key");
    }

    // NumPy's numbers are ordered as C#'s.
    private static Value Number(NativeSite site, Value key) => key is Code { Type: { IsArray: true, Rank: 0, Elements: Numerics.DType.Float32 or Numerics.DType.Float64 } } real ? site.To.Float(real).As(StaticType.Float)
        : key is Code { Type: { IsArray: true, Rank: 0, Elements: Numerics.DType.Int64 or Numerics.DType.UInt8 or Numerics.DType.Int32 } } whole ? site.To.Int(whole).As(StaticType.Int) : key;

    // Of several keys, the next counts where those before it are the same.
    private static IReadOnlyList<string> Keys(NativeSite site, Code items)
    {
        if (Looked(site, items) is { } looked)
        {
            return [looked];
        }

        (string item, Value result) = site.To.LambdaBody(site["key"], ("item", items.Type.Items[0]));
        return [.. (result is TupleValue tuple ? tuple.Items : [result]).Select(key => Number(site, key) is Code { Type: { IsMixed: false, IsOptional: false } type } part && IsOrdered(type) ? $"{item} => {part.Text}" : throw site.Refuse("this key"))];
    }

    // key=counts.get: what the dictionary has for each of its keys.
    private static string? Looked(NativeSite site, Code items) => site["key"] is MethodValue { Function: NativeFunction { FullName: "dict.get" }, Self: var self } && self is DictLocal or Code
        && site.To.Materialize(self) is { Type: { Kind: TypeKind.Dict, Items: [var keys, var values] } } dict && keys.Name == items.Type.Items[0].Name && IsOrdered(values) ? $"key => {dict.At(Precedence.Primary)}[key]" : null;
}

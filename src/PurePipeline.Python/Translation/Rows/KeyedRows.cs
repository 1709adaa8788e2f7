using PurePipeline.Python.Objects;

namespace PurePipeline.Python.Translation.Rows;

/// <summary><c>sorted</c>, <c>max</c> and <c>min</c> of a C# list, by a function of its items.</summary>
internal static class KeyedRows
{
    // Both languages take the first of several.
    public static Value Extreme(NativeSite site, Value list, string name)
    {
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

    public static Code Sorted(NativeSite site) => Sorted(site, List(site, site["iterable"]));

    /// <summary>A list's items in order, by the site's key and reverse.</summary>
    public static Code Sorted(NativeSite site, Code items)
    {
        site.To.Unit.Use("System.Linq");
        string order = site["reverse"].Constant switch { false or 0L => "OrderBy", true or 1L => "OrderByDescending", _ => throw site.Refuse("reverse that is not known") };
        IReadOnlyList<string> keys = site.IsGiven("key") ? Keys(site, items) : IsOrdered(items.Type.Items[0]) ? ["item => item"] : throw site.Refuse("these items");
        string then = string.Concat(keys.Skip(1).Select(key => $".{order.Replace("Order", "Then", StringComparison.Ordinal)}({key})"));
        StaticType item = items.Type.Items[0];
        return new Code($"{items.At(Precedence.Primary)}.{order}({keys[0]}){then}.ToArray()", new StaticType(TypeKind.List, $"{item.Name}[]") { Items = [item] });
    }

    // Numbers, and tuples of whole ones, which both languages compare item by item.
    private static bool IsOrdered(StaticType item) => item is { IsNumber: true, IsMixed: false } || IsOrderedTuple(item);

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

        (string lambda, Value key) = site.To.Lambda(site["key"], ("item", items.Type.Items[0]));
        return FunctionTranslator.TypeOf(key) is { IsOptional: false } type && IsOrdered(type) ? lambda : throw site.Refuse("this key");
    }

    // Of several keys, the next counts where those before it are the same.
    private static IReadOnlyList<string> Keys(NativeSite site, Code items)
    {
        if (Looked(site, items) is { } looked)
        {
            return [looked];
        }

        (string item, Value result) = site.To.LambdaBody(site["key"], ("item", items.Type.Items[0]));
        return [.. (result is TupleValue tuple ? tuple.Items : [result]).Select(key => key is Code { Type: { IsMixed: false, IsOptional: false } type } part && IsOrdered(type) ? $"{item} => {part.Text}" : throw site.Refuse("this key"))];
    }

    // key=counts.get: what the dictionary has for each of its keys.
    private static string? Looked(NativeSite site, Code items) => site["key"] is MethodValue { Function: NativeFunction { FullName: "dict.get" }, Self: var self } && self is DictLocal or Code
        && site.To.Materialize(self) is { Type: { Kind: TypeKind.Dict, Items: [var keys, var values] } } dict && keys.Name == items.Type.Items[0].Name && IsOrdered(values) ? $"key => {dict.At(Precedence.Primary)}[key]" : null;
}

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

    public static Code Sorted(NativeSite site)
    {
        Code items = List(site, site["iterable"]);
        string order = site["reverse"].Constant switch { false or 0L => "OrderBy", true or 1L => "OrderByDescending", _ => throw site.Refuse("reverse that is not known") };
        string key = site.IsGiven("key") ? Key(site, items) : IsOrdered(items.Type.Items[0]) ? "item => item" : throw site.Refuse("these items");
        StaticType item = items.Type.Items[0];
        return new Code($"{items.At(Precedence.Primary)}.{order}({key}).ToArray()", new StaticType(TypeKind.List, $"{item.Name}[]") { Items = [item] });
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
        int lines = site.To.Method.Writer.Count;
        string item = site.To.Method.NewLocal("item");
        Code key = site.To.Call(site["key"], [new Code(item, items.Type.Items[0])], []) switch
        {
            Code { Type: { IsNumber: true, IsMixed: false } } number => number,
            _ => throw site.Refuse("this key"),
        };
        return site.To.Method.Writer.Count == lines ? $"{item} => {key.Text}" : throw site.Refuse("so long a key");
    }
}

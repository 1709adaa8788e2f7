namespace PurePipeline.Python.Translation;

/// <content><c>+</c> and <c>*</c> of lists.</content>
internal sealed partial class FunctionTranslator
{
    // A table for every level of 16 bits.
    private const int MaxConstants = 1 << 16;

    private IEnumerable<Value> Repeated(IReadOnlyList<Value> items, long times) => items.Count * Math.Max(times, 0) > (items.All(item => item.Constant is not null) ? MaxConstants : MaxItems) ? throw unit.Refuse("A list of so many items")
        : Enumerable.Repeat(items, (int)Math.Max(times, 0)).SelectMany(list => list);

    private Code Repeated(Code item, Code count)
    {
        unit.Use("System");
        unit.Use("System.Linq");
        string times = count.Type.IsNonNegative ? count.Text : $"Math.Max({count.Text}, 0)";
        return new Code($"Enumerable.Repeat({item.Text}, {times}).ToArray()", new StaticType(TypeKind.List, $"{item.Type.Name}[]") { Items = [item.Type with { IsNonNegative = false, IsPositive = false }] });
    }

    // Arrays in one list, and what is alike only as an array in the other.
    private static bool AreArrays(Value left, Value right) => (IsOfArrays(left) && right is ListValue { Items.Count: > 0 } && TypeOf(right) is null) || (IsOfArrays(right) && left is ListValue { Items.Count: > 0 } && TypeOf(left) is null);

    private static bool IsOfArrays(Value list) => TypeOf(list) is { Kind: TypeKind.List, Items: [{ Kind: TypeKind.Array }] };

    // Lists of which at least one has a length that is not known.
    private ListLocal Joined(Value left, Value right)
    {
        (StaticType a, StaticType b) = (Item(left), Item(right));
        StaticType item = StaticType.Join(a, b) is { } joined && (!joined.IsMixed || (a.Kind == TypeKind.Float && b.Kind == TypeKind.Float)) && joined.Name == a.Name ? joined : throw unit.Refuse("+ of lists of different types");
        string Part(Value list) => list is ListValue known ? string.Join(", ", known.Items.Select(one => Materialize(one)!.Text)) : $".. {Materialize(list)!.Text}";
        StaticType plain = item.IsArray ? item with { Elements = null, Rank = null, IsStrong = false } : item;
        unit.Use("System.Collections.Generic");
        UseType(plain);
        ListLocal list = new(method, method.NewLocal(CSharpNames.Camel(NameHint ?? "joined")), unit.Place);
        method.Writer.Write($"{ListLocal.Placeholder(list.Name)} {list.Name} = [{Part(left)}, {Part(right)}];");
        list.Expect(unit, plain);
        return list;

        StaticType Item(Value list) => list is ListValue { Items.Count: 0 } ? throw unit.Refuse("+ of an empty list") : TypeOf(list)?.Items[0] ?? throw unit.Refuse("+ of these lists");
    }
}
